internal import Interchange

/// Who is at the keyboard, as far as arguments and environment say.
enum OperatorName {
  /// `--operator`, else `STOCKPILE_OPERATOR`; nil if neither says.
  static func typed(_ option: String?) throws -> String? {
    guard let text = option ?? Surroundings.variable("STOCKPILE_OPERATOR") else { return nil }
    let name = try TypedText(text).text
    return name.isEmpty ? nil : name
  }
}
