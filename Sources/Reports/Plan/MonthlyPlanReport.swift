public import Planning
public import Stockpile

/// The monthly replenishment plan as the form that is signed and sent to the bureau (月度补充计划表).
public struct MonthlyPlanReport: TableReport {
  /// The plan.
  public let plan: ReplenishmentPlan
  /// The day it was printed.
  public let today: CalendarDay
  /// Whether people get the first page alone.
  public var isSummary = false
  /// Whether people are told how long the form is: at a terminal, where nobody sees its end coming.
  public var tellsLength = false
  /// The use of the items that matter most, of the whole network, and what is expected of it. Part of
  /// the figures: JSON and page must be given the same, or the page's digest is that of another file.
  public var forecasts: [ItemForecast] = []
  /// Which edition on record it is; nil: none.
  public var edition: Int?
  /// Whether it is about some sites only.
  let isPart: Bool
  /// The lines with a gap.
  let lines: [FormLine]

  /// The form of a plan, or of the part of one that was asked for.
  public init(
    _ question: ReplenishmentReport.Question, of plan: ReplenishmentPlan, today: CalendarDay
  ) {
    let plan = plan.selecting(question.part)
    self.plan = plan
    self.lines = plan.short.enumerated().map {
      FormLine(number: $0 + 1, line: $1, reason: $1.reason)
    }
    self.today = today
    self.isPart = !question.part.sites.isEverything
  }

  /// One row a line with a gap, with the columns of the form.
  public var table: ReportTable { ReportTable(lines, FormLine.columns) }

  /// One row a line with a gap; in the form of the whole network then one a purchase in whole packs.
  public func csv(_ language: Language) -> CSVTable {
    plan.csv(lines, FormLine.columns, withPurchases: !isPart, language)
  }

  /// The lines with the columns of the form, and the purchases.
  public var json: JSONText {
    .report(
      "monthly_plan",
      plan.basisMembers.merging([
        "printed_on": .text(today), "edition": edition.map { .integer(Int64($0)) },
        "lines": table.json,
        "purchases": ReportTable(plan.purchases, PlanPurchase.columns).json,
        "purchase_total_fen": .integer(plan.purchaseTotal.fen),
        "forecasts": forecasts.isEmpty ? nil : .array(forecasts.map(\.json)),
      ]) { $1 })
  }
}

extension MonthlyPlanReport {
  /// Which edition it is and which it replaces; empty where it is none on record.
  func editionWords(_ language: Language) -> String {
    guard let edition else { return "" }
    let earlier = edition - 1
    return language.pick(
      zh: "第 \(edition) 版" + (earlier > 0 ? "，替代第 \(earlier) 版" : ""),
      en: "edition \(edition)" + (earlier > 0 ? ", replaces edition \(earlier)" : ""))
  }
}

/// A line of the form.
struct FormLine: Sendable {
  let number: Int
  let line: PlanLine
  /// Its sentence, which text, page and file all show.
  let reason: Message
}
