internal import ArgumentParser
internal import Operations
internal import Planning
internal import Reports

/// 推演一个情景.
struct SimulateRunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "run", "推演一个情景：各级能撑多久、什么先断", "run a scenario: who holds for how long, what runs out",
      discussion: say(
        """
        从账上的批次开始，一天一天推演许多次：用量有随机，请领、发货、分配按补充计划和统一调配的规则。
        只算不记，不动库存。Ctrl-C 停下时给出已经跑完的次数的结果。
        例：stockpile simulate Seeds/scenarios/imported_resp_severe.json
        """,
        """
        Day by day from the lots of the book, many times over: use varies, orders and sharing follow
        the rules of plans and allocations. Nothing is recorded and no stock moves. Ctrl-C answers
        with the replications that are finished.
        Example: stockpile simulate Seeds/scenarios/imported_resp_severe.json
        """))
  }

  @OptionGroup var part: ScenarioOptions
  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let scenario = try part.scenario()
    let desk = try reading.desk()
    let basis = try desk.session.simulationBasis(onEveningOf: try desk.day(part.changes.asOf))
    let network = try basis.network(scenario)
    let watch = WatchedRun(say("推演", "simulating"))
    let result = network.result(nil, watch.watch)
    watch.end()
    reading.answer(SimulationReport(result, today: desk.today, limit: try rows.limit()))
  }
}
