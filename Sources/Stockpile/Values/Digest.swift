/// A SHA-256 value: 32 bytes. This module never computes one, it only carries it.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// A digest, or nil unless there are 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// A digest written as 64 lower-case hexadecimal digits; anything else is nil.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = hexadecimalValue(digits[place]),
        let low = hexadecimalValue(digits[place + 1])
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    self.bytes = bytes
  }

  func append(to text: inout [UInt8]) {
    for byte in bytes {
      text.append(hexadecimalDigit(byte >> 4))
      text.append(hexadecimalDigit(byte & 0xF))
    }
  }
}

extension Digest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
