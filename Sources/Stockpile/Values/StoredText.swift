/// What any stored text must keep to, whether it is typed, imported or read from a table: the one
/// rule, so that whatever gets into a book can also leave it and come back.
public enum StoredText {
  /// The most characters (Unicode scalars) of a text.
  public static let longest = 1_000
  /// The most characters of a name or number: people, makers, lots, orders, papers.
  public static let longestName = 200

  /// Why a character must not be stored: it moves, hides or reorders what a person sees in a
  /// terminal, a log or a printed form.
  public enum Fault: Hashable, Sendable {
    /// C0, DEL, C1, and the line and paragraph separators, which split lines for some readers.
    case control
    /// It turns the direction of writing.
    case bidi
    /// It takes no room.
    case zeroWidth
    /// A tag, invisible everywhere.
    case tag
    /// A code point that will never be a character.
    case noncharacter
  }

  /// Why a character must not be stored; nil for ordinary text.
  public static func fault(of scalar: Unicode.Scalar) -> Fault? {
    let value = scalar.value
    return switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: .control
    // Ideographs first: nearly every other character asked about is one of them.
    case 0x3000..<0xD800: nil
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidi
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      .zeroWidth
    case 0xE0000...0xE007F: .tag
    case 0xFDD0...0xFDEF: .noncharacter
    default: value & 0xFFFE == 0xFFFE ? .noncharacter : nil
    }
  }

  /// Why a text cannot be stored.
  public enum Misfit: Hashable, Sendable {
    /// Longer than it may be, in characters.
    case tooLong(most: Int)
    /// It holds a character that moves, hides or reorders what people see.
    case hidden
  }

  /// Why a text cannot be stored; nil if it can.
  public static func misfit(of text: String, most: Int = longest) -> Misfit? {
    if text.unicodeScalars.contains(where: isRefused) { return .hidden }
    return text.unicodeScalars.count > most ? .tooLong(most: most) : nil
  }

  /// Whether a character must not be stored.
  public static func isRefused(_ scalar: Unicode.Scalar) -> Bool { fault(of: scalar) != nil }
}
