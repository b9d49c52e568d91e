/// Strict decoding of one UTF-8 character.
enum UTF8Scalar {
  /// The character at `start` and its length in bytes; nil for anything RFC 3629 forbids:
  /// overlong forms, surrogates, above U+10FFFF, cut off, or a stray continuation byte.
  static func decode(
    _ start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> (scalar: Unicode.Scalar, count: Int)? {
    let lead = UInt32(start.pointee)
    let count: Int
    let least: UInt32
    var value: UInt32
    switch lead {
    case 0x00..<0x80: return Unicode.Scalar(lead).map { ($0, 1) }
    case 0xC2..<0xE0: (count, least, value) = (2, 0x80, lead & 0x1F)
    case 0xE0..<0xF0: (count, least, value) = (3, 0x800, lead & 0x0F)
    case 0xF0..<0xF5: (count, least, value) = (4, 0x10000, lead & 0x07)
    default: return nil
    }
    guard end - start >= count else { return nil }
    for index in 1..<count {
      guard start[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(start[index] & 0x3F)
    }
    // Scalar's own initialiser refuses surrogates and values above U+10FFFF.
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, count)
  }
}
