import Reports
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("MASK-N95", 8), ("医用防护口罩", 12), ("ＰＰ０１", 8), ("（部分）", 8), ("、。", 4),
    ("　", 2), ("￥1", 3), ("¥1", 2), ("e\u{301}", 1), ("a\u{200B}b", 2), ("\u{FEFF}a", 1),
    ("±×÷°", 4), ("─█", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("ア", 2),
    ("✓✗", 2), ("✅", 2), ("😷", 2), ("🇨", 1), ("𠮷", 2), ("㎎", 2), ("≤65%", 4), ("Ⅳ级", 3),
    ("\u{3099}", 0), ("\u{303F}", 1),
  ])
  func `columns of a terminal`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("医用\u{1B}[31m口罩", "医用\\u{1B}[31m口罩"), ("a\tb\r\nc", "a\\u{9}b\\u{D}\\u{A}c"),
    ("\u{0}", "\\u{0}"), ("\u{7F}", "\\u{7F}"), ("\u{9B}2J", "\\u{9B}2J"),
    ("\u{202E}abc", "\\u{202E}abc"), ("a\u{2066}b", "a\\u{2066}b"), ("a\u{200E}b", "a\\u{200E}b"),
    ("a\u{200B}b", "a\\u{200B}b"), ("a\u{FEFF}b", "a\\u{FEFF}b"), ("a\u{E0041}", "a\\u{E0041}"),
    ("a\u{2028}b", "a\\u{2028}b"), ("a\u{AD}b", "a\\u{AD}b"), ("平坝区 (部分) é", "平坝区 (部分) é"),
    ("", ""),
  ])
  func `stored text cannot steer the terminal`(text: String, escaped: String) {
    #expect(TerminalText.escaped(text) == escaped)
  }

  @Test
  func `no character that takes no column survives except combining marks`() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value), DisplayWidth.of(scalar) == 0 else { continue }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .otherLetter: continue
      // Signs before Arabic, Indic, Egyptian and shorthand digits: visible with what they belong to.
      case .format where scalar.properties.isDefaultIgnorableCodePoint == false: continue
      case .format where (0x1BCA0...0x1D17A).contains(value): continue
      default:
        #expect(TerminalText.escaped(String(scalar)).hasPrefix("\\u{"), "\(value)")
      }
    }
  }
}
