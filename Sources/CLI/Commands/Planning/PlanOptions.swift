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

  @OptionGroup var part: PartOptions
}

extension PlanOptions {
  /// The month; nil: the default.
  func typedMonth(_ desk: Desk) throws -> Month? {
    try month.map { try TypedMonth.parse($0, today: desk.today) }
  }

  /// The part that is asked for.
  func question(_ desk: Desk) throws -> ReplenishmentReport.Question {
    var question = ReplenishmentReport.Question()
    question.part = try part.part(desk)
    return question
  }
}
