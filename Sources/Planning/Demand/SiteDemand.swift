public import Stockpile

/// The demand for one item at one site with everything it rests on (需求依据): what `explain` prints.
public struct SiteDemand: Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// The days that count and the use they show.
  public let routine: RoutineUse
  /// Month by month; nil where the item never came.
  public let series: DemandSeries?
  /// The method of a forecast, and how the others did.
  public let choice: DemandChoice
  /// What the clinic leans on; nil at sites that supply others.
  public let township: TownshipShrinkage?
  /// What the clinics of the township expect of a month at this one; nil where `township` is.
  public let leaning: Double?
  /// The sites below with use of their own, in the order of the tree.
  public let below: [(site: Site, routine: RoutineUse)]

  /// The demand at a site of a tree.
  public init(_ item: Item, at site: Site, in tree: SiteTree, _ facts: DemandFacts) {
    let key = StockKey(site: site.code, item: item.code)
    let days = facts.days(of: key)
    let series = DemandSeries(days)
    self.site = site
    self.item = item
    self.routine = RoutineUse(days, through: facts.last)
    self.series = series
    self.choice = DemandChoice((series ?? DemandSeries(from: facts.last.month, [])).levels)
    self.below = tree.subtree(of: site.code).dropFirst().compactMap { code in
      guard let below = tree[code], below.holdsStock else { return nil }
      let days = facts.days(of: StockKey(site: code, item: item.code))
      let routine = RoutineUse(days, through: facts.last)
      return routine.use.map { $0.units > 0 } == true ? (below, routine) : nil
    }
    guard site.level == .village, let parent = site.parent else {
      (township, leaning) = (nil, nil)
      return
    }
    let clinics = tree.children(of: parent).filter { tree[$0]?.holdsStock == true }
    let shrinkage = TownshipShrinkage(
      clinics.map { TownshipShrinkage.Clinic(facts.days(of: StockKey(site: $0, item: item.code))) })
    township = shrinkage
    leaning = shrinkage.rate(of: TownshipShrinkage.Clinic(days))
  }
}

extension TownshipShrinkage.Clinic {
  /// A clinic's days that count, in months of 30 days.
  init(_ days: [DemandDay]) {
    let tally = DemandTally(days)
    self.init(units: tally.units, months: Double(tally.counted) / 30)
  }
}
