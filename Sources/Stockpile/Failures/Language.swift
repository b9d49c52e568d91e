/// The languages people read: every message exists in both.
public enum Language: String, CaseIterable, Sendable {
  /// 简体中文.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// The text of this language.
  public func pick(zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    self == .chinese ? zh() : en()
  }
}
