public import Stockpile

/// A monthly replenishment plan (月度补充计划): what every site lacks of its norms and of the use to come,
/// what moves inside the network, and what is bought. A proposal only: nothing moves until adopted.
///
/// Pure: the same values give the same plan. Lines are in the order of level, site code, VED, item
/// code; there is one for each item with a norm, with use or with something to order at a site.
public struct ReplenishmentPlan: Sendable {
  /// What the plan rests on.
  public private(set) var basis: PlanBasis
  /// Every item with a norm or with use at a site, short or not.
  public private(set) var lines: [PlanLine]
  /// Those of them with a gap.
  public private(set) var short: [PlanLine]
  /// Norms that cannot be computed: they are neither met nor missed.
  public private(set) var unknown: [UnknownNormLine]
  /// What the root buys, in the order of VED and item code.
  public private(set) var purchases: [PlanPurchase]
  /// The sites.
  public let tree: SiteTree
  /// Lead times, service levels, costs and reorder rules it was made with.
  public let parameters: PlanningParameters

  /// The plan of a network from its facts.
  ///
  /// - Throws: A `ReorderProblem` where a reorder rule cannot be followed with the figures of a line.
  public init(_ facts: PlanFacts, basis: PlanBasis) throws(ReorderProblem) {
    let chain = SupplyChain(facts.tree)
    var columns: [ItemPlan] = []
    for item in facts.items.sorted(by: { $0.comesBefore($1) }) {
      columns.append(try ItemPlan(item, facts: facts, basis: basis, chain: chain))
    }
    self.basis = basis
    self.tree = facts.tree
    self.parameters = facts.parameters
    let order = facts.tree.placesByLevel
    lines = order.flatMap { place in columns.compactMap { $0.lines[place] } }
    short = lines.filter { $0.gap > 0 }
    unknown = order.flatMap { place in columns.compactMap { $0.unknown[place] } }
    purchases = columns.compactMap(\.purchase)
  }

  /// The items of a part of the plan that matter most, a page of charts at most: vital ones first, then
  /// those of which the network uses most.
  public func itemsToForecast(among part: ReplenishmentPlan, most: Int = 12) -> [Item] {
    let asked = Set(part.lines.map(\.item.code))
    let used = lines.filter {
      $0.site.code == tree.root.code && $0.use.units > 0 && asked.contains($0.item.code)
    }
    return used.sorted {
      ($0.item.ved.rank, -$0.use.units, $0.item.code)
        < ($1.item.ved.rank, -$1.use.units, $1.item.code)
    }.prefix(most).map(\.item)
  }

  /// The part of the plan about some sites and items.
  ///
  /// A purchase stays while a line that is left waits for it, and still serves the whole network.
  public func selecting(_ part: NetworkPart) -> ReplenishmentPlan {
    guard part != NetworkPart() else { return self }
    let asked = part.selector(in: tree)
    var plan = self
    plan.lines = lines.filter { asked.contains($0.site.code, $0.item.code) }
    plan.short = plan.lines.filter { $0.gap > 0 }
    plan.unknown = unknown.filter { asked.contains($0.site.code, $0.item.code) }
    let bought = Set(plan.short.lazy.filter { $0.toPurchase > 0 }.map(\.item.code))
    plan.basis.unreported.removeAll { !asked.contains($0) }
    plan.purchases = purchases.filter { bought.contains($0.line.item.code) }
    return plan
  }
}

/// What a plan rests on: printed with it, so that anybody can make it again.
public struct PlanBasis: Hashable, Sendable {
  /// Days of use the daily pool should cover.
  public static let usualCoverDays = 30

  /// The month planned for.
  public let month: Month
  /// The days whose use stands for the month's.
  public let window: UseWindow
  /// The response level in force, whose factor is in the norms.
  public let response: ResponseLevel
  /// Whether goods are handed out to the public.
  public let publicDistribution: Bool
  /// Sites that have not closed the month before: their figures are the last known (未报).
  public internal(set) var unreported: [SiteCode]
  /// How much of its norm the reserve keeps at least, in percent.
  public let floorPercent: Int

  /// The basis of a month's plan.
  public init(
    month: Month, window: UseWindow, response: ResponseLevel = .routine,
    publicDistribution: Bool = false, unreported: [SiteCode] = [],
    floorPercent: Int = Setting.reserveFloorPercent.usualNumber
  ) {
    self.month = month
    self.window = window
    self.response = response
    self.publicDistribution = publicDistribution
    self.unreported = unreported.sorted()
    self.floorPercent = floorPercent
  }

  /// 依据日期: the end of this day, the last before the month.
  public var asOf: CalendarDay { month.previous.lastDay }
  /// Days of use the daily pool should cover.
  public var coverDays: Int { Self.usualCoverDays }
  /// What ends before this day is not there at the end of the cover period.
  public var horizon: CalendarDay { asOf.adding(days: coverDays) }

  /// What is due by this day counts as on order for daily stock: a rule that orders for more days than
  /// the plan covers looks as far.
  func horizon(under rule: AppliedRule) -> CalendarDay {
    max(horizon, asOf.adding(days: rule.coverDays))
  }
}

/// The facts a plan is made from, all as of one day.
public struct PlanFacts: Sendable {
  /// The sites.
  public let tree: SiteTree
  /// The items to look at.
  public let items: [Item]
  /// What sites should hold of them when the month begins.
  public let norms: NormTable
  /// The same norms without the factor of the response level: what the red line is a share of.
  public let baseNorms: NormTable
  /// What each site has and awaits.
  public let stock: [StockKey: StockFigures]
  /// What of it ends within the cover period.
  public let ending: [StockKey: EndingLots]
  /// What each site uses.
  public let use: UseTable
  /// What was last paid for each item.
  public let prices: [ItemCode: LastReceipt]
  /// Lead times, service levels, costs and reorder rules.
  public let parameters: PlanningParameters

  /// The facts of a day.
  public init(
    tree: SiteTree, items: [Item], norms: NormTable,
    stock: [StockKey: StockFigures], ending: [StockKey: EndingLots], use: UseTable,
    prices: [ItemCode: LastReceipt] = [:], parameters: PlanningParameters = .usual,
    baseNorms: NormTable? = nil
  ) {
    self.tree = tree
    self.items = items
    self.norms = norms
    self.baseNorms = baseNorms ?? norms
    self.stock = stock
    self.ending = ending
    self.use = use
    self.prices = prices
    self.parameters = parameters
  }
}

/// What the root buys of an item, and its price.
public struct PlanPurchase: Hashable, Sendable {
  /// How much, in whole packs.
  public let line: PurchaseLine
  /// The reference price; nil where none is known.
  public let price: PlanPrice?
  /// Where what is bought for the reserve goes before it ends; nil where nothing is, or it does not
  /// end.
  public let outlet: ReserveOutlet?

  init(line: PurchaseLine, price: PlanPrice?, outlet: ReserveOutlet? = nil) {
    self.line = line
    self.price = price
    self.outlet = outlet
  }
}
