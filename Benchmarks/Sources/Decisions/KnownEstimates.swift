import Planning
import Stockpile

/// Estimates already made from the same months of one series. Rules that never ran out saw the same
/// demand, so most of them need not be made again.
final class KnownEstimates {
  /// By what each month says: its units, its days that count and whether it has a level in one number.
  private var estimates: [[Int64]: DemandEstimate?] = [:]

  /// What the automatic choice expects; nil where nothing is known.
  func estimate(_ book: SiteBook) -> DemandEstimate? {
    let key = book.months.map {
      $0.period.units << 6 | Int64($0.period.counted) << 1 | ($0.period.level == nil ? 0 : 1)
    }
    if let known = estimates[key] { return known }
    let series = DemandSeries(from: DemandPath.first, book.months.map(\.period))
    let made = DemandChoice(series.levels).estimate
    estimates[key] = .some(made)
    return made
  }
}
