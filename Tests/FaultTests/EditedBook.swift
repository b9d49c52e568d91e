import FaultWriter
import Foundation
import Operations
import Stockpile
import Storage

/// One book of all kinds for every edit: making it costs more than damaging it.
final class EditedBook: Sendable {
  static let shared = EditedBook()
  private let bytes: Data

  private init() {
    do {
      let workshop = try Workshop()
      try workshop.makeBookOfAllKinds()
      bytes = try Data(contentsOf: URL(fileURLWithPath: workshop.book))
    } catch { fatalError("\(error)") }
  }

  func copy() throws -> Workshop {
    let workshop = try Workshop()
    try bytes.write(to: URL(fileURLWithPath: workshop.book))
    return workshop
  }
}

/// What a process of its own says of a file: a crash there must not end the tests.
struct Examination {
  let lines: [Substring]
  let isOrderly: Bool

  init(_ path: String, in workshop: Workshop) throws {
    let words = workshop.folder + "/words"
    try? FileManager.default.removeItem(atPath: words)
    isOrderly = try Child(["examine", path], words: words).wait()
    lines = Child.lines(words)
  }

  private func rest(_ word: String) -> Substring? {
    lines.first { $0.hasPrefix(word + " ") || $0 == word }?.dropFirst(word.count + 1)
  }

  /// The hash of the export; nil if there is none.
  var export: Substring? { rest("export") }
  /// The codes found; nil if there was no check.
  var findings: [Substring]? { rest("check")?.split(separator: " ") }
  var isClean: Bool { findings == [] }
}

extension Workshop {
  /// About 450 documents of every kind there is, the beginning of a second epoch among them.
  func makeBookOfAllKinds() throws {
    let first = folder + "/first.sqlite"
    let random = Bench.drawn(seed: 300)
    try Bench.makeBook(at: first, random: random)
    let session = try Bench.open(first, random: random)
    var work = Workload(session, seed: 300)
    for _ in 0..<400 { try work.step() }
    try session.store.close()
    _ = try Store.restore(
      from: first, to: book, today: Bench.today, now: Bench.clock(),
      operatorName: Bench.operatorName, random: random)
    let restored = try Bench.open(book, random: random)
    work = Workload(restored, seed: 301)
    for _ in 0..<300 { try work.step() }
    // A change of the work changes what it comes to: it goes on until every kind is there, and goods
    // on the way for the edits that touch them.
    let raw = try RawDatabase(book)
    var kinds = try raw.texts("SELECT DISTINCT kind FROM document")
    for _ in 0..<1000 {
      let onTheWay = try restored.transit().contains { $0.quantity > 0 }
      if onTheWay, kinds.count == DocumentKind.allCases.count { break }
      try work.step()
      kinds = try raw.texts("SELECT DISTINCT kind FROM document")
    }
    try restored.store.close()
    print("\(try raw.texts("SELECT COUNT(*) FROM document")[0]) documents of \(kinds.count) kinds")
    let absent = DocumentKind.allCases.map(\.rawValue).filter { !kinds.contains($0) }
    guard absent.isEmpty else { throw RawDatabase.Failure(code: 0, text: "no \(absent)") }
    for name in files where name.hasPrefix("first") {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }
}
