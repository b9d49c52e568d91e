import Foundation
import Stockpile
import Storage
import Testing

/// What is found wrong between the documents of a ledger that is taken in.
@Suite struct AdoptionTests {
  private static let shelf = Account.held(HeldAccount(.daily, .available))
  private static let lot = Lot(item: item("SOAP"))

  @Test func `a ledger whose arrival comes before its dispatch is taken`() throws {
    #expect(try Self.adopt(Self.registers + [Self.arrival, Self.dispatch, Self.receipt]) == [])
  }

  @Test func `an id that another document has is refused with that document's number`() throws {
    let other = Self.document(2, .receipt, "T1", "2026-10-02", .outside(.supplier), Self.shelf)
    let problems = try Self.adopt(Self.registers + [Self.receipt, Self.dispatch, other])
    #expect(problems.map(\.code) == ["id-taken"])
    #expect(problems.first?.message.en.contains("DB-C-20261005-001") == true)
  }

  @Test(arguments: ["kind", "sender", "destination", "day"])
  func `an arrival fits its dispatch`(fault: String) throws {
    var (dispatch, arrival) = (Self.dispatch, Self.arrival)
    switch fault {
    case "kind": arrival.particulars.reference = Self.receipt.id
    case "sender": arrival.particulars.counterparty = site("T2")
    case "destination": dispatch.particulars.counterparty = site("T2")
    default: arrival = Self.arrival(on: "2026-10-04")
    }
    let problems = try Self.adopt(Self.registers + [Self.receipt, dispatch, arrival])
    #expect(problems.map(\.code).contains("arrival-mismatch"))
  }

  // MARK: A small ledger

  /// Taken into an empty book in that order, each log numbered and chained.
  private static func adopt(_ documents: [Document]) throws -> [LedgerAdoption.Problem] {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "stockpile-\(UUID().uuidString).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var heads: [SiteCode: (number: Int64, hash: Digest)] = [:]
    return try Store.create(
      at: path, id: DocumentID(high: 1, low: 2), now: Instant(milliseconds: 0)
    ) { writer in
      var adoption = try LedgerAdoption(writer, takesPens: true)
      var problems: [LedgerAdoption.Problem] = []
      for document in documents {
        let head =
          heads[document.site] ?? (0, Hashing.start(of: LogName(document.site, epoch: 1)))
        let serial = document.kind == .registration ? Int(head.number) + 1 : 1
        let posting = Posting(
          epoch: 1, number: head.number + 1, serial: serial,
          recordedAt: Instant(milliseconds: 1), operatorName: "tester", request: nil,
          previous: head.hash)
        let hash = Hashing.sha256(document.canonical(posting))
        heads[document.site] = (posting.number, hash)
        problems += try adoption.adopt(PostedDocument(document, posting, hash: hash))
      }
      return problems + (try adoption.finish())
    }
  }

  private static let registers = Bench.records.enumerated().map { place, record in
    Document(
      id: id(100 + UInt64(place)), kind: .registration, site: site("C"),
      occurredOn: day("2026-10-01"), record: record)
  }

  private static let receipt = document(1, .receipt, "C", "2026-10-02", .outside(.supplier), shelf)

  private static let dispatch: Document = {
    var document = AdoptionTests.document(2, .dispatch, "C", "2026-10-05", shelf, way)
    document.particulars.counterparty = site("T1")
    return document
  }()

  private static let arrival = arrival(on: "2026-10-07")

  private static func arrival(on day: String) -> Document {
    var document = Self.document(3, .arrival, "T1", day, way, shelf)
    document.particulars.counterparty = site("C")
    document.particulars.reference = dispatch.id
    return document
  }

  private static let way = Account.transit(dispatch: id(2), pool: .daily)

  private static func id(_ number: UInt64) -> DocumentID {
    DocumentID(high: number << 16 | 0x7000, low: 1 << 63)
  }

  private static func document(
    _ number: UInt64, _ kind: DocumentKind, _ code: String, _ on: String, _ from: Account,
    _ to: Account
  ) -> Document {
    var document = Document(id: id(number), kind: kind, site: site(code), occurredOn: day(on))
    guard let quantity = Quantity(40) else { fatalError("40 is a quantity") }
    document.movements = [Movement(quantity, of: lot, from: from, to: to)]
    return document
  }
}
