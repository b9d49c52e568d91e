/// What may share one line of a card (批号): same item, maker, number, days, price and origin.
///
/// A lot's identity is its content, so two books never disagree about it. Its canonical bytes are
/// made once and serve equality, hashing of documents and export alike.
public final class Lot: Sendable {
  /// The item it is a lot of.
  public let item: ItemCode
  /// The content beside the item.
  public let particulars: LotParticulars
  /// The lot as a canonical JSON object (RFC 8785).
  public let canonical: [UInt8]
  /// Mixed from the canonical bytes: unequal lots are mostly told apart by one comparison.
  private let fingerprint: UInt64

  /// The lot with that content.
  public init(item: ItemCode, _ particulars: LotParticulars = LotParticulars()) {
    self.item = item
    self.particulars = particulars
    self.canonical = particulars.canonical(item: item)
    self.fingerprint = Self.fingerprint(of: canonical)
  }

  /// FNV-1a; never stored, so it may change.
  private static func fingerprint(of bytes: [UInt8]) -> UInt64 {
    var word: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { word = (word ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return word
  }

  /// The last day it may be used; nil where it never expires.
  public var expiry: CalendarDay? { particulars.expiry }

  /// Whether it may be used on a day: through its expiry day. The one place that says so.
  public func isUsable(on day: CalendarDay) -> Bool {
    guard let expiry else { return true }
    return day <= expiry
  }
}

/// The content of a lot beside its item. Empty text and nil mean: not stated.
public struct LotParticulars: Hashable, Sendable {
  /// 生产批号, a string always; empty where the item is not lot-tracked.
  public var number = ""
  /// 生产企业.
  public var maker = ""
  /// 序列号 of a serial-tracked item: one lot per serial.
  public var serial = ""
  /// 生产日期.
  public var made: CalendarDay?
  /// 有效期至: the last usable day.
  public var expiry: CalendarDay?
  /// The product standard it was made under.
  public var standard = ""
  /// 单价.
  public var price: Price?
  /// 资金来源.
  public var fundSource = ""
  /// Who sold it: an enterprise's code or name.
  public var supplier = ""
  /// Who gave it.
  public var donor = ""

  /// Content with nothing stated.
  public init() {}

  func canonical(item: ItemCode) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.object { fields in
      fields.text("donor", donor)
      fields.text("expiry_date", expiry)
      fields.text("fund_source", fundSource)
      fields.text("item", item)
      fields.text("lot_no", number)
      fields.text("maker", maker)
      fields.text("mfg_date", made)
      fields.text("serial_no", serial)
      fields.text("standard", standard)
      fields.text("supplier", supplier)
      fields.integer("unit_price", price?.tenThousandths)
    }
    return writer.bytes
  }
}

extension Lot: Hashable {
  /// Lots are equal if their content is.
  public static func == (left: Lot, right: Lot) -> Bool {
    left === right
      || left.fingerprint == right.fingerprint && left.canonical == right.canonical
  }

  /// Hashes the content.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

extension Lot: Comparable {
  /// Orders lots by expiry (never-expiring last), then by content: the order on every list.
  public static func < (left: Lot, right: Lot) -> Bool {
    if left.expiry != right.expiry {
      guard let first = left.expiry else { return false }
      guard let second = right.expiry else { return true }
      return first < second
    }
    return left.canonical.lexicographicallyPrecedes(right.canonical)
  }
}
