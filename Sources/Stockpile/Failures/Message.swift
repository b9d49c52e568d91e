/// What a person at the keyboard is told: what is wrong with the numbers that matter, and what to
/// do next, in both languages.
public struct Message: Hashable, Sendable {
  /// What is wrong, in Chinese.
  public let zh: String
  /// What is wrong, in English.
  public let en: String
  /// What to do next, in Chinese; empty if nothing helps.
  public let hintZH: String
  /// What to do next, in English; empty if nothing helps.
  public let hintEN: String

  /// A message with its hint.
  public init(zh: String, en: String, hintZH: String = "", hintEN: String = "") {
    self.zh = zh
    self.en = en
    self.hintZH = hintZH
    self.hintEN = hintEN
  }

  /// What is wrong, in a language.
  public func text(_ language: Language) -> String { language.pick(zh: zh, en: en) }

  /// What to do next, in a language.
  public func hint(_ language: Language) -> String { language.pick(zh: hintZH, en: hintEN) }
}

/// A failure the person at the keyboard can act on.
public protocol Explained: Error {
  /// A stable word for programs, such as `insufficient-stock`.
  var code: String { get }
  /// What to tell the person.
  var message: Message { get }
}
