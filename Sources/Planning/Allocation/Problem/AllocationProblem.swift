public import Stockpile

/// Everything an allocation depends on: who asks for what, what may go out, and the ways between. Built
/// from the book for any day, or read from a file in which a planner has changed what he likes; no stock
/// moves either way.
public struct AllocationProblem: Hashable, Sendable {
  /// The evening whose stock it is.
  public var asOf: CalendarDay
  /// Who gives.
  public var source: Site
  /// 可用天数 the needs were made for.
  public var coverDays = 30
  /// `use` is so many days' use.
  public var useDays = 90
  /// Goods have come at the evening so many days later.
  public var transferDays = 1
  /// Of what may be released, so much stays for later days.
  public var holdBackPercent = 0
  /// The longest way that is driven, by the level of the site at its end.
  public var maxMinutes: [Level: Int] = [:]
  /// What is shared out, in the order of codes.
  public var items: [OfferedItem] = []
  /// Who is served, in the order of codes.
  public var sites: [ServedSite] = []
  /// Who asks for what, in the order of sites and items.
  public var requests: [AllocationRequest] = []
  /// What drives from the source; none: no limit.
  public var vehicles: [Vehicle] = []
  /// On which ways sites that the source supplies itself may help each other out; none: nothing is moved
  /// sideways.
  public var ways: [LateralWay] = []
  /// What may stand in for what is lacking, in the order of codes; none: nothing does.
  public var substitutes: [Substitute] = []

  /// A problem without requests.
  public init(asOf: CalendarDay, source: Site) {
    self.asOf = asOf
    self.source = source
  }

  /// The same with everything in its order: the order of a file's lines never matters.
  public func sorted() -> AllocationProblem {
    var problem = self
    problem.items.sort { $0.item.code < $1.item.code }
    for place in problem.items.indices { problem.items[place].stock.sort() }
    problem.sites.sort { $0.site.code < $1.site.code }
    problem.requests.sort { ($0.site, $0.item) < ($1.site, $1.item) }
    problem.ways.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    problem.substitutes.sort { ($0.replaced, $0.item) < ($1.replaced, $1.item) }
    problem.vehicles.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return problem
  }
}

/// An item that the source shares out.
public struct OfferedItem: Hashable, Sendable {
  /// The item.
  public var item: Item
  /// cm³ of a base unit; 0: it takes no room.
  public var volume: Int64 = 0
  /// What the source has, in date and available.
  public var stock: [OfferedLot] = []
  /// What it keeps of its daily stock.
  public var kept: Int64 = 0
  /// What it keeps of its reserve.
  public var reserveFloor: Int64 = 0
  /// Whether the reserve beyond its floor is shared out: it takes a call-up.
  public var releasesReserve = false
  /// Days of life that must be left at arrival.
  public var minimumLifeDays = 0
  /// The most that may go out; nil: all that is offered.
  public var quantity: Int64?

  /// An item without stock.
  public init(_ item: Item) { self.item = item }
}

/// Units of a lot at the source.
public struct OfferedLot: Hashable, Comparable, Sendable {
  /// 批号; may be empty.
  public var number: String
  /// Who made it; may be empty.
  public var maker: String
  /// Its last usable day; nil: it does not end.
  public var expiresOn: CalendarDay?
  /// Daily or reserve.
  public var pool: Pool
  /// Base units.
  public var units: Int64

  /// Units of a lot.
  public init(
    _ units: Int64, number: String = "", maker: String = "", expiresOn: CalendarDay? = nil,
    pool: Pool = .daily
  ) {
    self.units = units
    self.number = number
    self.maker = maker
    self.expiresOn = expiresOn
    self.pool = pool
  }

  /// Whether it goes out before another: first what ends first, then daily before reserve.
  public static func < (left: OfferedLot, right: OfferedLot) -> Bool {
    if left.expiresOn != right.expiresOn { return left.ends(before: right) }
    if left.pool != right.pool { return left.pool == .daily }
    return (left.number, left.maker, left.units) < (right.number, right.maker, right.units)
  }

