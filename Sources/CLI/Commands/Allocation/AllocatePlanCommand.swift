internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 统一调配: who gets what, of the book or of a file.
struct AllocatePlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "plan", "算出谁分多少、为什么", "who gets what, and why",
      discussion: say(
        """
        把物资分给下级各单位（调出单位先自留），可用天数最少的先补，谁也不超过补足 30 天所缺；
        乡镇的库存由本乡各单位共用。只提建议，不动库存。--rule 换规则，--compare 把各种规则并排比较。
        例：stockpile allocate --item 医用防护口罩 --quantity 5000
        """,
        """
        Among all sites below the source, which keeps its own part, those with the fewest days of cover
        are lifted first; nobody gets more than it lacks of 30 days; what a township has serves all of
        it. A proposal only: nothing moves. --rule names another rule, --compare sets all side by side.
        Example: stockpile allocate --item PP0102 --quantity 5000
        """))
  }

  @OptionGroup var part: AllocationOptions

  @Option(
    help: .words(
      "问题文件（allocate problem 写出，可以改），- 为标准输入；不用账簿",
      "a problem file, as allocate problem writes it; - for standard input; needs no book",
      value: "file"))
  var problem: String?

  @Option(
    help: .words(
      "分配规则（默认 cover）：cover 可用天数、fill 满足率、awards 按用量等额、proportional 按所缺比例、losses 缺额均等、talmud、first 先到先得",
      "rule (default cover): cover, fill, awards, proportional, losses, talmud, first",
      value: "rule"))
  var rule: String?

  @Flag(help: .words("各种规则并排比较", "all rules side by side"))
  var compare = false

  @Option(
    help: .words("取整办法：webster、adams", "how shares are rounded: webster, adams", value: "method"))
  var rounding: String?

  @Flag(help: .words("有单位仍缺时以退出码 2 结束", "end with exit code 2 if anybody stays short"))
  var failIfShort = false

  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: PageOptions

  func run() throws {
    let rule = try rule.map { try SharingRule.typed($0, "--rule") } ?? .cover
    let rounding = try rounding.map { try Rounding.typed($0, "--rounding") }
    let (asked, today) = try asked()
    if compare {
      let comparison = AllocationComparison(
        try SharingRule.allCases.map { rule throws(AllocationFaults) in
          try AllocationPlan(asked, rule: rule, rounding: rounding)
        }, today: today)
      reading.answer(comparison)
      if failIfShort, comparison.isShort { throw EarlyEnd(status: .badNews) }
      return
    }
    let report = AllocationReport(
      try AllocationPlan(asked, rule: rule, rounding: rounding), today: today,
      limit: try rows.limit())
    reading.answer(report)
    if failIfShort, report.isShort { throw EarlyEnd(status: .badNews) }
  }

  /// The problem, and the day of the question: that of the problem where it is a file, so that the same
  /// file always gives the same answer.
  private func asked() throws -> (AllocationProblem, CalendarDay) {
    guard let problem else {
      let desk = try reading.desk()
      return (try desk.session.allocationProblem(try part.question(desk)), desk.today)
    }
    guard part.isEmpty else {
      throw Failure.usage(
        "problem-and-question", zh: "--problem 文件已写明要分什么，不能再写物资、单位等条件",
        en: "--problem says what is shared; items and sites cannot be given beside it",
        hintZH: "改文件里的内容，或去掉 --problem", hintEN: "change the file, or leave out --problem")
    }
    try reading.checkFormats()
    let bytes = try FileAccess.contents(problem)
    do throws(SeedProblems) {
      let found = try AllocationFile.problem(of: bytes, file: problem)
      return (found, found.asOf)
    } catch {
      throw Failure.problemFile(error)
    }
  }
}

extension Rounding: Choice {
  var spelled: (zh: String, en: String) {
    switch self {
    case .webster: ("四舍五入法", "Webster")
    case .adams: ("保底法", "Adams")
    }
  }
}

extension SharingRule: Choice {
  var spelled: (zh: String, en: String) {
    switch self {
    case .cover: ("可用天数", "days of cover")
    case .fill: ("满足率", "share filled")
    case .awards: ("按用量", "by use")
    case .proportional: ("按比例", "pro rata")
    case .losses: ("缺额均等", "equal losses")
    case .talmud: ("塔木德", "Talmud")
    case .first: ("先到先得", "first come")
    }
  }
}
