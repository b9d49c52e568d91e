import Interchange
import Testing

@Suite struct JSONDuplicateKeyTests {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, ["duplicate-key 1:8 $.a"]),
    (#"{"a":1,"\u0061":2}"#, ["duplicate-key 1:8 $.a"]),
    (#"{"\u0061":1,"b":1,"a":2}"#, ["duplicate-key 1:19 $.a"]),
    (#"{"b":1,"a":2,"b":3}"#, ["duplicate-key 1:14 $.b"]),
    (#"{"":1,"":2}"#, [#"duplicate-key 1:7 $[""]"#]),
    (#"{"a":1,"a":2,"a":3}"#, ["duplicate-key 1:8 $.a", "duplicate-key 1:14 $.a"]),
    (
      #"{"a":{"x":1,"x":2},"a":{"y":1,"y":1}}"#,
      ["duplicate-key 1:13 $.a.x", "duplicate-key 1:20 $.a", "duplicate-key 1:31 $.a.y"]
    ),
    (
      #"[{"k":0},{"longer-than-8":1,"longer-than-8":2}]"#,
      [#"duplicate-key 1:29 $[1]["longer-than-8"]"#]
    ),
  ])
  func reported(_ text: String, _ expected: [String]) {
    #expect(problems(skipping: text).map(brief) == expected)
  }

  @Test func theCallerSeesTheFirstOnly() {
    let list = ProblemList()
    var seen: [Int64] = []
    withExactBytes(Array(#"{"a":1,"a":{"b":[2]},"c":3}"#.utf8)) { bytes in
      var reader = JSONReader(problems: list)
      reader.open(bytes)
      guard reader.beginObject() else { return }
      while reader.nextKey() != nil { seen.append(reader.readInteger() ?? -1) }
      let isClean = reader.finish()
      #expect(!isClean)
    }
    #expect(seen == [1, 3])
    #expect(list.problems.map(\.code) == [.duplicateKey])
  }

  /// Ascending, descending and shuffled objects of every size around the change to a hash set.
  @Test func foundInObjectsOfAnyWidthAndOrder() {
    var random = JSONTestRandom(state: 7)
    for width in [2, 3, 8, 31, 32, 33, 34, 40, 100, 300] {
      let sorted = (0..<width).map { "k\(1000 + $0)" }
      var shuffled = sorted
      for index in shuffled.indices { shuffled.swapAt(index, random.below(width)) }
      for keys in [sorted, sorted.reversed(), shuffled] {
        let members = keys.map { "\"\($0)\":{\"z\":1,\"y\":{\"b\":1,\"a\":2}}" }
        #expect(codes("{" + members.joined(separator: ",") + "}") == [])
        var twice = members
        twice.insert(members[random.below(width)], at: random.below(width + 1))
        #expect(codes("{" + twice.joined(separator: ",") + "}") == [.duplicateKey])
      }
    }
  }

  @Test func wideObjectsInsideWideObjectsAreKeptApart() {
    let inner = (0..<50).reversed().map { "\"k\(100 + $0)\":0" }.joined(separator: ",")
    let outer = (0..<50).reversed().map { "\"k\(100 + $0)\":{\(inner)}" }.joined(separator: ",")
    #expect(codes("[{\(outer)},{\(outer)}]") == [])
  }

  @Test func aHundredThousandDescendingKeysTakeNoQuadraticTime() {
    let members = (0..<100_000).reversed().map { "\"a\(100_000 + $0)\":0" }
    #expect(codes("{" + members.joined(separator: ",") + ",\"a150000\":1}") == [.duplicateKey])
  }
}
