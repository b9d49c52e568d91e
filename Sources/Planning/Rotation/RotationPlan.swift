public import Stockpile

/// A rotation (轮换): which reserve lots that end soon go to which sites that use them in time, what is
/// lost whatever is done, and what is bought back. A proposal only: nothing moves until adopted.
///
/// Pure: the same values give the same plan. It saves as many units of each item as can be saved.
public struct RotationPlan: Sendable {
  /// What the plan rests on.
  public let basis: RotationBasis
  /// Items with reserve stock that ends or has ended, in the order of VED and code.
  public let items: [RotationItem]
  /// The sites.
  public let tree: SiteTree

  /// The plan of a network from its facts.
  public init(_ facts: RotationFacts, basis: RotationBasis) {
    let townships = Townships(facts.tree)
    let shelves = RotationShelves(facts, on: basis.asOf)
    self.init(
      basis: basis,
      items: facts.items.sorted { $0.comesBefore($1) }.compactMap { item in
        shelves[item.code].flatMap { RotationOfItem(item, $0, facts, basis, townships).result }
      }, tree: facts.tree)
  }

  private init(basis: RotationBasis, items: [RotationItem], tree: SiteTree) {
    self.basis = basis
    self.items = items
    self.tree = tree
  }

  /// The part of the plan about an item, and about lots that lie at a site or below it; nil: all.
  public func selecting(under site: SiteCode? = nil, item: ItemCode? = nil) -> RotationPlan {
    var part = items.filter { item == nil || $0.item.code == item }
    if let site {
      let below = Set(tree.subtree(of: site))
      part = part.map { $0.selecting(below, root: tree.root) }
        .filter { !$0.lots.isEmpty || !$0.expired.isEmpty }
    }
    return RotationPlan(basis: basis, items: part, tree: tree)
  }

  /// Items with a near lot.
  public var near: [RotationItem] { items.filter { $0.nearUnits > 0 } }

  /// Every move, by the site that gives, the site that takes, item and lot.
  public var moves: [RotationMove] {
    items.flatMap { $0.near.flatMap(\.moves) }.sorted { left, right in
      if left.from.code != right.from.code { return left.from.code < right.from.code }
      if left.to.code != right.to.code { return left.to.code < right.to.code }
      return left.lot.item != right.lot.item
        ? left.lot.item < right.lot.item : left.lot < right.lot
    }
  }
}

/// What a rotation rests on: printed with it, so that anybody can make it again.
public struct RotationBasis: Hashable, Sendable {
  /// The evening of the stock.
  public let asOf: CalendarDay
  /// The days whose use stands for the days to come.
  public let window: UseWindow
  /// Lots that end within so many days are near; nil: within each item's own days of near expiry.
  public let within: Int?
  /// Days until moved goods have come; used from the day after, also at the site where they lay.
  public let transferDays: Int
  /// The part of its norm that a site's reserve keeps until the replacement has come, in percent.
  public let floorPercent: Int
  /// The factor of the response level, for what is bought back; the floor does not know it.
  public let multiplier: Rational

  /// The basis of a rotation.
  public init(
    asOf: CalendarDay, window: UseWindow, within: Int? = nil,
    transferDays: Int = Setting.transferDays.usualNumber,
    floorPercent: Int = Setting.reserveFloorPercent.usualNumber,
    multiplier: Rational = Rational(1)
  ) {
    self.asOf = asOf
    self.window = window
    self.within = within
    self.transferDays = transferDays
    self.floorPercent = floorPercent
    self.multiplier = multiplier
  }
}
