import Foundation
import Planning
import Testing

/// Progressive filling against published and generated figures: `allocation_instances.json`,
/// `allocation_extended.json` and `district_i10.json` in `Vectors/`, where each names its source.
struct FillingVectorTests {
  private static func instances(_ file: String, _ kind: String) throws -> [VectorValue] {
    let found = try VectorFile.read(file).list("instances").filter {
      try $0.text("kind") == kind
    }
    try #require(!found.isEmpty)
    return found
  }

  private func expect(
    _ found: [Double], _ expected: [Double], _ instance: VectorValue
  ) throws {
    let id = try instance.text("id")
    try #require(found.count == expected.count, "\(id)")
    for (place, pair) in zip(found, expected).enumerated() {
      #expect(
        abs(pair.0 - pair.1) <= max(1e-9, try instance.number("tolerance")) * max(1, pair.1),
        "\(id), \(place): \(pair.0), not \(pair.1)")
    }
  }

  @Test(
    "Keshav 1997: one link, with and without weights", arguments: ["maxmin", "maxmin/weighted"])
  func oneLink(_ kind: String) throws {
    for instance in try Self.instances("allocation_instances.json", kind) {
      let input = instance["input"]
      let demands = try input.numbers("demands")
      let weights = kind == "maxmin" ? demands.map { _ in 1 } : try input.numbers("weights")
      var problem = FillingProblem()
      problem.pairs = zip(demands, weights).map { .init(cap: $0, weight: $1) }
      let all = problem.group(Array(demands.indices))
      problem.limits = [.init(try input.number("capacity"), of: [.init(all)])]
      try expect(Filling(problem).amounts, instance.numbers("expected"), instance)
    }
  }

  @Test func `Bertsekas and Gallager 1992: flows that share links`() throws {
    for instance in try Self.instances("allocation_instances.json", "maxmin/packing") {
      let input = instance["input"]
      var problem = FillingProblem()
      problem.pairs = Array(
        repeating: .init(cap: .infinity, weight: 1), count: Int(try input.number("variables")))
      for constraint in try input.list("constraints") {
        let group = problem.group(try constraint.numbers("members").map { Int($0) - 1 })
        problem.limits.append(.init(try constraint.number("cap"), of: [.init(group)]))
      }
      try expect(Filling(problem).amounts, instance.numbers("expected"), instance)
    }
  }

  @Test func `trees with a supply at the root and caps on the way`() throws {
    for instance in try Self.instances("allocation_instances.json", "maxmin/tree") {
      let input = instance["input"]
      let parent = try input.numbers("parent").map { Int($0) }
      let (demand, weight) = (try input.numbers("demand"), try input.numbers("weight"))
      var problem = FillingProblem()
      problem.pairs = zip(demand, weight).map { .init(cap: $0, weight: $1) }
      for (node, cap) in try input.list("subtree_cap").enumerated() {
        let members = parent.indices.filter { place in
          sequence(first: place) { parent[$0] >= 0 ? parent[$0] : nil }.contains(node)
        }
        var capacity = node == 0 ? try input.number("root_supply") : Double.infinity
        if case .number(let cap) = cap { capacity = min(capacity, cap) }
        guard capacity < .infinity else { continue }
        problem.limits.append(.init(capacity, of: [.init(problem.group(members))]))
      }
      try expect(Filling(problem).amounts, instance.numbers("expected"), instance)
    }
  }

  @Test func `stock net of reserve, township stock, volumes, fleet, floors and tiers`() throws {
    for instance in try Self.instances("allocation_extended.json", "fill/extended") {
      let district = try VectorDistrict(instance["input"])
      let filling = Filling(district.problem)
      let expected = try instance["expected"].list("allocation").flatMap { try $0.allNumbers() }
      try expect(filling.amounts, expected, instance)
      #expect(filling.floorsMissed.isEmpty)
      try district.checkStops(filling, instance)
    }
  }

  @Test func `the generated district: 1,800 pairs, 39 levels`() throws {
    let file = try VectorFile.read("district_i10.json")
    let input = file["input"]
    let items = Int(try input.number("items"))
    let (townships, villages) = (
      Int(try input.number("townships")), Int(try input.number("villages"))
    )
    let need = try (input.list("need_township") + input.list("need_village")).map {
      try $0.allNumbers()
    }
    let held = try input.list("stock_village").map { try $0.allNumbers() }
    let district = try VectorDistrict(
      parent: input.numbers("village_parent").map { Int($0) }, townships: townships,
      stock: zip(input.numbers("hub_stock"), input.numbers("hub_reserve")).map { max(0, $0 - $1) },
      volume: input.numbers("item_volume_m3"),
      own: input.list("stock_township").map { try $0.allNumbers() },
      townshipVolume: input.numbers("volume_township_m3"),
      villageVolume: input.numbers("volume_village_m3"), fleet: input.number("fleet_m3"),
      pairs: (0..<townships + villages).flatMap { site in
        (0..<items).map { item in
          let onHand = site < townships ? 0 : held[site - townships][item]
          return FillingProblem.Pair(
            cap: max(0, need[site][item] - onHand), onHand: onHand, weight: need[site][item])
        }
      })
    let filling = Filling(district.problem)
    let expected = try
      (file["expected"].list("fill_township") + file["expected"].list("fill_village"))
      .flatMap { try $0.allNumbers() }
    try #require(expected.count == filling.amounts.count)
    for (pair, level) in expected.enumerated() {
      #expect(abs(filling.level(pair, in: district.problem) - level) < 1e-8, "pair \(pair)")
    }
  }
}

extension VectorValue {
  /// The numbers of a list.
  func allNumbers() throws -> [Double] {
    guard case .list(let values) = self else { throw Missing(name: "list") }
    return try values.map {
      guard case .number(let number) = $0 else { throw Missing(name: "number") }
      return number
    }
  }
}
