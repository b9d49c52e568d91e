import Planning
import Testing

struct GuaranteedServiceTests {
  /// A random tree: each site after the first hangs on an earlier one, as its customer or its supplier.
  private static func tree(_ random: inout SplitMix) -> [ServiceStage] {
    let count = 1 + Int(random.below(6))
    var suppliers = [[Int]](repeating: [], count: count)
    for place in 1..<max(1, count) {
      let other = Int(random.below(UInt64(place)))
      if random.below(2) == 0 {
        suppliers[place].append(other)
      } else {
        suppliers[other].append(place)
      }
    }
    let isSupplier = Set(suppliers.joined())
    return (0..<count).map { place in
      ServiceStage(
        leadTime: Int(random.below(4)), holding: Double(random.below(20)) / 4,
        bound: Double(1 + random.below(3)),
        deviation: !isSupplier.contains(place) || random.below(4) == 0
          ? Double(random.below(10)) : 0,
        suppliers: suppliers[place], inbound: Int(random.below(3)),
        longestService: !isSupplier.contains(place) || random.below(5) == 0
          ? Int(random.below(3)) : nil)
    }
  }

  /// Every service time of every site, one after the other.
  private static func least(_ stages: [ServiceStage]) -> Double {
    var customers = [[Int]](repeating: [], count: stages.count)
    for (place, stage) in stages.enumerated() {
      for supplier in stage.suppliers { customers[supplier].append(place) }
    }
    func variance(_ place: Int) -> Double {
      customers[place].reduce(stages[place].deviation * stages[place].deviation) {
        $0 + variance($1)
      }
    }
    let weights = stages.indices.map {
      stages[$0].holding * stages[$0].bound * variance($0).squareRoot()
    }
    var order: [Int] = []
    while order.count < stages.count {
      for place in stages.indices
      where !order.contains(place) && stages[place].suppliers.allSatisfy(order.contains) {
        order.append(place)
      }
    }
    var services = [Int](repeating: 0, count: stages.count)
    func best(_ next: Int) -> Double {
      guard next < order.count else { return 0 }
      let (place, stage) = (order[next], stages[order[next]])
      let into = stage.suppliers.map { services[$0] }.reduce(stage.inbound, max)
      var least = Double.infinity
      for out in 0...min(into + stage.leadTime, stage.longestService ?? .max) {
        services[place] = out
        let net = Double(into + stage.leadTime - out)
        least = min(least, weights[place] * net.squareRoot() + best(next + 1))
      }
      return least
    }
    return best(0)
  }

  @Test("No service times cost less", arguments: 1...200)
  func bruteForce(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let stages = Self.tree(&random)
    let found = try GuaranteedService(stages)
    let least = Self.least(stages)
    #expect((found.cost - least).magnitude <= 1e-9 * (1 + least), "\(stages)")
    for (stage, plan) in zip(stages, found.plans) {
      #expect(plan.netDays == plan.serviceIn + stage.leadTime - plan.serviceOut)
      #expect(plan.netDays >= 0 && plan.serviceOut <= stage.longestService ?? .max)
      for supplier in stage.suppliers {
        #expect(found.plans[supplier].serviceOut <= plan.serviceIn)
      }
    }
  }

  @Test("The order of the list changes no cost")
  func order() throws {
    let centre = ServiceStage(leadTime: 7, holding: 1, bound: 1.645)
    func clinic(_ deviation: Double, _ supplier: Int) -> ServiceStage {
      ServiceStage(
        leadTime: 2, holding: 1.6, bound: 1.645, deviation: deviation, suppliers: [supplier],
        longestService: 0)
    }
    let first = try GuaranteedService([centre, clinic(3, 0), clinic(5, 0)])
    let last = try GuaranteedService([clinic(5, 2), clinic(3, 2), centre])
    #expect((first.cost - last.cost).magnitude < 1e-12)
    #expect(first.plans[1] == last.plans[1] && first.plans[2] == last.plans[0])
    #expect(try GuaranteedService([]).cost == 0)
  }

  @Test("What is no tree is refused, and so are impossible figures")
  func refusals() {
    func stage(_ suppliers: [Int], days: Int = 1) -> ServiceStage {
      ServiceStage(leadTime: days, holding: 1, bound: 1, suppliers: suppliers)
    }
    #expect(throws: ReorderProblem.notATree(0)) { try GuaranteedService([stage([1]), stage([0])]) }
    #expect(throws: ReorderProblem.notATree(0)) { try GuaranteedService([stage([0])]) }
    #expect(throws: ReorderProblem.notATree(0)) { try GuaranteedService([stage([5])]) }
    #expect(throws: ReorderProblem.notATree(0)) {
      try GuaranteedService([stage([]), stage([0]), stage([0, 1])])
    }
    #expect(throws: ReorderProblem.outOfRange("days", "-1")) {
      try GuaranteedService([stage([], days: -1)])
    }
    #expect(throws: ReorderProblem.outOfRange("days", "4000")) {
      try GuaranteedService([stage([], days: 2000), stage([0], days: 2000)])
    }
  }
}
