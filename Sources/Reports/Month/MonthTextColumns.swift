import Planning
import Stockpile

/// What fits on a screen or a page: two tables, what moved and how it stands.
extension MonthLine {
  static var flowColumns: [Column<MonthLine>] {
    Column.shownItem(\.item)
      + [Column(term: .baseUnit) { .both(zh: $0.item.baseUnitZH, en: $0.item.baseUnitEN) }]
      + Column.flows(\.balance)
  }

  static var standingColumns: [Column<MonthLine>] {
    Column.shownItem(\.item) + standing
  }

  /// One item at several sites.
  static var siteColumns: [Column<MonthLine>] {
    Column.site(\.site) + [Column(.state) { $0.state.field }] + Column.flows(\.balance)
      + [
        Column(.usableDaily) { .integer($0.figures.usableDaily) },
        Column(.coverDays) { .integer($0.cover) },
        Column(.shortOfNorm) { $0.gapField },
      ]
  }

  private static var standing: [Column<MonthLine>] {
    [
      Column(.shownNorm) { $0.norm.field },
      Column(.reservePool, .unlessBlank) { .integer($0.holding.reservePool) },
      Column(.expiring, .unlessBlank) { .integer($0.holding.nearExpiry) },
      Column(term: .expired, .unlessBlank) { .integer($0.holding.sums.expired) },
      Column(.onTheWay, .unlessBlank) { .integer($0.holding.sums.inTransit) },
      Column(.usableDaily) { .integer($0.figures.usableDaily) },
      Column(.useADay) { .perDay($0.use) }, Column(.coverDays) { .integer($0.cover) },
      Column(.met, .unlessBlank) { $0.attainment.map { .percent($0) } ?? .empty },
      Column(.shortOfNorm) { $0.gapField },
      Column(.amount) { .amount($0.amount) },
    ]
  }
}

extension MonthItemLine {
  static var flowColumns: [Column<MonthItemLine>] {
    Column.shownItem(\.item)
      + [Column(term: .baseUnit) { .both(zh: $0.item.baseUnitZH, en: $0.item.baseUnitEN) }]
      + Column.flows(\.balance)
      + [
        Column(.underWay, .unlessBlank) { .integer($0.underWay) },
        Column(.unreportedUnits, .unlessBlank) { .integer($0.unreported) },
      ]
  }

  static var standingColumns: [Column<MonthItemLine>] {
    Column.shownItem(\.item)
      + [
        Column(.shownNorm) { .integer($0.norm) },
        Column(.unknownNorms, .unlessBlank) { .count($0.unknownNorms) },
        Column(.reservePool, .unlessBlank) { .integer($0.holding.reservePool) },
        Column(.expiring, .unlessBlank) { .integer($0.holding.nearExpiry) },
        Column(term: .expired, .unlessBlank) { .integer($0.holding.sums.expired) },
        Column(.usableDaily) { .integer($0.usableDaily) },
        Column(.useADay) { .perDay($0.use) }, Column(.coverDays) { .integer($0.cover) },
        Column(.shortOfNorm) { .integer($0.gap) },
        Column(.amount) { .amount($0.amount) },
      ]
  }
}

extension SiteMonth {
  /// Sites that have not reported, with what is known of them.
  static var unreported: [Column<SiteMonth>] {
    Column.site(\.site)
      + [
        Column(.lastDocument) { .day($0.lastDay) },
        Column(.lastClosed, .unlessBlank) { .month($0.lastClosed) },
        Column(.itemsOnHand) { .count($0.items) },
      ]
  }
}

extension Column {
  /// Code and name.
  fileprivate static func shownItem(_ item: @escaping (Row) -> Item) -> [Column] {
    [
      Column(term: .item) { .text(item($0).code) },
      Column(.itemName) { .both(zh: item($0).nameZH, en: item($0).nameEN) },
    ]
  }

  fileprivate static func flows(_ balance: @escaping (Row) -> MonthBalance) -> [Column] {
    [
      Column(.monthOpening) { .integer(balance($0).opening) },
      Column(.received) { .integer(balance($0).received) },
      Column(.issued) { .integer(balance($0).issued) },
      Column(.lostOnTheWay, .unlessBlank) { .integer(balance($0).lost) },
      Column(.counted, .unlessBlank) { .integer(balance($0).counted) },
      Column(.monthClosing) { .integer(balance($0).closing) },
      Column(.difference, .unlessBlank) { .integer(balance($0).difference) },
    ]
  }
}
