import Foundation
import LinearProgramming
import Testing

/// Published linear programmes and one generated one.
@Suite(.enabled(if: LinearSolver.isFound, "COIN-OR CLP is not installed"))
struct LinearSolverTests {
  private func optimum(_ programme: LinearProgram) throws -> Double {
    let solver = try LinearSolver(programme)
    return programme.columns.indices.reduce(0) {
      $0 + programme.columns[$1].cost * solver.value($1)
    }
  }

  private func instances(_ kind: String) throws -> [VectorValue] {
    try VectorFile.read("allocation_instances.json").list("instances")
      .filter { try $0.text("kind") == kind }
  }

  @Test("Transport: Dantzig 1963, the AMPL book's steel")
  func transport() throws {
    let found = try instances("transport")
    try #require(found.count == 2)
    for instance in found {
      let input = instance["input"]
      let (supply, demand) = (try input.numbers("supply"), try input.numbers("demand"))
      let costs = try input.list("cost").map { try $0.allNumbers() }
      var programme = LinearProgram()
      let columns = costs.map { $0.map { programme.add(.init(cost: $0)) } }
      for (row, supply) in zip(columns, supply) {
        programme.addRow(row.map { ($0, 1) }, atMost: supply)
      }
      for (place, demand) in demand.enumerated() {
        programme.addRow(columns.map { ($0[place], -1) }, atMost: -demand)
      }
      let expected = try instance["expected"].number("optimal_cost")
      let tolerance = max(1e-9 * expected, try instance.number("tolerance"))
      #expect(abs(try optimum(programme) - expected) <= tolerance)
    }
  }

  @Test("A flow at least cost through 183 nodes")
  func flow() throws {
    let instance = try #require(try instances("min_cost_flow").first)
    let lines = try VectorFile.text("district_mcf.min").split(separator: "\n")
      .map { $0.split(separator: " ") }
    var programme = LinearProgram()
    var supply: [Int: Double] = [:]
    var balance: [Int: [(column: Int, coefficient: Double)]] = [:]
    for line in lines {
      let figures = line.dropFirst().compactMap { Double($0) }
      if line[0] == "n" { supply[Int(figures[0])] = figures[1] }
      guard line[0] == "a" else { continue }
      let arc = programme.add(.init(lower: figures[2], upper: figures[3], cost: figures[4]))
      balance[Int(figures[0]), default: []].append((arc, 1))
      balance[Int(figures[1]), default: []].append((arc, -1))
    }
    for (node, parts) in balance.sorted(by: { $0.key < $1.key }) {
      programme.addRow(parts, atMost: supply[node] ?? 0)
      programme.addRow(
        parts.map { ($0.column, -$0.coefficient) }, atMost: -(supply[node] ?? 0))
    }
    let expected = try instance["expected"].number("optimal_cost")
    #expect(abs(try optimum(programme) - expected) < 1e-6 * abs(expected))
  }

  @Test("A district of ten items: 1,991 rows, 3,600 columns")
  func district() throws {
    let file = try VectorFile.read("district_i10.json")
    let input = file["input"]
    func table(_ name: String) throws -> [[Double]] {
      try input.list(name).map { try $0.allNumbers() }
    }
    let (volume, itemWeight) = (
      try input.numbers("item_volume_m3"), try input.numbers("item_weight")
    )
    let parent = try input.numbers("village_parent").map { Int($0) }
    let (items, townships) = (volume.indices, 0..<Int(try input.number("townships")))
    var programme = LinearProgram()
    /// What moves to each site, by item, and what is used there.
    func add(_ level: String) throws -> (sent: [[Int]], used: [[Int]]) {
      let need = try table("need_\(level)")
      let (km, priority) = (
        try input.numbers("km_\(level)"), try input.numbers("priority_\(level)")
      )
      let sent = km.map { km in items.map { programme.add(.init(cost: 1e-4 * km * volume[$0])) } }
      let used = need.enumerated().map { site, row in
        items.map { item in
          programme.add(
            .init(upper: row[item], cost: -priority[site] * itemWeight[item] / row[item]))
        }
      }
      return (sent, used)
    }
    let (f, x) = try add("township")
    let (g, y) = try add("village")
    let (townshipStock, villageStock) = (try table("stock_township"), try table("stock_village"))
    let (stock, reserve) = (try input.numbers("hub_stock"), try input.numbers("hub_reserve"))
    for item in items {
      programme.addRow(townships.map { (f[$0][item], 1) }, atMost: stock[item] - reserve[item])
      for place in townships {
        let villages = parent.indices.filter { parent[$0] == place }
        programme.addRow(
          villages.map { (g[$0][item], 1) } + [(x[place][item], 1), (f[place][item], -1)],
          atMost: townshipStock[place][item])
      }
      for village in parent.indices {
        programme.addRow(
          [(y[village][item], 1), (g[village][item], -1)], atMost: villageStock[village][item])
      }
    }
    for (row, most) in zip(
      f + g, try input.numbers("volume_township_m3") + input.numbers("volume_village_m3"))
    {
      programme.addRow(items.map { (row[$0], volume[$0]) }, atMost: most)
    }
    programme.addRow(
      f.flatMap { row in items.map { (row[$0], volume[$0]) } },
      atMost: try input.number("fleet_m3"))
    #expect(programme.columns.count == 3_600 && programme.rowUppers.count == 1_991)
    let expected = try file["expected"].number("linear_programme_optimum")
    #expect(abs(try optimum(programme) - expected) < 1e-5)
  }

  @Test("Where there is no answer, there is none: its status is said")
  func impossible() throws {
    var programme = LinearProgram()
    let column = programme.add(.init(lower: 2))
    programme.addRow([(column, 1)], atMost: 1)
    #expect(throws: LinearSolver.Failure.noOptimum(1)) { try LinearSolver(programme) }
  }
}
