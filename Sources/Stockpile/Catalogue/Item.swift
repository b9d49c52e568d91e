/// How much an item matters (关键/重要/一般).
public enum VED: String, CaseIterable, Sendable {
  /// 关键.
  case vital = "V"
  /// 重要.
  case essential = "E"
  /// 一般.
  case desirable = "D"
}

/// A product we keep (物资), counted in whole base units.
///
/// Never changes. A class, because lists hold thousands: a copy is one reference, not a dozen.
public final class Item: Hashable, Sendable {
  /// Its stable code.
  public let code: ItemCode
  /// Its Chinese name.
  public let nameZH: String
  /// Its English name; the Chinese one where there is none.
  public let nameEN: String
  /// Pinyin initials (助记码); may be empty.
  public let mnemonic: String
  /// The code of its category.
  public let category: String
  /// 规格.
  public let spec: String
  /// 基本单位 in Chinese: what is counted.
  public let baseUnitZH: String
  /// The base unit in English.
  public let baseUnitEN: String
  /// 包装单位; nil where it is kept in base units only.
  public let packUnitZH: String?
  /// Base units in one pack; 1 without a pack unit.
  public let packSize: Int64
  /// Months a fresh lot lasts; 0: no fixed life.
  public let shelfLifeMonths: Int64
  /// How it must be kept: `ambient`, `cool`, `cold`, `frozen`, `hazard`, `flammable`.
  public let storageClass: String
  /// How much it matters.
  public let ved: VED
  /// Whether every lot carries an expiry day.
  public let isExpiryTracked: Bool
  /// Whether every lot carries a number.
  public let isLotTracked: Bool
  /// Whether every unit carries a serial.
  public let isSerialTracked: Bool
  /// Days before expiry from which a lot counts as near expiry.
  public let nearExpiryDays: Int64
  /// The register's entry, with norms, rates and prices.
  public let record: Record

  /// The item of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard let code = ItemCode(record.code) else {
      throw record.problem("item_code", expected: "1–32 of A–Z 0–9 - _ .")
    }
    self.code = code
    self.nameZH = try record.text("name_zh")
    self.nameEN = record["name_en"] ?? nameZH
    self.mnemonic = record["mnemonic"] ?? ""
    self.category = record["category_code"] ?? ""
    self.spec = record["spec"] ?? ""
    self.baseUnitZH = try record.text("base_unit_zh")
    self.baseUnitEN = record["base_unit_en"] ?? baseUnitZH
    self.packUnitZH = record["pack_unit_zh"]
    self.packSize = try record.count("pack_size", 1)
    self.shelfLifeMonths = try record.count("shelf_life_months")
    self.storageClass = record["storage_class"] ?? "ambient"
    self.ved = try record.choice("ved", VED.desirable)
    self.isExpiryTracked = try record.flag("expiry_tracked")
    self.isLotTracked = try record.flag("lot_tracked")
    self.isSerialTracked = try record.flag("serial_tracked")
    self.nearExpiryDays = try record.count("near_expiry_days", 180)
    self.record = record
    guard packSize >= 1 else { throw record.problem("pack_size", expected: "at least 1") }
  }

  /// Two are equal if their entries are.
  public static func == (left: Item, right: Item) -> Bool {
    left === right || left.record == right.record
  }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension Item {
  /// The category of medicines (急救与防治药品); vaccines and reagents have categories of their own.
  public static let medicines = "DR"

  /// Whether it is a medicine (药品), by its category.
  public var isMedicine: Bool { category == Self.medicines }
}
