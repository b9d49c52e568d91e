import Planning
import Testing

/// Whole units: published trees, and every division of small problems.
struct WholeFillingTests {
  @Test func `trees with caps on the way: the unique best by enumeration`() throws {
    let instances = try VectorFile.read("allocation_extended.json").list("instances")
      .filter { try $0.text("kind") == "integer/tree/adams" }
    try #require(instances.count == 6)
    for instance in instances {
      let input = instance["input"]
      let parent = try input.numbers("parent").map { Int($0) }
      var problem = FillingProblem()
      problem.pairs = try zip(input.numbers("demand"), input.numbers("weight")).map {
        .init(cap: $0, weight: $1)
      }
      for (node, cap) in try input.list("subtree_cap").enumerated() {
        guard case .number(let cap) = cap else { continue }
        let members = parent.indices.filter { place in
          sequence(first: place) { parent[$0] >= 0 ? parent[$0] : nil }.contains(node)
        }
        problem.limits.append(.init(cap, of: [.init(problem.group(members))]))
      }
      let found = WholeFilling(problem, isFlow: true)
      #expect(found.amounts.map(Double.init) == (try instance.numbers("expected")))
    }
  }

  /// Levels of a division tier by tier, the lowest first: what is compared.
  private func levels(_ amounts: [Int64], _ problem: FillingProblem) -> [Double] {
    Set(problem.pairs.map(\.tier)).sorted().flatMap { tier in
      problem.pairs.indices.filter { problem.pairs[$0].tier == tier }.map { pair in
        (problem.pairs[pair].onHand + Double(amounts[pair])) / problem.pairs[pair].weight
      }.sorted()
    }
  }

  private func isWithin(_ amounts: [Int64], _ problem: FillingProblem) -> Bool {
    var beyond: [Double] = []
    for group in problem.groups {
      let sum =
        group.pairs.reduce(0) { $0 + Double(amounts[$1]) }
        + group.groups.reduce(0) { $0 + beyond[$1] }
      beyond.append(max(0, sum - group.threshold))
    }
    return problem.limits.allSatisfy { limit in
      limit.parts.reduce(0) { $0 + $1.coefficient * beyond[$1.group] } <= limit.capacity
    }
  }

  /// The best of all divisions in issue units, floors kept.
  private func best(_ problem: FillingProblem) -> [Double]? {
    var best: [Double]?
    var amounts = problem.pairs.map { _ in Int64(0) }
    func look(at place: Int) {
      guard place < amounts.count else {
        let found = levels(amounts, problem)
        if best.map({ $0.lexicographicallyPrecedes(found) }) ?? true { best = found }
        return
      }
      let pair = problem.pairs[place]
      for units in stride(from: 0, through: Int64(pair.cap), by: Int(pair.issueUnit)) {
        amounts[place] = units
        guard isWithin(amounts, problem) else { break }
        if Double(units) >= min(pair.floor, pair.cap) { look(at: place + 1) }
      }
      amounts[place] = 0
    }
    look(at: 0)
    return best
  }

  private func check(_ problem: FillingProblem, isFlow: Bool, _ seed: UInt64) throws {
    // Floors that cannot be met together are another question.
    guard let expected = best(problem) else { return }
    let found = WholeFilling(problem, isFlow: isFlow)
    #expect(isWithin(found.amounts, problem), "seed \(seed)")
    #expect(found.certainty == .exact, "seed \(seed)")
    let reached = levels(found.amounts, problem)
    #expect(
      zip(reached, expected).allSatisfy { abs($0 - $1) < 1e-12 },
      "seed \(seed): \(reached), not \(expected)")
    for (pair, stop) in found.stops.enumerated() {
      guard case .limit = stop else { continue }
      var more = found.amounts
      more[pair] += Int64(problem.pairs[pair].issueUnit)
      #expect(!isWithin(more, problem), "seed \(seed): \(pair) could get more")
    }
  }

  @Test(
    "One item, stores, loads, lots' life, floors, tiers: the best of all divisions",
    arguments: 1...300)
  func tree(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    func number(_ below: Int) -> Double { Double(random.below(UInt64(below))) }
    var problem = FillingProblem()
    let (townships, sites) = (1 + Int(random.below(2)), 2 + Int(random.below(4)))
    problem.pairs = (0..<sites).map { _ in
      .init(
        floor: number(3) > 1 ? number(3) : 0, cap: number(5), onHand: number(2) * number(4),
        weight: 1 + number(6), tier: 1 + Int(number(2)))
    }
    let member = (0..<sites).map { $0 < townships ? $0 : Int(random.below(UInt64(townships))) }
    let draws = (0..<townships).map { place in
      problem.group((0..<sites).filter { member[$0] == place }, beyond: number(2) * number(4))
    }
    let stores = draws.map { problem.groups[$0].threshold }
    if number(2) > 0 { problem.limits.append(.init(number(8), of: [.init(draws[0])])) }
    let stock = number(14)
    if number(2) > 0 {
      let parts = (0..<townships).map { place in
        let inside = (0..<sites).filter { member[$0] == place }
          .map { problem.group([$0], beyond: number(4)) }
        return FillingProblem.Part(problem.group([], groups: inside, beyond: stores[place]))
      }
      problem.limits.append(.init(min(stock, number(6)), of: parts))
    }
    problem.limits.append(.init(stock, of: draws.map { .init($0) }))
    try check(problem, isFlow: true, seed)
  }

  @Test(
    "Several items in shared volumes, issue units that differ: the best of all divisions",
    arguments: 1...300)
  func shared(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    func number(_ below: Int) -> Double { Double(random.below(UInt64(below))) }
    var problem = FillingProblem()
    let (items, sites) = (1 + Int(random.below(3)), 2 + Int(random.below(2)))
    let volumes = (0..<items).map { _ in 1 + number(5) }
    problem.pairs = (0..<sites * items).map { _ in
      .init(
        cap: number(4), onHand: number(2), weight: 1 + number(2), tier: 1 + Int(number(6) / 5),
        issueUnit: number(4) > 2 ? 2 : 1)
    }
    let groups = problem.pairs.indices.map { problem.group([$0]) }
    for site in 0..<sites where number(2) > 0 {
      problem.limits.append(
        .init(
          number(14), of: (0..<items).map { .init(groups[site * items + $0], times: volumes[$0]) }))
    }
    for item in 0..<items {
      problem.limits.append(
        .init(1 + number(7), of: (0..<sites).map { .init(groups[$0 * items + item]) }))
    }
    problem.limits.append(
      .init(number(26), of: groups.enumerated().map { .init($1, times: volumes[$0 % items]) }))
    try check(problem, isFlow: false, seed)
  }

  @Test(
    "Twenty tied pairs that do not fit are searched; more are taken by load, and the loss is said")
  func tied() {
    func problem(_ pairs: Int) -> FillingProblem {
      var problem = FillingProblem()
      problem.pairs = (0..<pairs).map { _ in .init(cap: 1, weight: 1) }
      let parts = (0..<pairs).map {
        FillingProblem.Part(problem.group([$0]), times: Double(7 + $0 * 3 % 11))
      }
      problem.limits = [.init(61, of: parts)]
      return problem
    }
    let few = WholeFilling(problem(20), isFlow: false)
    // Volumes 7 7 8 8 9 9 10 fit, and an eighth does not.
    #expect(few.certainty == .exact && few.amounts.reduce(0, +) == 7)
    let many = WholeFilling(problem(30), isFlow: false)
    #expect(many.certainty == .heuristic(loss: 0) && many.amounts.reduce(0, +) == 7)
  }
}
