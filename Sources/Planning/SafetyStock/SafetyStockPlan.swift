public import Stockpile

/// Where in the network safety stock of an item costs least (多级安全库存), by the guaranteed-service model.
public struct SafetyStockPlan: Sendable {
  /// One site.
  public struct Line: Hashable, Sendable {
    /// The site.
    public let site: Site
    /// T: days from when its supplier has sent until its goods are there.
    public let leadDays: Int
    /// σ: the standard deviation of a day's demand of its own, in base units.
    public let deviation: Double
    /// What it waits, promises and holds.
    public let plan: ServicePlan
  }

  /// The item.
  public let item: Item
  /// How likely the demand of the days it must bear is covered.
  public let serviceLevel: Double
  /// z: so many standard deviations.
  public let bound: Double
  /// The unit price; nil: unknown, and costs are in units held instead of yuan.
  public let price: Price?
  /// The sites that hold stock and use the item, or supply one that does, in the order of level and code.
  public let lines: [Line]

  /// What all safety stock costs a year, in yuan; nil without a price.
  public var costAYear: Double? { price.map { _ in lines.reduce(0) { $0 + $1.plan.cost } * 365 } }

  /// The plan of an item; a site's own variation is that of its own series. Throws a `ReorderProblem`
  /// where a figure is impossible.
  public init(
    _ item: Item, in tree: SiteTree, use: UseTable, price: Price?, parameters: PlanningParameters
  ) throws(ReorderProblem) {
    let level = parameters.serviceLevel(item.ved)
    let bound = NormalDistribution(mean: 0, deviation: 1).quantile(level)
    let holding = try price.map { price throws(ReorderProblem) in
      try parameters.costs(item.ved, price: price).holding
    }
    var sites: [Site] = []
    for place in tree.placesByLevel {
      let site = tree.sites[place]
      guard site.holdsStock else { continue }
      if use.supplied(StockKey(site: site.code, item: item.code)).units > 0 { sites.append(site) }
    }
    var places: [SiteCode: Int] = [:]
    for (place, site) in sites.enumerated() { places[site.code] = place }
    var stages: [ServiceStage] = []
    for site in sites {
      let key = StockKey(site: site.code, item: item.code)
      let isUser = use.own(key).units > 0
      stages.append(
        ServiceStage(
          leadTime: site.parent == nil ? parameters.purchaseDays : parameters.transferDays,
          holding: holding ?? 1, bound: bound,
          deviation: isUser ? (use.ownVariance(key) ?? 0).squareRoot() : 0,
          suppliers: site.parent.flatMap { places[$0] }.map { [$0] } ?? [],
          longestService: isUser ? 0 : nil))
    }
    let found = try GuaranteedService(stages)
    self.item = item
    self.serviceLevel = level
    self.bound = bound
    self.price = price
    lines = zip(sites, zip(stages, found.plans)).map { site, pair in
      Line(
        site: site, leadDays: pair.0.leadTime, deviation: pair.0.deviation, plan: pair.1)
    }
  }
}
