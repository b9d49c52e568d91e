import Interchange
import Testing

struct TypedTextTests {
  @Test(arguments: [
    ("ＰＰ０１０２", "PP0102"),
    ("（部分）！", "(部分)!"),
    ("　医用口罩　", "医用口罩"),
    ("医用\u{A0}口罩\u{A0}", "医用 口罩"),
    ("\u{FEFF}PP\u{200B}01\u{200D}02\u{200E}", "PP0102"),
    ("PP0102\r\n", "PP0102"),
    ("\r\nPP0102", "PP0102"),
    ("\t PP0102 \t", "PP0102"),
    ("'000123", "000123"),
    ("＇000123", "000123"),
    ("''quoted", "'quoted"),
    ("it's", "it's"),
    ("已收：口罩，手套；另补、待定", "已收：口罩，手套；另补、待定"),
    ("双“引号”。", "双“引号”。"),
    ("\u{200B}", ""),
    ("", ""),
  ])
  func `pasted text comes out in one spelling`(typed: String, expected: String) throws {
    let text = try TypedText(typed)
    #expect(Array(text.text.utf8) == Array(expected.utf8))
    #expect(Array(text.original.utf8) == Array(typed.utf8))
  }

  @Test(arguments: [("a，b；c：d、e", "a,b;c:d,e"), ("，", ","), ("a, b", "a, b")])
  func `separators are folded where asked for`(typed: String, expected: String) throws {
    #expect(try TypedText(typed, foldsSeparators: true).text == expected)
  }

  @Test(arguments: [
    "a\u{0}b", "a\u{1B}[31m", "a\tb", "200\r\n300", "200\n300", "a\u{7F}b", "a\u{85}b", "a\u{9B}b",
    "a\u{202E}b", "a\u{2066}b", "a\u{61C}b", "a\u{2028}b", "a\u{AD}b", "a\u{2060}b", "a\u{E0041}b",
    "a\u{FFFF}b",
  ])
  func `characters that hide something are refused`(typed: String) {
    let code = problemCode { () throws(TypedProblem) in _ = try TypedText(typed) }
    #expect(code == "hidden-character")
  }

  @Test
  func `a change of spelling is no equality`() throws {
    let composed = try TypedText("é")
    let decomposed = try TypedText("e\u{301}")
    #expect(composed != decomposed)
    #expect(Array(decomposed.text.utf8) == Array("e\u{301}".utf8))
  }

  @Test
  func `a message stays on one harmless line`() {
    let problem = TypedProblem(.unreadable, in: "a\r\n\u{1B}[2Jb", expected: .day)
    for line in [problem.message(chinese: true), problem.message(chinese: false)] {
      #expect(line.contains("a\\u{D}\\u{A}\\u{1B}[2Jb"))
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
      #expect(line.contains("2026-11-21"))
    }
  }
}
