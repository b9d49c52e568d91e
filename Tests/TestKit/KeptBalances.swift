import Stockpile

/// The balances of a ledger, kept as documents are appended, so that a long history costs the same
/// at every step. `ReferenceLedger.folded` says the same from nothing but the list.
struct KeptBalances: Sendable {
  /// What a site ever had to do with one item.
  struct Shelf: Sendable {
    /// What is there now.
    var held: Set<HeldLot> = []
    /// What came, went or changed its account, by the day it did.
    var moved: [CalendarDay: Set<HeldLot>] = [:]
    /// The last of those days.
    var lastDay = CalendarDay(daysSinceEpoch: .min)
    /// What was used or given away, in the order in which it first was.
    var wentOut: [(lot: Lot, outside: Outside)] = []
  }

  /// Every balance that is not zero.
  private(set) var now: [Place: Int64] = [:]
  private(set) var timelines: [Place: Timeline] = [:]
  private(set) var shelves: [SiteCode: [ItemCode: Shelf]] = [:]
  /// Where each serial is, at a site or on the way.
  private(set) var serials: [ItemCode: [String: Set<Place>]] = [:]
  /// All lots of an item, and the place of each among them, in the order in which they came.
  private(set) var lots: [ItemCode: [Lot]] = [:]
  private(set) var order: [Lot: Int] = [:]

  mutating func append(_ document: Document) {
    for movement in document.movements {
      let lot = movement.lot
      if order[lot] == nil {
        order[lot] = lots[lot.item, default: []].count
        lots[lot.item, default: []].append(lot)
      }
      let units = movement.quantity.units
      move(-units, of: lot, movement.from, document)
      move(units, of: lot, movement.to, document)
    }
  }

  private mutating func move(
    _ units: Int64, of lot: Lot, _ account: Account, _ document: Document
  ) {
    let place = Place(document.site, account, lot)
    let isNew = timelines[place] == nil
    timelines[place, default: Timeline()].add(units, on: document.occurredOn)
    let balance = timelines[place]?.now ?? 0
    now[place] = balance == 0 ? nil : balance
    shelves[document.site, default: [:]][lot.item, default: Shelf()]
      .note(lot, account, document.occurredOn, isThere: balance != 0, isNew: isNew)
    follow(lot.particulars.serial, place, isThere: balance > 0)
  }

  private mutating func follow(_ serial: String, _ place: Place, isThere: Bool) {
    guard !serial.isEmpty else { return }
    if case .outside = place.account { return }
    if isThere {
      serials[place.lot.item, default: [:]][serial, default: []].insert(place)
    } else {
      serials[place.lot.item]?[serial]?.remove(place)
    }
  }
}

extension KeptBalances.Shelf {
  mutating func note(
    _ lot: Lot, _ account: Account, _ day: CalendarDay, isThere: Bool, isNew: Bool
  ) {
    switch account {
    case .held(let account):
      let place = HeldLot(account: account, lot: lot)
      if isThere { held.insert(place) } else { held.remove(place) }
      moved[day, default: []].insert(place)
      lastDay = max(lastDay, day)
    case .outside(let outside):
      if isNew, outside == .used || outside == .given { wentOut.append((lot, outside)) }
    case .transit: break
    }
  }

  /// What is there now, and what was there at the end of a day or of any later one.
  func known(from day: CalendarDay) -> Set<HeldLot> {
    var known = held
    var later = day.adding(days: 1)
    // What was there that day and is not any more moved since.
    while later <= lastDay {
      known.formUnion(moved[later] ?? [])
      later = later.adding(days: 1)
    }
    return known
  }
}

struct HeldLot: Hashable {
  let account: HeldAccount
  let lot: Lot
}
