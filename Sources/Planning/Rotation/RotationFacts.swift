public import Stockpile

/// The facts a rotation is made from, all as of one evening.
public struct RotationFacts: Sendable {
  /// The sites.
  public let tree: SiteTree
  /// The items to look at.
  public let items: [Item]
  /// What sites hold.
  public let stock: [StockLine]
  /// What is on the way.
  public let transit: [TransitStock]
  /// What each site has and awaits.
  public let figures: [StockKey: StockFigures]
  /// What each site uses.
  public let use: UseTable
  /// Norms under the response level: what is bought back.
  public let norms: NormTable
  /// Norms without its factor: what the red line is a share of.
  public let baseNorms: NormTable
  /// What was last paid for each item.
  public let prices: [ItemCode: LastReceipt]

  /// The facts of an evening.
  public init(
    tree: SiteTree, items: [Item], stock: [StockLine], transit: [TransitStock],
    figures: [StockKey: StockFigures], use: UseTable, norms: NormTable, baseNorms: NormTable,
    prices: [ItemCode: LastReceipt] = [:]
  ) {
    self.tree = tree
    self.items = items
    self.stock = stock
    self.transit = transit
    self.figures = figures
    self.use = use
    self.norms = norms
    self.baseNorms = baseNorms
    self.prices = prices
  }
}
