import Stockpile

/// The problem a character is, that no stored text may contain.
enum RefusedText {
  /// Why a character is refused; nil for ordinary text.
  static func reason(_ scalar: Unicode.Scalar) -> JSONProblem.Code? {
    switch StoredText.fault(of: scalar) {
    case .control: .controlCharacter
    case .bidi: .bidiControl
    case .zeroWidth: .zeroWidthCharacter
    case .tag: .tagCharacter
    case .noncharacter: .noncharacter
    case nil: nil
    }
  }
}
