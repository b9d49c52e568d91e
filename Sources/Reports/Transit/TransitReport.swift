public import Stockpile

/// What is on the way between sites or disputed after its arrival, with both ends.
public struct TransitReport: TableReport {
  /// One lot of one pool on a dispatch.
  public struct Line: Hashable, Sendable {
    /// What the ledger says.
    public let transit: TransitStock
    /// The sender.
    public let from: Site
    /// The receiver.
    public let to: Site
    /// The item.
    public let item: Item
    /// Days since it was sent.
    public let days: Int
  }

  /// The day it is about.
  public let today: CalendarDay
  /// In the order of the day sent, dispatch number, lot and pool.
  public let lines: [Line]
  /// Whether people get every column, however wide.
  public var isWide = false

  /// The report of what was read: of those sites at either end, of that item or all.
  public init(
    today: CalendarDay, directory: Directory, transit: [TransitStock],
    sites: SiteSelection = SiteSelection(), item: ItemCode? = nil
  ) {
    let selected = sites.sites(in: directory.tree)
    self.today = today
    self.lines = transit.filter { line in
      (selected.contains(line.sender) || selected.contains(line.destination))
        && (item == nil || line.lot.item == item)
    }.map { line in
      Line(
        transit: line, from: directory.site(line.sender), to: directory.site(line.destination),
        item: directory.item(line.lot.item), days: line.sentOn.days(until: today))
    }
  }

  /// One row a lot and pool of a dispatch.
  public var table: ReportTable {
    var columns: [Column<Line>] = [Column(.dispatch) { .text($0.transit.dispatch) }]
    columns += Column.site(\.from, code: .from, name: .fromName)
    columns += Column.site(\.to, code: .to, name: .toName)
    columns += [
      Column(.sentOn) { .day($0.transit.sentOn) }, Column(.daysUnderWay) { .count($0.days) },
    ]
    columns += Column.item(\.item) + Column.lot(\.transit.lot)
    columns += [
      Column(term: .pool) { .term($0.transit.pool.term) },
      Column(.destinationPool, .programsOnly) { .term($0.transit.destinationPool.term) },
      Column(term: .quantity) { .integer($0.transit.quantity) },
      Column(.state) { .word($0.transit.state) },
      Column(.arrival, .unlessBlank) { .text($0.transit.arrival) },
    ]
    return ReportTable(lines, columns)
  }

  /// A heading with the number of dispatches, and the table.
  public func text(_ language: Language) -> String {
    let dispatches = Set(lines.map(\.transit.id)).count
    let open = Set(lines.filter { !$0.transit.isOnTheWay }.map(\.transit.id)).count
    guard dispatches > 0 else { return "\(today)  \(Label.nothing.text(language))\n" }
    return language.pick(
      zh: "\(today)  \(dispatches) 张调拨单，其中 \(open) 张差异待处理\n",
      en: "\(today)  \(dispatches) dispatches, \(open) of them with differences to settle\n")
      + table.text(language, isWide ? .wide : Self.narrow)
  }

  /// What `show` tells of a dispatch is left out.
  private static let narrow = TableLayout.narrow(leavingOut: [
    Label.from, Label.fromName, Label.to, Label.sentOn, Label(.item), Label(.baseUnit),
    Label(.lotNo), Label(.serialNo), Label(.maker), Label(.expiryDate), Label(.pool), Label.arrival,
  ])

  /// The lines.
  public var json: JSONText {
    .report("transit", ["as_of": .text(today), "lines": table.json])
  }
}

extension TransitStock {
  /// On the way, short or over-received.
  var state: Label {
    isOnTheWay ? .onTheWay : quantity < 0 ? .overReceived : .disputed
  }
}
