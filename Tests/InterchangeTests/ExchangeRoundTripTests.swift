import Interchange
import Stockpile
import Testing

struct ExchangeRoundTripTests {
  @Test("Random documents of every kind come back as they were", arguments: 0..<6 as Range<UInt64>)
  func documents(_ seed: UInt64) {
    var source = ExchangeDocuments(seed: seed)
    source.isComplete = seed == 0
    let documents = (0..<4).flatMap { _ in DocumentKind.allCases.map { source.next($0) } }
    let file = ledgerFile(documents)
    let outcome = decodeExchange(file)
    #expect(outcome.briefs == [])
    #expect(outcome.documents == documents)
    #expect(outcome.lines.first == .header(ExchangeHeader(ledgerOf: exchangeRoot)))
    // Byte by byte, because `String` takes other spellings for equal.
    #expect(ledgerFile(outcome.documents) == file)
    #expect(decodeExchange(file) == outcome)
  }

  @Test("Keys in any order, with blanks and escapes, mean the same document")
  func anyLayout() throws {
    var source = ExchangeDocuments(seed: 7)
    source.isComplete = true
    for kind in DocumentKind.allCases {
      let posted = source.next(kind)
      let line = String(decoding: LedgerLineEncoder.document(posted).dropLast(), as: UTF8.self)
      let read = try #require(tree(line))
      let file = decodeExchange(headerLine, scrambled(read), trailerLine(1))
      #expect(file.briefs == [])
      #expect(file.documents == [posted])
      #expect(
        file.documents.map { $0.document.canonical($0.posting) }
          == [posted.document.canonical(posted.posting)])
    }
  }

  @Test("Equal lots are one object")
  func sharedLots() throws {
    var source = ExchangeDocuments(seed: 3)
    let documents = (0..<60).map { _ in source.next(.receipt) }
    let lots = decodeExchange(ledgerFile(documents)).documents.flatMap {
      $0.document.movements.map(\.lot)
    }
    var objects: [Lot: Lot] = [:]
    for lot in lots {
      #expect(objects[lot].map { $0 === lot } ?? true)
      objects[lot] = lot
    }
    #expect(objects.count < lots.count)
  }

  @Test("Header and trailer are written in canonical order")
  func frame() {
    let header = LedgerLineEncoder.header(ExchangeHeader(ledgerOf: exchangeRoot))
    #expect(
      String(decoding: header, as: UTF8.self)
        == #"{"format":"stockpile","kind":"ledger","root":"PB-D-CDC","version":1}"# + "\n")
    #expect(
      String(decoding: LedgerLineEncoder.header(.drafts), as: UTF8.self)
        == #"{"format":"stockpile","kind":"drafts","version":1}"# + "\n")
    let empty = SHA256Sum.digest([])
    let trailer = LedgerLineEncoder.trailer(ExchangeTrailer(documents: 0, sha256: empty))
    #expect(
      String(decoding: trailer, as: UTF8.self)
        == #"{"documents":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852"#
        + "b855\"}\n")
    #expect(
      decodeExchange(header + trailer).lines
        == [
          .header(ExchangeHeader(ledgerOf: exchangeRoot)),
          .trailer(ExchangeTrailer(documents: 0, sha256: empty)),
        ])
    #expect(decodeExchange(LedgerLineEncoder.header(.drafts)).lines == [.header(.drafts)])
  }
}

let headerLine = #"{"format":"stockpile","kind":"ledger","root":"PB-D-CDC","version":1}"#

let emptySum = SHA256Sum.digest([])

func trailerLine(_ count: Int) -> String {
  "{\"documents\":\(count),\"sha256\":\"\(emptySum)\"}"
}

/// The tree written with its keys backwards, blanks everywhere, and every character escaped.
func scrambled(_ tree: JSONTree) -> String {
  switch tree {
  case .object(let members):
    let all = members.reversed().map { " \(scrambled(.string($0.key))) :\t\(scrambled($0.value)) " }
    return "{" + all.joined(separator: ",") + "}"
  case .array(let elements): return "[ " + elements.map(scrambled).joined(separator: " , ") + "]"
  case .string(let text):
    let units = text.utf16.map { unit in
      let hex = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
    return "\"" + units.joined() + "\""
  case .integer(let value): return "\(value)"
  case .bool(let value): return "\(value)"
  case .null: return "null"
  }
}
