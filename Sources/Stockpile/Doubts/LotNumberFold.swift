/// Lot numbers as eyes confuse them: two that fold to the same are mostly one.
enum LotNumberFold {
  /// Capitals in half width without blanks and dashes; O read as 0, I and L as 1.
  static func fold(_ number: String) -> [Unicode.Scalar] {
    number.unicodeScalars.compactMap { fold($0) }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x61...0x7A).contains(value) { value -= 0x20 }
    return switch value {
    // Blanks and dashes of all widths.
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: nil
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: nil
    case 0x4F: "0"
    case 0x49, 0x4C: "1"
    default: Unicode.Scalar(value)
    }
  }
}
