public import Stockpile

/// One thing wrong with a CSV text, placed as a spreadsheet shows it.
public struct CSVProblem: Hashable, Sendable {
  /// What is wrong, as a code that never changes once published.
  public enum Code: String, CaseIterable, Sendable {
    /// There is no header line.
    case emptyFile = "empty-file"
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid-utf8"
    /// A quote inside a field that does not start with one.
    case unexpectedQuote = "unexpected-quote"
    /// Text between a closing quote and the next separator.
    case textAfterQuote = "text-after-quote"
    /// A quote that is never closed; nothing behind it can be read.
    case openQuote = "open-quote"
    /// A CR without LF.
    case strayCarriageReturn = "stray-carriage-return"
    /// A character that moves, hides or reorders what a person sees.
    case refusedCharacter = "refused-character"
    /// A row with more or fewer fields than there are columns.
    case wrongFieldCount = "wrong-field-count"
    /// A column without a name.
    case emptyColumnName = "empty-column-name"
    /// Two columns of the same name.
    case duplicateColumn = "duplicate-column"
    /// More columns than the limit.
    case tooManyColumns = "too-many-columns"
    /// More rows than the limit.
    case tooManyRows = "too-many-rows"
  }

  /// What is wrong.
  public let code: Code
  /// The line in the file, 1-based.
  public let line: Int
  /// The column of the table, 1-based; 0 where the whole line is meant.
  public let column: Int
  /// What exactly is wrong and what to do about it.
  public let detail: Message

  /// One line for a person: where, what is wrong, what to do, and the code.
  ///
  /// - Parameter chinese: True for Chinese, false for English.
  /// - Returns: The line.
  public func message(chinese: Bool) -> String {
    if chinese {
      let place = column > 0 ? "第 \(column) 列" : ""
      return "第 \(line) 行\(place)：\(detail.zh)；\(detail.hintZH) [\(code.rawValue)]"
    }
    let place = column > 0 ? ", column \(column)" : ""
    return "line \(line)\(place): \(detail.en); \(detail.hintEN) [\(code.rawValue)]"
  }
}

/// Everything wrong with a CSV text, in the order of the file; the rest is only counted.
public struct CSVProblems: Error, Hashable, Sendable {
  /// The problems kept.
  public private(set) var problems: [CSVProblem] = []
  /// How many more there were.
  public private(set) var unlisted = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// True when nothing was wrong.
  public var isEmpty: Bool { problems.isEmpty && unlisted == 0 }

  mutating func add(_ code: CSVProblem.Code, line: Int, column: Int, _ detail: Message) {
    guard problems.count < limit else {
      unlisted += 1
      return
    }
    problems.append(CSVProblem(code: code, line: line, column: column, detail: detail))
  }

  /// All messages, with a last line for the problems that were only counted.
  ///
  /// - Parameter chinese: True for Chinese, false for English.
  /// - Returns: The messages.
  public func messages(chinese: Bool) -> [String] {
    let more = chinese ? "另有 \(unlisted) 个问题未列出" : "and \(unlisted) more problems"
    return problems.map { $0.message(chinese: chinese) } + (unlisted > 0 ? [more] : [])
  }
}
