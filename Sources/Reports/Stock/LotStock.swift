public import Stockpile

/// What a site holds of one lot in one account.
public struct LotStock: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// The stock.
  public let line: StockLine
  /// The order it is reserved for; nil for all other stock.
  public let order: DocumentNumber?
  /// Days until the last usable day, negative after it; nil where it never expires.
  public let daysLeft: Int?

  static func columns(site: Visibility, item: Visibility) -> [Column<LotStock>] {
    Column.site(\.site, site) + Column.item(\.item, item)
      + Column.lot(\.line.lot)
      + [
        Column(.daysLeft, .unlessBlank) { .integer($0.daysLeft.map(Int64.init)) },
        Column(term: .pool) { .term($0.line.account.pool.term) },
        Column(term: .status) { .word($0.line.account.status.word) },
        Column(term: .callUpOrder, .unlessBlank) { .text($0.order) },
        Column(term: .quantity) { .integer($0.line.quantity) },
      ]
  }
}

extension StockStatus {
  /// The status as a word: 可用, 冻结 …
  var word: Label {
    Label(rawValue, zh: label(.chinese), en: label(.english))
  }
}
