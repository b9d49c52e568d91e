import Foundation
import Stockpile

/// (e) The program as a process: its version, and the stock of a site from a file not in use.
struct StartBenchmark {
  let book: String
  let site: SiteCode

  var binary: String? { ProcessInfo.processInfo.environment["STOCKPILE_BINARY"] }

  /// Median cost of the version and of a stock list; nil where the program failed.
  func run(_ binary: String) -> (version: Cost?, stock: Cost?) {
    (
      median(binary, ["--version"]),
      median(binary, ["stock", "--site", site.description, "--json", "--db", book])
    )
  }

  private func median(_ binary: String, _ arguments: [String]) -> Cost? {
    let costs = (0..<21).compactMap { _ in started(binary, arguments) }
    return costs.count == 21 ? costs.median : nil
  }
}

/// Runs a program to its end, its output thrown away; nil if it failed.
func started(_ binary: String, _ arguments: [String]) -> Cost? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: binary)
  process.arguments = arguments
  process.standardOutput = FileHandle.nullDevice
  let (wall, processor) = (wallClock(), processorClock(ofChildren: true))
  do {
    try process.run()
  } catch {
    return nil
  }
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { return nil }
  return Cost(
    wall: wallClock() - wall, processor: processorClock(ofChildren: true) - processor)
}
