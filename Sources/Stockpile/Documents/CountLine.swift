/// One line of a count: what a person can tell apart on the shelf, and one physical figure.
public struct CountKey: Hashable, Sendable {
  /// The item.
  public let item: ItemCode
  /// The maker on the label; empty if none.
  public let maker: String
  /// The lot number on the label, or the serial where there is one; empty if none.
  public let number: String
  /// The expiry on the label.
  public let expiry: CalendarDay?

  /// The line for those words on the label.
  public init(item: ItemCode, maker: String, number: String, expiry: CalendarDay?) {
    self.item = item
    self.maker = maker
    self.number = number
    self.expiry = expiry
  }

  /// The line a lot is counted on; what has a serial is counted one by one.
  public init(_ lot: Lot) {
    let said = lot.particulars
    self.init(
      item: lot.item, maker: said.maker, number: said.serial.isEmpty ? said.number : said.serial,
      expiry: lot.expiry)
  }
}

extension CountKey: Comparable {
  /// Orders lines as a sheet prints them: item, expiry, number, maker.
  public static func < (left: CountKey, right: CountKey) -> Bool {
    if left.item != right.item { return left.item < right.item }
    if left.expiry != right.expiry {
      guard let first = left.expiry else { return false }
      guard let second = right.expiry else { return true }
      return first < second
    }
    return (left.number, left.maker) < (right.number, right.maker)
  }
}

/// A counted line as posted: book figure, counted figure; the difference is in the movements.
public struct CountLine: Hashable, Sendable {
  /// What was counted.
  public let key: CountKey
  /// The book figure at the end of the sheet's day, over all pools and statuses.
  public let book: Int64
  /// The figure counted.
  public let counted: Int64

  /// A line with both figures.
  public init(_ key: CountKey, book: Int64, counted: Int64) {
    self.key = key
    self.book = book
    self.counted = counted
  }
}
