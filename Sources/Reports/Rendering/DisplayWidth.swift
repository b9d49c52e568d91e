/// How many columns of a terminal a text takes.
///
/// After Unicode Standard Annex 11: wide and full-width characters two, combining and zero-width
/// ones none, everything else one, ambiguous ones too (`±`, `×`, box-drawing), as terminals outside
/// GBK show them. Control characters count nothing: escape the text first.
public enum DisplayWidth {
  /// Columns of a text.
  public static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// Columns of one character: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
    default: isInvisible(scalar) ? 0 : isWide(scalar) ? 2 : 1
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
      true
    default:
      // The vowels and finals of Korean syllables stand on the consonant before them.
      (0x1160...0x11FF).contains(scalar.value)
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if let range = wide.last(where: { $0.lowerBound <= scalar.value }) {
      if range.contains(scalar.value) { return true }
    }
    // The other wide ones are pictures. Letters of flags are pictures too, and narrow alone.
    return scalar.properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Ranges of Unicode 14 with East_Asian_Width W or F, joined over code points not yet assigned.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]
}
