import Interchange
import Testing

@Suite struct JSONGrammarTests {
  @Test(arguments: [
    "{}", "[]", "0", "-0", "1", "-1", "9007199254740991", "-9007199254740991", "true", "false",
    "null", #""""#, #""a""#, #""/""#, #""王""#, #""\"""#, #""\\""#, #""\/""#, #""A""#,
    #""\u738b""#, #""\uD83D\uDE00""#, #""\ud83d\ude00""#, #""😀""#, #""éß""#, " 1 ", "\t1\r\n",
    "[ ]", "{ }", "[1]", "[ 1 , 2 ]", #"{"a":1}"#, #" { "a" : [ { } , [ ] ] } "#, "[[],[[]],{}]",
    #"{"":0}"#, #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#, #"{"b":1,"a":2,"c":3}"#,
    "{\"\u{E9}\":1,\"e\u{301}\":2}", #"["aaaaaaa","aaaaaaaa","aaaaaaaaa"]"#, #"{"a":1,"A":2}"#,
    #"{"aaaaaaaa":1,"aaaaaaaaa":2,"aaaaaaaab":3}"#, "[true,false,null,0,\"\"]",
    #""防护用品abc防护用品""#, #""a b\\c\/d""#, "\"~ !#$%&'()*+,-.<=>?@[]^_`{|}\"",
    "\"\u{2027}\u{FFFD}\u{10FFFD}\u{3000}\u{D7FF}\u{E000}\u{9FFF}\u{A000}\"",
  ])
  func accepted(_ text: String) {
    #expect(problems(skipping: text).map(brief) == [])
    #expect(tree(text) != nil)
    #expect(tree(text) == JSONReferenceReader.read(Array(text.utf8)))
  }

