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
      Column(.failsShare) { row in
        let share = row.verdict.share
        return .decimal(
          share.of > 0 ? Double(share.fails) / Double(share.of) * 100 : nil, places: 1)
      },
      Column(.holdsUntil) { row in
        .both(zh: row.verdict.firstDay.zh, en: row.verdict.firstDay.en)
      },
      Column(.firstShortDay, .programsOnly) {
        .decimal($0.mean(.firstShort).map { $0 + 1 }, places: 1)
      },
    ] + estimate(.fillRate, .fill, per: billionth, places: 1)
      + [
        Column(.lowestFill) { .decimal($0.mean(.lowestFill, per: billionth), places: 1) }
      ] + estimate(.shortDays, .shortDays, places: 1)
      + [
        Column(.demandUnits, .programsOnly) { .decimal($0.mean(.demand), places: 1) }
      ] + estimate(.unmetUnits, .unmet, places: 0, .always, .programsOnly)
      + estimate(.expiredUnits, .expired, places: 0, .unlessBlank, .programsOnly)
      + estimate(.expiredYuan, .expiredValue, per: 10_000, places: 0, .unlessBlank, .programsOnly)
      + estimate(.releasedUnits, .released, places: 0, .unlessBlank, .programsOnly)
      + [
        Column(.boughtUnits, .programsOnly) { .whole($0.mean(.bought)) }
      ] + estimate(.boughtYuan, .boughtValue, per: 10_000, places: 0, .unlessBlank, .programsOnly)
      + [
        Column(.peakUnits, .unlessBlank) { .whole($0.mean(.peak)) },
        Column(.meanStock, .programsOnly) { row in
          .decimal(row.mean(.stockDays, per: Double(max(1, row.tally.days))), places: 1)
        },
        Column(.heldDays, .programsOnly) { .decimal($0.mean(.holds), places: 1) },
      ]
  }

  /// Billionths as hundredths of one.
  static let billionth = 10_000_000.0

  private static func estimate(
    _ label: Label, _ figure: SimulationFigure, per unit: Double = 1, places: Int,
    _ visibility: Visibility = .always, _ interval: Visibility = .always
  ) -> [Column<SimulationRow>] {
    [
      Column(label, visibility) { .figure($0.mean(figure, per: unit), places: places) },
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
