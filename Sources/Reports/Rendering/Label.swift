public import Stockpile

/// What a column, a field or a value is called: a key for programs, a label for people.
public struct Label: Hashable, Sendable {
  /// The key in JSON.
  public let key: String
  /// The label in Chinese.
  public let zh: String
  /// The label in English.
  public let en: String

  /// A label of its own, only for words that `Term` does not have.
  init(_ key: String, zh: String, en: String) {
    self.key = key
    self.zh = zh
    self.en = en
  }

  /// The label of a term of the trade.
  public init(_ term: Term) {
    self.init(term.rawValue, zh: term.zh, en: term.en)
  }

  /// The label in a language.
  public func text(_ language: Language) -> String { language.pick(zh: zh, en: en) }
}
