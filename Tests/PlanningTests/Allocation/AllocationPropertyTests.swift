import Planning
import Stockpile
import Testing

/// What every plan of random problems keeps to.
struct AllocationPropertyTests {
  private func plan(
    _ problem: AllocationProblem, _ rule: SharingRule = .cover
  ) throws -> AllocationPlan { try AllocationPlan(problem, rule: rule) }

  private func amounts(_ plan: AllocationPlan) -> [StockKey: Int64] {
    Dictionary(
      uniqueKeysWithValues: plan.lines.map {
        (StockKey(site: $0.site.code, item: $0.item.code), $0.got)
      })
  }

  @Test(
    "Under every rule nobody gets more than it lacks or may get, in whole issue units, and no more goes out than may",
    arguments: 1...60)
  func bounds(_ seed: UInt64) throws {
    let problem = try AllocationCase.random(seed).problem
    for rule in SharingRule.allCases {
      let plan = try plan(problem, rule)
      for line in plan.lines {
        let request = problem.requests.first {
          $0.site == line.site.code && $0.item == line.item.code
        }
        guard let request else { continue }
        let own = plan.isDirect(line.site) ? 0 : request.onHand
        let lacking = min(max(0, request.need - own), request.cap ?? .max)
        #expect(
          line.got <= max(lacking, request.minimum - own), "\(seed) \(rule) \(line.site.code)")
        #expect(line.got >= 0 && line.got % request.issueUnit == 0)
        #expect(line.after >= 0)
      }
      for limit in plan.limits { #expect(limit.used <= limit.capacity, "\(seed) \(rule)") }
      for (item, offered) in zip(problem.items, plan.offered) {
        #expect(plan.shared(item.item.code) <= offered.units)
      }
    }
  }

  @Test(
    "Where stock alone limits, all that may go out goes, or everybody is filled", arguments: 1...60)
  func sum(_ seed: UInt64) throws {
    let problem = try AllocationCase.simple(seed).problem
    for rule in SharingRule.allCases {
      let plan = try plan(problem, rule)
      let lacking = problem.requests.reduce(0) { $0 + max(0, $1.need - $1.onHand) }
      let got = plan.lines.reduce(0) { $0 + $1.received }
      #expect(got == min(plan.offered[0].units, lacking), "\(seed) \(rule)")
    }
  }

  @Test(
    "More stock takes from nobody, and one who asks beside the others gives to nobody",
    arguments: 1...60)
  func monotone(_ seed: UInt64) throws {
    let problem = try AllocationCase.simple(seed).problem
    for rule in SharingRule.allCases where rule != .first {
      let now = amounts(try plan(problem, rule))
      var more = problem
      more.items[0].stock[0].units += 1 + Int64(seed % 4)
      for (key, units) in amounts(try plan(more, rule)) {
        #expect(units >= now[key] ?? 0, "\(seed) \(rule): more stock")
      }
      var fewer = problem
      let gone = fewer.requests.removeLast()
      fewer.sites.removeAll { $0.site.code == gone.site }
      for (key, units) in amounts(try plan(fewer, rule)) {
        #expect(units >= now[key] ?? 0, "\(seed) \(rule): fewer ask")
      }
    }
  }

  @Test("What the first tier gets does not depend on what later ones need", arguments: 1...60)
  func tiers(_ seed: UInt64) throws {
    var problem = try AllocationCase.random(seed).problem
    for place in problem.requests.indices { problem.requests[place].minimum = 0 }
    let first = Set(problem.sites.filter { $0.tier == 1 }.map(\.site.code))
    let before = amounts(try plan(problem)).filter { first.contains($0.key.site) }
    for place in problem.requests.indices where !first.contains(problem.requests[place].site) {
      problem.requests[place].need = problem.requests[place].need * 3 + 5
      problem.requests[place].cap = nil
    }
    let after = amounts(try plan(problem)).filter { first.contains($0.key.site) }
    let levels = { (plan: [StockKey: Int64]) in plan.values.reduce(0, +) }
    // Among equally good divisions for the first tier it takes what is best for the next.
    #expect(levels(before) == levels(after) || problem.items.count > 1, "\(seed)")
    guard problem.items.count == 1 else { return }
    #expect(before.values.sorted() == after.values.sorted(), "\(seed)")
  }

