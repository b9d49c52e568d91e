public import Stockpile

/// A network as it stands on the evening of a day, as a simulation takes it: every item's way through its
/// stores, with their lots, their use and the reorder rules of plans.
public struct SimulatedNetwork: Sendable {
  /// The items, in the order of the problem.
  public let items: [Stockpile.Item]
  /// The sites, in the order of the problem.
  public let sites: [Site]
  /// The first day of the run.
  public let start: CalendarDay
  /// What is simulated.
  public var problem: SimulationProblem

  /// How a network is run.
  public struct Terms: Hashable, Sendable {
    /// What happens in which order on a day.
    public var convention = DayConvention()
    /// How many days.
    public var days = 180
    /// How many replications.
    public var replications = 200
    /// What all draws begin with.
    public var seed: UInt64 = 1
    /// The multiplier of the response level on levels of stock.
    public var multiplier = Rational(1)

    /// As it comes.
    public init() {}
  }

  /// A network from the facts of a plan and the stock of their evening.
  ///
  /// - Parameters:
  ///   - facts: Sites, items, norms, use, prices and parameters.
  ///   - stock: What is there, lot by lot.
  ///   - evening: The day they are of; the run begins on the next.
  ///   - terms: How it is run.
  /// - Throws: A `SimulationProblem.Fault` where a figure is beyond what can be simulated, or a rule cannot be
  ///   followed.
  public init(
    _ facts: PlanFacts, stock: [StockLine], onEveningOf evening: CalendarDay, terms: Terms
  ) throws(SimulationProblem.Fault) {
    start = evening.adding(days: 1)
    sites = facts.tree.sites
    var lots = ShelvedStock(stock, start: start)
    var items: [Stockpile.Item] = []
    var ways: [SimulationProblem.Item] = []
    for item in facts.items.sorted(by: { $0.code < $1.code }) {
      let way = ItemWay(item, facts, lots.take(item.code), start: start, terms)
      guard let found = try way.simulated() else { continue }
      items.append(item)
      ways.append(found)
    }
    self.items = items
    problem = SimulationProblem(
      terms.convention, days: terms.days, replications: terms.replications,
      levels: Level.allCases.count, sites: sites.count, items: ways)
  }
}

/// What lies at sites by the day it ends, counted from the first day of a run.
struct ShelvedStock {
  /// What lies at a site of one item.
  struct Shelves {
    var daily: [ShelfLot] = []
    var reserve: [ShelfLot] = []
  }

  private var lines: [ItemCode: [StockLine]]
  private let start: CalendarDay

  /// What may be used on the first day; donated stock is daily stock, what is in custody is nobody's here.
  init(_ stock: [StockLine], start: CalendarDay) {
    self.start = start
    lines = Dictionary(
      grouping: stock.filter { $0.isUsable(on: start) && $0.account.pool != .custody }
    ) { $0.lot.item }
  }

  /// What lies of an item, by site.
  mutating func take(_ item: ItemCode) -> [SiteCode: Shelves] {
    var found: [SiteCode: Shelves] = [:]
    for line in lines.removeValue(forKey: item) ?? [] {
      let ends = line.lot.expiry.map { Int32(clamping: start.days(until: $0)) } ?? .max
      let lot = ShelfLot(ends: ends, units: Int32(clamping: line.quantity))
      if line.account.pool == .reserve {
        found[line.site, default: Shelves()].reserve.append(lot)
      } else {
        found[line.site, default: Shelves()].daily.append(lot)
      }
    }
    return found
  }
}
