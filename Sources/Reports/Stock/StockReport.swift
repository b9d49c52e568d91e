public import Stockpile

/// What sites hold and may use on a day: per site and item, per item over all sites, or by lot.
public struct StockReport: TableReport {
  /// How much is shown to people.
  public enum Detail: Hashable, Sendable {
    /// One row an item over all selected sites.
    case items
    /// One row a site and item.
    case sites
    /// One row a lot and account.
    case lots
  }

  /// Which stock is asked for.
  public struct Question: Hashable, Sendable {
    /// Where.
    public var sites = SiteSelection()
    /// Of that item; nil: of all.
    public var item: ItemCode?
    /// In that pool; nil: in all.
    public var pool: Pool?
    /// How much is shown.
    public var detail = Detail.sites

    /// All stock.
    public init() {}
  }

  /// The end of the day it is about.
  public let asOf: CalendarDay
  /// What was asked for.
  public let question: Question
  /// Per site and item, in the order of their codes.
  public let lines: [ItemStock]
  /// Per item, in the order of codes.
  public let totals: [ItemTotal]
  /// Per lot and account, in the order of site, item, lot, account.
  public let lots: [LotStock]
  private let directory: Directory

  /// The report of what was read.
  ///
  /// Stock and transit are those of that evening; `orders` are the numbers of the orders it is
  /// reserved for.
  public init(
    _ question: Question, asOf day: CalendarDay, directory: Directory, stock: [StockLine],
    transit: [TransitStock], orders: [DocumentID: DocumentNumber] = [:]
  ) {
    let sites = question.sites.sites(in: directory.tree)
    func isAsked(_ site: SiteCode, _ item: ItemCode, _ pool: Pool) -> Bool {
      sites.contains(site) && (question.item == nil || item == question.item)
        && (question.pool == nil || pool == question.pool)
    }
    var sums: [SiteCode: [ItemCode: StockSums]] = [:]
    var lots: [LotStock] = []
    for line in stock where isAsked(line.site, line.lot.item, line.account.pool) {
      sums[line.site, default: [:]][line.lot.item, default: StockSums()].add(line, on: day)
      lots.append(
        LotStock(
          site: directory.site(line.site), item: directory.item(line.lot.item), line: line,
          order: line.account.order.flatMap { orders[$0] },
          daysLeft: line.lot.expiry.map { day.days(until: $0) }))
    }
    for line in transit where line.isOnTheWay {
      guard isAsked(line.destination, line.lot.item, line.destinationPool) else { continue }
      sums[line.destination, default: [:]][line.lot.item, default: StockSums()]
        .addInTransit(line.quantity)
    }
    if let site = question.sites.site, let item = question.item, sums.isEmpty {
      sums[site] = [item: StockSums()]
    }
    self.lines = sums.sorted { $0.key < $1.key }.flatMap { site, items in
      items.sorted { $0.key < $1.key }.map { item, sums in
        ItemStock(site: directory.site(site), item: directory.item(item), sums: sums)
      }
    }
    self.totals = Self.totals(of: lines)
    self.lots = lots
    self.asOf = day
    self.question = question
    self.directory = directory
  }

  private static func totals(of lines: [ItemStock]) -> [ItemTotal] {
    var totals: [ItemCode: ItemTotal] = [:]
    for line in lines {
      totals[line.item.code, default: ItemTotal(item: line.item)].sites += 1
      totals[line.item.code]?.sums.add(line.sums)
    }
    return totals.values.sorted { $0.item.code < $1.item.code }
  }
}

extension StockReport {
  /// One row a site and item, an item or a lot, as asked for.
  public var table: ReportTable { table(question.detail) }

  private func table(_ detail: Detail) -> ReportTable {
    let site: Visibility = question.sites.site == nil ? .always : .programsOnly
    let item: Visibility = question.item == nil ? .always : .programsOnly
    // Only figures of one item have a sum: pieces and boxes have none.
    let total = totals.count == 1 ? totals.first?.sums : nil
    switch detail {
    case .items:
      return ReportTable(
        totals,
        Column.item(\.item, item) + [Column(.sites) { .count($0.sites) }]
          + Column.sums(\.sums))
    case .sites:
      let table = ReportTable(
        lines, Column.site(\.site, site) + Column.item(\.item, item) + Column.sums(\.sums))
      return lines.count > 1 ? table.withTotal(total?.fields ?? [:]) : table
    case .lots:
      let table = ReportTable(lots, LotStock.columns(site: site, item: item))
      guard let total, lots.count > 1 else { return table }
      return table.withTotal([Term.quantity.rawValue: .integer(total.onHand)])
    }
  }

  /// A heading and the table; one sentence for one item at one site.
  public func text(_ language: Language) -> String {
    if question.detail == .sites, question.sites.site != nil, question.item != nil,
      let line = lines.first
    {
      return line.sentence(language) + "\n"
    }
    var heading = language.pick(zh: "截至 \(asOf)", en: "as of \(asOf)")
    let item = question.item.map { directory.item($0) }
    for words in [
      question.sites.words(directory, language), item.map { $0.words(language) } ?? "",
      item.map { language.pick(zh: $0.baseUnitZH, en: $0.baseUnitEN) } ?? "",
      question.pool.map { $0.term.label(language) } ?? "",
    ] where !words.isEmpty { heading += "  " + words }
    let isEmpty = question.detail == .lots ? lots.isEmpty : lines.isEmpty
    return heading + "\n"
      + (isEmpty ? Label.nothing.text(language) + "\n" : table.text(language))
  }

  /// Lines and totals; lots where they were asked for.
  public var json: JSONText {
    .report(
      "stock",
      [
        "as_of": .text(asOf), "lines": table(.sites).json, "totals": table(.items).json,
        "lots": question.detail == .lots ? table.json : nil,
      ])
  }
}
