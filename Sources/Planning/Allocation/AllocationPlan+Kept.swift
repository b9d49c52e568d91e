import Stockpile

extension AllocationPlan {
  /// What a source keeps of its daily stock when it shares with others: cover for its own use, and
  /// its norm where it has no reserve to meet it.
  public static func kept(
    norm: Norm, figures: StockFigures?, use: DailyUse, coverDays: Int
  ) -> Int64 {
    let own = use.need(ofDays: coverDays)
    guard figures?.pool ?? .daily == .daily, case .known(let units) = norm else { return own }
    return own + units
  }
}
