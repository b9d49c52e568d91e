/// Characters nobody types on purpose: they move, hide or reorder what a person sees.
///
/// The exchange format refuses the same ones, so what is accepted here can always be exported.
enum HiddenScalar {
  /// Marks that chat programs and spreadsheets leave in pasted text; they are dropped quietly.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF
  }

  /// Whether a character must not get into the books.
  static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // C0, DEL and C1; line and paragraph separators.
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    // Bidi controls.
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Zero width.
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    // Tags, and code points that will never be characters.
    case 0xE0000...0xE007F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Blanks of all widths, the no-break ones included.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
