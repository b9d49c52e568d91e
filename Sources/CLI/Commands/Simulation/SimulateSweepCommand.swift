internal import ArgumentParser
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 定额天数比选。
struct SimulateSweepCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "sweep", "定额天数从少到多，满足和过期各是多少", "norms from few days to many: what is filled, what expires",
      discussion: say(
        """
        推演从今天的库存开始，库存要过一段日子才跟上定额：用 --set onset_day=91 让疫情晚些来。
        例：stockpile simulate sweep 情景.json --set onset_day=91 --set days=180
        """,
        """
        A run begins with today's stock, which follows other norms only in time: let the outbreak come
        later with --set onset_day=91.
        Example: stockpile simulate sweep scenario.json --set onset_day=91 --set days=180
        """))
  }

  @OptionGroup var part: ScenarioOptions
  @OptionGroup var norms: NormOptions

  @Option(
    help: .words(
      "试哪些天数（默认 10,20,30,40,50,60）", "which days (default 10,20,30,40,50,60)", value: "days"))
  var days = "10,20,30,40,50,60"

  @OptionGroup var reading: PageOptions

  func run() throws {
    let days = try days.split(separator: ",").map {
      Int64(try WholeNumber.typed(String($0), "--days", in: 0...3660))
    }
    let desk = try reading.desk()
    let question = try norms.question(try part.scenario(), desk)
    let basis = try desk.session.simulationBasis(onEveningOf: try desk.day(part.changes.asOf))
    let watch = WatchedRun(say("比选", "sweeping"))
    let found = try basis.sweep(question, days: days, watch.watch)
    watch.end()
    reading.answer(
      NormSweep(
        found.points.map { NormSweep.Point(days: $0.days, tally: $0.tally) }, of: found.scope,
        norms.part(question), scenario: question.scenario, start: basis.ground.start))
  }
}

/// 达到目标的最小定额。
struct SimulateFindNormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "find-norm", "满足率达到目标的最小定额天数", "the smallest norm that meets a fill rate",
      discussion: say(
        """
        满足率的 95% 置信下限达到目标才算。达不到时以退出码 2 结束。
        例：stockpile simulate find-norm 情景.json --fill 95 --level 乡 --item 医用防护口罩
        """,
        """
        The lower end of the 95 % interval must meet it. Ends with exit code 2 where none does.
        Example: stockpile simulate find-norm scenario.json --fill 95 --level township --item PP0102
        """))
  }

  @OptionGroup var part: ScenarioOptions
  @OptionGroup var norms: NormOptions

  @Option(
    help: .words(
      "要达到的满足率，百分数（默认 95）", "the fill rate to meet, in percent (default 95)", value: "percent"))
  var fill = "95"

  @Option(help: .words("最多试到多少天（默认 120）", "the largest norm tried (default 120)", value: "days"))
  var most = "120"

  @OptionGroup var reading: PageOptions

  func run() throws {
    let percent = Int64(try WholeNumber.typed(fill, "--fill", in: 1...100))
    let most = Int64(try WholeNumber.typed(most, "--most", in: 1...3660))
    let desk = try reading.desk()
    let question = try norms.question(try part.scenario(), desk)
    let basis = try desk.session.simulationBasis(onEveningOf: try desk.day(part.changes.asOf))
    let watch = WatchedRun(say("寻找", "searching"))
    let found = try basis.smallestNorm(question, fillPercent: percent, most: most, watch.watch)
    watch.end()
    reading.answer(
      NormSweep(
        found.points.map { NormSweep.Point(days: $0.days, tally: $0.tally) }, of: found.scope,
        norms.part(question), scenario: question.scenario, start: basis.ground.start,
        target: NormSweep.Target(percent: percent, found: found.days, most: most)))
    if found.days == nil { throw EarlyEnd(status: .badNews) }
  }
}

/// Whose norms are varied, and of what the answer is.
struct NormOptions: ParsableArguments {
  @Option(help: .words("只改哪一级的定额（默认各级）", "whose norms are varied (default: all)", value: "level"))
  var level: String?

  @Option(help: .words("只看哪种物资（默认全部）", "of which item the answer is (default: all)", value: "item"))
  var item: String?

  func question(_ scenario: Scenario, _ desk: Desk) throws -> NormQuestion {
    var question = NormQuestion(scenario)
    if let level { question.levels = [try Level.typed(level, "--level")] }
    if let item {
      let code = try desk.item(item).code
      question.item = code
      // The others do not change what becomes of it.
      question.scenario = scenario.of([code])
    }
    return question
  }

  /// Of what the answer is, in words.
  func part(_ question: NormQuestion) -> (zh: String, en: String) {
    let item = question.item.map(\.description)
    let level = question.levels.first
    return (
      [level.map { Label($0.term).text(.chinese) } ?? "各级", item ?? "全部物资"].joined(separator: "，"),
      [level.map { Label($0.term).text(.english) } ?? "all levels", item ?? "all items"]
        .joined(separator: ", ")
    )
  }
}
