import Interchange
import Stockpile
import Testing

struct ExchangeMutationTests {
  /// Pieces our formats are sensitive to.
  private static let pieces =
    [
      "{", "}", "[", "]", ":", ",", "\"", "\\u0061", "0", "-", "1.5", "null", " ", "\n", "{}", "[]",
      "\"\"", "\"kind\":\"count\",", "\"item\":\"A\",", "\"lot\":{", "\"documents\":1,", "#2", "/",
      "B",
      "2026-02-30", "9007199254740992", "王", "\u{202E}", "\"quantity\":0,", "\"format\":",
      "\"id\":1,",
    ].map { Array($0.utf8) } + [[0xFF], [0], [0x7F]]

  @Test("Damaged files never crash and give the same twice", arguments: 0..<4 as Range<UInt64>)
  func mutants(_ seed: UInt64) {
    var source = ExchangeDocuments(seed: seed)
    let ledger = ledgerFile([.receipt, .count, .registration, .arrival].map { source.next($0) })
    let drafts = Array(
      (#"{"format":"stockpile","kind":"drafts","version":1}"# + "\n"
        + #"{"id":"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59","kind":"count","lines":[{"counted":2,"item"#
        + #"":"A","lot_no":"x"}],"occurred_on":"2026-11-01","site":"X"}"# + "\n").utf8)
    var refused = 0
    for _ in 0..<150 {
      let mutant = mutate(source.maybe() ? ledger : drafts, &source.random)
      let outcome = decodeExchange(mutant)
      if !outcome.problems.isEmpty { refused += 1 }
      #expect(decodeExchange(mutant) == outcome)
      // Whatever is accepted without a problem is written as bytes that mean it again.
      for posted in outcome.documents {
        let again = decodeExchange(
          ledgerFile([posted], trailer: false) + Array("\(trailerLine(1))\n".utf8))
        #expect(again.briefs == [])
        #expect(again.documents == [posted])
      }
      for problem in outcome.problems { #expect(problem.message(chinese: true).utf8.count < 900) }
    }
    #expect(refused > 75)
  }

  private func mutate(_ bytes: [UInt8], _ random: inout JSONTestRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(3) {
      let place = random.below(bytes.count + 1)
      let stop = min(bytes.count, place + random.below(8))
      let piece = Self.pieces[random.below(Self.pieces.count)]
      switch random.below(5) {
      case 0: bytes.insert(contentsOf: piece, at: place)
      case 1: bytes.removeSubrange(place..<stop)
      case 2: bytes.replaceSubrange(place..<stop, with: piece)
      case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
      default: bytes.insert(contentsOf: bytes[place..<stop], at: random.below(bytes.count + 1))
      }
    }
    return bytes
  }
}
