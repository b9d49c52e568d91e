public import Stockpile

/// How far a long task has come, as one line of text; whoever owns the terminal writes it there.
public struct ProgressBar: Hashable, Sendable {
  /// What is being done.
  public let label: String
  /// Steps done, 0…`total`.
  public let done: Int64
  /// Steps in all.
  public let total: Int64
  /// Seconds since the start.
  public let elapsedSeconds: Int64

  /// A state of a task; steps and seconds out of range are taken to the nearest end.
  public init(_ label: String, done: Int64, total: Int64, elapsedSeconds: Int64) {
    self.label = label
    self.total = max(0, total)
    self.done = min(max(0, done), self.total)
    self.elapsedSeconds = max(0, elapsedSeconds)
  }

  /// Whole hundredths of the task; never 100 before the last step.
  public var percent: Int64 {
    total == 0 ? 100 : Int64(Int128(done) * 100 / Int128(total))
  }

  /// Seconds until the end if it goes on like this, rounded up; nil before the first second and the
  /// first step, when nobody knows.
  public var remainingSeconds: Int64? {
    if done == total { return 0 }
    guard done > 0, elapsedSeconds > 0 else { return nil }
    let seconds = (Int128(elapsedSeconds) * Int128(total - done) + Int128(done) - 1) / Int128(done)
    return Int64(clamping: seconds)
  }

  /// The line, without line feed: `导入 [#####-----]  50% 200/400 剩余 0:12`.
  ///
  /// The bar fills what the words leave of `columns` and goes where they leave less than ten.
  public func line(_ language: Language, columns: Int = 72) -> String {
    let head = TerminalText.escaped(label)
    let share = String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0)
    let rest = remainingSeconds.map { Self.clock($0) } ?? "--:--"
    let left = language.pick(zh: "剩余", en: "left")
    let tail = "\(share)\(percent)% \(done)/\(total) \(left) \(rest)"
    let width = min(40, columns - DisplayWidth.of(head) - DisplayWidth.of(tail) - 4)
    guard width >= 10 else { return "\(head) \(tail)" }
    let filled = total == 0 ? width : Int(Int128(width) * Int128(done) / Int128(total))
    // ASCII, because a GBK terminal draws block characters twice as wide.
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    return "\(head) [\(bar)] \(tail)"
  }

  /// `0:07`, `12:30`, `1:02:03`.
  private static func clock(_ seconds: Int64) -> String {
    let hours = seconds / 3_600
    let parts = hours > 0 ? [seconds / 60 % 60, seconds % 60] : [seconds % 60]
    let first = hours > 0 ? hours : seconds / 60
    return ([String(first)] + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }).joined(separator: ":")
  }
}
