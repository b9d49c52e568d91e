public import Stockpile

/// One value of a report, before anybody has said in which language or format it is wanted.
public enum Field: Hashable, Sendable {
  /// A value that is the same in every language.
  case cell(Cell)
  /// A word: its label for people, its key for programs.
  case word(Label)
  /// Something with a stable code: words for people, the code for programs.
  case named(code: String, zh: String, en: String)
  /// A text in both languages: for programs two members, `…_zh` and `…_en`.
  case both(zh: String, en: String)

  /// Nothing to say.
  public static let empty = Field.cell(.empty)

  /// A text; empty if it is nil or has no characters.
  public static func text(_ text: String?) -> Field {
    guard let text, !text.isEmpty else { return .empty }
    return .cell(.text(text))
  }

  /// A text that says itself.
  public static func text(_ value: (some CustomStringConvertible)?) -> Field {
    .text(value?.description)
  }

  /// A whole number; empty if it is nil.
  public static func integer(_ value: Int64?) -> Field {
    .cell(value.map { .integer($0) } ?? .empty)
  }

  /// A count of things.
  public static func count(_ value: Int) -> Field { .cell(.integer(Int64(value))) }

  /// A day; empty if it is nil.
  public static func day(_ day: CalendarDay?) -> Field { .cell(day.map { .day($0) } ?? .empty) }

  /// A unit price; empty if it is nil.
  public static func price(_ price: Price?) -> Field { .cell(price.map { .price($0) } ?? .empty) }

  /// An amount; empty if it is nil.
  public static func amount(_ amount: Amount?) -> Field {
    .cell(amount.map { .amount(fen: $0.fen) } ?? .empty)
  }

  /// What a message says, without its hint.
  static func message(_ message: Message) -> Field { .both(zh: message.zh, en: message.en) }

  /// A word of the trade; empty if it is nil.
  public static func term(_ term: Term?) -> Field { term.map { .word(Label($0)) } ?? .empty }

  /// The value as a cell of a table.
  public func cell(_ language: Language) -> Cell {
    switch self {
    case .cell(let cell): cell
    case .word(let label): .text(label.text(language))
    case .named(_, let zh, let en), .both(let zh, let en): .text(language.pick(zh: zh, en: en))
    }
  }

  /// Whether it says nothing: empty, no text, or zero.
  var isBlank: Bool {
    switch self {
    case .cell(.empty), .cell(.integer(0)), .cell(.amount(fen: 0)), .cell(.text("")): true
    case .named(_, let zh, let en), .both(let zh, let en): zh.isEmpty && en.isEmpty
    default: false
    }
  }

  /// Whether it is made of words, which may be broken over lines, and no code or figure.
  var isWords: Bool {
    switch self {
    case .cell: false
    case .word, .named, .both: true
    }
  }

  /// Writes the value into a JSON object; a value that is not there is left out.
  func write(_ key: String, to members: inout [String: JSONText]) {
    switch self {
    case .cell(.empty): break
    case .cell(.integer(let value)): members[key] = .integer(value)
    case .cell(.amount(let fen)): members[key + "_fen"] = .integer(fen)
    case .cell(let cell): members[key] = .string(cell.plain)
    case .word(let label): members[key] = .string(label.key)
    case .named(let code, _, _): members[key] = .string(code)
    case .both(let zh, let en):
      members[key + "_zh"] = .string(zh)
      members[key + "_en"] = .string(en)
    }
  }
}
