/// The level of a site in the three-level network 区–乡–村.
public enum Level: String, CaseIterable, Sendable, Comparable {
  /// 区.
  case district
  /// 乡.
  case township
  /// 村.
  case village

  /// Orders levels from the top.
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  /// 0 for the district, 1 for townships, 2 for villages.
  public var rank: Int {
    switch self {
    case .district: 0
    case .township: 1
    case .village: 2
    }
  }
}

/// Whether a site works yet, still, or no more.
public enum SiteStatus: String, CaseIterable, Sendable {
  /// Holds stock and is counted in norms.
  case active
  /// Takes no norm and no stock yet.
  case planned
  /// Takes no stock any more.
  case closed
}

/// A place that holds stock (单位): reserve centre, hospital, health centre, clinic.
///
/// Never changes. A class, because lists hold thousands: a copy is one reference, not a dozen.
public final class Site: Hashable, Sendable {
  /// Its stable code.
  public let code: SiteCode
  /// Its Chinese name.
  public let nameZH: String
  /// Its English name; the Chinese one where there is none.
  public let nameEN: String
  /// Pinyin initials (助记码); may be empty.
  public let mnemonic: String
  /// Its level.
  public let level: Level
  /// What it is, such as `village_clinic`; `aggregate` holds no stock.
  public let type: String
  /// The site that supplies it; nil only for the reserve centre.
  public let parent: SiteCode?
  /// Whether it works.
  public let status: SiteStatus
  /// Whether it may hold stock: active and not an aggregate row.
  public let holdsStock: Bool
  /// The register's entry, with the fields that drivers refer to.
  public let record: Record

  /// The site of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard let code = SiteCode(record.code) else {
      throw record.problem("site_code", expected: "1–32 of A–Z 0–9 - _ .")
    }
    self.code = code
    self.nameZH = try record.text("name_zh")
    self.nameEN = record["name_en"] ?? nameZH
    self.mnemonic = record["mnemonic"] ?? ""
    self.level = try record.choice("level", Level.village)
    self.type = try record.text("site_type")
    if let parent = record["parent_code"] {
      guard let parentCode = SiteCode(parent) else {
        throw record.problem("parent_code", expected: "a site code")
      }
      self.parent = parentCode
    } else {
      self.parent = nil
    }
    self.status = try record.choice("status", SiteStatus.active)
    self.holdsStock = status == .active && type != "aggregate"
    self.record = record
  }

  /// Why it holds no stock: `aggregate`, or its status.
  public var whyNoStock: String { type == "aggregate" ? type : status.rawValue }

  /// Two are equal if their entries are.
  public static func == (left: Site, right: Site) -> Bool {
    left === right || left.record == right.record
  }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
