import Planning
import Stockpile
import Storage

/// Everything the network has, awaits, uses and should hold on the evening of a day: read once, for
/// plans, allocations and the overview.
struct PlanningFacts {
  let tree: SiteTree
  let items: [Item]
  let response: ResponseLevel
  let normRegisters: NormRegisters
  let stock: [StockLine]
  let transit: [TransitStock]
  let supply: [SupplyOrder]
  let promised: [PromisedSupply]
  let window: UseWindow
  let use: UseTable
  let day: CalendarDay
  /// What sites should hold: the norm entries of that day, and otherwise the registers and settings
  /// of now.
  let norms: NormTable
  /// The same norms without the factor of the response level: what the red line is a share of.
  let baseNorms: NormTable
  let figures: [StockKey: StockFigures]

  /// The facts of a day that is over, of one item or of all. Where the book has gone on since, they are
  /// those of that evening.
  ///
  /// Throws `PlanningProblem.noHistory` if nothing was recorded up to that day, or a `Lookup`.
  init(
    _ reader: LedgerReader, onEveningOf day: CalendarDay, today: CalendarDay,
    of item: ItemCode? = nil
  ) throws {
    try self.init(reader, on: day, today: today, of: item) {
      UseWindow(through: day, firstRecorded: $0)
    }
  }

  /// The facts of now, with the use of the days that are over: of one item, or of all.
  ///
  /// Throws `PlanningProblem.noHistory` if nothing was recorded yet, or a `Lookup`.
  init(_ reader: LedgerReader, now today: CalendarDay, of item: ItemCode? = nil) throws {
    try self.init(reader, on: today, today: today, of: item) {
      UseWindow(before: today, firstRecorded: $0)
    }
  }

  private init(
    _ reader: LedgerReader, on day: CalendarDay, today: CalendarDay, of item: ItemCode? = nil,
    window found: (CalendarDay?) -> UseWindow?
  ) throws {
    guard try !reader.isEmpty else { throw OperationProblem.emptyBook }
    let first = try reader.firstStockDay()
    guard let window = found(first) else { throw PlanningProblem.noHistory(day, first: first) }
    self.day = day
    self.window = window
    tree = try reader.siteTree()
    items = try item.map { [try reader.knownItem($0)] } ?? reader.items()
    response = try reader.responseLevel()
    normRegisters = try reader.normRegisters()
    norms = normRegisters.norms(of: items, on: day, multiplier: response.multiplier)
    baseNorms = normRegisters.norms(of: items, on: day)
    let isPast = try reader.isCut || reader.lastDay().map { $0 > day } ?? false
    stock = try reader.stock(item: item, asOf: isPast ? day : nil)
    transit = try reader.transit(asOf: isPast ? day : nil).filter {
      item == nil || $0.lot.item == item
    }
    supply = try reader.supplyOrders(asOf: isPast ? day : nil)
    promised = try reader.promisedSupplies(stock: stock, asOf: isPast ? day : nil)
    use = UseTable(
      tree: tree,
      facts: try reader.demandFacts(of: item, through: window.last, today: today, tree: tree),
      window: window)
    figures = StockFigures.figures(
      stock: stock, transit: transit, orders: supply.flatMap(\.open), promised: promised,
      on: day)
  }

  /// The lines about one item that the figures were added up from.
  func evidence(of item: ItemCode, _ reader: LedgerReader) throws -> PlanEvidence {
    var evidence = PlanEvidence()
    evidence.stock = stock.filter { $0.lot.item == item }
    evidence.transit = transit.filter { $0.lot.item == item }
    evidence.orders = supply.flatMap { order in
      order.open.filter { $0.item == item }
        .map { PlanEvidence.Order(order.order.documentNumber, $0) }
    }
    evidence.promised = promised.filter { $0.supply.item == item }
    evidence.uses = try reader.documentedUse(
      of: item, from: DemandFacts.earliest(through: window.last), through: window.last)
    evidence.normVersions = normRegisters.versions
    return evidence
  }

  /// The facts of a month's plan, of some items or of all: it aims at the norms that hold when the month
  /// begins.
  func planFacts(
    of month: Month, prices: [ItemCode: LastReceipt], parameters: PlanningParameters,
    items some: [Item]? = nil
  ) -> PlanFacts {
    PlanFacts(
      tree: tree, items: some ?? items,
      norms: normRegisters.norms(
        of: items, on: month.firstDay, multiplier: response.multiplier),
      stock: figures, ending: EndingLots.ending(stock, on: day), use: use, prices: prices,
      parameters: parameters, baseNorms: normRegisters.norms(of: items, on: month.firstDay))
  }

  /// The facts of a rotation of the same day.
  func rotationFacts(
    prices: [ItemCode: LastReceipt]
  ) -> RotationFacts {
    RotationFacts(
      tree: tree, items: items, stock: stock, transit: transit, figures: figures, use: use,
      norms: norms, baseNorms: baseNorms, prices: prices)
  }
}

extension LedgerReader {
  /// An item of the register; throws a `Lookup` where there is none.
  func knownItem(_ code: ItemCode) throws -> Item {
    guard let item = try item(code) else { throw Lookup.item(code.description) }
    return item
  }

  /// The sites that should report a month and have not closed it, in the order of their codes.
  func unreported(_ month: Month, tree: SiteTree) throws -> [SiteCode] {
    let states = try monthStates(month)
    return tree.sites.filter { $0.holdsStock && states[$0.code]?.closedAt == nil }.map(\.code)
  }
}
