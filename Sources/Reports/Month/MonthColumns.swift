import Planning
import Stockpile

extension MonthLine {
  /// Every column of the form YB, and what it sums up.
  static var columns: [Column<MonthLine>] {
    [Column(term: .level) { .term($0.site.level.term) }]
      + Column.site(\.site) + [Column(.state) { $0.state.field }, Column.category(\.item)]
      + Column.item(\.item) + [Column(term: .norm) { $0.norm.field }]
      + Column.balance(\.balance) + Column.holding(\.holding)
      + [
        Column(.usableDaily) { .integer($0.figures.usableDaily) },
        Column(.useADay) { .perDay($0.use) },
        Column(.coverDays) { .integer($0.cover) },
        Column(.attainment) { $0.attainment.map { .percent($0) } ?? .empty },
        Column(term: .gap) { $0.gapField },
        Column(.closingAmount) { .amount($0.amount) },
        Column(.unpriced) { .integer($0.holding.value.unpriced) },
        Column(term: .note) { $0.remark },
      ]
  }

  /// What is on the shelf cost, as far as it is known.
  var amount: Amount { Amount(tenThousandths: holding.value.tenThousandths) }

  /// The gap; said to be unknown where the norm is.
  var gapField: Field {
    if case .unknown = norm { return .word(.unknownWord) }
    return .integer(gap)
  }
}

extension MonthItemLine {
  /// What several sites together say of an item.
  static var columns: [Column<MonthItemLine>] {
    [Column.category(\.item)] + Column.item(\.item)
      + [
        Column(.sites) { .count($0.sites) }, Column(term: .norm) { .integer($0.norm) },
        Column(.withNorm) { .count($0.withNorm) }, Column(.belowNorm) { .count($0.below) },
        Column(.unknownNorm) { .count($0.unknownNorms) },
      ] + Column.balance(\.balance)
      + [
        Column(.lostOnTheWay) { .integer($0.balance.lost) },
        Column(.underWay) { .integer($0.underWay) },
        Column(.unreportedUnits) { .integer($0.unreported) },
      ] + Column.holding(\.holding)
      + [
        Column(.usableDaily) { .integer($0.usableDaily) },
        Column(.useADay) { .perDay($0.use) },
        Column(.coverDays) { .integer($0.cover) },
        Column(term: .gap) { .integer($0.gap) },
        Column(.closingAmount) { .amount($0.amount) },
        Column(.unpriced) { .integer($0.value.unpriced) },
      ]
  }

  /// What the closing balance cost, as far as it is known.
  var amount: Amount { Amount(tenThousandths: value.tenThousandths) }
}

extension Column {
  fileprivate static func category(_ item: @escaping (Row) -> Item) -> Column {
    Column(.category) {
      let item = item($0)
      return .named(
        code: item.category, zh: item.record["category_zh"] ?? item.category,
        en: item.record["category_en"] ?? item.category)
    }
  }

  /// Opening, each way in and out, closing, and where they part.
  fileprivate static func balance(_ balance: @escaping (Row) -> MonthBalance) -> [Column] {
    func flow(_ flow: StockFlow) -> Column {
      // What is no flow of these accounts stays blank: 收入 and 发出 are the sums of what is shown.
      Column(Label(flow: flow)) {
        flow.isKnown(to: balance($0).scope) ? .integer(balance($0).flows[flow]) : .empty
      }
    }
    return [Column(.monthOpening) { .integer(balance($0).opening) }]
      + StockFlow.allCases.filter { $0.direction == .into }.map(flow)
      + [Column(.received) { .integer(balance($0).received) }]
      + StockFlow.allCases.filter { $0.direction == .out && $0 != .lostOnTheWay }.map(flow)
      + [
        Column(.issued) { .integer(balance($0).issued) },
        Column(.counted) { .integer(balance($0).counted) },
        Column(.monthClosing) { .integer(balance($0).closing) },
        Column(.difference) { .integer(balance($0).difference) },
      ]
  }

  /// What is on hand, by condition.
  fileprivate static func holding(_ holding: @escaping (Row) -> MonthHolding) -> [Column] {
    [
      Column(.reservePool) { .integer(holding($0).reservePool) },
      Column(term: .nearExpiry) { .integer(holding($0).nearExpiry) },
      Column(term: .expired) { .integer(holding($0).sums.expired) },
      Column(term: .reserved) { .integer(holding($0).sums.reserved) },
      Column(term: .pendingInspection) { .integer(holding($0).sums.pendingInspection) },
      Column(term: .frozen) { .integer(holding($0).sums.frozen) },
      Column(term: .nonconforming) { .integer(holding($0).sums.nonconforming) },
      Column(term: .inTransit) { .integer(holding($0).sums.inTransit) },
      Column(term: .available) { .integer(holding($0).sums.available) },
    ]
  }
}
