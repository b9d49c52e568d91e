internal import Interchange

/// Free text of an option.
enum WordsOfOption {
  /// The text in the one spelling we keep; nil where nothing is left of it.
  static func text(_ typed: String?) throws -> String? {
    guard let typed else { return nil }
    let text = try TypedText(typed).text
    return text.isEmpty ? nil : text
  }
}
