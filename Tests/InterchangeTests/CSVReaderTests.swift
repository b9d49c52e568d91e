import Interchange
import Testing

struct CSVReaderTests {
  /// A text, and the header and rows it must give.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rows: [[String]]
    var lines: [Int]?
    var separator = CSVRows.Separator.comma
  }

  static let samples: [Sample] = [
    Sample(
      testDescription: "what looked like a formula, what was an apostrophe, what is none",
      text: "a,b,c\n'=1+1,''x,'x\n", rows: [["a", "b", "c"], ["=1+1", "'x", "'x"]]),
    Sample(
      testDescription: "LF", text: "a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]], lines: [2]),
    Sample(testDescription: "CRLF", text: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
    Sample(testDescription: "no last line end", text: "a,b\n1,", rows: [["a", "b"], ["1", ""]]),
    Sample(
      testDescription: "byte order mark", text: "\u{FEFF}a,b\n1,2",
      rows: [["a", "b"], ["1", "2"]]),
    Sample(
      testDescription: "quotes and what they hide", text: "a,b\n\"x,\"\"y\"\"\",\"\"\n",
      rows: [["a", "b"], ["x,\"y\"", ""]]),
    Sample(
      testDescription: "line breaks in quotes", text: "a,b\n\"1\r\n2\",x\n\"3\n\n4\",y\n5,z\n",
      rows: [["a", "b"], ["1\r\n2", "x"], ["3\n\n4", "y"], ["5", "z"]], lines: [2, 4, 7]),
    Sample(
      testDescription: "semicolons", text: "名称;规格,型号;数量\n口罩;N95,L;3\n",
      rows: [["名称", "规格,型号", "数量"], ["口罩", "N95,L", "3"]], separator: .semicolon),
    Sample(
      testDescription: "tabs", text: "a\tb\tc,d\n1\t2\t3,4\n",
      rows: [["a", "b", "c,d"], ["1", "2", "3,4"]], separator: .tab),
    Sample(
      testDescription: "a quoted header does not vote", text: "\"a;b;c\",d\n1,2\n",
      rows: [["a;b;c", "d"], ["1", "2"]]),
    Sample(
      testDescription: "empty lines", text: "\n\na,b\n\n1,2\r\n\r\n\n3,4\n\n",
      rows: [["a", "b"], ["1", "2"], ["3", "4"]], lines: [5, 8]),
    Sample(
      testDescription: "one column, an empty field in quotes", text: "a\n\"\"\n1\n",
      rows: [["a"], [""], ["1"]]),
    Sample(testDescription: "header only", text: "a,b", rows: [["a", "b"]]),
    Sample(
      testDescription: "spaces belong to the field", text: "a,b\n 1 , 2\n",
      rows: [["a", "b"], [" 1 ", " 2"]]),
  ]

  @Test("A table is read as RFC 4180 has it", arguments: samples)
  func reads(_ sample: Sample) throws {
    let table = try CSVReader().read(Array(sample.text.utf8))
    #expect([table.header] + table.rows.map(\.fields) == sample.rows)
    #expect(table.separator == sample.separator)
    if let lines = sample.lines { #expect(table.rows.map(\.line) == lines) }
  }

  @Test("A field is found by its column; an empty one is none")
  func values() throws {
    let table = try CSVReader().read(Array("a,b\n1,\n".utf8))
    #expect(table.place(of: "b") == 1)
    #expect(table.place(of: "c") == nil)
    #expect(table.value("a", in: table.rows[0]) == "1")
    #expect(table.value("b", in: table.rows[0]) == nil)
    #expect(table.value("c", in: table.rows[0]) == nil)
  }

  @Test("What is written is read", arguments: CSVRows.Separator.allCases)
  func roundTrip(_ separator: CSVRows.Separator) throws {
    let mark = String(Unicode.Scalar(separator.rawValue))
    let pieces = ["a", "中", "\"", ",", ";", "\n", "\r\n", " ", "=1", "é", "🩹"]
    for seed in UInt64(1)...60 {
      var random = SplitMix(state: seed)
      let width = Int(random.below(4)) + 2
      let rows = (0..<Int(random.below(20))).map { _ in
        (0..<width).map { _ in
          (0..<random.below(6)).map { _ in pieces[Int(random.below(11))] }.joined()
        }
      }
      let header = (0..<width).map { "c\($0)" }
      let ends = ["\n", "\r\n"][Int(random.below(2))]
      let text = ([header] + rows).map { $0.map(quoted).joined(separator: mark) + ends }.joined()
      let table = try CSVReader().read(Array(text.utf8))
      #expect(table.header == header && table.rows.map(\.fields) == rows, "seed \(seed)")
    }
  }

  private func quoted(_ field: String) -> String {
    let doubled = field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }
}

/// Sebastiano Vigna, SplitMix64: the same numbers on every machine.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % bound
  }
}
