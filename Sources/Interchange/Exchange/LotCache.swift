import Glibc
import Stockpile

/// Lots met before, found by their canonical bytes, so that equal lots are one object.
///
/// Bounded: each lot has two places it can be in, and takes the second where both are held.
struct LotCache: ~Copyable {
  private struct Entry {
    let mixed: UInt64
    let lot: Lot
  }

  private static let places = 1 << 15
  private var entries: [Entry?] = Array(repeating: nil, count: places)

  /// The lot that may have those canonical bytes; the caller compares them.
  func candidate(for bytes: UnsafeRawBufferPointer) -> Lot? {
    let mixed = bytes.mixed
    if let entry = entries[Self.first(mixed)], entry.mixed == mixed { return entry.lot }
    if let entry = entries[Self.second(mixed)], entry.mixed == mixed { return entry.lot }
    return nil
  }

  /// The lot as it is known already, or this one, which is known from now on.
  mutating func shared(_ lot: Lot) -> Lot {
    let mixed = lot.canonical.withUnsafeBytes(\.mixed)
    for place in [Self.first(mixed), Self.second(mixed)] {
      if let entry = entries[place], entry.mixed == mixed, entry.lot == lot { return entry.lot }
    }
    let place = entries[Self.first(mixed)] == nil ? Self.first(mixed) : Self.second(mixed)
    entries[place] = Entry(mixed: mixed, lot: lot)
    return lot
  }

  private static func first(_ mixed: UInt64) -> Int {
    Int(truncatingIfNeeded: mixed) & (places - 1)
  }

  private static func second(_ mixed: UInt64) -> Int {
    Int(truncatingIfNeeded: mixed >> 32) & (places - 1)
  }
}

extension JSONReader {
  /// The bytes of the object that is due up to its first closing brace: all of it, where no object
  /// and no text with a brace is inside.
  mutating func flatObjectAhead() -> UnsafeRawBufferPointer? {
    guard peekValue() == UInt8(ascii: "{"), let brace = memchr(cursor, 0x7D, end - cursor)
    else { return nil }
    return UnsafeRawBufferPointer(
      start: cursor, count: UnsafeRawPointer(brace) - UnsafeRawPointer(cursor) + 1)
  }

  /// Reads a lot; one that is known is compared, not read.
  mutating func readLot(_ known: inout KnownValues) -> Lot? {
    if let ahead = flatObjectAhead(), let lot = known.lots.candidate(for: ahead),
      lot.canonical.withUnsafeBytes({ skip(ifEqualTo: $0) })
    {
      return lot
    }
    let before = problems.total
    guard beginObject() else { return nil }
    var item: ItemCode?
    var said = LotParticulars()
    while let key = nextKey() {
      if "item" ~= key {
        item = readItem(&known)
      } else if !readLotField(key, into: &said, &known) {
        unknownKey()
      }
    }
    if item == nil { missing("item") }
    guard !failed, problems.total == before, let item else { return nil }
    return known.lots.shared(Lot(item: item, said))
  }

  /// Reads the value of a member that says something about a lot; false where it is none.
  mutating func readLotField(
    _ key: JSONKey, into said: inout LotParticulars, _ known: inout KnownValues
  ) -> Bool {
    switch key {
    case "lot_no": said.number = readName(&known) ?? ""
    case "maker": said.maker = readName(&known) ?? ""
    case "expiry_date": said.expiry = readDay()
    case "unit_price":
      said.price = readInteger(in: 0...ExchangeLimit.number).flatMap(Price.init(tenThousandths:))
    case "mfg_date": said.made = readDay()
    case "supplier": said.supplier = readName(&known) ?? ""
    case "donor": said.donor = readName(&known) ?? ""
    case "fund_source": said.fundSource = readName(&known) ?? ""
    case "serial_no": said.serial = readName(&known) ?? ""
    case "standard": said.standard = readName(&known) ?? ""
    default: return false
    }
    return true
  }
}
