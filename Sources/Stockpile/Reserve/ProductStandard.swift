/// A product standard that gives way to a newer one (产品标准): goods made under the old one before
/// that day stay usable to their expiry; what is bought later must obey the new one.
public struct ProductStandard: Hashable, Sendable {
  /// The number of the old standard, such as `YY 0469-2011`.
  public let old: String
  /// The number of the new one.
  public let new: String
  /// From that day on the new one is in force.
  public let effective: CalendarDay
  /// The items it is known to concern; empty: whichever name it.
  public let items: [ItemCode]
  /// The register's entry.
  public let record: Record

  /// The standard of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    let old = Self.normalised(record.code)
    guard !old.isEmpty else {
      throw record.problem(
        "code", value: record.code,
        expected: "the number of the old standard, such as GB 19083-2010")
    }
    self.old = record.code
    self.new = try record.text("new")
    guard Self.normalised(new) != old else {
      throw record.problem("new", expected: "another number than the old one")
    }
    self.effective = try record.day("effective")
    var items: [ItemCode] = []
    for word in (record["items"] ?? "").split(whereSeparator: { $0 == ";" || $0 == "；" }) {
      guard let code = ItemCode(String(word)) else {
        throw record.problem("items", expected: "item codes with ; between them")
      }
      items.append(code)
    }
    self.items = items
    self.record = record
  }

  /// Whether a standard's text names the old number, however it is spaced; it may name several.
  public func isNamed(in text: String) -> Bool {
    let old = Self.normalised(old)
    return text.split(whereSeparator: { ";；,，、".contains($0) })
      .contains { Self.normalised(String($0)) == old }
  }

  /// Whether it supersedes what an item is bought by.
  public func concerns(_ item: Item) -> Bool {
    guard items.isEmpty || items.contains(item.code) else { return false }
    return item.record["standard_no"].map { isNamed(in: $0) } ?? false
  }

  /// The number in half width, without blanks, in capital letters; dashes of any length are one.
  static func normalised(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0xA0, 0x3000: continue
      case 0x2010...0x2015, 0x2212, 0xFF0D: kept.append("-")
      case 0xFF01...0xFF5E:
        if let half = Unicode.Scalar(scalar.value - 0xFEE0) { kept.append(half) }
      default: kept.append(scalar)
      }
    }
    return String(kept).uppercased()
  }
}
