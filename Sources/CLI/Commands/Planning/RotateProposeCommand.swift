internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 轮换建议: which reserve lot goes to whom, until when, and what is lost.
struct RotateProposeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "propose", "轮换建议：哪批给谁、最迟哪天、补回多少、必然过期多少",
      "propose a rotation: which lot to whom, until when, what to buy back, what is lost",
      discussion: say(
        """
        近效期专储按近效先出分给到期前用得完的单位，各单位自有日常库存先用；保住的数量最多。
        只提建议，不动库存。每批专储的最迟轮换日：加 --all。
        例：stockpile rotate propose --item 医用防护口罩 --within 180
        """,
        """
        Reserve lots near expiry go, first expired first out, to sites that use them in time beside
        their own daily stock; as many units are saved as can be. A proposal only: nothing moves.
        The last day to swap every reserve lot: --all.
        Example: stockpile rotate propose --item PP0102 --within 180
        """))
  }

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @Option(
    help: .words(
      "几天内到期（默认各物资的近效期天数）", "within so many days (default: each item's own)", value: "days"))
  var within: String?

  @Option(
    name: .customLong("as-of"),
    help: .words("这一天结束时的库存（默认现在）", "the stock at the end of that day (default: now)", value: "day")
  )
  var asOf: String?

  @Option(
    help: .words("存放在这个单位及其下级的专储", "reserve at that site and every site below it", value: "site"))
  var below: String?

  @Flag(help: .words("列出全部去向，和每批专储的最迟轮换日", "every move, and the last day to swap every lot"))
  var all = false

  @OptionGroup var width: WideOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var question = RotationReport.Question()
    question.item = try item.map { try desk.item($0).code }
    question.below = try below.map { try desk.site($0).code }
    question.isDetailed = all || question.item != nil
    var report = try desk.session.rotationReport(
      question, within: try DaysNear.typed(within), asOf: try desk.day(asOf))
    report.isWide = width.wide
    reading.answer(report)
  }
}

/// Days in which lots are near their expiry.
enum DaysNear {
  /// The number of days, also written as `90d`.
  static func typed(_ text: String?) throws -> Int? {
    try text.map { text in
      let number = text.last == "d" || text.last == "天" ? String(text.dropLast()) : text
      return try WholeNumber.typed(number, "--within", in: 0...36_500)
    }
  }
}
