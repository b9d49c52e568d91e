import Stockpile

/// Characters nobody types on purpose, and blanks of all widths.
enum HiddenScalar {
  /// Marks that chat programs and spreadsheets leave in pasted text; they are dropped quietly.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF
  }

  /// Whether a character must not get into the books.
  static func isRefused(_ scalar: Unicode.Scalar) -> Bool { StoredText.isRefused(scalar) }

  /// Blanks of all widths, the no-break ones included.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
