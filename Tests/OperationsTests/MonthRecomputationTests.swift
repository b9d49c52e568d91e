import Foundation
import Operations
import Planning
import Reports
import Stockpile
import Storage
import TestKit
import Testing

/// Monthly reports against a second reckoning that shares no code with the first.
@Suite struct MonthRecomputationTests {
  @Test(arguments: [UInt64(201), 202, 203])
  func `every month of a random history`(seed: UInt64) throws {
    let pair = try Pair(seed: seed)
    for _ in 1...600 { try pair.step() }
    let session = pair.session(on: SmallNetwork.day("2026-12-15"))
    let months = try MonthComparison(session, "seed \(seed)").compareAll()
    #expect(months >= 4, "seed \(seed)")
    for code in SmallNetwork.townships {
      var question = MonthlyStockReport.Question()
      question.month = Month(iso: "2026-02")
      question.part.sites.below = code
      #expect(try session.monthlyStockReport(question).isProved, "seed \(seed), \(code)")
    }
  }

  @Test func `every month of the recorded year`() throws {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Seeds")
    let file = seeds.appending(path: "pingba/history.ndjson")
    guard FileManager.default.fileExists(atPath: file.path) else {
      // It may be missing only until the seeds say that it is there.
      let told = try String(contentsOf: seeds.appending(path: "README.md"), encoding: .utf8)
      #expect(!told.contains("history.ndjson"), "Seeds/README.md names a file that is not there")
      return
    }
    #expect(try compare(export: file) >= 12)
  }

  @Test func `every month of an exported file`() throws {
    let pair = try Pair(seed: 204)
    for _ in 1...300 { try pair.step() }
    var bytes = Data()
    let session = pair.session(on: SmallNetwork.day("2026-12-15"))
    _ = try session.exportLedger(to: { bytes.append(contentsOf: $0) })
    let file = URL(filePath: pair.folder + "/year.ndjson")
    try bytes.write(to: file)
    #expect(try compare(export: file) >= 2)
  }

  /// Makes a book of an exported file and compares all its months; how many there were.
  private func compare(export file: URL) throws -> Int {
    let bench = try Bench()
    let handle = try #require(FileHandle(forReadingAtPath: file.path))
    defer { try? handle.close() }
    let path = bench.folder + "/year.sqlite"
    _ = try initialise(
      at: path, fromExport: handle.fileDescriptor, clock: bench.session.clock,
      random: bench.session.random)
    let session = Session(
      store: try Store(opening: path, for: .reading), today: day("2099-01-01"),
      clock: bench.session.clock, operatorName: nil, random: bench.session.random)
    return try MonthComparison(session, file.lastPathComponent).compareAll()
  }
}
