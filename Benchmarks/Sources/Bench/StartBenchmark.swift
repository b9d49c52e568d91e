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
      median(binary, ["stock", "--site", site.description, "--json", "--database", book])
    )
  }

  private func median(_ binary: String, _ arguments: [String]) -> Cost? {
    let costs = (0..<21).compactMap { _ in started(binary, arguments) }
    return costs.count == 21 ? costs.median : nil
  }
}

/// Runs a program to its end, its output thrown away; nil if it failed.
///
/// Spawned and awaited by hand: Foundation's `Process` notices the end tens of milliseconds late.
func started(_ binary: String, _ arguments: [String]) -> Cost? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  var words = ([binary] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  let (wall, processor) = (wallClock(), processorClock(ofChildren: true))
  var process = pid_t()
  var status: Int32 = 0
  guard posix_spawn(&process, binary, &actions, nil, &words, nil) == 0,
    waitpid(process, &status, 0) == process, status == 0
  else { return nil }
  return Cost(
    wall: wallClock() - wall, processor: processorClock(ofChildren: true) - processor)
}
