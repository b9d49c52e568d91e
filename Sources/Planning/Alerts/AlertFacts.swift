public import Stockpile

/// What alerts follow from: everything of one day, read once.
public struct AlertFacts: Sendable {
  /// The day.
  public let today: CalendarDay
  /// The instant, for papers owed by the hour.
  public let now: Instant
  /// The sites.
  public let tree: SiteTree
  /// The items.
  public let items: [Item]
  /// What sites hold.
  public let stock: [StockLine]
  /// What is on the way or disputed.
  public let transit: [TransitStock]
  /// What is there and how long it lasts, in the whole network.
  public let overview: NetworkOverview
  /// The reserve against its norms, site by site.
  public let reserve: [ReserveLine]
  /// Call-ups that are open.
  public var callUps: [CallUp] = []
  /// How far sites reported the last month that is due.
  public var monthStates: [SiteCode: MonthState] = [:]
  /// When sites were last counted.
  public var lastCounts: [SiteCode: CalendarDay] = [:]
  /// The agreements.
  public var agreements: [Agreement] = []
  /// The enterprises.
  public var enterprises: [Enterprise] = []
  /// The product standards that give way.
  public var standards: [ProductStandard] = []
  /// What was last paid for items, for lots without a price.
  public var prices: [ItemCode: LastReceipt] = [:]
  /// What sites use; nil: not looked at.
  public var use: UseTable?
  /// The thresholds.
  public var thresholds = AlertThresholds()

  /// The facts of a day; what is not said is nothing.
  public init(
    today: CalendarDay, now: Instant, tree: SiteTree, items: [Item], stock: [StockLine],
    transit: [TransitStock], overview: NetworkOverview, reserve: [ReserveLine]
  ) {
    self.today = today
    self.now = now
    self.tree = tree
    self.items = items
    self.stock = stock
    self.transit = transit
    self.overview = overview
    self.reserve = reserve
  }

  /// Whether a lot is past its end or near it and has no price of its own: only then is it asked what
  /// was last paid.
  public var needsPrices: Bool {
    let byCode = Dictionary(items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return stock.contains { line in
      guard line.lot.particulars.price == nil, let expiry = line.lot.expiry,
        let item = byCode[line.lot.item]
      else { return false }
      return ExpiryAlerts.kind(of: item, daysLeft: today.days(until: expiry)) != nil
    }
  }

  /// The last month whose report is due: reports are late from the day after `Month.reportDue` on.
  public static func dueMonth(on day: CalendarDay) -> Month {
    let last = day.month.previous
    return last.reportDue < day ? last : last.previous
  }
}
