import Interchange
import Testing

@Suite struct JSONMutationTests {
  private static let seeds = [
    sampleDocumentLine,
    #"{"a":1,"b":[true,false,null,-12,""],"c":{"\u0061":"\uD83D\uDE00","d":"王é"}}"#,
    #"[{"b":1,"a":2},"12345678\n",0,-0,[[[]]],9007199254740991]"#, #""中文abc\\\"\/""#, "-120",
  ].map { Array($0.utf8) }

  /// Pieces that grammars are sensitive to.
  private static let pieces =
    [
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0061", "\\ud800", "\\udc00", "\\n", "\\/", "0",
      "-",
      "1.5", "e1", "true", "null", " ", "\r", "\n", "\t", "\"a\":1,", ",\"a\":1", "\u{202E}", "王",
      "\u{7F}",
      "\u{200B}", "\u{FEFF}", "NaN", "9007199254740992", "[[[[[[[[", "]]]]]]]]", "{}", "[]", "\"\"",
    ].map { Array($0.utf8) } + [[0xC0], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xFF], [0x80], [0]]

  private static func mutate(_ bytes: [UInt8], _ random: inout JSONTestRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(3) {
      let place = random.below(bytes.count + 1)
      let stop = min(bytes.count, place + random.below(6))
      switch random.below(6) {
      case 0: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
      case 1: bytes.removeSubrange(place..<stop)
      case 2: bytes.replaceSubrange(place..<stop, with: pieces[random.below(pieces.count)])
      case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
      case 4: bytes.insert(contentsOf: bytes[place..<stop], at: random.below(bytes.count + 1))
      default: if random.below(4) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }

  /// The reader, by skipping and by building a tree, agrees with the oracle on every mutant.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func agreesWithTheReference(_ seed: UInt64) {
    var random = JSONTestRandom(state: seed)
    var accepted = 0
    for round in 0..<1500 {
      // The long line is one mutant in eight: the oracle is slow.
      let source = Self.seeds[round % 8 == 0 ? 0 : 1 + random.below(Self.seeds.count - 1)]
      let mutant = Self.mutate(source, &random)
      let expected = JSONReferenceReader.read(mutant)
      let skipped = problems(skipping: mutant).isEmpty
      // A document may start with one byte order mark, a line may not.
      let isMarked = mutant.starts(with: [0xEF, 0xBB, 0xBF])
      let read = isMarked ? nil : tree(mutant)
      if expected != nil { accepted += 1 }
      guard skipped == (expected != nil), read == expected else {
        Issue.record("seed \(seed), round \(round): \(String(decoding: mutant, as: UTF8.self))")
        return
      }
    }
    #expect(accepted > 50, "mutants must not all be refused, or nothing is tested")
  }

  @Test func everyPrefixIsRefusedAtItsEnd() {
    let line = Array(sampleDocumentLine.utf8)
    for count in 0..<line.count {
      #expect(problems(skipping: Array(line[..<count])).count == 1)
    }
    #expect(problems(skipping: line).isEmpty)
  }

  /// Strings of every length and start within a word, with each special piece at every place.
  @Test func specialBytesAreSeenAtEveryPlaceOfAWord() {
    let specials: [[UInt8]] = [
      [0x1F], [0x7F], [0x5C, 0x5C], [0x22], [0xC3, 0xA9], [0xFF], [0x80], [0x5C, 0x6E], [0x20],
      [0x7E],
    ]
    for special in specials {
      for before in 0..<18 {
        for after in 0..<10 {
          let text =
            [0x22] + [UInt8](repeating: 0x61, count: before) + special
            + [UInt8](repeating: 0x7A, count: after) + [0x22]
          if tree(text) != JSONReferenceReader.read(text) {
            Issue.record("\(special) after \(before) before \(after)")
          }
        }
      }
    }
  }
}
