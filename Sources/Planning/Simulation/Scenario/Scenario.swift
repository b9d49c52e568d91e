public import Stockpile

/// What is asked of a simulation: an outbreak, what happens on which day, the policies, and how long and how
/// often it is run.
///
/// Days are counted from 0, the first day of the run; files count them from 1.
public struct Scenario: Hashable, Sendable {
  /// A rate of use in the place of the catalogue's.
  public struct Rate: Hashable, Sendable {
    /// Of which item.
    public var item: ItemCode
    /// By which driver; nil: the item's own.
    public var driver: String?
    /// The unit it is counted in; it must be the item's base unit.
    public var unit: String?
    /// Units for each unit of the driver.
    public var units: Spread
    /// What is needed for each one used; nil: the item's own factor.
    public var waste: Rational?
    /// Where the figure is from; may be empty.
    public var source = ""
    /// The year of the source.
    public var year: Int64?

    /// A rate.
    public init(_ item: ItemCode, driver: String? = nil, unit: String? = nil, units: Spread) {
      (self.item, self.driver, self.unit, self.units) = (item, driver, unit, units)
    }
  }

  /// A fixed quantity of an item, used on some days.
  public struct Goods: Hashable, Sendable {
    /// Of which item.
    public var item: ItemCode
    /// On which days of the run.
    public var days: Range<Int>
    /// Base units on all of them together.
    public var quantity: Int64
    /// Who uses it.
    public var split: DemandSplit

    /// A quantity.
    public init(_ item: ItemCode, days: Range<Int>, quantity: Int64, split: DemandSplit) {
      (self.item, self.days, self.quantity, self.split) = (item, days, quantity, split)
    }
  }

  /// How often goods are so many days late.
  public struct Delay: Hashable, Sendable {
    /// Days beyond the lead time.
    public var days: Int
    /// In how many of a hundred transports.
    public var percent: Int64

    /// A delay.
    public init(days: Int, percent: Int64) { (self.days, self.percent) = (days, percent) }
  }

  /// What it is called.
  public var nameZH = ""
  /// The same in English.
  public var nameEN = ""
  /// What happens in which order on a day, and how scarce goods are shared.
  public var convention = DayConvention()
  /// How many days.
  public var days = 180
  /// How many replications.
  public var replications = 200
  /// What all draws begin with.
  public var seed: UInt64 = 1
  /// The items; none: all.
  public var items: [ItemCode] = []
  /// What is used in routine, in percent of what the book shows.
  public var routinePercent: Int64 = 100
  /// How much more or less than expected an outbreak takes.
  public var uncertainty = Spread(Rational(1))
  /// Whether sites order for an outbreak, expecting each day that it goes on as it is; otherwise only for routine
  /// use and norms.
  public var ordersExpectOutbreak = true
  /// Drivers on days.
  public var stretches: [Outbreak.Stretch] = []
  /// Epidemics.
  public var epidemics: [EpidemicDemand] = []
  /// Fixed quantities.
  public var goods: [Goods] = []
  /// Rates of use in the place of the catalogue's.
  public var rates: [Rate] = []
  /// How drivers are split among sites where it is not as usual.
  public var splits: [String: DemandSplit] = [:]
  /// Days of use that norms in days are of, by level, in the place of the catalogue's.
  public var normDays: [Level: Int64] = [:]
  /// What the reserve centre can send a day, of all items together, in litres, where it shares across the network;
  /// nil: whatever is there.
  public var transportLitres: Int64?
  /// How late transports are; none: never.
  public var delays: [Delay] = []
  /// What happens, in the order of days.
  public var events: [ScenarioEvent] = []

  /// Routine, as it comes.
  public init() {}

  /// How a driver is split.
  public func split(of driver: String) -> DemandSplit { splits[driver] ?? .usual(driver) }

  /// The scenario with its outbreak and events so many days later: stock has had time to follow norms and rules.
  public func delayed(by days: Int) -> Scenario {
    guard days > 0 else { return self }
    var later = self
    for place in stretches.indices {
      later.stretches[place].days = stretches[place].days.later(by: days)
    }
    for place in goods.indices { later.goods[place].days = goods[place].days.later(by: days) }
    later.epidemics = epidemics.map {
      EpidemicDemand($0.course, firstDay: $0.firstDay + days, isRandom: $0.isRandom, care: $0.care)
    }
    for place in events.indices { later.events[place].day += days }
    return later
  }

  /// The scenario of some items alone; goods and donations of others are left out.
  public func of(_ items: [ItemCode]) -> Scenario {
    var some = self
    some.items = items
    some.goods.removeAll { !items.contains($0.item) }
    some.events.removeAll { event in
      if case .donation(_, let item, _, _) = event.kind { !items.contains(item) } else { false }
    }
    return some
  }

  /// The longest run: ten years.
  public static let longest = 3660
  /// The most replications.
  public static let mostReplications = 100_000
}

extension Range<Int> {
  fileprivate func later(by days: Int) -> Range<Int> { lowerBound + days..<upperBound + days }
}
