public import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// Which reserve lots to swap, for whom, until when, what is bought back and what is lost; of the
  /// stock of now, or of the evening of a day.
  ///
  /// Throws the refusal `futureDay`, `PlanningProblem.noHistory` or a `SettingProblem`.
  public func rotationReport(
    _ question: RotationReport.Question, within days: Int? = nil, asOf day: CalendarDay? = nil
  ) throws -> RotationReport {
    RotationReport(question, of: try rotationPlan(within: days, asOf: day), today: today)
  }

  /// The proposal for the whole network.
  public func rotationPlan(
    within days: Int? = nil, asOf day: CalendarDay? = nil
  ) throws -> RotationPlan {
    let day = day ?? today
    guard day <= today else { throw Refusal.futureDay(day, today: today) }
    return try store.read { try rotationPlan($0, within: days, on: day) }
  }

  func rotationPlan(
    _ reader: LedgerReader, within days: Int?, on day: CalendarDay
  ) throws -> RotationPlan {
    let facts = try PlanningFacts(reader, onEveningOf: day, today: today)
    let basis = RotationBasis(
      asOf: day, window: facts.window, within: days, transferDays: try reader.number(.transferDays),
      floorPercent: try reader.number(.reserveFloorPercent), multiplier: facts.response.multiplier)
    return RotationPlan(
      facts.rotationFacts(prices: try reader.lastReceipts(through: day)), basis: basis)
  }
}
