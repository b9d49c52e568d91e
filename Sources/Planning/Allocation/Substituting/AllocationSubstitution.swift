public import Stockpile

/// What stands in for an item that some still lack: a plan of its own, of what is left of the substitute, for
/// those who lack the other, in units of the substitute.
public struct AllocationSubstitution: Sendable {
  /// What stands in for what.
  public let substitute: Substitute
  /// Who gets how much of it.
  public let plan: AllocationPlan

  /// Units of the other item that so many of the substitute stand for, rounded down.
  public func covers(_ units: Int64) -> Int64 {
    Int64(clamping: Int128(units) * Int128(substitute.of) / Int128(substitute.units))
  }
}

extension AllocationPlan {
  /// Units of an item that stand in for others.
  public func standingIn(_ item: ItemCode) -> Int64 {
    substitutions.filter { $0.substitute.item == item }.reduce(0) { $0 + $1.plan.shared(item) }
  }

  /// Units of an item that others stand in for.
  public func stoodFor(_ item: ItemCode) -> Int64 {
    substitutions.filter { $0.substitute.replaced == item }.reduce(0) {
      $0 + $1.covers($1.plan.shared($1.substitute.item))
    }
  }
}

/// What the plans so far have left of everything that substitutes may take.
struct SubstituteRest {
  private let problem: AllocationProblem
  private var lots: [ItemCode: [OfferedLot]]
  private var units: [ItemCode: Int64]
  private var loads: [SiteCode: Int64]
  private var fleet: Int64
  private var hours: Int64?
  /// What each site has of each item that is replaced.
  private var after: [StockKey: Int64]

  init(_ plan: AllocationPlan) {
    problem = plan.problem
    lots = Dictionary(
      uniqueKeysWithValues: zip(problem.items, plan.offered).map { ($0.item.code, $1.lots) })
    units = Dictionary(
      uniqueKeysWithValues: zip(problem.items, plan.offered).map { ($0.item.code, $1.units) })
    loads = Dictionary(
      uniqueKeysWithValues: problem.sites.compactMap { site in
        site.load.map { (site.site.code, $0) }
      })
    (fleet, hours) = (problem.fleetLoad, problem.fleetLoadMinutes)
    after = Dictionary(
      uniqueKeysWithValues: plan.lines.map {
        (StockKey(site: $0.site.code, item: $0.item.code), $0.after)
      })
    take(plan, plan.picks())
  }

  /// What a plan sends is no longer there.
  private mutating func take(_ plan: AllocationPlan, _ picks: [AllocationPick]) {
    for pick in picks where pick.from == problem.source.code {
      units[pick.item.code, default: 0] -= pick.units
      guard let lot = pick.lot,
        let place = lots[pick.item.code]?.firstIndex(where: {
          OfferedLot.Name($0) == OfferedLot.Name(lot)
        })
      else { continue }
      lots[pick.item.code]?[place].units -= pick.units
    }
    for limit in plan.limits {
      switch limit.limit {
      case .load(let site): loads[site] = limit.capacity - limit.used
      case .fleet: fleet = limit.capacity - limit.used
      case .hours: hours = limit.capacity - limit.used
      default: break
      }
    }
  }

  /// The plan of a substitute; nil where nothing is left of it or nobody lacks the other.
  mutating func plan(
    _ substitute: Substitute, _ rule: SharingRule, _ rounding: Rounding
  ) throws(AllocationFaults) -> AllocationSubstitution? {
    guard let problem = problem(of: substitute) else { return nil }
    let plan = try AllocationPlan(problem, rule: rule, rounding: rounding)
    take(plan, plan.picks())
    for line in plan.lines where line.got > 0 {
      let found = AllocationSubstitution(substitute: substitute, plan: plan)
      after[StockKey(site: line.site.code, item: substitute.replaced), default: 0] +=
        found.covers(line.got)
    }
    let isAnything = plan.lines.contains { $0.got > 0 }
    return isAnything ? AllocationSubstitution(substitute: substitute, plan: plan) : nil
  }

  /// Who lacks the replaced item asks for the substitute, counting what he has of the other.
  private func problem(of substitute: Substitute) -> AllocationProblem? {
    guard
      var item = problem.items.first(where: { $0.item.code == substitute.item }),
      let left = lots[substitute.item]?.filter({ $0.units > 0 }), !left.isEmpty,
      let most = units[substitute.item], most > 0
    else { return nil }
    func scaled(_ units: Int64, up: Bool) -> Int64 {
      let all = Int128(units) * Int128(substitute.units)
      let of = Int128(substitute.of)
      return Int64(clamping: up ? (all + of - 1) / of : all / of)
    }
    (item.stock, item.kept, item.reserveFloor) = (left, 0, 0)
    (item.releasesReserve, item.quantity) = (true, most)
    var next = problem
    (next.items, next.ways, next.substitutes) = ([item], [], [])
    (next.holdBackPercent, next.useDays) = (0, problem.useDays * Int(substitute.of))
    next.requests = problem.requests.filter { $0.item == substitute.replaced }.compactMap { asked in
      let has = after[StockKey(site: asked.site, item: asked.item)] ?? 0
      guard asked.need > has else { return nil }
      var request = AllocationRequest(
        asked.site, substitute.item, need: scaled(asked.need, up: true),
        use: Int64(clamping: Int128(asked.use) * Int128(substitute.units)))
      request.own = scaled(has, up: false)
      request.cap = asked.cap.map {
        scaled(max(0, $0 - max(0, has - asked.onHand - asked.own)), up: false)
      }
      (request.weight, request.issueUnit) = (
        asked.weight, issueUnit(at: asked.site, substitute.item)
      )
      return request
    }
    for place in next.sites.indices { next.sites[place].load = loads[next.sites[place].site.code] }
    if !problem.vehicles.isEmpty {
      // All rounds as one: what is left of room, and of time where it is limited.
      next.vehicles = [
        Vehicle("rest", trips: 1, load: fleet, minutes: hours.map { fleet > 0 ? $0 / fleet : 0 })
      ]
    }
    return next.requests.isEmpty ? nil : next
  }

  private func issueUnit(at site: SiteCode, _ item: ItemCode) -> Int64 {
    problem.requests.first { $0.site == site && $0.item == item }?.issueUnit ?? 1
  }
}