  @Test(
    arguments: [
      ("", .emptyValue), (" \t", .emptyValue), ("[", .unexpectedEnd), ("{", .unexpectedEnd),
      ("[1", .unexpectedEnd), ("[1,", .unexpectedEnd), (#"{"a"#, .unexpectedEnd),
      (#"{"a""#, .unexpectedEnd), (#"{"a":"#, .unexpectedEnd), (#"{"a":1"#, .unexpectedEnd),
      (#"{"a":1,"#, .unexpectedEnd), (#""abc"#, .unexpectedEnd), (#""\""#, .unexpectedEnd),
      (#"""#, .unexpectedEnd),
      ("[1,]", .trailingComma), (#"{"a":1,}"#, .trailingComma), ("[1 , ]", .trailingComma),
      ("[,]", .unexpectedCharacter), ("[,1]", .unexpectedCharacter), ("{,}", .unexpectedCharacter),
      ("[1,,2]", .unexpectedCharacter), ("[1 2]", .unexpectedCharacter),
      ("[1}", .unexpectedCharacter),
      (#"{"a":1]"#, .unexpectedCharacter), (#"{"a" 1}"#, .unexpectedCharacter),
      (#"{"a":1 "b":2}"#, .unexpectedCharacter), ("{a:1}", .unexpectedCharacter),
      ("{'a':1}", .unexpectedCharacter), ("{1:1}", .unexpectedCharacter),
      (#"{"a":}"#, .unexpectedCharacter), (#"{"a"::1}"#, .unexpectedCharacter),
      ("tru", .unexpectedCharacter), ("truE", .unexpectedCharacter), ("nul", .unexpectedCharacter),
      ("True", .unexpectedCharacter), ("undefined", .unexpectedCharacter),
      ("'a'", .unexpectedCharacter),
      ("truefalse", .extraAfterValue), ("nulll", .extraAfterValue), ("1 2", .extraAfterValue),
      ("{}{}", .extraAfterValue), ("[]]", .extraAfterValue), ("{},", .extraAfterValue),
      ("1x", .extraAfterValue), ("]", .unexpectedCharacter), ("// a\n1", .unexpectedCharacter),
      ("[1/**/]", .unexpectedCharacter), ("\u{B}1", .unexpectedCharacter),
      ("\u{A0}1", .unexpectedCharacter), ("[\u{3000}]", .unexpectedCharacter),
      ("1\u{0}", .extraAfterValue), ("\u{0}", .unexpectedCharacter),
      ("[\u{FEFF}1]", .unexpectedCharacter), ("1\u{FEFF}", .extraAfterValue),
    ] as [(String, JSONProblem.Code)])
  func brokenStructure(_ text: String, _ code: JSONProblem.Code) {
    expectRefused(text, code)
  }

  @Test(
    arguments: [
      ("01", .badNumber), ("-01", .badNumber), ("00", .badNumber), ("-", .badNumber),
      ("--1", .badNumber), ("+1", .badNumber), (".5", .badNumber), ("1.", .badNumber),
      ("[1.]", .badNumber), ("1.e1", .badNumber), ("1e", .badNumber), ("1e+", .badNumber),
      ("-.5", .badNumber), ("NaN", .badNumber), ("Infinity", .badNumber), ("-Infinity", .badNumber),
      ("0x10", .extraAfterValue), ("1_000", .extraAfterValue), ("１", .unexpectedCharacter),
      ("1.5", .notWhole), ("1.0", .notWhole), ("1e2", .notWhole), ("1E+2", .notWhole),
      ("0e1", .notWhole), ("0.0", .notWhole), ("-1.25e-7", .notWhole), ("1e400", .notWhole),
      ("9007199254740992", .outOfRange), ("-9007199254740992", .outOfRange),
      ("18446744073709551617", .outOfRange), ("9223372036854775808", .outOfRange),
      ("100000000000000000000000000000000000000001", .outOfRange),
    ] as [(String, JSONProblem.Code)])
  func refusedNumbers(_ text: String, _ code: JSONProblem.Code) {
    expectRefused(text, code)
    expectRefused("[" + text + "]", code == .extraAfterValue ? .unexpectedCharacter : code)
  }

  @Test(
    arguments: [
      (#""\x""#, .badEscape), (#""\u""#, .badEscape), (#""\u12""#, .badEscape),
      (#""\u12G4""#, .badEscape), (#""\U0041""#, .badEscape), (#""\'""#, .badEscape),
      (#""\u+123""#, .badEscape), ("\"\\", .badEscape), ("\"\\u004", .badEscape),
      ("\"\\\u{738B}\"", .badEscape),
      (#""\ud800""#, .loneSurrogate), (#""\udc00""#, .loneSurrogate),
      (#""\ud800a""#, .loneSurrogate),
      (#""\ud800\n""#, .loneSurrogate), (#""\ud800\ud800""#, .loneSurrogate),
      (#""\udc00\ud800""#, .loneSurrogate), (#""\ud800A""#, .loneSurrogate),
      ("\"a\nb\"", .rawControlCharacter), ("\"\t\"", .rawControlCharacter),
      ("\"\u{0}\"", .rawControlCharacter), ("\"\u{1F}aaaaaaaa\"", .rawControlCharacter),
      (#""\n""#, .controlCharacter), (#""\t""#, .controlCharacter),
      (#""\u0000""#, .controlCharacter),
      (#""\u001b[31m""#, .controlCharacter), (#""\b""#, .controlCharacter),
      ("\"\u{7F}\"", .controlCharacter), ("\"abcdefgh\u{7F}abcdefgh\"", .controlCharacter),
      ("\"\u{85}\"", .controlCharacter), ("\"\u{9F}\"", .controlCharacter),
      ("\"\u{2028}\"", .controlCharacter), (#""\u202e""#, .bidiControl),
      ("\"\u{202E}gnp\"", .bidiControl), ("\"\u{2066}\"", .bidiControl),
      ("\"\u{61C}\"", .bidiControl),
      ("\"\u{200F}\"", .bidiControl), ("\"\u{200B}\"", .zeroWidthCharacter),
      ("\"a\u{200D}b\"", .zeroWidthCharacter), ("\"\u{FEFF}\"", .zeroWidthCharacter),
      ("\"\u{AD}\"", .zeroWidthCharacter), (#""\u2060""#, .zeroWidthCharacter),
      ("\"\u{E0041}\"", .tagCharacter), (#""\udb40\udc41""#, .tagCharacter),
      (#""\ufffe""#, .noncharacter), (#""\ufdd0""#, .noncharacter),
      (#""\udbff\udfff""#, .noncharacter), (#""\uffff""#, .noncharacter),
    ] as [(String, JSONProblem.Code)])
  func refusedText(_ text: String, _ code: JSONProblem.Code) {
    expectRefused(text, code)
    // The same inside a key, in front of a good member.
    expectRefused("{" + text + ":1,\"z\":2}", code)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE4, 0xB8], [0xE4, 0x41, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xD6, 0xD0, 0xB9, 0xFA],
    ] as [[UInt8]])
  func invalidUTF8(_ bytes: [UInt8]) {
    for padding in ["", "a", "1234567", "12345678", "王"] {
      let text = [0x22] + Array(padding.utf8) + bytes + Array(padding.utf8) + [0x22]
      #expect(problems(skipping: text).map(\.code) == [.invalidUTF8])
      #expect(tree(text) == nil && JSONReferenceReader.read(text) == nil)
    }
    #expect(problems(skipping: bytes).first?.code == .invalidUTF8)
  }

  @Test func everyCharacterIsAcceptedOrRefusedAsUnicodeSaysIt() {
    for value in (0x20...0xD7FF as ClosedRange<UInt32>).map({ $0 }) + Array(0xE000...0xFFFF)
      + stride(from: 0x10000, through: 0x10FFFF, by: 509) + Array(0xDFFF0...0xE0100)
    {
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      let text = [0x22] + Array(String(Character(scalar)).utf8) + [0x22]
      let isRefused = !problems(skipping: text).isEmpty
      if isRefused != (JSONReferenceReader.read(text) == nil) { Issue.record("U+\(value)") }
    }
  }

  @Test func aByteOrderMarkIsNoPartOfAValue() {
    #expect(codes("\u{FEFF}1") == [.byteOrderMark])
    #expect(codes("\u{FEFF}") == [.byteOrderMark])
  }

  @Test func depth() {
    let open = { (count: Int) in String(repeating: "[", count: count) }
    let close = { (count: Int) in String(repeating: "]", count: count) }
    #expect(codes(open(64) + close(64)) == [])
    #expect(codes(open(65) + close(65)) == [.tooDeep])
    #expect(codes(open(100_000)) == [.tooDeep])
    #expect(problems(skipping: "[[0]]", depthLimit: 2).isEmpty)
    #expect(
      problems(skipping: #"[{"a":[0]}]"#, depthLimit: 2).map(brief) == ["too-deep 1:7 $[0].a"])
  }

  private func expectRefused(_ text: String, _ code: JSONProblem.Code) {
    #expect(codes(text) == [code])
    #expect(tree(text) == nil)
    #expect(JSONReferenceReader.read(Array(text.utf8)) == nil)
  }
}
