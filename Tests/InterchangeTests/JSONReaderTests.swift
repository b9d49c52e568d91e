import Interchange
import Testing

@Suite struct JSONReaderTests {
  /// Reads a document the way a caller does: typed, with its own range and required keys.
  private func readDocument(_ reader: inout JSONReader) -> (kind: String?, total: Int64) {
    var kind: String?
    var total: Int64 = 0
    guard reader.beginObject() else { return (nil, 0) }
    while let key = reader.nextKey() {
      switch key {
      case "kind":
        kind = reader.readString()
        if kind == "gift" { reader.refuse(.init(chinese: "没有这种单据", english: "no such kind")) }
      case "lines":
        guard reader.beginArray() else { continue }
        while reader.nextElement() {
          guard reader.beginObject() else { continue }
          var quantity: Int64?
          while let key = reader.nextKey() {
            switch key {
            case "quantity": quantity = reader.readInteger(in: 1...1000)
            case "lot": reader.skipValue()
            default: reader.unknownKey()
            }
          }
          if quantity == nil { reader.missing("quantity") }
          total += quantity ?? 0
        }
      case "note": if !reader.readNull() { _ = reader.readString() }
      case "urgent": _ = reader.readBool()
      default: reader.unknownKey()
      }
    }
    if kind == nil { reader.missing("kind") }
    return (kind, total)
  }

  private func found(_ text: String) -> [String] {
    let list = ProblemList()
    withExactBytes(Array(text.utf8)) { bytes in
      var reader = JSONReader(problems: list)
      reader.open(bytes, line: 5)
      _ = readDocument(&reader)
      let isClean = reader.finish()
      #expect(isClean == list.isEmpty)
    }
    return list.problems.map(brief)
  }

  @Test func readsValues() {
    let text =
      #"{"kind":"iss\u0075e","lines":[{"lot":{"a":[1]},"quantity":20},{"quantity":3}],"note":null}"#
    withExactBytes(Array(text.utf8)) { bytes in
      let list = ProblemList()
      var reader = JSONReader(problems: list)
      // One reader serves many lines.
      for line in 1...3 {
        reader.open(bytes, line: line)
        let document = readDocument(&reader)
        let isClean = reader.finish()
        #expect(document == ("issue", 23) && isClean)
      }
    }
  }

  @Test(arguments: [
    // Every problem of a line, not only the first.
    (
      #"{"lines":[{"quantity":1.5,"x":0},{"lot":0},{"quantity":0,"quantity":1},7],"urgent":1,"y":{}}"#,
      [
        "not-whole 5:23 $.lines[0].quantity", "unknown-key 5:27 $.lines[0].x",
        "missing-key 5:34 $.lines[1].quantity", "out-of-range 5:56 $.lines[2].quantity",
        "duplicate-key 5:58 $.lines[2].quantity", "wrong-type 5:72 $.lines[3]",
        "wrong-type 5:84 $.urgent", "unknown-key 5:86 $.y", "missing-key 5:1 $.kind",
      ]
    ),
    (#"{"kind":"gift","lines":{}}"#, ["invalid-value 5:9 $.kind", "wrong-type 5:24 $.lines"]),
    // Wrong and missing are not both reported; neither is what follows broken text.
    (#"{"kind":3}"#, ["wrong-type 5:9 $.kind"]),
    (#"{"lines":[{"quantity":"#, ["unexpected-end 5:23 $.lines[0].quantity"]),
    (#"{"lines":[{"lot":1,}],"z":1}"#, ["trailing-comma 5:19 $.lines[0]"]),
    ("[]", ["wrong-type 5:1 $"]), ("{}", ["missing-key 5:1 $.kind"]),
    (#"{"kind":"a"} x"#, ["extra-after-value 5:14 $"]),
    // A document over several lines counts them.
    ("{\n  \"kind\": \"a\",\n  \"z\": 1\n}\n", ["unknown-key 7:3 $.z"]),
    (
      #"{"kind":"a","b c":[{"d":1.5}]}"#,
      [#"unknown-key 5:13 $["b c"]"#, #"not-whole 5:25 $["b c"][0].d"#]
    ),
    ("{\"kind\":\"a\",\"\\u202e\":1}", ["bidi-control 5:14 $"]),
  ])
  func reportsEverythingInItsPlace(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func keysMatchLiterals() {
    withExactBytes(Array(#"{"a":0,"":1,"钥匙":2,"\u0062":3,"abcdefghij":4}"#.utf8)) { bytes in
      var reader = JSONReader(problems: ProblemList())
      reader.open(bytes)
      var seen: [String] = []
      guard reader.beginObject() else { return }
      while let key = reader.nextKey() {
        switch key {
        case "b": seen.append("b")
        case "": seen.append("empty")
        case "钥匙": seen.append("key")
        case "abcdefghij": seen.append("long")
        case "a": seen.append("a")
        default: seen.append("?")
        }
      }
      #expect(seen == ["a", "empty", "key", "b", "long"])
      let isClean = reader.finish()
      #expect(isClean)
    }
  }

  @Test func rawBytesAreExactAndCanBeReadInPlace() {
    let text = #" [ {"\u0061" : "x\\y"} , "s" , 12 , {"q":1.5} ] "#
    withExactBytes(Array(text.utf8)) { bytes in
      let list = ProblemList()
      var reader = JSONReader(problems: list)
      reader.open(bytes)
      var raws: [String?] = []
      guard reader.beginArray() else { return }
      while reader.nextElement() {
        raws.append(reader.rawValue().map { String(decoding: $0, as: UTF8.self) })
        guard raws.count == 1 else { continue }
        for _ in 0..<100 {
          reader.rewind()
          _ = reader.rawValue()
        }
        reader.rewind()
        guard reader.beginObject() else { return }
        while let key = reader.nextKey() {
          #expect(key.string == "a")
          let text = reader.readString()
          #expect(text == #"x\y"#)
        }
      }
      #expect(raws == [#"{"\u0061" : "x\\y"}"#, #""s""#, "12", nil])
      let isClean = reader.finish()
      #expect(!isClean)
      #expect(list.problems.map(brief) == ["not-whole 1:42 $[3].q"])
    }
  }

  @Test func knownValuesAreSteppedOver() {
    let known = Array(#"{"a":1}"#.utf8)
    withExactBytes(Array(#"[{"a":1},{"a":1 },{"a":12},"x",{"a":1}]"#.utf8)) { bytes in
      var reader = JSONReader(problems: ProblemList())
      reader.open(bytes)
      var hits: [Bool] = []
      guard reader.beginArray() else { return }
      while reader.nextElement() {
        hits.append(known.withUnsafeBytes { reader.skip(ifEqualTo: $0) })
      }
      #expect(hits == [true, false, false, false, true])
      let isClean = reader.finish()
      #expect(isClean)
    }
  }

  @Test func whatTheCallerLeavesUnreadIsChecked() {
    withExactBytes(Array(#"{"a":[1,{"b":[2,[3.5]]}],"c":0}"#.utf8)) { bytes in
      let list = ProblemList()
      var reader = JSONReader(problems: list)
      reader.open(bytes)
      _ = reader.beginObject()
      _ = reader.nextKey()
      _ = reader.beginArray()
      let isElement = reader.nextElement()
      let kind = reader.peekKind
      #expect(isElement && kind == .number)
      let isClean = reader.finish()
      #expect(!isClean)
      #expect(list.problems.map(brief) == ["not-whole 1:18 $.a[1].b[1][0]"])
    }
  }
}
