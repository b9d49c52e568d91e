public import Planning
public import Stockpile

/// Lots that are near expiry (近效期) or past it, the oldest first, with what they are worth.
public struct ExpiringReport: TableReport {
  /// One lot at one site, over all pools and statuses.
  public struct Line: Hashable, Sendable {
    /// The site.
    public let site: Site
    /// The item.
    public let item: Item
    /// The lot.
    public let lot: Lot
    /// Its last usable day.
    public let expiry: CalendarDay
    /// Days until that day; negative after it.
    public let daysLeft: Int
    /// Base units by pool.
    public let pools: [Pool: Int64]
    /// What of the daily stock will expire unused at the present use; nil where nobody can tell, and
    /// for what is past its end already.
    public let unused: Int64?

    /// Base units in all pools.
    public var quantity: Int64 { pools.values.reduce(0, +) }

    /// What it cost; nil where no price is known.
    public var amount: Amount? { lot.particulars.price.map { Amount(quantity, at: $0) } }

    /// Whether it may not be used any more.
    public var isExpired: Bool { daysLeft < 0 }
  }

  /// The day it is about.
  public let today: CalendarDay
  /// In the order of expiry, site, item and lot.
  public let lines: [Line]
  /// Whether people get every column, however wide.
  public var isWide = false
  let heading: @Sendable (Language) -> String

  /// The report of what was read: of those sites, of that item or all, within so many days or,
  /// without a number, within each item's own days of near expiry.
  public init(
    today: CalendarDay, directory: Directory, stock: [StockLine], days: Int? = nil,
    sites: SiteSelection = SiteSelection(), item: ItemCode? = nil, risk: ExpiryRisk? = nil
  ) {
    struct Place: Hashable {
      let site: SiteCode
      let lot: Lot
    }
    let selected = sites.sites(in: directory.tree)
    var found: [Place: [Pool: Int64]] = [:]
    for line in stock where selected.contains(line.site) {
      guard item == nil || line.lot.item == item, let expiry = line.lot.expiry else { continue }
      let limit = days ?? Int(directory.item(line.lot.item).nearExpiryDays)
      guard today.days(until: expiry) <= limit else { continue }
      found[Place(site: line.site, lot: line.lot), default: [:]][line.account.pool, default: 0] +=
        line.quantity
    }
    self.today = today
    self.lines = found.compactMap { place, pools in
      guard let expiry = place.lot.expiry else { return nil }
      return Line(
        site: directory.site(place.site), item: directory.item(place.lot.item), lot: place.lot,
        expiry: expiry, daysLeft: today.days(until: expiry), pools: pools,
        unused: risk?.units(of: place.lot, at: place.site))
    }.sorted(by: Self.inOrder)
    self.heading = { language in
      let span = days.map { language.pick(zh: "\($0) 天内", en: "within \($0) days") }
      let ownDays = language.pick(zh: "各物资近效期内", en: "within each item's days of near expiry")
      return ["\(today)", span ?? ownDays, sites.words(directory, language)]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }

  private static func inOrder(_ left: Line, _ right: Line) -> Bool {
    if left.expiry != right.expiry { return left.expiry < right.expiry }
    if left.site.code != right.site.code { return left.site.code < right.site.code }
    if left.item.code != right.item.code { return left.item.code < right.item.code }
    return left.lot < right.lot
  }

  /// One row a site and lot.
  public var table: ReportTable {
    var columns: [Column<Line>] = [
      Column(.state) { .word($0.isExpired ? Label(.expired) : Label(.nearExpiry)) },
      Column(.daysLeft) { .count($0.daysLeft) },
    ]
    columns += Column.site(\.site) + Column.item(\.item) + Column.lot(\.lot)
    columns += [
      Column(term: .quantity) { .integer($0.quantity) },
      Column(.unusedInTime, .unlessBlank) { .integer($0.unused) },
    ]
    columns += Pool.allCases.map { pool in
      Column(term: pool.term, .unlessBlank) { .integer($0.pools[pool] ?? 0) }
    }
    columns += [
      Column(.price, .unlessBlank) { .price($0.lot.particulars.price) },
      Column(.amount, .unlessBlank) { .amount($0.amount) },
    ]
    return ReportTable(lines, columns).withTotal([
      Label.amount.key: .amount(total(lines).amount)
    ])
  }

  /// A heading, how much is expired and near expiry, and the table.
  public func text(_ language: Language) -> String {
    guard !lines.isEmpty else {
      return "\(heading(language))\n\(Label.nothing.text(language))\n"
    }
    return "\(heading(language))\n" + sums(language)
      + table.text(language, isWide ? .wide : Self.narrow)
  }

  /// How much is expired, and how much near expiry.
  func sums(_ language: Language) -> String {
    words(.expired, lines.filter(\.isExpired), language) + "\n"
      + words(.nearExpiry, lines.filter { !$0.isExpired }, language) + "\n"
      + riskWords(language)
  }

  /// How many lots will not be used in time; empty where nobody can tell.
  private func riskWords(_ language: Language) -> String {
    let known = lines.compactMap(\.unused)
    guard !known.isEmpty else { return "" }
    let lots = known.count { $0 > 0 }
    return language.pick(
      zh: "按近 90 天用量、先到期先用，日常库存中 \(lots) 批用不完（专储看 rotate propose）\n",
      en: "\(lots) lots of daily stock will go to waste by the use of 90 days (reserve: rotate)\n")
  }

  /// Amounts stand above the table, added up.
  private static let narrow = TableLayout.narrow(
    leavingOut: [
      Label(.site), Label(.item), Label(.baseUnit), Label(.serialNo), Label(.maker), Label.price,
      Label.amount,
    ] + Pool.allCases.map { Label($0.term) })

  /// The lines, and what they are worth together.
  public var json: JSONText {
    .report(
      "expiring",
      [
        "as_of": .text(today), "lines": table.json, "expired": summary(lines.filter(\.isExpired)),
        "near_expiry": summary(lines.filter { !$0.isExpired }),
      ])
  }

  /// What lines are worth, and how many of them nobody knows the price of.
  private func total(_ lines: [Line]) -> (amount: Amount, withoutPrice: Int) {
    let amounts = lines.compactMap(\.amount)
    return (amounts.reduce(.zero, +), lines.count - amounts.count)
  }

  private func words(_ term: Term, _ lines: [Line], _ language: Language) -> String {
    let (amount, withoutPrice) = total(lines)
    let money = Cell.amount(fen: amount.fen).text(grouped: true)
    let label = term.label(language)
    return language.pick(
      zh: "\(label) \(lines.count) 批，金额 \(money) 元"
        + (withoutPrice > 0 ? "（另有 \(withoutPrice) 批无单价）" : ""),
      en: "\(label): \(lines.count) lots, CNY \(money)"
        + (withoutPrice > 0 ? " (\(withoutPrice) more without a price)" : ""))
  }

  private func summary(_ lines: [Line]) -> JSONText {
    let (amount, withoutPrice) = total(lines)
    return .members([
      "lots": .count(lines.count), "amount_fen": .integer(amount.fen),
      "without_price": .count(withoutPrice),
    ])
  }
}
