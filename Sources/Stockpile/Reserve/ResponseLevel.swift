/// A level of emergency response (响应级别): what it does to norms, and who may release the reserve.
public struct ResponseLevel: Hashable, Sendable {
  /// The key of the level that holds while nothing happens.
  public static let routineKey = "routine"
  /// What a level says where any authority that may release the reserve at all may do so.
  public static let anyAuthority = "order"

  /// Its stable key: `routine`, `iv` … `i`.
  public let key: String
  /// Its Chinese name.
  public let nameZH: String
  /// Its English name; the Chinese one where there is none.
  public let nameEN: String
  /// What norms are multiplied by.
  public let multiplier: Rational
  /// The key of the lowest authority that may release the reserve; nil: any that may at all.
  public let releasedBy: String?
  /// Whether reserve lots may be rotated through daily use (平时), or stay where they are (战时).
  public let allowsRotation: Bool
  /// The register's entry.
  public let record: Record

  /// What holds where no levels are registered: nothing is multiplied.
  public static let routine = ResponseLevel()

  private init() {
    key = Self.routineKey
    nameZH = "常态"
    nameEN = "routine"
    multiplier = Rational(1)
    releasedBy = nil
    allowsRotation = true
    record = Record(
      .responseLevel, code: key,
      fields: ["name_zh": nameZH, "name_en": nameEN, "norm_multiplier": "1"])
  }

  /// The level of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard !record.code.isEmpty else { throw record.problem("response_level", expected: "a key") }
    self.key = record.code
    self.nameZH = try record.text("name_zh")
    self.nameEN = record["name_en"] ?? nameZH
    guard let factor = try record.decimal("norm_multiplier"), factor.digits > 0 else {
      throw record.problem("norm_multiplier", expected: "a decimal number > 0, such as 1.5")
    }
    self.multiplier = factor.rational
    let release = record["issue_reserve"]
    self.releasedBy = release == Self.anyAuthority ? nil : release
    self.allowsRotation =
      try record["rotation"].map { _ throws(RecordProblem) in
        try record.flag("rotation")
      } ?? (record.code == Self.routineKey)
    self.record = record
  }

  /// Whether an emergency is on: at any level but the routine one.
  public var isEmergency: Bool { key != Self.routineKey }
}
