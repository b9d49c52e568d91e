import CBaseline
import Foundation
import Operations
import Stockpile
import Storage

/// (b) Taking a whole ledger into a new book, against C that reads no text and against Python.
struct ImportBenchmark {
  let workshop: Workshop
  let rows: BaselineRows
  /// The ledger as the file that ours and Python read.
  let export: String
  private let registered: String
  private let book: String

  /// Makes the book once without text, for the file that is imported; it is left for other
  /// questions.
  init(_ workshop: Workshop, _ ledger: PostedLedger, _ book: String) throws {
    self.workshop = workshop
    self.book = book
    rows = BaselineRows(workshop.network, ledger)
    registered = workshop.path("registered.sqlite")
    try workshop.adopt(ledger.documents.prefix(ledger.registrations), at: registered)
    try workshop.adopt(ledger.documents, at: book)
    export = workshop.path("ledger.ndjson")
    try writeExport()
  }

  private func writeExport() throws {
    _ = FileManager.default.createFile(atPath: export, contents: nil)
    guard let file = FileHandle(forWritingAtPath: export) else {
      fatalError("cannot write \(export)")
    }
    let session = try workshop.session(book, .reading, on: workshop.network.firstDay)
    var waiting = Data()
    _ = try session.exportLedger { line in
      waiting.append(contentsOf: line)
      guard waiting.count > 1 << 20 else { return }
      try file.write(contentsOf: waiting)
      waiting.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: waiting)
    try file.close()
    try session.store.close()
  }

  /// Ours: strict JSON, every rule, the fold of the whole ledger.
  func ours() throws -> Cost {
    let path = workshop.path("import-ours.sqlite")
    workshop.discard(path)
    guard let file = FileHandle(forReadingAtPath: export) else { fatalError("no \(export)") }
    defer { try? file.close() }
    return try measured {
      _ = try initialise(
        at: path, fromExport: file.fileDescriptor, clock: { Instant(milliseconds: 0) },
        random: { (1, 2) })
    }
  }

  /// Bare C: no text, no rule, keys known.
  func yardstick() throws -> Cost {
    let path = try workshop.copy(registered, to: "import-c.sqlite")
    return measured {
      guard let writer = baseline_open(path, 0, 0) else { fatalError("cannot open \(path)") }
      rows.write(0..<rows.documents.count, with: writer, together: true)
      guard baseline_close(writer) == 0 else { fatalError("cannot close \(path)") }
    }
  }

  /// Python's json and sqlite3; nil, said aloud, where there is no Python.
  func python() throws -> Cost? {
    let path = try workshop.copy(registered, to: "import-python.sqlite")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Python/import_ledger.py").path
    let cost = started("/usr/bin/env", ["python3", script, path, export])
    if cost == nil {
      say("    Python: skipped, python3 is missing or failed")
      workshop.discard(path)
    }
    return cost
  }

  /// All three must have written the same rows.
  func compare() throws {
    for other in ["import-c.sqlite", "import-python.sqlite"] {
      let path = workshop.path(other)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let differences = baseline_differences(workshop.path("import-ours.sqlite"), path)
      guard differences == 0 else { fatalError("(b): \(other) differs in \(differences) rows") }
      workshop.discard(path)
    }
  }
}
