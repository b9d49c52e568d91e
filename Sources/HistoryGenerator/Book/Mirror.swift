import Stockpile

/// What every place holds, kept beside the book from the movements it posted.
struct Mirror {
  struct Held {
    let lot: Lot
    let account: HeldAccount
    var units: Int64
  }

  /// By place, in the order first met.
  private(set) var shelves: [[[Held]]]
  /// Used but in no book yet, by place and item: until the paper is entered or the month is counted.
  var unposted: [[Int64]]
  /// The last day anything came in or was counted, by place and item: no paper may be older.
  private(set) var settledOn: [[CalendarDay]]
  private let wares: [ItemCode: Int]

  init(_ district: District, from day: CalendarDay) {
    let items = district.wares.count
    shelves = district.places.map { _ in Array(repeating: [], count: items) }
    unposted = district.places.map { _ in Array(repeating: 0, count: items) }
    settledOn = district.places.map { _ in Array(repeating: day, count: items) }
    wares = Dictionary(
      district.wares.map { ($0.code, $0.index) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything of an item at a place.
  func held(_ place: Place, _ ware: Ware) -> [Held] { shelves[place.index][ware.index] }

  /// Good daily stock in date that nobody has used up yet, first expired first.
  func usable(_ place: Place, _ ware: Ware, on day: CalendarDay) -> Int64 {
    var sum = -unposted[place.index][ware.index]
    for held in shelves[place.index][ware.index]
    where held.account.pool == .daily && held.account.status == .available
      && held.lot.isUsable(on: day)
    {
      sum += held.units
    }
    return max(0, sum)
  }

  /// Moves what a posted document moved.
  mutating func apply(_ document: Document, at place: Place) {
    for movement in document.movements {
      guard let ware = wares[movement.lot.item] else { continue }
      if case .held(let from) = movement.from {
        move(-movement.quantity.units, movement.lot, from, place.index, ware)
      }
      if case .held(let to) = movement.to {
        move(movement.quantity.units, movement.lot, to, place.index, ware)
        settledOn[place.index][ware] = max(settledOn[place.index][ware], document.occurredOn)
      }
    }
    for line in document.countLines {
      guard let ware = wares[line.key.item] else { continue }
      settledOn[place.index][ware] = max(settledOn[place.index][ware], document.occurredOn)
    }
  }

  private mutating func move(
    _ units: Int64, _ lot: Lot, _ account: HeldAccount, _ place: Int, _ ware: Int
  ) {
    let shelf = shelves[place][ware]
    if let index = shelf.firstIndex(where: { $0.account == account && $0.lot == lot }) {
      shelves[place][ware][index].units += units
      if shelves[place][ware][index].units == 0 { shelves[place][ware].remove(at: index) }
    } else {
      shelves[place][ware].append(Held(lot: lot, account: account, units: units))
    }
  }
}
