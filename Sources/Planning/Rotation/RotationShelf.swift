import Stockpile

/// What lies on the shelves of an item, sorted out once for all items. Places are those of the tree's
/// sites.
struct RotationShelf {
  /// A reserve lot at a place.
  struct Line {
    let place: Int
    let lot: Lot
    let expiry: CalendarDay
    var quantity: Int64
  }

  /// Available, in date, with a last day.
  var reserve: [Line] = []
  /// Past the last day, in any condition.
  var expired: [Line] = []
  /// In reserve pools, in date, in any condition.
  var onHand: Int64 = 0
  /// By place: daily stock that is usable or on the way and ends some day.
  var daily: [Int: [RoomLot]] = [:]
}

/// The shelves of every item with reserve stock or daily stock.
struct RotationShelves {
  private var shelves: [ItemCode: RotationShelf] = [:]

  init(_ facts: RotationFacts, on day: CalendarDay) {
    let places = Dictionary(
      facts.tree.sites.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for line in facts.stock {
      guard let place = places[line.site] else { continue }
      switch line.account.pool {
      case .reserve: shelves[line.lot.item, default: RotationShelf()].add(line, at: place, on: day)
      case .daily where line.account.status == .available && line.lot.isUsable(on: day):
        addDaily(line.lot, line.quantity, at: place, on: day)
      default: break
      }
    }
    for line in facts.transit
    where line.isOnTheWay && !line.isDisposal && line.destinationPool == .daily
      && line.lot.isUsable(on: day)
    {
      guard let place = places[line.destination] else { continue }
      addDaily(line.lot, line.quantity, at: place, on: day)
    }
  }

  /// The shelf of an item; nil where none of it lies anywhere.
  subscript(_ item: ItemCode) -> RotationShelf? { shelves[item] }

  /// What never ends can always wait: it claims nothing.
  private mutating func addDaily(
    _ lot: Lot, _ quantity: Int64, at place: Int, on day: CalendarDay
  ) {
    guard let expiry = lot.expiry else { return }
    shelves[lot.item, default: RotationShelf()].daily[place, default: []].append(
      RoomLot(day: day.days(until: expiry), units: quantity))
  }
}

extension RotationShelf {
  fileprivate mutating func add(_ line: StockLine, at place: Int, on day: CalendarDay) {
    let isUsable = line.lot.isUsable(on: day)
    if isUsable { onHand += line.quantity }
    guard let expiry = line.lot.expiry else { return }
    let found = Line(place: place, lot: line.lot, expiry: expiry, quantity: line.quantity)
    if !isUsable {
      expired.append(found)
    } else if line.account.status == .available {
      reserve.append(found)
    }
  }
}
