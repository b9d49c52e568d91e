public import Stockpile

/// One item at one site, or at several together, against its norm and its red line. Base units.
public struct ReserveLine: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// The sites with a norm for it, in the order of the tree; one where the line is a site's.
  public private(set) var sites: [Site]
  /// 储备定额 under the response level in force.
  public private(set) var norm: Int64
  /// The same norm without the level's factor: what the red line is a share of.
  public private(set) var baseNorm: Int64
  /// 实物: in date, available or reserved; of the daily pool where a site keeps no reserve.
  public private(set) var stock: Int64
  /// Of the sites, how many look at their daily stock.
  public private(set) var sitesOnDaily: Int
  /// How many of the sites are below their own red line.
  public private(set) var sitesBelowFloor: Int
  /// What the norms come from, each once, in the order of the sites.
  public private(set) var sources: [NormSource]
  /// The red line's share in percent.
  public let floorPercent: Int

  init(
    _ item: Item, at site: Site, norm: Int64, baseNorm: Int64, figures: StockFigures,
    source: NormSource?, floorPercent: Int
  ) {
    self.item = item
    self.sites = [site]
    self.norm = norm
    self.baseNorm = baseNorm
    self.stock = figures.held
    self.sitesOnDaily = figures.pool == .daily ? 1 : 0
    self.sources = source.map { [$0] } ?? []
    self.floorPercent = floorPercent
    self.sitesBelowFloor = 0
    self.sitesBelowFloor = isBelowFloor ? 1 : 0
  }

  /// The red line: ⌈percent × norm without the factor⌉.
  public var floor: Int64 { ReserveFloor.units(ofNorm: baseNorm, percent: floorPercent) }

  /// Whether the stock is below the red line.
  public var isBelowFloor: Bool { stock < floor }

  /// 达标率: min(1, stock ÷ norm), exact; 1 for a norm of 0.
  public var attainment: Rational {
    stock < norm ? Rational(Int128(max(0, stock)), over: Int128(norm)) : Rational(1)
  }

  mutating func add(_ other: ReserveLine) {
    sites += other.sites
    norm += other.norm
    baseNorm += other.baseNorm
    stock += other.stock
    sitesOnDaily += other.sitesOnDaily
    sitesBelowFloor += other.sitesBelowFloor
    sources += other.sources.filter { !sources.contains($0) }
  }
}
