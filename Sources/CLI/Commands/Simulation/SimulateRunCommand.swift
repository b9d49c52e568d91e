internal import ArgumentParser
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 推演一个情景.
struct SimulateRunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "run", "推演一个情景：各级能撑多久、什么先断", "run a scenario: who holds for how long, what runs out",
      discussion: say(
        """
        从账上的批次开始，一天一天推演许多次：用量有随机，请领、发货、分配按补充计划和统一调配的规则。
        只算不记，不动库存。Ctrl-C 停下时给出已经跑完的次数的结果。
        例：stockpile simulate Seeds/scenarios/imported_resp_severe.json --html > 推演.html
        """,
        """
        Day by day from the lots of the book, many times over: use varies, orders and sharing follow
        the rules of plans and allocations. Nothing is recorded and no stock moves. Ctrl-C answers
        with the replications that are finished.
        Example: stockpile simulate Seeds/scenarios/imported_resp_severe.json --html > outbreak.html
        """))
  }

  @OptionGroup var part: ScenarioOptions
  @OptionGroup var only: ItemsOption

  @Option(
    help: .words(
      "只跑几部分中的一部分，如 3/16；与 --out 一起用", "one part of several, such as 3/16; with --out", value: "k/n"
    ))
  var shard: String?

  @Option(
    help: .words(
      "把结果写进文件，供 simulate merge 合并或再看", "write the result for simulate merge", value: "file"))
  var out: String?

  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: PageOptions

  func run() throws {
    let asked = try part.scenario()
    let desk = try reading.desk()
    let scenario = try only.ofItems(asked, desk)
    let limit = try rows.limit()
    let basis = try desk.session.simulationBasis(onEveningOf: try desk.day(part.changes.asOf))
    let network = try basis.network(scenario)
    let blocks = try shard.map { try Self.blocks($0, of: network.problem, isKept: out != nil) }
    let watch = WatchedRun(say("推演", "simulating"))
    let result = network.result(blocks, watch.watch)
    watch.end()
    guard let out else { return reading.answer(SimulationReport(result, limit: limit)) }
    try FileAccess.writing(out) { write in try write(SimulationFile(result).bytes) }
    if out != "-" {
      Console.answer(
        say(
          "已写 \(out)：\(result.tally.replications) 次，共 \(scenario.replications) 次",
          "wrote \(out): \(result.tally.replications) of \(scenario.replications) replications"))
    }
  }

  private static func blocks(
    _ typed: String, of problem: SimulationProblem, isKept: Bool
  ) throws -> Range<Int> {
    let numbers = typed.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let part = numbers[0], let parts = numbers[1],
      1...10_000 ~= parts, 1...parts ~= part
    else {
      throw Failure.usage(
        "bad-shard", zh: "--shard “\(typed)” 应为 第几部分/几部分",
        en: "--shard \"\(typed)\" is no part/parts",
        hintZH: "如 --shard 3/16", hintEN: "such as --shard 3/16")
    }
    guard isKept else {
      throw Failure.usage(
        "shard-without-out", zh: "--shard 只跑一部分，要用 --out 写进文件再合并",
        en: "--shard runs a part only: keep it with --out to merge it",
        hintZH: "如 --out 部分3.json", hintEN: "such as --out part3.json")
    }
    return problem.blocks(ofPart: part, of: parts)
  }
}
