public import Stockpile

/// What a monthly stock report (库存月报表) is made of.
public struct MonthFacts: Sendable {
  /// What was held and on the way at the end of a day.
  public struct Evening: Sendable {
    /// On the shelves.
    public let stock: [StockLine]
    /// On the way or disputed.
    public let transit: [TransitStock]

    /// An evening.
    public init(stock: [StockLine], transit: [TransitStock]) {
      self.stock = stock
      self.transit = transit
    }
  }

  /// The month.
  public let month: Month
  /// All sites.
  public let tree: SiteTree
  /// All items.
  public let items: [Item]
  /// What sites should hold.
  public let norms: NormTable
  /// The evening before the month.
  public let opening: Evening
  /// The last evening of the month.
  public let closing: Evening
  /// What moved in between.
  public let flows: [StockFlowLine]
  /// What was on order at the end of it.
  public let orders: [OpenSupply]
  /// What approved call-ups still had to send.
  public let promised: [PromisedSupply]
  /// What was used up to the end of the month.
  public let use: UseTable
  /// How far each site recorded the month.
  public let states: [SiteCode: MonthState]

  /// Facts that were read.
  public init(
    month: Month, tree: SiteTree, items: [Item], norms: NormTable, opening: Evening,
    closing: Evening, flows: [StockFlowLine], orders: [OpenSupply] = [],
    promised: [PromisedSupply] = [], use: UseTable, states: [SiteCode: MonthState]
  ) {
    self.month = month
    self.tree = tree
    self.items = items
    self.norms = norms
    self.opening = opening
    self.closing = closing
    self.flows = flows
    self.orders = orders
    self.promised = promised
    self.use = use
    self.states = states
  }
}
