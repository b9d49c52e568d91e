import Foundation
import Testing

/// The built program against the reckoning in Tests/Oracle, which shares no code with it.
@Suite struct OracleTests {
  /// A month in the surge, a quiet one and the last; `make oracle` takes all twelve.
  private static let months = "2026-02 2026-07 2026-11"

  @Test func `plans, allocations and answers are the oracle's figures`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [Self.script, Self.binary]
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("STOCKPILE_") }
      .merging(["ORACLE_MONTHS": Self.months]) { $1 }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return }
    guard process.terminationStatus != 127 else {
      print("SKIPPED: plans not compared with the oracle: python3 is not installed")
      return
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    Issue.record(
      """
      exit code \(process.terminationStatus), \(lines.count) lines, the first:
      \(lines.prefix(20).joined(separator: "\n"))
      """)
  }

  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Oracle/run.sh").standardizedFileURL.path

  /// The program lies beside the test bundle.
  private static let binary: String = {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: own).deletingLastPathComponent().appending(path: "stockpile").path
  }()
}
