internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 月度补充计划表: the plan as it is signed.
struct MonthlyPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "monthly-plan", "月度补充计划表：签字盖章上报的一份",
      "the monthly replenishment plan as it is signed and sent",
      discussion: say(
        "例：stockpile report monthly-plan --month 2026-11 --csv > 补充计划.csv",
        "Example: stockpile report monthly-plan --month 2026-11 --csv > plan.csv"))
  }

  @OptionGroup var plan: PlanOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(
      try desk.session.monthlyPlanReport(
        try plan.question(desk), month: try plan.typedMonth(desk)))
  }
}
