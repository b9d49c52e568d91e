public import Stockpile

/// So many units of a lot that one site picks for another.
public struct AllocationPick: Hashable, Sendable {
  /// Who gives.
  public let from: SiteCode
  /// Who receives.
  public let to: SiteCode
  /// Of what.
  public let item: Item
  /// Of which lot of the source; nil: of what the giver has in store.
  public let lot: OfferedLot?
  /// Base units; for those it gives on to as well.
  public let units: Int64
}

extension AllocationPlan {
  /// Which lots go where: what ends first goes out first, and where it is used first; the reserve and
  /// what lasts longest stay where they are not needed.
  ///
  /// Sites may take of lots that end up to a day what they can use until then. That room only grows
  /// with the day, so that lots taken in the order of their ends always find it (nested sets: a
  /// transversal matroid). In the order of givers, receivers, items and lots.
  public func picks() -> [AllocationPick] {
    let moved = moves.filter { $0.units > 0 }.map {
      AllocationPick(from: $0.from.code, to: $0.to.code, item: $0.item, lot: nil, units: $0.units)
    }
    let shared = problem.items.indices.flatMap { LotRoutes(self, item: $0).picks }
    let substituted = substitutions.flatMap { $0.plan.picks() }
    return (shared + moved + substituted).sorted { left, right in
      left.from != right.from
        ? isDirectGiver(left.from, before: right.from)
        : (left.to, left.item.code) < (right.to, right.item.code)
    }
  }

  private func isDirectGiver(_ left: SiteCode, before right: SiteCode) -> Bool {
    if left == problem.source.code || right == problem.source.code {
      return left == problem.source.code
    }
    return left < right
  }
}

/// One item's lots on their way.
private struct LotRoutes {
  private(set) var picks: [AllocationPick] = []
  private let plan: AllocationPlan
  private let item: Int

  init(_ plan: AllocationPlan, item: Int) {
    self.plan = plan
    self.item = item
    let network = plan.network
    let draws = network.townships.indices.map { draw(of: $0) }
    var taken = draws.map { _ in [(lot: OfferedLot, units: Int64)]() }
    var sums = draws.map { _ in Int64(0) }
    for lot in goingLots(draws.reduce(0, +)) {
      let claims = network.townships.indices.map { township in
        let members = network.requests(township, item)
        let inTime = members.reduce(Int64(0)) { $0 + usable($1, lot) }
        return Claim(
          weight: members.reduce(0) { $0 + network.problem.requests[$1].use },
          limit: min(draws[township], inTime) - sums[township],
          onHand: network.store(township, item) + sums[township])
      }
      let shares = EqualAwards.shares(of: lot.units, among: claims, rounding: .adams)
      for (township, units) in shares.enumerated() where units > 0 {
        taken[township].append((lot, units))
        sums[township] += units
      }
    }
    for township in network.townships.indices { send(taken[township], to: township) }
  }

  private var thing: Item { plan.problem.items[item].item }

  private func amount(_ place: Int) -> Int64 { plan.lines[place].got }

  /// What goes from the source to a township.
  private func draw(of township: Int) -> Int64 {
    let all = plan.network.requests(township, item).reduce(0) { $0 + amount($1) }
    return max(0, all - plan.network.store(township, item))
  }

  /// What of its share a request can use of lots that end with this one.
  private func usable(_ place: Int, _ lot: OfferedLot) -> Int64 {
    guard let day = lot.expiresOn else { return amount(place) }
    return min(amount(place), plan.network.usable(place, until: day))
  }

  /// The lots that go, `units` in all: of the rest the reserve stays first, then what ends last, as far
  /// as what is needed later allows.
  private func goingLots(_ units: Int64) -> [OfferedLot] {
    let offered = plan.offered[item]
    var lots = offered.lots
    var spare = offered.classes.map { day, later in
      (day: day, units: later - neededAfter(day))
    }
    var left = lots.reduce(0) { $0 + $1.units } - units
    for pool in [Pool.reserve, .daily] {
      for place in lots.indices.reversed() where lots[place].pool == pool {
        let earlier = spare.indices.filter { class_ in
          lots[place].expiresOn.map { spare[class_].day < $0 } ?? true
        }
        let stays = max(
          0, earlier.reduce(min(left, lots[place].units)) { min($0, spare[$1].units) })
        lots[place].units -= stays
        left -= stays
        for class_ in earlier { spare[class_].units -= stays }
      }
    }
    return lots.filter { $0.units > 0 }
  }

  /// What must end after a day, because it cannot be used until then.
  private func neededAfter(_ day: CalendarDay) -> Int64 {
    let network = plan.network
    return network.townships.indices.reduce(0) { sum, township in
      let beyond = network.requests(township, item).reduce(Int64(0)) {
        $0 + max(0, amount($1) - network.usable($1, until: day))
      }
      return sum + max(0, beyond - network.store(township, item))
    }
  }

  /// The picks of a township, and those inside it; what is left comes from its store.
  private mutating func send(_ lots: [(lot: OfferedLot, units: Int64)], to township: Int) {
    let network = plan.network
    let (source, place) = (plan.problem.source.code, network.townships[township].site.code)
    let members = network.requests(township, item)
    var given = members.map { _ in Int64(0) }
    for (lot, units) in lots {
      picks.append(AllocationPick(from: source, to: place, item: thing, lot: lot, units: units))
      let claims = members.enumerated().map { order, member in
        Claim(
          weight: plan.problem.requests[member].use, limit: usable(member, lot) - given[order],
          onHand: network.onHand(member) + given[order])
      }
      let shares = EqualAwards.shares(of: units, among: claims, rounding: .adams)
      for (order, member) in members.enumerated() where shares[order] > 0 {
        given[order] += shares[order]
        pass(shares[order], of: lot, from: place, to: member)
      }
    }
    for (order, member) in members.enumerated() where amount(member) > given[order] {
      pass(amount(member) - given[order], of: nil, from: place, to: member)
    }
  }

  private mutating func pass(_ units: Int64, of lot: OfferedLot?, from: SiteCode, to member: Int) {
    let site = plan.problem.requests[member].site
    guard site != from else { return }
    picks.append(AllocationPick(from: from, to: site, item: thing, lot: lot, units: units))
  }
}
