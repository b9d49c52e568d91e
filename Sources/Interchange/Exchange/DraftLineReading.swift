import Stockpile

/// A line of a draft, and what can be judged only when the kind is known.
struct WrittenDraftLine {
  let line: DraftLine
  /// Where the figure stands, if the kind was not known when it was read.
  let figurePlace: UnsafePointer<UInt8>?
  let isCounted: Bool

  /// The check that waited for the kind: keys may stand in any order.
  func checkLate(_ kind: DocumentKind, at place: Int, _ reader: inout JSONReader) {
    guard let figurePlace else { return }
    let path = "lines[\(place)]"
    if isCounted, kind != .count {
      reader.refuse(
        path + ".counted", at: figurePlace, .notAllowedHere, .notAllowed(in: kind))
    } else if !kind.figures.contains(line.quantity) {
      let range = kind.figures
      reader.refuse(
        path + (isCounted ? ".counted" : ".quantity"), at: figurePlace, .outOfRange,
        .outside(line.quantity, range))
    }
  }
}

extension DocumentKind {
  /// What a figure on a draft may be: a count may find nothing, and nothing may arrive.
  fileprivate var figures: ClosedRange<Int64> {
    (self == .count || self == .arrival ? 0 : 1)...Quantity.largest
  }
}

extension JSONReader {
  mutating func readDraftLine(
    _ kind: DocumentKind?, _ known: inout KnownValues
  ) -> WrittenDraftLine? {
    guard beginObject() else { return nil }
    var item: ItemCode?
    var figure: Int64?
    var hasFigure = false
    var figurePlace: UnsafePointer<UInt8>?
    var isCounted = false
    var damaged: Int64 = 0
    var (pool, toPool): (Pool?, Pool?)
    var source: SiteCode?
    var status: StockStatus?
    var confirmation: String?
    var lot = LotParticulars()
    while let key = nextKey() {
      switch key {
      case "item": item = readItem(&known)
      case "quantity", "counted":
        isCounted = "counted" ~= key
        let place = valueAhead
        if hasFigure {
          refuse(.figureTwice, code: .notAllowedHere)
        } else if isCounted, let kind, kind != .count {
          refuse(.notAllowed(in: kind), code: .notAllowedHere)
        } else {
          figure = readInteger(in: kind?.figures ?? 0...Quantity.largest)
          if kind == nil { figurePlace = place }
        }
        hasFigure = true
      case "damaged": damaged = readInteger(in: 0...Quantity.largest) ?? 0
      case "pool": pool = readChoice()
      case "source": source = readSite(&known)
      case "status": status = readChoice()
      case "to_pool": toPool = readChoice()
      case "expiry_confirmation": confirmation = readText(StoredText.longest, &known)
      default:
        if !readLotField(key, into: &lot, &known) { unknownKey() }
      }
    }
    if item == nil { missing("item") }
    if !hasFigure { missing("quantity") }
    guard let item, let figure else { return nil }
    var line = DraftLine(item, figure)
    line.damaged = damaged
    line.pool = pool
    line.status = status
    line.toPool = toPool
    line.source = source
    line.lot = lot
    line.expiryConfirmation = confirmation
    return WrittenDraftLine(line: line, figurePlace: figurePlace, isCounted: isCounted)
  }
}
