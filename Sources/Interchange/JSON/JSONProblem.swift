/// One thing wrong with an input, placed so that a person can find and correct it.
public struct JSONProblem: Sendable, Hashable {
  /// What is wrong, as a code that never changes once published.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    // Broken text: the rest of the line or document cannot be understood.
    case emptyValue = "empty-value"
    case unexpectedEnd = "unexpected-end"
    case unexpectedCharacter = "unexpected-character"
    case trailingComma = "trailing-comma"
    case badNumber = "bad-number"
    case badEscape = "bad-escape"
    case rawControlCharacter = "raw-control-character"
    case invalidUTF8 = "invalid-utf8"
    case byteOrderMark = "byte-order-mark"
    case tooDeep = "too-deep"
    case extraAfterValue = "extra-after-value"
    // Text that is understood and not allowed: reading goes on behind it.
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case notWhole = "not-whole"
    case outOfRange = "out-of-range"
    case invalidValue = "invalid-value"
    case loneSurrogate = "lone-surrogate"
    case controlCharacter = "control-character"
    case bidiControl = "bidi-control"
    case zeroWidthCharacter = "zero-width-character"
    case tagCharacter = "tag-character"
    case noncharacter
    // Values of our own kinds.
    case emptyText = "empty-text"
    case tooLong = "text-too-long"
    case unknownCode = "unknown-code"
    case invalidCode = "invalid-code"
    case invalidDate = "invalid-date"
    case numberMismatch = "number-mismatch"
    case sameAccount = "same-account"
    case notAllowedHere = "not-allowed-here"
    // The file around the values.
    case lineTooLong = "line-too-long"
    case truncatedFile = "truncated-file"
    // The lines of an exchange file and how they follow one another.
    case missingHeader = "missing-header"
    case newerFile = "newer-file"
    case notRising = "not-rising"
    case missingTrailer = "missing-trailer"
    case wrongCount = "wrong-count"
    case afterTrailer = "after-trailer"
  }

  /// One clause in both languages.
  public struct Detail: Sendable, Hashable {
    /// The Chinese wording.
    public let chinese: String
    /// The English wording.
    public let english: String

    /// Makes a clause, which must be safe to print: text of the input enters through `SafeText`.
    public init(chinese: String, english: String) {
      self.chinese = chinese
      self.english = english
    }
  }

  /// What is wrong.
  public let code: Code
  /// The line in the file, 1-based.
  public let line: Int
  /// The byte within the line, 1-based.
  public let column: Int
  /// The place in the value, such as `$.lines[3].quantity`; empty for problems of the file itself.
  public let path: String
  /// What exactly is wrong, with the names and numbers that matter.
  public let detail: Detail

  /// Makes a problem.
  ///
  /// - Parameters:
  ///   - code: What is wrong.
  ///   - line: The line in the file, 1-based.
  ///   - column: The byte within the line, 1-based.
  ///   - path: The place in the value; empty for problems of the file itself.
  ///   - detail: What exactly is wrong.
  public init(code: Code, line: Int, column: Int, path: String, detail: Detail) {
    self.code = code
    self.line = line
    self.column = column
    self.path = path
    self.detail = detail
  }

  /// One line for a person: where, what is wrong, what to do, and the code.
  ///
  /// - Parameter chinese: True for Chinese, false for English.
  /// - Returns: Text without line breaks.
  public func message(chinese: Bool) -> String {
    if chinese {
      let place = path.isEmpty ? "" : " \(path)"
      return "第 \(line) 行第 \(column) 列\(place)：\(detail.chinese)；\(code.advice.chinese)"
        + " [\(code.rawValue)]"
    }
    let place = path.isEmpty ? "" : ", \(path)"
    return "line \(line), column \(column)\(place): \(detail.english); \(code.advice.english)"
      + " [\(code.rawValue)]"
  }
}
