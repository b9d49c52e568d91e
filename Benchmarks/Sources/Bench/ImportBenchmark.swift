import CBaseline
import Foundation
import Stockpile
import Storage

/// (b) Taking a whole ledger into a new book, against C that reads no text and against Python.
struct ImportBenchmark {
  let workshop: Workshop
  let ledger: PostedLedger
  let rows: BaselineRows
  private let registered: String

  init(_ workshop: Workshop, _ ledger: PostedLedger) throws {
    self.workshop = workshop
    self.ledger = ledger
    rows = BaselineRows(workshop.network)
    for place in ledger.registrations..<ledger.documents.count {
      rows.add(ledger.documents[place], hashedBytes: ledger.hashedBytes[place])
    }
    registered = workshop.path("registered.sqlite")
    workshop.discard(registered)
    try workshop.adopt(ledger.documents.prefix(ledger.registrations), at: registered)
  }

  /// Ours; the book stays for whoever needs it next.
  func ours(_ name: String) throws -> Cost {
    let path = workshop.path(name)
    workshop.discard(path)
    return try measured { try workshop.adopt(ledger.documents, at: path) }
  }

  func yardstick(_ name: String) throws -> Cost {
    let path = try workshop.copy(registered, to: name)
    return measured {
      guard let writer = baseline_open(path, 0, 0) else { fatalError("cannot open \(path)") }
      rows.write(0..<rows.documents.count, with: writer, together: true)
      guard baseline_close(writer) == 0 else { fatalError("cannot close \(path)") }
    }
  }
}
