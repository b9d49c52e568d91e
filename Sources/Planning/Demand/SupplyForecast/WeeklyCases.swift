/// New cases by week, and which of the weeks are planned.
///
/// Weeks before the plan matter, as their patients are still in beds when it begins: give at
/// least twice the longest stay.
public struct WeeklyCases: Sendable, Hashable {
  /// New cases of each week, in order and without a gap.
  public var cases: [Double]
  /// Place of the first planned week in the table, from zero.
  public var firstPlanned: Int
  /// Number of planned weeks.
  public var plannedWeeks: Int

  /// A table of new cases and the weeks to plan.
  public init(cases: [Double], firstPlanned: Int, plannedWeeks: Int) {
    self.cases = cases
    self.firstPlanned = firstPlanned
    self.plannedWeeks = plannedWeeks
  }

  /// Places of the planned weeks in the table.
  var planned: Range<Int> { firstPlanned..<(firstPlanned + plannedWeeks) }

  func check(population: Double) throws(SupplyForecastError) {
    try FigureCheck.weeks(cases.count, "cases")
    try FigureCheck.weeks(plannedWeeks, "planned_weeks")
    guard firstPlanned >= 0, plannedWeeks <= cases.count - firstPlanned else {
      throw .weeksOutsideCases(
        first: firstPlanned, weeks: plannedWeeks, weeksOfCases: cases.count)
    }
    for (week, count) in cases.enumerated() {
      try FigureCheck.count(count, "cases.\(week)")
      guard count <= population else {
        throw .casesAbovePopulation(week: week, cases: count, population: population)
      }
    }
  }
}
