import Reports
import Testing

/// JSON that is the same every time and cannot drive a terminal.
struct JSONTextTests {
  @Test func `members stand in the byte order of their keys`() {
    let value: JSONText = .object(["b": 1, "a": "x", "Z": true, "é": .null])
    #expect(value.text == #"{"Z":true,"a":"x","b":1,"é":null}"#)
  }

  @Test func `a row stays on one line`() {
    let value: JSONText = .object(["rows": .array([.object(["a": 1]), .object(["a": 2])]), "x": 3])
    #expect(
      value.lines == """
        {
          "rows": [
            {"a": 1},
            {"a": 2}
          ],
          "x": 3
        }

        """)
    #expect(JSONText.array([]).lines == "[]\n")
    let hollow: JSONText = .object(["a": .array([]), "b": .object([:])])
    #expect(hollow.lines == "{\"a\": [], \"b\": {}}\n")
  }

  @Test func `what cannot be seen is escaped`() {
    let text: JSONText = "a\"\\\n\t\u{1B}\u{202E}\u{E0041}中"
    #expect(text.text == #""a\"\\\n\t\u001b\u202e\udb40\udc41中""#)
  }

  @Test func `what can be seen stands as it is`() {
    let text = "～ ，。℃ × é \u{3000} \u{D7FF} \u{FF01} \u{FF60} 😀"
    #expect(JSONText.string(text).text == "\"\(text)\"")
    let hidden: JSONText = "\u{85}\u{AD}\u{200B}\u{2028}\u{FEFF}\u{FFF9}"
    #expect(hidden.text == #""\u0085\u00ad\u200b\u2028\ufeff\ufff9""#)
  }

  @Test func `canonical JSON is written as it is`() {
    #expect(JSONText.array([.canonical(Array(#"{"a":1}"#.utf8)), 2]).text == #"[{"a":1},2]"#)
  }
}
