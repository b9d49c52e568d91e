/// An apostrophe in front of what a spreadsheet would run as a formula, put there as a table is written
/// and taken off as one is read; hence also in front of an apostrophe.
public enum FormulaGuard {
  /// The text as it is safe in a cell.
  public static func guarded(_ text: String) -> String { isAtRisk(text[...]) ? "'" + text : text }

  /// What a safe cell stands for.
  public static func unguarded(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let rest = Substring(text.unicodeScalars.dropFirst())
    return isAtRisk(rest) ? String(rest) : text
  }

  private static func isAtRisk(_ text: Substring) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠", "＇": true
    default: false
    }
  }
}
