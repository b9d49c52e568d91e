/// The cases of a report by day: whole numbers, one for every day from the first to the last.
public struct CaseSeries: Hashable, Sendable {
  /// The cases of one day.
  public struct Day: Hashable, Sendable {
    /// The number of the day.
    public let day: Int
    /// New cases of it, in people.
    public let cases: Int

    /// The cases of a day, as reported.
    public init(day: Int, cases: Int) {
      self.day = day
      self.cases = cases
    }
  }

  /// The number of the first day.
  public let firstDay: Int
  /// New cases of the first day, the day after it, and so on, in people.
  public let cases: [Int]

  /// A series, refused with its first problem.
  public init(_ days: [Day]) throws(EpidemicError) {
    if let problem = Self.problems(of: days).first { throw problem }
    firstDay = days.first?.day ?? 0
    cases = days.map(\.cases)
  }

  /// Everything that is wrong with a series, in its order: that an import can name it all at once.
  public static func problems(of days: [Day]) -> [EpidemicError] {
    guard !days.isEmpty else { return [.emptySeries] }
    var problems = [EpidemicError]()
    if days.count > EpidemicError.longestHorizon { problems.append(.horizon(days: days.count)) }
    var before: Int?
    for day in days {
      // A day that comes again, or too early, follows the one before it no more than one after a gap.
      if let before, before == .max || day.day != before + 1 {
        problems.append(.gap(after: before, next: day.day))
      }
      if !(0...1_000_000_000 ~= day.cases) {
        problems.append(.casesOfDay(day: day.day, cases: day.cases))
      }
      before = day.day
    }
    return problems
  }

  /// The series as a curve: each case counts as infected on the day it is reported for.
  public var curve: EpidemicCurve<Int> { EpidemicCurve(firstDay: firstDay, newInfections: cases) }
}
