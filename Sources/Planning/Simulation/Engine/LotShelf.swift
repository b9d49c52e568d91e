/// Units that end on the same day.
public struct ShelfLot: Hashable, Sendable, BitwiseCopyable {
  /// The last day they can be used on, counted like the days of the run; `Int32.max`: no end.
  public var ends: Int32
  /// How many.
  public var units: Int32

  /// Units with an end, or without.
  public init(ends: Int32 = .max, units: Int32) {
    self.ends = ends
    self.units = units
  }
}

/// What lies at one store, the soonest end first, in at most sixteen lots.
///
/// Exact days while there are no more of them; then the two that are nearest to each other become one, which
/// ends on the earlier day: never is anything used after its end.
struct LotShelf {
  /// The most lots.
  static let most = 16

  private(set) var count = 0
  /// How often two lots became one.
  private(set) var merges = 0
  private let lots: UnsafeMutablePointer<ShelfLot>

  /// A shelf in memory for seventeen lots, which its owner frees.
  init(in memory: UnsafeMutablePointer<ShelfLot>) { lots = memory }

  /// The lots, the soonest end first.
  var content: UnsafeBufferPointer<ShelfLot> { UnsafeBufferPointer(start: lots, count: count) }

  /// Puts units on the shelf.
  mutating func add(_ new: ShelfLot) {
    guard new.units > 0 else { return }
    var place = count
    while place > 0, lots[place - 1].ends > new.ends { place -= 1 }
    if place > 0, lots[place - 1].ends == new.ends {
      lots[place - 1].units &+= new.units
      return
    }
    (lots + place + 1).update(from: lots + place, count: count - place)
    lots[place] = new
    count += 1
    if count > Self.most { mergeNearest() }
  }

  private mutating func mergeNearest() {
    var (best, gap) = (0, Int64.max)
    for place in 0..<count - 1 {
      let next = Int64(lots[place + 1].ends) - Int64(lots[place].ends)
      if next < gap { (best, gap) = (place, next) }
    }
    lots[best].units &+= lots[best + 1].units
    remove(at: best + 1)
    merges += 1
  }

  private mutating func remove(at place: Int) {
    (lots + place).update(from: lots + place + 1, count: count - place - 1)
    count -= 1
  }

  /// Takes what ended before a day off, and gives how many units that were.
  @inline(__always)
  mutating func expire(before day: Int32) -> Int32 {
    guard count > 0, lots[0].ends < day else { return 0 }
    var units: Int32 = 0
    while count > 0, lots[0].ends < day {
      units &+= lots[0].units
      remove(at: 0)
    }
    return units
  }

  /// How many units last until a day at least.
  func units(lastingTo day: Int32) -> Int32 {
    content.reduce(0) { $1.ends >= day ? $0 &+ $1.units : $0 }
  }

  /// Takes units, the soonest end first of what lasts until a day at least; there are so many.
  @inline(__always)
  mutating func take(
    _ units: Int32, lastingTo day: Int32 = .min, _ taken: (ShelfLot) -> Void = { _ in }
  ) {
    var left = units
    var place = 0
    while left > 0, place < count {
      guard lots[place].ends >= day else {
        place += 1
        continue
      }
      let part = min(left, lots[place].units)
      taken(ShelfLot(ends: lots[place].ends, units: part))
      left &-= part
      lots[place].units &-= part
      if lots[place].units == 0 { remove(at: place) } else { place += 1 }
    }
  }

  /// Takes units, the latest end first.
  mutating func takeLast(_ units: Int32, _ taken: (ShelfLot) -> Void) {
    var left = units
    while left > 0, count > 0 {
      let part = min(left, lots[count - 1].units)
      taken(ShelfLot(ends: lots[count - 1].ends, units: part))
      left &-= part
      lots[count - 1].units &-= part
      if lots[count - 1].units == 0 { count -= 1 }
    }
  }

  /// Exchanges lots unit for unit: what of the other shelf ends sooner than what lies here, as far as it can be
  /// used here in time; each keeps as many units as it had.
  ///
  /// - Parameters:
  ///   - other: The shelf whose lots are to stay fresh.
  ///   - day: Today.
  ///   - use: What is used of this shelf a day, in 1/1000.
  mutating func rotate(with other: inout LotShelf, on day: Int32, use: Int64) {
    var place = 0
    while count > 0, place < other.count, other.lots[place].ends < lots[count - 1].ends {
      let (old, new) = (other.lots[place], lots[count - 1])
      let days = Int64(old.ends) - Int64(day) + 1
      let room =
        use * days / 1000 - content.reduce(0) { $1.ends <= old.ends ? $0 + Int64($1.units) : $0 }
      let units = Int32(clamping: min(room, Int64(min(old.units, new.units))))
      guard units > 0 else {
        place += 1
        continue
      }
      other.take(units, lastingTo: old.ends)
      takeLast(units) { _ in }
      add(ShelfLot(ends: old.ends, units: units))
      other.add(ShelfLot(ends: new.ends, units: units))
    }
  }
}
