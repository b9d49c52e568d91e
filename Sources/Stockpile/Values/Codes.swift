/// The stable code of a site, such as `PB-T-202`: the key in every exchange, never a division code.
public struct SiteCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code as written.
  public let description: String

  /// A code, or nil unless it is 1–32 of `A–Z 0–9 - _ .`, starting with a letter or digit.
  public init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.description = text
  }

  /// Orders codes by their bytes.
  public static func < (left: SiteCode, right: SiteCode) -> Bool {
    left.description < right.description
  }
}

/// The stable code of an item, such as `PP0102`.
public struct ItemCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code as written.
  public let description: String

  /// A code, or nil unless it is 1–32 of `A–Z 0–9 - _ .`, starting with a letter or digit.
  public init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.description = text
  }

  /// Orders codes by their bytes.
  public static func < (left: ItemCode, right: ItemCode) -> Bool {
    left.description < right.description
  }
}

/// Whether the text can be a code: ASCII only, so that bytes, collation and eyes agree on it.
func isCode(_ text: String) -> Bool {
  guard (1...32).contains(text.utf8.count), let first = text.utf8.first, isAlphanumeric(first)
  else { return false }
  return text.utf8.allSatisfy { isAlphanumeric($0) || "-_.".utf8.contains($0) }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

extension SiteCode {
  func append(to bytes: inout [UInt8]) { bytes.append(description) }
}

extension ItemCode {
  func append(to bytes: inout [UInt8]) { bytes.append(description) }
}