  @Test("The order of lines changes nothing", arguments: 1...60)
  func order(_ seed: UInt64) throws {
    let problem = try AllocationCase.random(seed).problem
    var (other, random) = (problem, SplitMix(state: seed))
    other.items.shuffle(using: &random)
    other.sites.shuffle(using: &random)
    other.requests.shuffle(using: &random)
    other.vehicles.shuffle(using: &random)
    for place in other.items.indices { other.items[place].stock.shuffle(using: &random) }
    for rule in SharingRule.allCases {
      let (one, same) = (try plan(problem, rule), try plan(other, rule))
      #expect(one.lines == same.lines && one.limits == same.limits, "\(seed) \(rule)")
      #expect(one.picks() == same.picks() && one.rounds() == same.rounds())
      #expect(one.certainty == same.certainty && one.problem == same.problem)
    }
    let (one, same) = (try plan(problem), try plan(other))
    #expect(one.changes() == same.changes())
  }

  @Test("Minimums are kept wherever they can be", arguments: 1...60)
  func minimums(_ seed: UInt64) throws {
    let plan = try plan(try AllocationCase.random(seed).problem)
    for (place, line) in plan.lines.enumerated() where line.minimum > 0 {
      let isKept = line.got + (plan.isDirect(line.site) ? 0 : line.onHand) >= line.minimum
      #expect(isKept || plan.minimumsMissed.contains(place) || line.stop == .cutOff, "\(seed)")
    }
  }

  @Test("The reserve stays where it is not released, and its floor always", arguments: 1...60)
  func reserve(_ seed: UInt64) throws {
    let problem = try AllocationCase.random(seed).problem
    let picks = try plan(problem).picks()
    for item in problem.items {
      let taken = picks.filter { $0.item == item.item && $0.lot?.pool == .reserve }
        .filter { $0.from == problem.source.code }.reduce(0) { $0 + $1.units }
      let held = item.stock.filter { $0.pool == .reserve }.reduce(0) { $0 + $1.units }
      #expect(taken <= (item.releasesReserve ? max(0, held - item.reserveFloor) : 0), "\(seed)")
    }
  }

  @Test(
    "What ends first goes out first over the whole network, and nobody is sent what ends before it is used",
    arguments: 1...60)
  func firstToEnd(_ seed: UInt64) throws {
    let problem = try AllocationCase.random(seed).problem
    let plan = try plan(problem)
    let picks = plan.picks()
    for (item, offered) in zip(problem.items, plan.offered) {
      let out = picks.filter { $0.item == item.item && $0.from == problem.source.code }
      func taken(_ lot: OfferedLot) -> Int64 {
        out.reduce(0) { $0 + ($1.lot.map { $0.isSame(as: lot) } == true ? $1.units : 0) }
      }
      #expect(out.reduce(0) { $0 + $1.units } == plan.shared(item.item.code))
      // A daily lot stays behind one that ends later only as far as lots' life asks for the later one.
      let hasLife = plan.limits.contains {
        if case .life(let code, _) = $0.limit { code == item.item.code } else { false }
      }
      let daily = offered.lots.filter { $0.pool == .daily }
      for (earlier, later) in zip(daily, daily.dropFirst())
      where !hasLife && earlier.expiresOn != later.expiresOn {
        #expect(taken(later) == 0 || taken(earlier) == earlier.units, "\(seed)")
      }
    }
    for line in plan.lines where !plan.isDirect(line.site) {
      let use = DailyUse(units: line.use.units, days: problem.useDays)
      let lots = picks.filter { $0.to == line.site.code && $0.item == line.item }
        .compactMap { pick in pick.lot?.expiresOn.map { ($0, pick.units) } }.sorted { $0.0 < $1.0 }
      var sum: Int64 = 0
      for (day, units) in lots {
        sum += units
        let usable = use.used(inDays: max(0, problem.asOf.days(until: day)))
        #expect(sum <= max(0, usable - use.used(inDays: problem.transferDays)), "\(seed)")
      }
    }
  }
}

extension OfferedLot {
  fileprivate func isSame(as other: OfferedLot) -> Bool {
    number == other.number && expiresOn == other.expiresOn && pool == other.pool
  }
}
