import Planning
import Stockpile

/// What a simulation says of one scope: a row of its tables.
struct SimulationRow {
  let tally: SimulationTally
  let scope: SimulationScope
  var item: Item?
  var level: Level?
  var site: Site?

  var verdict: SimulationVerdict { SimulationVerdict(tally, scope) }

  func moments(_ figure: SimulationFigure) -> Moments { tally.moments(figure, of: scope) }

  /// A mean in a unit of so many of the figure's own.
  func mean(_ figure: SimulationFigure, per unit: Double = 1) -> Double? {
    moments(figure).mean.map { $0 / unit }
  }

  /// Half of its 95 % confidence interval.
  func half(_ figure: SimulationFigure, per unit: Double = 1) -> Double? {
    moments(figure).halfWidth.map { $0 / unit }
  }

  /// The columns of figures, each mean with half of its confidence interval.
  static var figures: [Column<SimulationRow>] {
    [
      Column(.failsShare) { .decimal($0.fails?.share, places: 1) },
      Column(.failsLow, .programsOnly) { .decimal($0.fails?.low, places: 1) },
      Column(.failsHigh, .programsOnly) { .decimal($0.fails?.high, places: 1) },
      Column(.holdsUntil) { row in
        .both(zh: row.verdict.firstDay.zh, en: row.verdict.firstDay.en)
      },
    ] + estimate(.firstShortDay, .firstShort, from: 1, places: 1, .programsOnly, .programsOnly)
      + estimate(.fillRate, .fill, per: billionth, places: 1)
      + estimate(.lowestFill, .lowestFill, per: billionth, places: 1, .always, .programsOnly)
      + estimate(.shortDays, .shortDays, places: 1)
      + estimate(.demandUnits, .demand, places: 1, .programsOnly, .programsOnly)
      + estimate(.unmetUnits, .unmet, places: 0, .always, .programsOnly)
      + estimate(.expiredUnits, .expired, places: 0, .unlessBlank, .programsOnly)
      + estimate(.expiredYuan, .expiredValue, per: 10_000, places: 0, .unlessBlank, .programsOnly)
      + estimate(.releasedUnits, .released, places: 0, .unlessBlank, .programsOnly)
      + estimate(.boughtUnits, .bought, places: 0, .programsOnly, .programsOnly)
      + estimate(.boughtYuan, .boughtValue, per: 10_000, places: 0, .unlessBlank, .programsOnly)
      + estimate(.peakUnits, .peak, places: 0, .unlessBlank, .programsOnly)
      + [Column(.lowest, .unlessBlank) { $0.lowest }]
      + lowest(.lowestStock, .lowestStock, from: 0) + lowest(.lowestDay, .lowestDay, from: 1)
      + [
        Column(.meanStock, .programsOnly) { row in
          .decimal(row.mean(.stockDays, per: Double(max(1, row.tally.days))), places: 1)
        }
      ] + estimate(.heldDays, .holds, places: 1, .programsOnly, .programsOnly)
  }

  /// The share of replications that fail, in percent, with Wilson's 95 % interval (1927).
  private var fails: (share: Double, low: Double, high: Double)? {
    let counts = verdict.share
    guard counts.of > 0 else { return nil }
    let (n, share, z) = (Double(counts.of), Double(counts.fails) / Double(counts.of), 1.96)
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half =
      z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return (100 * share, 100 * max(0, middle - half), 100 * min(1, middle + half))
  }

  /// The least there was, and when; of items alone: units of several cannot be added up.
  private var lowest: Field {
    guard item != nil, let stock = mean(.lowestStock), let day = mean(.lowestDay) else {
      return .empty
    }
    let (units, when) = (Int64(stock.rounded()), Int64(day.rounded()) + 1)
    return .both(zh: "\(units)（第 \(when) 天）", en: "\(units) (day \(when))")
  }

  private static func lowest(
    _ label: Label, _ figure: SimulationFigure, from first: Double
  ) -> [Column<SimulationRow>] {
    estimate(label, figure, from: first, places: 0, .programsOnly, .programsOnly).map { column in
      Column(column.label, column.visibility) { $0.item == nil ? .empty : column.field($0) }
    }
  }

  /// Billionths as hundredths of one.
  static let billionth = 10_000_000.0

  private static func estimate(
    _ label: Label, _ figure: SimulationFigure, per unit: Double = 1, from first: Double = 0,
    places: Int, _ visibility: Visibility = .always, _ interval: Visibility = .always
  ) -> [Column<SimulationRow>] {
    [
      Column(label, visibility) {
        .figure($0.mean(figure, per: unit).map { $0 + first }, places: places)
      },
      Column(Label(label.key + "_ci", zh: "±", en: "±"), interval) {
        .figure($0.half(figure, per: unit), places: places)
      },
    ]
  }
}

extension Field {
  /// The nearest whole number; empty if it is nil.
  static func whole(_ value: Double?) -> Field { .integer(value.map { Int64($0.rounded()) }) }

  /// With so many decimals; a whole number without any.
  static func figure(_ value: Double?, places: Int) -> Field {
    places == 0 ? whole(value) : decimal(value, places: places)
  }
}

extension Label {
  static let failsShare = Label("fails_percent", zh: "撑不住%", en: "fails %")
  static let failsLow = Label("fails_percent_low", zh: "撑不住%（低）", en: "fails % (low)")
  static let failsHigh = Label("fails_percent_high", zh: "撑不住%（高）", en: "fails % (high)")
  static let lowest = Label("lowest", zh: "最低库存", en: "lowest stock")
  static let lowestStock = Label("lowest_stock", zh: "最低库存数", en: "lowest stock, units")
  static let lowestDay = Label("lowest_day", zh: "最低在第几天", en: "lowest stock on day")
  static let firstShortDay = Label("first_short_day", zh: "首次断货", en: "first short")
  static let holdsUntil = Label("holds_until", zh: "撑到", en: "holds until")
  static let fillRate = Label("fill_percent", zh: "满足率%", en: "fill %")
  static let lowestFill = Label("lowest_fill_percent", zh: "最低单位%", en: "lowest site %")
  static let shortDays = Label("short_site_days", zh: "断货单位日", en: "short site-days")
  static let demandUnits = Label("demand", zh: "需求", en: "demand")
  static let unmetUnits = Label("unmet", zh: "未满足", en: "unmet")
  static let expiredUnits = Label("expired", zh: "过期", en: "expired")
  static let expiredYuan = Label("expired_yuan", zh: "过期金额(元)", en: "expired CNY")
  static let releasedUnits = Label("released", zh: "动用专储", en: "reserve used")
  static let boughtUnits = Label("bought", zh: "采购", en: "bought")
  static let boughtYuan = Label("bought_yuan", zh: "采购金额(元)", en: "bought CNY")
  static let peakUnits = Label("peak", zh: "单日最多", en: "peak a day")
  static let meanStock = Label("mean_stock", zh: "平均库存", en: "mean stock")
  static let heldDays = Label("held_days", zh: "支撑天数", en: "days held")
}
