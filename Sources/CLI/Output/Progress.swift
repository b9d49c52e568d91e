internal import Glibc
internal import Reports
internal import Stockpile
internal import Synchronization

/// A bar on stderr while something takes long, where somebody is there to see it.
final class Progress: Sendable {
  private let label: String
  private let isShown: Bool
  private let start: Int64
  private let last = Mutex<Int64>(-1)

  init(_ label: String) {
    self.label = label
    self.isShown = isatty(STDERR_FILENO) == 1
    self.start = Surroundings.now().milliseconds
  }

  /// Draws the bar anew, at most five times a second.
  func show(_ done: Int64, of total: Int64) {
    guard isShown else { return }
    let elapsed = Surroundings.now().milliseconds - start
    let isDue = last.withLock { last in
      guard last < 0 ? elapsed > 500 : elapsed - last > 200 else { return false }
      last = elapsed
      return true
    }
    guard isDue else { return }
    let bar = ProgressBar(label, done: done, total: total, elapsedSeconds: elapsed / 1000)
    Console.question("\r" + bar.line(Speech.language))
  }

  /// Wipes the bar.
  func end() {
    guard isShown, last.withLock({ $0 >= 0 }) else { return }
    Console.question("\r" + String(repeating: " ", count: 72) + "\r")
  }
}
