public import Stockpile

/// What ends in one month of what is on the shelves, and what it cost.
public struct ExpiryMonth: Hashable, Sendable {
  /// When it ends.
  public enum Span: Hashable, Sendable {
    /// Before or on the day that is looked at; it may not be used any more, or not after that day.
    case past
    /// In a month to come.
    case month(Month)
    /// In a month after those.
    case later
  }

  /// When it ends.
  public let span: Span
  /// In how many lots at sites, whatever their pools and conditions.
  public var lots: Int { places.count }
  /// What it cost.
  public private(set) var value = StockValue()
  private var places: Set<Place> = []

  private struct Place: Hashable {
    let site: SiteCode
    let lot: Lot
  }

  init(_ span: Span) {
    self.span = span
  }

  fileprivate mutating func add(_ line: StockLine) {
    places.insert(Place(site: line.site, lot: line.lot))
    value.add(line.quantity, of: line.lot)
  }

  /// What is past, each of so many months after a day, and what ends later. Goods without a last
  /// usable day are in none of them.
  static func timeline(
    _ stock: [StockLine], after day: CalendarDay, months count: Int = 12
  ) -> [ExpiryMonth] {
    let months = Array(sequence(first: day.month.next) { $0.next }.prefix(count))
    let spans = [.past] + months.map { Span.month($0) } + [.later]
    var found = spans.map { ExpiryMonth($0) }
    let places = Dictionary(
      uniqueKeysWithValues: months.enumerated().map { ($1, $0 + 1) })
    for line in stock {
      guard let expiry = line.lot.expiry, line.quantity != 0 else { continue }
      // The day is the last of its month: nothing is left to end in that month.
      let place = expiry <= day ? 0 : places[expiry.month] ?? spans.count - 1
      found[place].add(line)
    }
    return found
  }
}
