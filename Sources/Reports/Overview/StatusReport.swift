public import Planning
public import Stockpile

/// One page for whoever is asked on the telephone: 还有多少、够几天、缺什么, by level.
public struct StatusReport: TableReport {
  /// What waits for somebody besides stock.
  public struct Attention: Hashable, Sendable {
    /// Lots near expiry, and what they are worth.
    public var nearExpiry = 0
    /// Their value.
    public var nearExpiryAmount = Amount.zero
    /// Lots past their last usable day still on a shelf.
    public var expired = 0
    /// Dispatches on the way for longer than `overdueDays`.
    public var overdue = 0
    /// After how many days a dispatch is overdue.
    public let overdueDays: Int
    /// Dispatches of which a rest is disputed.
    public var disputed = 0
    /// The last month that is over.
    public var month: Month
    /// Sites that have not closed it.
    public var unreported: [Site] = []

    /// Nothing waits.
    public init(month: Month, overdueDays: Int = Setting.transitOverdueDays.usualNumber) {
      self.month = month
      self.overdueDays = overdueDays
    }
  }

  /// The day it is about.
  public let today: CalendarDay
  /// Which sites.
  public let sites: SiteSelection
  /// Every item at these sites.
  public let overview: NetworkOverview
  /// The days whose use tells how long stock lasts.
  public let window: UseWindow
  /// The response level in force, whose factor is in the norms.
  public let response: ResponseLevel
  /// What else waits.
  public let attention: Attention
  /// What somebody should act on.
  public let alerts: AlertList
  /// By level, from the top.
  public let levels: [StatusLevel]
  private let place: @Sendable (Language) -> String

  /// The page of a day.
  public init(
    _ overview: NetworkOverview, sites: SiteSelection, in directory: Directory, window: UseWindow,
    response: ResponseLevel, attention: Attention, alerts: AlertList, today: CalendarDay
  ) {
    self.sites = sites
    self.place = { sites.words(directory, $0) }
    self.overview = overview
    self.window = window
    self.response = response
    self.attention = attention
    self.alerts = alerts
    self.today = today
    levels = Level.allCases.compactMap { StatusLevel($0, of: overview) }
  }

  /// One row an item, the shortest cover first, then those that are not used.
  public var table: ReportTable { ReportTable(byCover, Self.columns) }

  private var byCover: [ItemStanding] {
    overview.items.enumerated().sorted { left, right in
      let (first, second) = (
        left.element.total.cover ?? .max, right.element.total.cover ?? .max
      )
      return first != second ? first < second : left.offset < right.offset
    }.map(\.element)
  }

  private static var columns: [Column<ItemStanding>] {
    [
      Column(term: .item) { .text($0.item.code) },
      Column(.itemName) { .both(zh: $0.item.nameZH, en: $0.item.nameEN) },
      Column(term: .baseUnit, .programsOnly) {
        .both(zh: $0.item.baseUnitZH, en: $0.item.baseUnitEN)
      },
      Column(term: .ved, .programsOnly) { .word($0.item.ved.label) },
      Column(.usableDaily) { .integer($0.total.daily) },
      Column(.usableReserve) { .integer($0.total.reserve) },
      Column(.onTheWay, .unlessBlank) { .integer($0.total.onTheWay) },
      Column(term: .onOrder, .unlessBlank) { .integer($0.total.onOrder) },
      Column(.useADay) { .perDay($0.total.use) },
      Column(.coverDays) { .integer($0.total.cover) },
      Column(.outOfStock) { .count($0.total.sitesOut) },
      Column(term: .norm, .programsOnly) { .integer($0.total.norm) },
      Column(.reserveGap) { .integer($0.total.gap) },
      Column(.earliestExpiry) { .day($0.total.earliestExpiry) },
    ]
  }

  /// How many items the page names.
  private static let shownItems = 14

  /// One page.
  public func text(_ language: Language) -> String {
    let shown = byCover.filter { $0.total.use.units > 0 || $0.total.gap > 0 }
    let rest = shown.count - min(shown.count, Self.shownItems)
    return heading(language) + ReportTable(levels, StatusLevel.columns).text(language) + "\n"
      + ReportTable(Array(shown.prefix(Self.shownItems)), Self.columns).text(language)
      + (rest > 0
        ? language.pick(
          zh: "另有 \(rest) 种物资有用量或缺口，见 --csv\n",
          en: "\(rest) more items are used or short, see --csv\n")
        : "")
      + "\n" + attentionText(language) + alerts.head(language, at: sites)
      + language.pick(
        zh: "一种物资谁先用完：stockpile status --item PP0102；缺什么补什么：stockpile plan replenish\n",
        en:
          "who runs out first: stockpile status --item PP0102; what to refill: stockpile plan replenish\n"
      )
  }

  private func heading(_ language: Language) -> String {
    let place = place(language)
    let subject = place.isEmpty ? "" : place + "  "
    return language.pick(
      zh: "\(today)  \(subject)还有多少、够几天、缺什么（用量按近 90 天）\n"
        + "\(response.words(language))\n",
      en: "\(today)  \(subject)what is there, how long it lasts, what is missing "
        + "(by the use of 90 days)\n\(response.words(language))\n")
  }

  private func attentionText(_ language: Language) -> String {
    let money = Cell.amount(fen: attention.nearExpiryAmount.fen).text(grouped: true)
    let count = attention.unreported.count
    let names = attention.unreported.prefix(3)
      .map { language.pick(zh: $0.nameZH, en: $0.nameEN) }
      .joined(separator: language.pick(zh: "、", en: ", "))
    return language.pick(
      zh: "近效期 \(attention.nearExpiry) 批（\(money) 元），已过期未处理 \(attention.expired) 批；"
        + "在途超过 \(attention.overdueDays) 天 \(attention.overdue) 单，短少待处理 \(attention.disputed) 单\n"
        + "\(attention.month) 月报未报 \(count) 个单位"
        + (count > 0 ? "：\(names)\(count > 3 ? " 等，见 stockpile report unreported" : "")\n" : "\n"),
      en: "near expiry \(attention.nearExpiry) lots (CNY \(money)), expired on a shelf "
        + "\(attention.expired); on the way for over \(attention.overdueDays) days "
        + "\(attention.overdue), "
        + "disputed \(attention.disputed)\n"
        + "\(count) sites have not reported \(attention.month)"
        + (count > 0
          ? ": \(names)\(count > 3 ? " …, see stockpile report unreported" : "")\n" : "\n"))
  }

  /// Levels, items, and what else waits.
  public var json: JSONText {
    .report(
      "status",
      [
        "as_of": .string("\(today)"), "site": .text(sites.site),
        "below": .text(sites.below), "level": sites.level.map { .string($0.rawValue) },
        "use_from": .string("\(window.first)"),
        "use_through": .string("\(window.last)"), "response_level": .string(response.key),
        "norm_multiplier": .string(response.multiplier.words),
        "levels": ReportTable(levels, StatusLevel.columns).json, "items": table.json,
        "attention": .members([
          "near_expiry_lots": .count(attention.nearExpiry),
          "near_expiry_amount_fen": .integer(attention.nearExpiryAmount.fen),
          "expired_lots": .count(attention.expired),
          "overdue_dispatches": .count(attention.overdue),
          "disputed_dispatches": .count(attention.disputed), "month": .string("\(attention.month)"),
          "unreported": .strings(attention.unreported.map(\.code.description)),
        ]), "alerts": alerts.headJSON,
      ])
  }
}
