/// A demand driver (消耗驱动因素): what makes use of items, such as staff-shifts or fever visits.
public struct Driver: Hashable, Sendable {
  /// Its stable key, such as `shift_l2`.
  public let key: String
  /// Its Chinese name.
  public let nameZH: String
  /// Its English name; the Chinese one where there is none.
  public let nameEN: String
  /// What a day's baseline counts, in Chinese; may be empty.
  public let unitZH: String
  /// The register's entry, with the baselines.
  public let record: Record

  /// The driver of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    guard Self.isKey(record.code) else {
      throw record.problem("driver", expected: "1–32 of a–z 0–9 _, starting with a letter")
    }
    self.key = record.code
    self.nameZH = try record.text("name_zh")
    self.nameEN = record["name_en"] ?? nameZH
    self.unitZH = record["unit_zh"] ?? ""
    self.record = record
  }

  /// How many driver units a site of that level counts a day, as written in the register: a
  /// number, `a*column`, `column` or `column/n`; nil if it is not known.
  public func baseline(_ level: Level) -> String? { record["baseline_\(level.rawValue)"] }

  private static func isKey(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...32).contains(text.utf8.count), let first = text.utf8.first, letters.contains(first)
    else { return false }
    return text.utf8.allSatisfy {
      letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
    }
  }
}
