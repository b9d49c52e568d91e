/// An enterprise that supplies an item under an agreement: so much a day, and so much in all.
public struct AgreedSource: Hashable, Sendable {
  /// The most it sends on each day of the run; on days after the last nothing.
  public let capacity: [Int32]
  /// The most it sends in all.
  public let total: Int32
  /// Days from the day it sends to the day the goods are there.
  public let leadDays: Int

  /// A source.
  public init(capacity: [Int32], total: Int32, leadDays: Int) {
    self.capacity = capacity
    self.total = total
    self.leadDays = max(0, leadDays)
  }

  @inline(__always)
  func capacity(on day: Int) -> Int32 { day < capacity.count ? capacity[day] : 0 }
}

extension SupplyTree {
  /// Whether the market sells on a day.
  @inline(__always)
  func isMarketOpen(_ day: Int) -> Bool {
    market.isEmpty || market[Swift.min(day, market.count - 1)]
  }
}
