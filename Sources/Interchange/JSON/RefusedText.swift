/// Characters no stored text may contain, because they move, hide or reorder what a person sees in
/// a terminal, a log or a printed form.
enum RefusedText {
  /// Why a character is refused; nil for ordinary text.
  static func reason(_ scalar: Unicode.Scalar) -> JSONProblem.Code? {
    let value = scalar.value
    switch value {
    // C0, DEL, C1; the line and paragraph separators split lines for some readers.
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return .controlCharacter
    // Ideographs first: nearly every other character asked about is one of them.
    case 0x3000..<0xD800: return nil
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .bidiControl
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      return .zeroWidthCharacter
    case 0xE0000...0xE007F: return .tagCharacter
    // I-JSON refuses the code points that will never be characters.
    case 0xFDD0...0xFDEF: return .noncharacter
    default: return value & 0xFFFE == 0xFFFE ? .noncharacter : nil
    }
  }
}
