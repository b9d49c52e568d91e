import Reports
import Stockpile
import Testing

struct CSVTableTests {
  private func line(_ cells: [Cell]) -> String {
    let table = CSVTable(cells.indices.map { "c\($0)" }, rows: [cells])
    let text = String(decoding: table.bytes, as: UTF8.self).unicodeScalars
    // By scalars, because Swift takes CR LF for one character.
    let head = text.firstIndex(of: "\n").map { text.index(after: $0) } ?? text.endIndex
    return String(text[head...])
  }

  @Test
  func `a file opens with a mark and ends each line with CR LF`() {
    let table = CSVTable(["物资", "数量"], rows: [[.text("口罩"), .integer(1_200)], [.text("手套")]])
    let expected: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("物资,数量\r\n口罩,1200\r\n手套,\r\n".utf8)
    #expect(table.bytes == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("two\nlines", "\"two\nlines\""), ("a;b", "\"a;b\""),
    (" outer", "\" outer\""), ("a，b", "a，b"), ("06942221705071", "06942221705071"), ("", ""),
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "\"'\tx\""),
    ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("\r\nx", "\"'\r\nx\""), ("＝1", "'＝1"),
    ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("=\u{301}1", "'=\u{301}1"),
    ("'quoted", "''quoted"), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"),
  ])
  func `texts are quoted and guarded`(text: String, cell: String) {
    #expect(Array(line([.text(text), .integer(1)]).utf8) == Array("\(cell),1\r\n".utf8))
  }

  @Test
  func `numbers stay numbers`() throws {
    let price = try #require(Price(yuan: "2.4567"))
    let rate = try #require(DecimalFraction("-1.05"))
    #expect(
      line([.integer(-5), .amount(fen: -123_456), .price(price), .decimal(rate), .empty])
        == "-5,-1234.56,2.4567,-1.05,\r\n")
  }

  @Test
  func `heads are guarded as well`() {
    let table = CSVTable(["=cmd()", "a,b"])
    #expect(String(decoding: table.bytes, as: UTF8.self) == "\u{FEFF}'=cmd(),\"a,b\"\r\n")
  }
}
