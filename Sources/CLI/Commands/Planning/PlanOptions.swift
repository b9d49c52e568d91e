internal import ArgumentParser
internal import Interchange
internal import Reports
internal import Stockpile

/// Which part of which month's plan is asked for.
struct PlanOptions: ParsableArguments {
  @Option(
    help: .words(
      "计划月份，如 2026-11（默认本月）", "the month planned for, such as 2026-11 (default: this one)",
      value: "month"))
  var month: String?

  @Option(help: .words("这个单位及其下级", "that site and every site below it", value: "site"))
  var site: String?

  @Option(
    help: .words(
      "级别：district、township、village", "level: district, township, village", value: "level"))
  var level: String?

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?
}

extension PlanOptions {
  /// The month; nil: the default.
  func typedMonth(_ desk: Desk) throws -> Month? {
    try month.map { try TypedMonth.parse($0, today: desk.today) }
  }

  /// The part that is asked for.
  func question(_ desk: Desk) throws -> ReplenishmentReport.Question {
    var question = ReplenishmentReport.Question()
    question.site = try site.map { try desk.site($0).code }
    question.level = try level.map { try Level.typed($0, "--level") }
    question.item = try item.map { try desk.item($0).code }
    return question
  }
}
