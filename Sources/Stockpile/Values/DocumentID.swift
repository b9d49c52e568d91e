/// The identity of a document: a UUID (version 7 where we make it), the same in every book.
public struct DocumentID: Hashable, Comparable, Sendable {
  /// The first 64 bits.
  public let high: UInt64
  /// The last 64 bits.
  public let low: UInt64

  /// The id with these 128 bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A version 7 UUID (RFC 9562, 5.7): the instant's milliseconds, then random bits.
  public init(at instant: Instant, random: (UInt64, UInt64)) {
    self.high =
      UInt64(bitPattern: instant.milliseconds) << 16 | 0x7000 | random.0 & 0x0FFF
    self.low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
  }

  /// The id written as 8-4-4-4-12 lower-case hexadecimal digits; anything else is nil.
  public init?(_ text: some StringProtocol) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var digits = 0
    for (place, byte) in text.utf8.enumerated() {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let value = hexadecimalValue(byte) else { return nil }
      if digits < 16 { high = high << 4 | value } else { low = low << 4 | value }
      digits += 1
      if digits > 32 { return nil }
    }
    guard digits == 32, text.utf8.count == 36 else { return nil }
    self.init(high: high, low: low)
  }

  /// Orders ids by their bits, which for version 7 is the order of making.
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension DocumentID: CustomStringConvertible {
  /// 8-4-4-4-12 lower-case hexadecimal digits.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func append(to bytes: inout [UInt8]) {
    for place in 0..<32 {
      if place == 8 || place == 12 || place == 16 || place == 20 {
        bytes.append(UInt8(ascii: "-"))
      }
      let word = place < 16 ? high : low
      bytes.append(
        hexadecimalDigit(UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4)) & 0xF))
    }
  }
}

/// The lower-case hexadecimal digit of a value below 16.
@inline(__always)
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
}

let hexadecimalDigits = Array("0123456789abcdef".utf8)

/// The value of a lower-case hexadecimal digit.
func hexadecimalValue(_ byte: UInt8) -> UInt64? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
  default: nil
  }
}
