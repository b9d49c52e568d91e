import Interchange
import Testing

@Suite struct JSONTreeTests {
  @Test func readsEveryKindInOrder() {
    #expect(
      tree(#"{"b":[1,-2,"x\u738b",true,false,null],"a":{}}"#)
        == .object([
          .init(
            key: "b",
            value: .array([
              .integer(1), .integer(-2), .string("x王"), .bool(true), .bool(false), .null,
            ])),
          .init(key: "a", value: .object([])),
        ]))
  }

  @Test func acceptsAByteOrderMarkAtTheStartOfADocumentOnly() {
    #expect(tree("\u{FEFF}{}") == .object([]))
    #expect(tree("\u{FEFF}\u{FEFF}{}") == nil)
    #expect(tree("{}\u{FEFF}") == nil)
  }

  @Test func comparesTextByBytes() {
    #expect(tree("\"\u{E9}\"") != tree("\"e\u{301}\""))
    let both = tree("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(both?["\u{E9}"] == .integer(1) && both?["e\u{301}"] == .integer(2))
    #expect(both?["e"] == nil && tree("[1]")?["e"] == nil)
  }

  @Test func oneProblemAnywhereRefusesTheWhole() {
    let list = ProblemList()
    let read = withExactBytes(Array("{\n\"a\":[1.5],\n\"b\":\"\\n\"\n}".utf8)) {
      JSONTree.read($0, problems: list)
    }
    #expect(read == nil)
    #expect(list.problems.map(brief) == ["not-whole 2:6 $.a[0]", "control-character 3:6 $.b"])
  }

  @Test func standsForPartOfALargerValue() {
    withExactBytes(Array(#"{"free":{"x":[1]},"n":2}"#.utf8)) { bytes in
      var reader = JSONReader(problems: ProblemList())
      reader.open(bytes)
      var free: JSONTree?
      guard reader.beginObject() else { return }
      while let key = reader.nextKey() {
        switch key {
        case "free": free = JSONTree.next(&reader)
        default:
          let number = reader.readInteger()
          #expect(number == 2)
        }
      }
      let isClean = reader.finish()
      #expect(isClean)
      #expect(free?["x"] == .array([.integer(1)]))
    }
  }
}
