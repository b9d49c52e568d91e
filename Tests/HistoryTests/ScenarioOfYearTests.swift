import Interchange
import Operations
import Planning
import Reports
import Stockpile
import Testing

/// Scenarios on the district of the recorded year.
@Suite struct ScenarioOfYearTests {
  private static func outbreak() throws -> Scenario {
    var scenario = Scenario()
    scenario.days = 40
    scenario.replications = 40
    scenario.items = try ["PP0101", "PP0102", "SC0101"].map { try #require(ItemCode($0)) }
    scenario.stretches = [
      .init(driver: "shift_l2", days: 0..<20, perDay: Rational(240)),
      .init(driver: "sample", days: 0..<20, perDay: Rational(5000)),
    ]
    scenario.events = [ScenarioEvent(day: 0, .response("iii"))]
    return scenario
  }

  @Test func `what a district needs is split by its key, and the reserve centre consumes nothing`()
    throws
  {
    try KeptHistory.book { session in
      let basis = try session.simulationBasis()
      var scenario = try Self.outbreak()
      scenario.routinePercent = 0
      let network = try basis.network(scenario)
      let result = network.result()
      let tally = result.tally
      // 240 shifts × 20 days × 1 coverall × 1.1 for waste.
      let coveralls = try #require(tally.moments(.demand, of: .item(0)).mean)
      #expect(abs(coveralls - 240 * 20 * 1.1) < 40)
      let centre = try #require(result.sites.firstIndex { $0.type == "reserve_center" })
      #expect(tally.moments(.demand, of: .site(centre)).sum == 0)
      let hospital = try #require(result.sites.firstIndex { $0.code.description == "PB-H-RMYY" })
      #expect(tally.moments(.demand, of: .site(hospital)).sum > 0)
      // Swabs go with the people of townships.
      let swabs = try #require(tally.moments(.demand, of: .itemAtLevel(2, 1)).mean)
      #expect(swabs == tally.moments(.demand, of: .item(2)).mean)
    }
  }

  @Test func `parts put together are the run in one piece, byte for byte; others are refused`()
    throws
  {
    try KeptHistory.book { session in
      let basis = try session.simulationBasis()
      let network = try basis.network(try Self.outbreak())
      let whole = network.result()
      let parts = try (1...3).map { part in
        let result = network.result(network.problem.blocks(ofPart: part, of: 3))
        return try SimulationPartFile.result(of: SimulationFile(result).bytes, file: "p\(part)")
      }
      #expect(parts.map(\.tally.replications) == [16, 16, 8])
      let merged = try SimulationResult.merged([parts[2], parts[0], parts[1]])
      #expect(SimulationFile(merged).bytes == SimulationFile(whole).bytes)
      #expect(SimulationReport(merged).json == SimulationReport(whole).json)
      #expect(
        SimulationReport(merged).text(.chinese) == SimulationReport(whole).text(.chinese))
      #expect(throws: SimulationResult.MergeFault.missing(blocks: [1..<2])) {
        try SimulationResult.merged([parts[0], parts[2]])
      }
      #expect(throws: SimulationResult.MergeFault.overlapping(part: 2, with: 0, block: 0)) {
        try SimulationResult.merged([parts[0], parts[1], parts[0]])
      }
      var other = try Self.outbreak()
      other.seed = 2
      let foreign = try basis.network(other).result(0..<1)
      #expect(throws: SimulationResult.MergeFault.foreign(part: 1)) {
        try SimulationResult.merged([parts[1], foreign])
      }
      #expect(throws: SimulationResult.MergeFault.nothing) { try SimulationResult.merged([]) }
    }
  }

  @Test func `a changed file of a run is refused`() throws {
    try KeptHistory.book { session in
      let result = try session.simulationBasis().network(try Self.outbreak()).result(0..<1)
      let text = String(decoding: SimulationFile(result).bytes, as: UTF8.self)
      for (old, new) in [
        ("\"replications\": 16", "\"replications\": 15"), ("\"step\": 1", "\"step\": 7"),
        ("\"kind\": \"simulation\"", "\"kind\": \"scenario\""),
      ] {
        #expect(text.contains(old))
        #expect(throws: SeedProblems.self) {
          try SimulationPartFile.result(
            of: Array(text.replacing(old, with: new, maxReplacements: 1).utf8), file: "p")
        }
      }
    }
  }

  @Test func `what a scenario names and the book does not know is refused by its place`() throws {
    try KeptHistory.book { session in
      let basis = try session.simulationBasis()
      var scenario = try Self.outbreak()
      scenario.events = [
        ScenarioEvent(day: 5, .road(try #require(SiteCode("PB-X-1")), isOpen: false)),
        ScenarioEvent(day: 2, .response("vi")), ScenarioEvent(day: 60, .market(isOpen: false)),
        ScenarioEvent(day: 61, .enterprise("ENT-99", .out)),
      ]
      scenario.stretches.append(.init(driver: "flu", days: 50..<60, perDay: Rational(1)))
      scenario.rates = [
        Scenario.Rate(scenario.items[0], unit: "box", units: Spread(Rational(1)))
      ]
      scenario.splits["shift_l2"] = DemandSplit(.beds, levels: [.village])
      scenario.goods = [
        Scenario.Goods(
          try #require(ItemCode("PP0103")), days: 0..<1, quantity: 3,
          split: DemandSplit(.sites))
      ]
      scenario.delays = [.init(days: 1, percent: 60), .init(days: 2, percent: 50)]
      scenario.transportLitres = 500
      scenario.epidemics = [
        EpidemicDemand(
          .renewal(
            .init(
              generationInterval: [Rational(1, over: 2)], reproduction: [Rational(1)], history: [1])
          ),
          firstDay: 0, isRandom: true, care: [])
      ]
      let faults = try #require(throws: ScenarioFaults.self) { try basis.network(scenario) }
      #expect(
        faults.faults.map { "\($0.path) \($0.code)" } == [
          "$.drivers[0].driver nobody-shares", "$.drivers[2].from_day beyond-the-end",
          "$.drivers[2].driver unknown-driver", "$.goods[0].item not-simulated",
          "$.rates[0].unit wrong-unit",
          "$.transport_litres_a_day transport-without-network", "$.delays delays-above-100",
          "$.events[0].site unknown-site",
          "$.events[1].day events-out-of-order", "$.events[1].level unknown-response-level",
          "$.events[2].day beyond-the-end", "$.events[3].day beyond-the-end",
          "$.events[3].enterprise unknown-enterprise", "$.epidemics[0] bad-epidemic",
        ])
      for fault in faults.faults { #expect(!fault.message.zh.isEmpty && !fault.message.en.isEmpty) }
    }
  }

  @Test func `two policies see the same days, and differ by what is said of each`() throws {
    try KeptHistory.book { session in
      let basis = try session.simulationBasis()
      let one = try Self.outbreak()
      var other = one
      other.convention.sharing = .first
      let found = try basis.compare(one, other)
      #expect(
        found.one.tally.moments(.demand, of: .everything)
          == found.other.tally.moments(.demand, of: .everything))
      #expect(found.differences.moments(.demand, of: .everything).squares == 0)
      for figure in SimulationFigure.allCases {
        let (first, second) = (
          found.one.tally.moments(figure, of: .everything).sum,
          found.other.tally.moments(figure, of: .everything).sum
        )
        #expect(found.differences.moments(figure, of: .everything).sum == second - first)
      }
      // The page of a meeting has the table, and the stock of what differs most under both, on one scale.
      let page = SimulationComparison(
        found.one, found.other, found.differences, change: "sharing=first"
      ).page(.english).html(try #require(Digest(String(repeating: "0", count: 64))))
      #expect(page.contains("Stock of what differs most"))
      #expect(page.split(separator: "<svg").count > 2)
      other.seed = 3
      #expect(throws: NotComparable.self) { try basis.compare(one, other) }
      other.seed = one.seed
      other.days = 30
      #expect(throws: NotComparable.self) { try basis.compare(one, other) }
    }
  }

  @Test func `the smallest norm that meets a target meets it, and one day less does not`() throws {
    try KeptHistory.book { session in
      let basis = try session.simulationBasis()
      // Norms tell once stock has had time to follow them.
      var question = NormQuestion(try Self.outbreak().delayed(by: 60))
      question.scenario.days = 85
      question.scenario.replications = 16
      question.scenario.items = [try #require(ItemCode("PP0101"))]
      let sweep = try basis.sweep(question, days: [0, 30, 90])
      let fills = sweep.points.compactMap { $0.tally.moments(.fill, of: sweep.scope).mean }
      #expect(fills.count == 3 && fills[0] < fills[2])
      func lower(_ tally: SimulationTally, _ scope: SimulationScope) -> Double {
        let fill = tally.moments(.fill, of: scope)
        return ((fill.mean ?? 0) - (fill.halfWidth ?? 0)) / 1e7
      }
      let target = Int64(lower(sweep.points[2].tally, sweep.scope).rounded(.down))
      let found = try basis.smallestNorm(question, fillPercent: target, most: 96)
      let days = try #require(found.days)
      #expect(days > 0)
      let edge = try basis.sweep(question, days: [days - 1, days])
      #expect(lower(edge.points[1].tally, edge.scope) >= Double(target))
      #expect(lower(edge.points[0].tally, edge.scope) < Double(target))
      #expect(try basis.smallestNorm(question, fillPercent: 100, most: 1).days == nil)
    }
  }
}
