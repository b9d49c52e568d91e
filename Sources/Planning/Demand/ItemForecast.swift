public import Stockpile

/// The use of one item at all sites together, and what is expected of it.
public struct ItemForecast: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// Its months.
  public let forecast: DemandForecast

  /// An item and its months.
  public init(_ item: Item, _ forecast: DemandForecast) {
    self.item = item
    self.forecast = forecast
  }

  /// The series of all sites added month by month, and so many months to come; nil where the item
  /// never came to any.
  public init?(_ item: Item, sum sites: [DemandSeries], months: Int) {
    guard let sum = DemandSeries(sum: sites) else { return nil }
    self.init(item, DemandForecast(sum, DemandChoice(sum.levels), months: months))
  }
}
