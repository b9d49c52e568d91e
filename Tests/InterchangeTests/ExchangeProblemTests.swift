import Interchange
import Stockpile
import Testing

/// One slip in an otherwise good line, and the problem it must be called.
struct ExchangeSlip: Sendable, CustomTestStringConvertible {
  /// What is replaced, and by what.
  let from: String
  let to: String
  /// `code path`, one a problem.
  let expected: [String]

  init(_ from: String, _ to: String, _ expected: String...) {
    self.from = from
    self.to = to
    self.expected = expected
  }

  var testDescription: String { "\(from.prefix(50)) → \(to.prefix(50))" }

  /// The line with the slip in it.
  func apply(to line: String) -> String {
    guard let range = line.firstRange(of: from) else { fatalError("\(from) is not in the line") }
    return line.replacingCharacters(in: range, with: to)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

struct ExchangeProblemTests {
  static let issue: String =
    #"{"document_number":"CK-PB-T-202-20261101-001","hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f"#
    + #"1b2b0b822cd15d6c15b0f00a08","id":"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59","kind":"issue","l"#
    + #"ines":[{"from":"daily/available","lot":{"expiry_date":"2028-05-31","item":"PP0102","lot_no"#
    + #"":"B1","maker":"甲","unit_price":24500},"quantity":20,"to":"outside/used"}],"log":"PB-T-202#1"#
    + #"","number":12,"occurred_on":"2026-11-01","operator":"王","previous":"9f86d081884c7d659a2feaa"#
    + #"0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","recorded_at":"2026-11-01T09:00:00.000+08:00","v"#
    + #"ersion":1}"#

  static let count: String =
    issue.replacing("CK-", with: "PD-").replacing("\"issue\"", with: "\"count\"")
    .replacing(
      "\"hash\"",
      with:
        "\"count_lines\":[{\"book\":20,\"counted\":0,\"item\":\"PP0102\",\"maker\":\"甲\"}],\"hash\""
    )

  static let registration: String =
    #"{"document_number":"DA-PB-D-CDC-20261101-001","hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f"#
    + #"1b2b0b822cd15d6c15b0f00a08","id":"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59","kind":"registrati"#
    + #"on","log":"PB-D-CDC#1","number":1,"occurred_on":"2026-11-01","operator":"王","previous":"9f8"#
    + #"6d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","record":{"code":"PP0102","n"#
    + #"ame_zh":"口罩"},"recorded_at":"2026-11-01T09:00:00.000+08:00","register":"item","version":1}"#

  static let issueSlips: [ExchangeSlip] = [
    .init("\"kind\":\"issue\"", "\"kind\":\"isue\"", "unknown-code $.kind"),
    .init("\"kind\":\"issue\"", "\"kind\":7", "wrong-type $.kind"),
    .init("\"kind\":\"issue\",", "", "missing-key $.kind"),
    .init("\"kind\":\"issue\"", "\"kind\":\"issue\",\"kind\":\"issue\"", "duplicate-key $.kind"),
    .init("\"kind\":\"issue\"", "\"kind\":\"issue\",\"kinds\":1", "unknown-key $.kinds"),
    .init(
      "CK-PB-T-202-20261101-001", "CK-PB-T-202-20261102-001", "number-mismatch $.document_number"),
    .init(
      "CK-PB-T-202-20261101-001", "RK-PB-T-202-20261101-001", "number-mismatch $.document_number"),
    .init(
      "CK-PB-T-202-20261101-001", "CK-PB-T-203-20261101-001", "number-mismatch $.document_number"),
    .init(
      "CK-PB-T-202-20261101-001", "CK-PB-T-202-20261101-B001", "number-mismatch $.document_number"),
    .init("CK-PB-T-202-20261101-001", "CK-PB-T-202-20261101-01", "invalid-code $.document_number"),
    .init("CK-PB-T-202-20261101-001", "CK-PB-T-202-20261101-+01", "invalid-code $.document_number"),
    .init(
      "CK-PB-T-202-20261101-001", "CK-PB-T-202-20261101-0001", "invalid-code $.document_number"),
    .init("CK-PB-T-202-20261101-001", "CK-PB-T-202-20261101-000", "invalid-code $.document_number"),
    .init("CK-PB-T-202-20261101-001", "CK-PB-T-202-20261301-001", "invalid-code $.document_number"),
    .init("CK-PB-T-202-20261101-001", "", "invalid-code $.document_number"),
    .init("\"hash\":\"9f", "\"hash\":\"9F", "invalid-code $.hash"),
    .init("\"hash\":\"9f", "\"hash\":\"9", "invalid-code $.hash"),
    .init("\"id\":\"0193a0b2-", "\"id\":\"0193a0b2_", "invalid-code $.id"),
    .init("\"id\":\"0193a0b2-", "\"id\":\"0193A0B2-", "invalid-code $.id"),
    .init("daily/available", "daily/usable", "unknown-code $.lines[0].from"),
    .init("daily/available", "daily/reserved", "unknown-code $.lines[0].from"),
    .init("daily/available", "daily/available/x", "unknown-code $.lines[0].from"),
    .init("daily/available", "transit/1/daily", "unknown-code $.lines[0].from"),
    .init("daily/available", "outside/used", "same-account $.lines[0].to"),
    .init("\"from\":\"daily/available\",", "", "missing-key $.lines[0].from"),
    .init("2028-05-31", "2028-02-30", "invalid-date $.lines[0].lot.expiry_date"),
    .init("2028-05-31", "2028/05/31", "invalid-date $.lines[0].lot.expiry_date"),
    .init("\"item\":\"PP0102\",", "", "missing-key $.lines[0].lot.item"),
    .init("PP0102", "pp0102", "invalid-code $.lines[0].lot.item"),
    .init("\"maker\":\"甲\"", "\"maker\":\"\"", "empty-text $.lines[0].lot.maker"),
    .init(
      "\"maker\":\"甲\"", "\"maker\":\"\(String(repeating: "甲", count: 201))\"",
      "text-too-long $.lines[0].lot.maker"),
    .init("\"maker\"", "\"makers\"", "unknown-key $.lines[0].lot.makers"),
    .init("24500", "-1", "out-of-range $.lines[0].lot.unit_price"),
    .init("24500", "2.45", "not-whole $.lines[0].lot.unit_price"),
    .init("\"quantity\":20", "\"quantity\":0", "out-of-range $.lines[0].quantity"),
    .init("\"quantity\":20", "\"quantity\":1000000001", "out-of-range $.lines[0].quantity"),
    .init("\"quantity\":20", "\"quantity\":\"20\"", "wrong-type $.lines[0].quantity"),
    .init("\"quantity\":20", "\"quantity\":null", "wrong-type $.lines[0].quantity"),
    .init(",\"to\":\"outside/used\"", "", "missing-key $.lines[0].to"),
    .init("\"lines\":[", "\"lines\":[7,", "wrong-type $.lines[0]"),
    .init("\"log\":\"PB-T-202#1\"", "\"log\":\"PB-T-202\"", "invalid-code $.log"),
    .init("\"log\":\"PB-T-202#1\"", "\"log\":\"PB-T-202#0\"", "invalid-code $.log"),
    .init("\"log\":\"PB-T-202#1\"", "\"log\":\"PB-T-202#1000001\"", "invalid-code $.log"),
    .init("\"log\":\"PB-T-202#1\",", "", "missing-key $.log"),
    .init("\"number\":12", "\"number\":0", "out-of-range $.number"),
    .init("\"number\":12", "\"number\":9007199254740992", "out-of-range $.number"),
    .init("\"number\":12,", "", "missing-key $.number"),
    .init(
      "\"occurred_on\":\"2026-11-01\"", "\"occurred_on\":\"2026-11-31\"",
      "invalid-date $.occurred_on"),
    .init("\"operator\":\"王\"", "\"operator\":\"王\u{202E}\"", "bidi-control $.operator"),
    .init("\"operator\":\"王\"", "\"operator\":\"\"", "empty-text $.operator"),
    .init("\"operator\":\"王\",", "", "missing-key $.operator"),
    .init(
      "\"operator\"", "\"note\":\"\(String(repeating: "ab", count: 501))\",\"operator\"",
      "text-too-long $.note"),
    .init("\"operator\"", "\"month\":\"2026-13\",\"operator\"", "invalid-date $.month"),
    .init("\"operator\"", "\"purpose\":\"gift\",\"operator\"", "unknown-code $.purpose"),
    .init("\"operator\"", "\"counterparty\":\"a b\",\"operator\"", "invalid-code $.counterparty"),
    .init(
      "\"operator\"", "\"destination_pool\":\"x\",\"operator\"", "unknown-code $.destination_pool"),
    .init("\"operator\"", "\"last_number\":-1,\"operator\"", "out-of-range $.last_number"),
    .init("\"operator\"", "\"arrived_on\":\"x\",\"operator\"", "invalid-date $.arrived_on"),
    .init("\"operator\"", "\"reference\":\"x\",\"operator\"", "invalid-code $.reference"),
    .init("\"operator\"", "\"request\":\"x\",\"operator\"", "invalid-code $.request"),
    .init(
      "\"operator\"", "\"count_lines\":[],\"operator\"", "not-allowed-here $.count_lines",
      "not-allowed-here $.count_lines"),
    .init("\"operator\"", "\"record\":{\"code\":\"x\"},\"operator\"", "not-allowed-here $.record"),
    .init("\"operator\"", "\"register\":\"item\",\"operator\"", "not-allowed-here $.register"),
    .init("T09:00:00.000+08:00", "T09:00:00+08:00", "invalid-date $.recorded_at"),
    .init("T09:00:00.000+08:00", "T09:00:00.000+09:00", "invalid-date $.recorded_at"),
    .init("T09:00:00.000+08:00", "T24:00:00.000+08:00", "invalid-date $.recorded_at"),
    .init("\"version\":1", "\"version\":2", "newer-file $.version"),
    .init("\"version\":1", "\"version\":0", "out-of-range $.version"),
    .init(",\"version\":1", "", "missing-key $.version"),
  ]

  @Test("A slip in an issue is named", arguments: issueSlips)
  func slipsOfIssues(_ slip: ExchangeSlip) { check(slip, Self.issue) }

  @Test(
    "A slip in a count or registration is named",
    arguments: [
      (.init("\"book\":20,", "", "missing-key $.count_lines[0].book"), count),
      (.init("\"book\":20", "\"book\":-1", "out-of-range $.count_lines[0].book"), count),
      (.init("\"counted\":0,", "", "missing-key $.count_lines[0].counted"), count),
      (.init("\"counted\":0", "\"counted\":-1", "out-of-range $.count_lines[0].counted"), count),
      (
        .init(
          "\"item\":\"PP0102\",\"maker\":\"甲\"}],\"hash", "\"maker\":\"甲\"}],\"hash",
          "missing-key $.count_lines[0].item"), count
      ),
      (.init("\"counted\":0", "\"counted\":0,\"x\":[]", "unknown-key $.count_lines[0].x"), count),
      (.init("\"code\":\"PP0102\",", "", "missing-key $.record.code"), registration),
      (.init("\"口罩\"", "\"\"", "empty-text $.record.name_zh"), registration),
      (.init("\"口罩\"", "1", "wrong-type $.record.name_zh"), registration),
      (.init("\"name_zh\":", "\"\":", "invalid-value $.record[\"\"]"), registration),
      (
        .init(
          "\"name_zh\":", "\"e\u{301}\":\"x\",\"\u{E9}\":", "duplicate-key $.record[\"\u{E9}\"]"),
        registration
      ),
      (.init("\"register\":\"item\",", "", "missing-key $.register"), registration),
      (
        .init("\"register\":\"item\"", "\"register\":\"lot\"", "unknown-code $.register"),
        registration
      ),
      (
        .init(
          "\"log\"", "\"lines\":[],\"log\"", "not-allowed-here $.lines",
          "not-allowed-here $.lines"), registration
      ),
    ] as [(ExchangeSlip, String)])
  func slipsOfOthers(_ slip: ExchangeSlip, _ line: String) { check(slip, line) }

  @Test("Kinds that are about another document name it; a closing names its month")
  func needs() {
    let kinds = [("arrival", "QS"), ("settlement", "CY"), ("reversal", "CX")]
    for (kind, prefix) in kinds {
      let slip = ExchangeSlip("\"issue\"", "\"\(kind)\"", "missing-key $.reference")
      check(slip, Self.issue.replacing("CK-", with: "\(prefix)-"))
    }
    check(
      ExchangeSlip("\"issue\"", "\"closing\"", "not-allowed-here $.lines", "missing-key $.month"),
      Self.issue.replacing("CK-", with: "GZ-"))
  }

  @Test("The lines the slips are made in are good themselves")
  func goodLines() {
    for line in [Self.issue, Self.count, Self.registration] {
      #expect(decodeExchange(headerLine, line, trailerLine(1)).briefs == [])
    }
  }

  private func check(_ slip: ExchangeSlip, _ line: String) {
    let outcome = decodeExchange(headerLine, slip.apply(to: line), trailerLine(1))
    let expected = slip.expected.map { $0.split(separator: " ", maxSplits: 1) }
    #expect(outcome.briefs == expected.map { "\($0[0]) 2 \($0[1])" })
    #expect(outcome.documents == [])
    for problem in outcome.problems {
      #expect(problem.message(chinese: true).utf8.count < 700)
      #expect(problem.message(chinese: false).hasPrefix("line 2, column "))
    }
  }
}
