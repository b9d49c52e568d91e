/// Reads the lines of an exchange file one after another, in memory that does not grow with it.
///
/// Nothing throws for bad input: problems go to the list, and reading goes on, so that one pass
/// reports everything that is wrong. Nothing is hashed here: hash `Document.canonical(posting)` and
/// compare it with `PostedDocument.hash`, and all bytes before the last line with
/// `ExchangeTrailer.sha256`.
///
///     var decoder = LedgerLineDecoder(problems: problems)
///     while let line = try lines.next() {
///       switch decoder.decode(line) { … }
///     }
///     decoder.finish()
///     guard problems.isEmpty else { … }
public struct LedgerLineDecoder: ~Copyable {
  enum Stage {
    /// Nothing was read.
    case start
    /// Below a good header.
    case lines(ExchangeHeader.Kind)
    /// The header could not be understood: the lines below are checked as JSON only.
    case unknown
    /// The file is of a version this program cannot judge.
    case newer
    /// Behind the trailer.
    case end
  }

  var reader: JSONReader
  var known = KnownValues()
  var stage = Stage.start
  /// How many lines stood below the header, good or bad.
  public internal(set) var documentCount: Int64 = 0
  private let problems: ProblemList
  private var lastLine = 0

  /// A decoder at the start of a file.
  ///
  /// - Parameter problems: The list shared with the line reader and the caller.
  public init(problems: ProblemList) {
    self.problems = problems
    reader = JSONReader(problems: problems, depthLimit: ExchangeLimit.depth)
  }

  /// Reads the next line of the file.
  ///
  /// - Parameter line: The line.
  /// - Returns: What it says; nil when anything in it is wrong, which is recorded.
  public mutating func decode(_ line: LineReader.Line) -> ExchangeLine? {
    decode(line.bytes, line: line.number)
  }

  /// Reads the next line of the file.
  ///
  /// - Parameters:
  ///   - bytes: The line without its LF.
  ///   - number: The line number problems are counted from.
  /// - Returns: What it says; nil when anything in it is wrong, which is recorded.
  public mutating func decode(
    _ bytes: UnsafeRawBufferPointer, line number: Int
  ) -> ExchangeLine? {
    lastLine = number
    if case .newer = stage { return nil }
    reader.open(bytes, line: number)
    switch stage {
    case .start: return header().map(ExchangeLine.header)
    case .lines(let kind): return member(of: kind, line: number)
    case .unknown, .newer: _ = reader.finish()
    case .end:
      reader.refuseWhole(.afterTrailer, code: .afterTrailer)
      _ = reader.finish()
    }
    return nil
  }

  /// Ends the file: records what is missing at its end.
  public mutating func finish() {
    switch stage {
    case .start: addAtEnd(.missingHeader, .noHeader)
    case .lines(.ledger): addAtEnd(.missingTrailer, .noTrailer)
    case .lines(.drafts), .unknown, .newer, .end: break
    }
  }

  /// A line below the header: its first key tells a trailer from the rest.
  private mutating func member(of kind: ExchangeHeader.Kind, line: Int) -> ExchangeLine? {
    guard reader.beginObject() else {
      documentCount += 1
      _ = reader.finish()
      return nil
    }
    let first = reader.nextKey()
    if let first, "documents" ~= first || "sha256" ~= first {
      stage = .end
      return trailer(from: first).map(ExchangeLine.trailer)
    }
    documentCount += 1
    if let first, "format" ~= first {
      reader.refuse(.secondHeader, code: .notAllowedHere)
      _ = reader.finish()
      return nil
    }
    return switch kind {
    case .ledger: document(from: first).map(ExchangeLine.document)
    case .drafts: draft(from: first, line: line).map(ExchangeLine.draft)
    }
  }

  private func addAtEnd(_ code: JSONProblem.Code, _ detail: JSONProblem.Detail) {
    problems.add(
      JSONProblem(code: code, line: lastLine + 1, column: 1, path: "", detail: detail))
  }
}
