import Interchange
import Testing

struct CSVProblemTests {
  /// A text, and the codes, lines and columns of what is wrong with it.
  struct Sample: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let expected: [String]
    var testDescription: String { expected.joined(separator: " ") }

    init(_ text: String, _ expected: String...) {
      self.init(Array(text.utf8), expected)
    }

    init(_ bytes: [UInt8], _ expected: [String]) {
      self.bytes = bytes
      self.expected = expected
    }
  }

  static let samples = [
    Sample("", "empty-file 1:0"),
    Sample("\n\r\n", "empty-file 1:0"),
    Sample(Array("a,b\n1,\u{4E2D}".utf8.dropLast()), ["invalid-utf8 2:2"]),
    Sample([0xFF, 0xFE, 0x61, 0, 0x2C, 0], ["invalid-utf8 1:0"]),
    Sample("a,b\n1,x\"y\"\n", "unexpected-quote 2:2"),
    Sample("a,b\n\"x\"y,2\n", "text-after-quote 2:1"),
    Sample("a,b\n1,2\n\"x,3\n4,5\n", "open-quote 3:1"),
    Sample("a,b\r1,2\r", "stray-carriage-return 1:0", "stray-carriage-return 2:0"),
    Sample("a,b\n1,\u{200B}2\n", "refused-character 2:2"),
    Sample("a,b\n\"1\r2\",\"x\r\"\n", "refused-character 2:1", "refused-character 2:2"),
    Sample("a,b\n\"1\t\",2\n", "refused-character 2:1"),
    Sample("a,b\n1\n1,2,3\n", "wrong-field-count 2:0", "wrong-field-count 3:0"),
    Sample("a,,b\n1,2,3\n", "empty-column-name 1:2"),
    Sample("a,b,a\n1,2,3\n", "duplicate-column 1:3"),
    Sample(
      "a,b,a\n\"1\n\"x,2,3\n4\n5,\u{202E},6\n", "duplicate-column 1:3", "text-after-quote 3:1",
      "wrong-field-count 4:0", "refused-character 5:2"),
  ]

  @Test("Each fault has its code and place, and reading goes on behind it", arguments: samples)
  func faults(_ sample: Sample) throws {
    let problems = try #require(throws: CSVProblems.self) { try CSVReader().read(sample.bytes) }
    let found = problems.problems.map { "\($0.code.rawValue) \($0.line):\($0.column)" }
    #expect(found == sample.expected)
  }

  @Test("Every code is met by a sample or a limit")
  func codes() {
    let met = Set(Self.samples.flatMap(\.expected).compactMap { $0.split(separator: " ").first })
    let all = CSVProblem.Code.allCases.map(\.rawValue)
    #expect(
      Set(all).subtracting(met.map(String.init)) == ["too-many-columns", "too-many-rows"])
  }

  @Test("Columns and rows have limits; what is within them is read")
  func limits() throws {
    var reader = CSVReader()
    reader.columnLimit = 2
    reader.rowLimit = 2
    #expect(try reader.read(Array("a,b\n1,2\n3,4\n".utf8)).rows.count == 2)
    let wide = try #require(throws: CSVProblems.self) { try reader.read(Array("a,b,c\n".utf8)) }
    #expect(wide.problems.map(\.code) == [.tooManyColumns])
    let long = try #require(throws: CSVProblems.self) {
      try reader.read(Array("a,b\n1,2\n3,4\n5,6\n7\n".utf8))
    }
    #expect(long.problems.map(\.code) == [.tooManyRows])
    #expect(long.problems.first?.line == 4)
  }

  @Test("Problems beyond the limit are counted")
  func counted() throws {
    var reader = CSVReader()
    reader.problemLimit = 3
    let text = "a,b\n" + String(repeating: "1\n", count: 10)
    let problems = try #require(throws: CSVProblems.self) { try reader.read(Array(text.utf8)) }
    #expect(problems.problems.count == 3 && problems.unlisted == 7)
    #expect(problems.messages(chinese: false).last == "and 7 more problems")
    #expect(problems.messages(chinese: true).count == 4)
  }

  @Test("A message says where, what, what to do, and the code, in both languages")
  func messages() throws {
    let problems = try #require(throws: CSVProblems.self) {
      try CSVReader().read(Array("a,b\n1,2,3\nx\"y,\u{202E}\n".utf8))
    }
    #expect(
      problems.messages(chinese: true) == [
        "第 2 行：此行有 3 列，表头有 2 列；内容中有分隔符时请加引号 [wrong-field-count]",
        "第 3 行第 1 列：未加引号的内容中有引号；请用引号括住整个内容，其中的引号写两次 [unexpected-quote]",
        "第 3 行第 2 列：有不允许的字符 U+202E；这种字符看不见，请删去并重新输入 [refused-character]",
      ])
    #expect(
      problems.messages(chinese: false).first
        == "line 2: this row has 3 fields, the header has 2; put a field that contains the "
        + "separator in quotes [wrong-field-count]")
  }
}
