/// What nearly every text is made of, told by its bytes: printable ASCII, but for a few marks, and
/// Chinese characters with their punctuation. None of it is a control character, hidden or unstorable.
struct PlainText: Sendable {
  /// A bit for each ASCII character that is not plain.
  private let special: (low: UInt64, high: UInt64)

  /// Plain, but for those ASCII characters.
  init(except marks: String = "") {
    var (low, high) = (UInt64(0xFFFF_FFFF), UInt64(1) << 63)
    for mark in marks.utf8 {
      if mark < 64 { low |= 1 << mark } else { high |= 1 << (mark - 64) }
    }
    special = (low, high)
  }

  /// Where what is plain from `start` on ends.
  func end(of signs: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place < signs.count {
      let sign = signs[place]
      switch sign {
      case 0..<64:
        if special.low >> sign & 1 != 0 { return place }
        place += 1
      case 64..<128:
        if special.high >> (sign - 64) & 1 != 0 { return place }
        place += 1
      // U+3000 to U+CFFF.
      case 0xE3...0xEC: place += 3
      // U+FF00 to U+FF3F: full-width signs.
      case 0xEF where signs[place + 1] == 0xBC: place += 3
      default: return place
      }
    }
    return place
  }

  /// Whether a text is plain throughout.
  func holds(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { end(of: $0, from: 0) == $0.count }
  }

  /// The character that begins there, and its bytes.
  static func scalar(
    of signs: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = UInt32(signs[place])
    func next(_ offset: Int) -> UInt32 { UInt32(signs[place + offset] & 0x3F) }
    let (value, length): (UInt32, Int) =
      switch first {
      case ..<0x80: (first, 1)
      case ..<0xE0: ((first & 0x1F) << 6 | next(1), 2)
      case ..<0xF0: ((first & 0xF) << 12 | next(1) << 6 | next(2), 3)
      default: ((first & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
      }
    // A text is valid UTF-8.
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
