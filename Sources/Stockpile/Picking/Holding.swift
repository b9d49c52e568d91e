/// What a site holds of one lot in one account, as the rules see it on the day of a document.
public struct Holding: Hashable, Sendable {
  /// The lot.
  public let lot: Lot
  /// The account at the site.
  public let account: HeldAccount
  /// The balance after everything recorded so far.
  public let balance: Int64
  /// The balance at the end of the document's day.
  public let endOfDay: Int64
  /// The smallest end-of-day balance from that day on: the most a document of that day may take.
  public let takeable: Int64
  /// The day the lot first came into the account: breaks ties of expiry.
  public let firstIn: CalendarDay

  /// A holding with its figures.
  public init(
    lot: Lot, account: HeldAccount, balance: Int64, endOfDay: Int64, takeable: Int64,
    firstIn: CalendarDay
  ) {
    self.lot = lot
    self.account = account
    self.balance = balance
    self.endOfDay = endOfDay
    self.takeable = takeable
    self.firstIn = firstIn
  }
}

extension Holding {
  /// First expired, first out (近效先出); without expiry the oldest receipt; then content.
  public static func firstExpired(_ left: Holding, _ right: Holding) -> Bool {
    if left.lot.expiry != right.lot.expiry {
      guard let first = left.lot.expiry else { return false }
      guard let second = right.lot.expiry else { return true }
      return first < second
    }
    if left.firstIn != right.firstIn { return left.firstIn < right.firstIn }
    return left.lot < right.lot
  }

  /// Oldest receipt first: the order in which a count shortage is taken within a pool.
  public static func oldestReceipt(_ left: Holding, _ right: Holding) -> Bool {
    left.firstIn != right.firstIn ? left.firstIn < right.firstIn : left.lot < right.lot
  }
}
