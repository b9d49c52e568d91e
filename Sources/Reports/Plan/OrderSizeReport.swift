public import Planning
public import Stockpile

/// How much to order at once, by several rules side by side.
public struct OrderSizeReport: TableReport {
  /// The items.
  public let items: [OrderSizes]
  private let today: CalendarDay

  /// The report on a day.
  public init(_ items: [OrderSizes], today: CalendarDay) {
    self.items = items
    self.today = today
  }

  /// One row an item and rule.
  public var table: ReportTable {
    let rows = items.flatMap { item in
      item.sizes.map { SizeRow(item: item.facts.item, use: item.facts.use, size: $0) }
    }
    return ReportTable(rows, SizeRow.columns)
  }

  /// Costs, sizes, and the months in which to order.
  public func text(_ language: Language) -> String {
    let parts = items.map { item in
      heading(item, language)
        + ReportTable(
          item.sizes.map { SizeRow(item: item.facts.item, use: item.facts.use, size: $0) },
          SizeRow.columns.filter { !SizeRow.said.contains($0.label.key) }
        ).text(language)
        + (item.orders.isEmpty ? "" : monthly(item, language))
    }
    return parts.joined(separator: "\n")
  }

  private func heading(_ item: OrderSizes, _ language: Language) -> String {
    let unit = language.pick(zh: item.facts.item.baseUnitZH, en: item.facts.item.baseUnitEN)
    let (order, holding) = (item.costs.order, item.costs.holding * 365)
    let yuan = { (value: Double) in Field.decimal(value, places: 2).cell(language).text() }
    let times = Field.decimal(item.costs.shortage / item.costs.holding, places: 0)
      .cell(language).text()
    let use = Field.perDay(item.facts.use).cell(language).text()
    return language.pick(
      zh: """
        \(today)  订货批量  \(item.facts.item.words(language))
        全网络日均消耗 \(use) \(unit)；每次采购 \(yuan(order)) 元，每\(unit)存一年 \(yuan(holding)) 元，缺货按 \(times) 倍

        """,
      en: """
        \(today)  order size  \(item.facts.item.words(language))
        the network uses \(use) \(unit) a day; an order costs CNY \(yuan(order)), holding one \(unit) for a \
        year CNY \(yuan(holding)), lacking one \(times) times that

        """)
  }

  private func monthly(_ item: OrderSizes, _ language: Language) -> String {
    let cost = Field.decimal(item.monthsCost, places: 0).cell(language).text()
    return language.pick(
      zh: "按月订货，费用最低（现有和在途在订的日常库存 \(item.facts.stock) 先用），订货和持有共约 \(cost) 元\n",
      en:
        "the cheapest months to order (\(item.facts.stock) of daily stock, on the way and on order serve "
        + "first), ordering and holding about CNY \(cost)\n")
      + months(item).text(language)
  }

  private func months(_ item: OrderSizes) -> ReportTable {
    ReportTable(
      zip(item.facts.months, item.orders).map { MonthRow(month: $0, order: $1) },
      [
        Column(term: .month) { .cell(.month($0.month.month)) },
        Column(.expectedUse) { .integer($0.month.mid) },
        Column(.orderNow) { .integer($0.order) },
      ])
  }

  /// The items with their sizes and months.
  public var json: JSONText {
    .report(
      "order_size",
      [
        "as_of": .text(today), "sizes": table.json,
        "months": .object(
          Dictionary(items.map { ($0.facts.item.code.description, months($0).json) }) { first, _ in
            first
          }),
      ])
  }
}

private struct MonthRow {
  let month: DemandForecast.Coming
  let order: Int64
}

private struct SizeRow {
  let item: Item
  let use: DailyUse
  let size: OrderSizes.Size

  /// What the heading says.
  static let said: Set = [
    Label(.item).key, Label.itemName.key, Label(.baseUnit).key, Label.spec.key, Label.useADay.key,
  ]

  static var columns: [Column<SizeRow>] {
    Column.item(\.item) + [
      Column(.useADay) { .perDay($0.use) },
      Column(.sizeRule) { .word($0.size.rule.label) },
      Column(term: .quantity) { .integer($0.size.quantity) },
      Column(.packs) {
        $0.item.packSize > 1 ? .integer($0.size.packed / $0.item.packSize) : .empty
      },
      Column(.packedUnits) { .integer($0.size.packed) },
      Column(.lastsDays) { .integer($0.size.days) },
      Column(.everyOrder, .unlessBlank) {
        $0.size.rule == .joint ? .count($0.size.everyOrder) : .empty
      },
      Column(term: .unitPrice) { .price($0.size.price) },
      Column(.amount) { .amount(Amount($0.size.packed, at: $0.size.price)) },
      Column(.costAYear) { .decimal($0.size.costAYear, places: 0) },
    ]
  }
}

extension OrderSizes.Size.Rule {
  fileprivate var label: Label {
    switch self {
    case .economic: Label(rawValue, zh: "经济批量", en: "economic order")
    case .owing: Label(rawValue, zh: "经济批量（容许短缺）", en: "economic, may lack")
    case .bands: Label(rawValue, zh: "量大价低", en: "price by quantity")
    case .joint: Label(rawValue, zh: "合并订货", en: "joint order")
    }
  }
}

extension Label {
  fileprivate static let sizeRule = Label("rule", zh: "算法", en: "rule")
  fileprivate static let packedUnits = Label("packed", zh: "整件数量", en: "in packs")
  fileprivate static let lastsDays = Label("days", zh: "够用天数", en: "lasts (days)")
  fileprivate static let everyOrder = Label("every_order", zh: "每几次订一次", en: "every … orders")
  fileprivate static let costAYear = Label("cost_a_year", zh: "年订货持有（元）", en: "cost a year")
  fileprivate static let expectedUse = Label("expected", zh: "预计消耗", en: "expected use")
  fileprivate static let orderNow = Label("order", zh: "月初订货", en: "order")
}
