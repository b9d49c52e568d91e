import Interchange
import Stockpile
import Testing

/// What must hold from the first line to the last.
struct ExchangeFileTests {
  private static let issue = ExchangeProblemTests.issue
  private static let later = issue.replacing("\"number\":12", with: "\"number\":13")

  @Test("All problems of a file are reported at once")
  func everything() {
    let outcome = decodeExchange(
      #"{"format":"stockpile","kind":"ledger","version":1,"made":"today"}"#,
      Self.issue.replacing("\"quantity\":20", with: "\"quantity\":0").replacing(
        "\"王\"", with: "\"\""),
      "{\"x\":1", Self.later, #"{"documents":4,"sha256":"x"}"#, "{}")
    #expect(
      outcome.briefs == [
        "unknown-key 1 $.made", "missing-key 1 $.root", "out-of-range 2 $.lines[0].quantity",
        "empty-text 2 $.operator", "unknown-key 3 $.x", "unexpected-end 3 $",
        "wrong-count 5 $.documents", "invalid-code 5 $.sha256", "after-trailer 6 $",
      ])
    #expect(outcome.documents.map(\.posting.number) == [13])
  }

  @Test("A log rises; other logs may stand between its documents")
  func rising() {
    let other = Self.issue.replacing("PB-T-202", with: "PB-T-203")
    #expect(decodeExchange(headerLine, Self.issue, other, Self.later, trailerLine(3)).briefs == [])
    #expect(
      decodeExchange(headerLine, Self.later, other, Self.issue, trailerLine(3)).briefs
        == ["not-rising 4 $.number"])
    #expect(
      decodeExchange(headerLine, Self.issue, Self.issue, trailerLine(2)).briefs
        == ["not-rising 3 $.number"])
  }

  @Test("A file without its ends is refused")
  func ends() {
    #expect(decodeExchange([]).briefs == ["missing-header 1 "])
    #expect(decodeExchange(headerLine).briefs == ["missing-trailer 2 "])
    #expect(decodeExchange(headerLine, Self.issue).briefs == ["missing-trailer 3 "])
    #expect(decodeExchange(Self.issue, trailerLine(1)).briefs == ["missing-header 1 $"])
    #expect(decodeExchange("{}", "7").briefs == ["missing-header 1 $"])
    #expect(decodeExchange("").briefs == ["empty-value 1 $"])
    #expect(
      decodeExchange(headerLine, headerLine, trailerLine(1)).briefs
        == ["not-allowed-here 2 $.format"])
    #expect(
      decodeExchange(headerLine, trailerLine(0), trailerLine(0)).briefs == ["after-trailer 3 $"])
  }

  @Test("A newer file is refused for that reason alone")
  func newer() {
    let header = headerLine.replacing("\"version\":1", with: "\"version\":2")
    #expect(decodeExchange(header, "{\"x\":", "[").briefs == ["newer-file 1 $.version"])
  }

  @Test(
    "A header that is not ours is named",
    arguments: [
      ("\"stockpile\"", "\"other\"", ["unknown-code 1 $.format"]),
      ("\"format\":\"stockpile\",", "", ["missing-key 1 $.format"]),
      ("\"ledger\"", "\"table\"", ["unknown-code 1 $.kind"]),
      (",\"version\":1", "", ["missing-key 1 $.version"]),
      ("\"version\":1", "\"version\":0", ["out-of-range 1 $.version", "missing-trailer 2 "]),
      ("\"PB-D-CDC\"", "\"pb\"", ["invalid-code 1 $.root", "missing-trailer 2 "]),
      ("\"ledger\"", "\"drafts\"", ["not-allowed-here 1 $.root"]),
    ])
  func header(_ from: String, _ to: String, _ expected: [String]) {
    let outcome = decodeExchange(headerLine.replacing(from, with: to))
    #expect(outcome.briefs == expected)
    #expect(outcome.lines == [nil])
  }

  @Test("Nested deeper than any of our files, a line is refused")
  func depth() {
    let deep = String(repeating: "[", count: 9) + String(repeating: "]", count: 9)
    let outcome = decodeExchange(headerLine, "{\"x\":\(deep)}", trailerLine(1))
    #expect(outcome.problems.map(\.code) == [.unknownKey, .tooDeep])
  }

  @Test("Lines come from a line reader as they come from memory")
  func lineReader() throws {
    var source = ExchangeDocuments(seed: 5)
    let file = ledgerFile(DocumentKind.allCases.map { source.next($0) })
    let descriptor = jsonFile(file)
    let list = ProblemList()
    var lines = LineReader(
      descriptor: descriptor, problems: list, lineLimit: ExchangeLimit.lineBytes)
    var decoder = LedgerLineDecoder(problems: list)
    var read: [ExchangeLine?] = []
    while let line = try lines.next() { read.append(decoder.decode(line)) }
    decoder.finish()
    let count = decoder.documentCount
    #expect(list.isEmpty && count == Int64(DocumentKind.allCases.count))
    #expect(read == decodeExchange(file).lines)
  }
}
