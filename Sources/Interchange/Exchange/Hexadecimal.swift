import Stockpile

/// Lower-case hexadecimal digits, eight at a time.
enum Hexadecimal {
  /// The number that eight digits at a place write; nil for any other character.
  @inline(__always)
  static func word(_ digits: UnsafeRawPointer) -> UInt64? {
    word(UInt64(littleEndian: digits.loadUnaligned(as: UInt64.self)))
  }

  /// The number that eight digits write, the first one in the lowest byte.
  @inline(__always)
  static func word(_ text: UInt64) -> UInt64? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let top = ones << 7
    // A byte's top bit says whether the digit is at least that large; no byte is above 0x7F.
    let from0 = text &+ ones &* (0x80 - 0x30)
    let above9 = text &+ ones &* (0x80 - 0x3A)
    let fromA = text &+ ones &* (0x80 - 0x61)
    let aboveF = text &+ ones &* (0x80 - 0x67)
    let letters = fromA & ~aboveF & top
    let digits = from0 & ~above9 & top
    guard text & top == 0, letters | digits == top else { return nil }
    var value = ((text & (ones &* 0x0F)) &+ (letters >> 7) &* 9).byteSwapped
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
  }
}

extension DocumentID {
  /// The id written as 8-4-4-4-12 lower-case hexadecimal digits; anything else is nil.
  init?(hexadecimal text: UnsafeRawBufferPointer) {
    guard text.count == 36, let base = text.baseAddress, text[8] == UInt8(ascii: "-"),
      text[13] == UInt8(ascii: "-"), text[18] == UInt8(ascii: "-"), text[23] == UInt8(ascii: "-")
    else { return nil }
    func four(_ place: Int) -> UInt64 {
      UInt64(UInt32(littleEndian: (base + place).loadUnaligned(as: UInt32.self)))
    }
    guard let first = Hexadecimal.word(base),
      let second = Hexadecimal.word(four(9) | four(14) << 32),
      let third = Hexadecimal.word(four(19) | four(24) << 32),
      let fourth = Hexadecimal.word(base + 28)
    else { return nil }
    self.init(high: first << 32 | second, low: third << 32 | fourth)
  }
}

extension Digest {
  /// A digest written as 64 lower-case hexadecimal digits; `likely` itself where that is the one.
  init?(hexadecimal text: UnsafeRawBufferPointer, _ likely: Digest? = nil) {
    guard text.count == 64, let base = text.baseAddress else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let isDigest = withUnsafeMutableBytes(of: &words) { bytes in
      for place in 0..<8 {
        guard let word = Hexadecimal.word(base + 8 * place) else { return false }
        bytes.storeBytes(
          of: UInt32(truncatingIfNeeded: word).bigEndian, toByteOffset: 4 * place, as: UInt32.self)
      }
      return true
    }
    guard isDigest else { return nil }
    let digest: Digest? = withUnsafeBytes(of: words) { bytes in
      if let likely, likely.bytes.withUnsafeBytes({ $0.isEqual(to: bytes) }) { return likely }
      return Digest(bytes: Array(bytes))
    }
    guard let digest else { return nil }
    self = digest
  }
}