  /// Whether it ends on an earlier day.
  func ends(before other: OfferedLot) -> Bool {
    guard let day = expiresOn else { return false }
    return other.expiresOn.map { day < $0 } ?? true
  }
}

/// A site below the source and the way to it.
public struct ServedSite: Hashable, Sendable {
  /// The site.
  public var site: Site
  /// Who supplies it: the source, or a site below it.
  public var supplier: SiteCode
  /// 1 comes first.
  public var tier = 1
  /// Minutes from its supplier; nil: not known.
  public var minutes: Int?
  /// Kilometres from its supplier; nil: not known.
  public var kilometres: Int?
  /// Whether the road is open.
  public var isOpen = true
  /// The most that can be brought to it, in cm³; nil: no limit.
  public var load: Int64?

  /// A site and its supplier.
  public init(_ site: Site, supplier: SiteCode) {
    self.site = site
    self.supplier = supplier
  }
}

/// What one site asks for of one item, in base units.
public struct AllocationRequest: Hashable, Sendable {
  /// The site.
  public var site: SiteCode
  /// The item.
  public var item: ItemCode
  /// What it should have, gross.
  public var need: Int64
  /// What it uses in the problem's `useDays`: its weight where days count.
  public var use: Int64
  /// What it has and awaits.
  public var onHand: Int64 = 0
  /// What a site that the source supplies itself has for itself alone, beside what all that it supplies
  /// shares.
  public var own: Int64 = 0
  /// The most of what it has that may be moved to others on ways; nil: all of it.
  public var gives: Int64?
  /// What it must have after receipt.
  public var minimum: Int64 = 0
  /// The most it may get; nil: what it lacks.
  public var cap: Int64?
  /// How many times it counts.
  public var weight: Int64 = 1
  /// It is issued in whole multiples of so many.
  public var issueUnit: Int64 = 1

  /// What a site should have and uses.
  public init(_ site: SiteCode, _ item: ItemCode, need: Int64, use: Int64) {
    self.site = site
    self.item = item
    self.need = need
    self.use = use
  }
}

/// A way (调剂) on which the stock of one site that the source supplies itself may go to another. What came
/// by a way is not moved on.
public struct LateralWay: Hashable, Sendable {
  /// Who gives.
  public var from: SiteCode
  /// Who receives.
  public var to: SiteCode
  /// Minutes; nil: not known.
  public var minutes: Int?
  /// Kilometres; nil: not known.
  public var kilometres: Int?
  /// Whether the road is open.
  public var isOpen = true
  /// The most that can be carried on it, in cm³; nil: no limit.
  public var load: Int64?

  /// A way.
  public init(from: SiteCode, to: SiteCode) {
    self.from = from
    self.to = to
  }
}

/// An item that may stand in for another, in this direction alone: what is left of it when its own requests
/// have been looked at goes to those who lack the other.
public struct Substitute: Hashable, Sendable {
  /// What stands in.
  public var item: ItemCode
  /// For what.
  public var replaced: ItemCode
  /// So many units of it…
  public var units: Int64
  /// …stand for so many of the other.
  public var of: Int64

  /// A substitute.
  public init(_ item: ItemCode, for replaced: ItemCode, units: Int64 = 1, of: Int64 = 1) {
    self.item = item
    self.replaced = replaced
    self.units = units
    self.of = of
  }
}

/// What drives from the source to the sites it supplies itself.
public struct Vehicle: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// How often it can go.
  public var trips: Int64
  /// cm³ a trip.
  public var load: Int64
  /// Minutes it can drive in all; nil: no limit.
  public var minutes: Int64?

  /// A vehicle.
  public init(_ name: String, trips: Int64, load: Int64, minutes: Int64? = nil) {
    self.name = name
    self.trips = trips
    self.load = load
    self.minutes = minutes
  }
}
