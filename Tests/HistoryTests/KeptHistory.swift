import Foundation
import Operations
import Stockpile
import Storage

/// The recorded year as it lies in the seeds, and a book made from it.
enum KeptHistory {
  static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Seeds/pingba").standardizedFileURL
  static let file = seeds.appending(path: "history.ndjson")
  static let today = day("2026-11-01")

  static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
    return day
  }

  /// Runs `body` with an empty folder and removes it afterwards.
  static func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stockpile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// Runs `body` with a book that begins where the file ends.
  static func book<Result>(_ body: (Session) throws -> Result) throws -> Result {
    try inFolder { folder in
      let clock: @Sendable () -> Instant = { Instant(milliseconds: 1_793_500_000_000) }
      let file = try FileHandle(forReadingFrom: file)
      defer { try? file.close() }
      _ = try initialise(
        at: folder + "/book.sqlite", fromExport: file.fileDescriptor, clock: clock,
        random: { (1, 2) })
      let store = try Store(opening: folder + "/book.sqlite", for: .reading)
      defer { try? store.close() }
      return try body(
        Session(
          store: store, today: today, clock: clock, operatorName: nil, random: { (3, 4) }))
    }
  }
}
