import Stockpile

/// What one site uses of an item in the days to come, and how much of that its own daily stock leaves
/// to others. Days are counted from the evening of the stock: its use is past, day 1 is the next one.
///
/// Through day t a site uses ⌊c·t⌋ units. Its own stock goes first expired, first out, and has the
/// first claim: what of it can be used in time keeps its place, as late as it may (Glover 1967), so
/// that stock brought in never spoils a unit that would have been used.
struct SiteRoom {
  /// Place of the site among the tree's sites.
  let place: Int
  let use: DailyUse
  /// The days on which own stock ends, with the units that must be used by then; growing.
  private let own: [(day: Int, units: Int64)]
  /// Own stock that ends before the site can use it.
  let surplus: [RoomLot]

  init(place: Int, use: DailyUse, own lots: [RoomLot]) {
    self.place = place
    self.use = use
    var own: [(day: Int, units: Int64)] = []
    var surplus: [RoomLot] = []
    var sum: Int64 = 0
    for lot in lots.sorted(by: { $0.day < $1.day }) {
      let taken = min(lot.units, max(0, use.used(inDays: lot.day) - sum))
      sum += taken
      own.append((lot.day, sum))
      if taken < lot.units { surplus.append(RoomLot(day: lot.day, units: lot.units - taken)) }
    }
    self.own = own
    self.surplus = surplus
  }

  /// What it uses through a day.
  func used(through day: Int) -> Int64 { use.used(inDays: day) }

  /// Own units that must be used by a day.
  func ownUnits(through day: Int) -> Int64 { own.last { $0.day <= day }?.units ?? 0 }

  /// Units beside its own that it can use through a day if they are there from the first day on: own
  /// units with a later day may wait, but not past it.
  func beside(through day: Int) -> Int64 {
    own.reduce(used(through: day) - ownUnits(through: day)) { least, next in
      next.day > day ? min(least, used(through: next.day) - next.units) : least
    }
  }

  /// Units it can use through a day if they come at the end of day `lead`. Until then it uses its own.
  func room(through day: Int, after lead: Int) -> Int64 {
    day <= lead ? 0 : min(used(through: day) - used(through: lead), beside(through: day))
  }

  /// The first day by whose end a number of units has been used since the end of day `lead`.
  func day(ofUnits units: Int64, after lead: Int) -> Int {
    let wanted = (Int128(used(through: lead)) + Int128(units)) * Int128(use.days)
    return Int(clamping: (wanted + Int128(use.units) - 1) / Int128(use.units))
  }
}

/// So many units that end on a day, counted from the evening of the stock.
struct RoomLot: Hashable {
  let day: Int
  let units: Int64
}
