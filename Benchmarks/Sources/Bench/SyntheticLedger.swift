import Stockpile

/// A history that obeys every rule: receipts, issues, dispatches and their arrivals, five lines a
/// document, about 55 documents a day, so that a longer history covers more days.
struct SyntheticLedger {
  struct Line {
    let lot: Int32
    let quantity: Int32
  }

  struct Entry {
    let kind: DocumentKind
    let site: Int
    let day: Int32
    let serial: Int
    let recordedAt: Int64
    let id: DocumentID
    /// The other site of a dispatch or an arrival.
    let other: Int?
    /// The dispatch an arrival receives.
    let reference: DocumentID?
    let lines: Range<Int>
  }

  static let linesPerDocument = 5
  static let documentsPerDay = 55
  static let fullShelves = [5, 6]

  let network: SyntheticNetwork
  private(set) var entries: [Entry] = []
  private(set) var lines: [Line] = []
  /// What each site holds of each lot, site × lots + lot.
  private(set) var held: [Int32]
  private(set) var lastDay: CalendarDay
  private var random: SplitMix64
  private var onTheWay: [(entry: Int, due: Int32)] = []
  private var firstOnTheWay = 0
  private var serials: [SerialKey: Int] = [:]

  private struct SerialKey: Hashable {
    let site: Int
    let prefix: String
  }

  init(_ network: SyntheticNetwork, movements: Int, seed: UInt64 = 20_261_121) {
    self.network = network
    random = SplitMix64(seed: seed)
    held = Array(repeating: 0, count: SyntheticNetwork.siteCount * network.lots.count)
    lastDay = network.firstDay
    let count = movements / Self.linesPerDocument
    entries.reserveCapacity(count)
    lines.reserveCapacity(movements)
    var day = network.firstDay.daysSinceEpoch
    for place in 0..<count {
      if place % Self.documentsPerDay == 0, place > 0 {
        day += 1
        serials.removeAll(keepingCapacity: true)
      }
      addDocument(day, place)
    }
    lastDay = CalendarDay(daysSinceEpoch: day)
  }

  private mutating func addDocument(_ day: Int32, _ place: Int) {
    if place < Self.fullShelves.count * network.lots.count / Self.linesPerDocument {
      fillShelf(day, place)
      return
    }
    if firstOnTheWay < onTheWay.count, onTheWay[firstOnTheWay].due <= day {
      let dispatch = entries[onTheWay[firstOnTheWay].entry]
      firstOnTheWay += 1
      guard let destination = dispatch.other else { return }
      let first = lines.count
      for line in dispatch.lines {
        lines.append(lines[line])
        change(destination, lines[line].lot, by: lines[line].quantity)
      }
      add(.arrival, destination, day, place, other: dispatch.site, dispatch.id, from: first)
      return
    }
    let roll = random.number(1...100)
    let isDispatch = roll > 84
    let site =
      isDispatch
      ? random.number(0...1) == 0 ? 0 : random.number(1...20)
      : random.number(0...SyntheticNetwork.siteCount - 1)
    if roll > 35, let taken = take(from: site, upTo: isDispatch ? 60 : 90) {
      let first = lines.count
      lines += taken
      for line in taken { change(site, line.lot, by: -line.quantity) }
      guard isDispatch else {
        add(.issue, site, day, place, from: first)
        return
      }
      var other = random.number(0...SyntheticNetwork.siteCount - 2)
      if other >= site { other += 1 }
      onTheWay.append((entries.count, day + Int32(random.number(1...3))))
      add(.dispatch, site, day, place, other: other, from: first)
    } else {
      let first = lines.count
      // The reserve centre buys for the whole district.
      let most = site == 0 ? 4_000 : 200
      for lot in distinctLots() {
        let line = Line(lot: lot, quantity: Int32(random.number(40...most)))
        lines.append(line)
        change(site, line.lot, by: line.quantity)
      }
      add(.receipt, site, day, place, from: first)
    }
  }

  /// The sites the queries ask about start with every lot, so that they hold as many rows in a
  /// short history as in a long one.
  private mutating func fillShelf(_ day: Int32, _ place: Int) {
    let perSite = network.lots.count / Self.linesPerDocument
    let site = Self.fullShelves[place / perSite]
    let first = lines.count
    for turn in 0..<Self.linesPerDocument {
      let lot = Int32(place % perSite * Self.linesPerDocument + turn)
      let line = Line(lot: lot, quantity: Int32(random.number(300...500)))
      lines.append(line)
      change(site, line.lot, by: line.quantity)
    }
    add(.receipt, site, day, place, from: first)
  }

  private mutating func add(
    _ kind: DocumentKind, _ site: Int, _ day: Int32, _ place: Int, other: Int? = nil,
    _ reference: DocumentID? = nil, from first: Int
  ) {
    let key = SerialKey(site: site, prefix: kind.prefix)
    serials[key, default: 0] += 1
    let time = Int64(day) * 86_400_000 + Int64(place % Self.documentsPerDay) * 600_000
    entries.append(
      Entry(
        kind: kind, site: site, day: day, serial: serials[key, default: 1], recordedAt: time,
        id: DocumentID(at: Instant(milliseconds: time), random: (random.next(), random.next())),
        other: other, reference: reference, lines: first..<lines.count))
  }

  private mutating func change(_ site: Int, _ lot: Int32, by quantity: Int32) {
    held[site * network.lots.count + Int(lot)] += quantity
  }

  private mutating func distinctLots() -> [Int32] {
    var lots: [Int32] = []
    while lots.count < Self.linesPerDocument {
      let lot = Int32(random.number(0...network.lots.count - 1))
      if !lots.contains(lot) { lots.append(lot) }
    }
    return lots
  }

  /// Five lots the site holds; nil if so many are hard to find.
  private mutating func take(from site: Int, upTo most: Int) -> [Line]? {
    var taken: [Line] = []
    for _ in 0..<400 where taken.count < Self.linesPerDocument {
      let lot = Int32(random.number(0...network.lots.count - 1))
      let there = held[site * network.lots.count + Int(lot)]
      guard there > 0, !taken.contains(where: { $0.lot == lot }) else { continue }
      taken.append(Line(lot: lot, quantity: min(there, Int32(random.number(1...most)))))
    }
    return taken.count == Self.linesPerDocument ? taken : nil
  }
}
