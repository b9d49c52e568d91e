/// What a person typed or pasted, in the one spelling we work with.
///
/// Chinese input methods type full-width letters, chat programs leave zero-width marks, and
/// spreadsheets put an apostrophe before text: none of that is what the person meant. Chinese text
/// stays as it is. The original is kept, so that a change can be shown.
public struct TypedText: Sendable {
  /// The text as it was typed.
  public let original: String
  /// The text to work with; may be empty.
  public let text: String

  /// The text in half-width letters, without marks and outer blanks; `，；：、` become `,;:,` only
  /// where `foldsSeparators` is set, because in prose they are ordinary Chinese punctuation.
  ///
  /// Throws a `TypedProblem` (`hidden-character`) for control and bidi characters inside the text,
  /// line breaks among them: `200⏎300` must not become 200300.
  public init(_ original: String, foldsSeparators: Bool = false) throws(TypedProblem) {
    var scalars = ArraySlice(
      original.unicodeScalars.lazy
        .filter { !HiddenScalar.isDropped($0) }
        .map { Self.halfWidth($0, foldsSeparators: foldsSeparators) })
    Self.trim(&scalars)
    // Spreadsheets write it before text that looks like a number or a formula; so do our own CSVs.
    if scalars.first == "'" {
      scalars.removeFirst()
      Self.trim(&scalars)
    }
    if let refused = scalars.first(where: HiddenScalar.isRefused) {
      throw TypedProblem(.hiddenCharacter(refused), in: original, expected: .text)
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    self.original = original
    self.text = text
  }

  static func halfWidth(_ scalar: Unicode.Scalar, foldsSeparators: Bool) -> Unicode.Scalar {
    switch scalar {
    case "，", "；", "：":
      foldsSeparators ? shifted(scalar) : scalar
    case "、":
      foldsSeparators ? "," : scalar
    case "\u{FF01}"..."\u{FF5E}":
      shifted(scalar)
    default:
      HiddenScalar.isBlank(scalar) ? " " : scalar
    }
  }

  private static func shifted(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func trim(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    let isOuter = { (scalar: Unicode.Scalar) in " \t\r\n".unicodeScalars.contains(scalar) }
    scalars = scalars.drop(while: isOuter)
    while let last = scalars.last, isOuter(last) { scalars.removeLast() }
  }
}

extension TypedText: Hashable {
  /// Equal if typed with the same bytes; `String` would take other spellings for the same.
  public static func == (left: TypedText, right: TypedText) -> Bool {
    left.original.utf8.elementsEqual(right.original.utf8)
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes both spellings.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(original)
    hasher.combine(text)
  }
}
