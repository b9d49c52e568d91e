internal import Glibc
internal import Stockpile
internal import Synchronization

/// Where the program writes and reads: answers on stdout, everything else on stderr.
enum Console {
  /// A line of the answer.
  static func answer(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Text of the answer that brings its own line ends.
  static func answer(text: String) { write(text, to: STDOUT_FILENO) }

  /// A line beside the answer.
  static func remark(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// A question, without line end.
  static func question(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Whether somebody sits at the keyboard and sees the questions.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether the answer goes to somebody's screen, and not into a file or another program.
  static var isAnswerSeen: Bool { isatty(STDOUT_FILENO) == 1 }

  /// What is said where part of the answer did not get out, such as onto a full disk.
  static var lostAnswer: Failure? {
    guard isAnswerLost.withLock({ $0 }) else { return nil }
    return Failure(
      "answer-lost", .database,
      Message(
        zh: "结果没能全部写出", en: "the answer could not be written",
        hintZH: "已记的单据都在；检查输出位置的磁盘空间后，用 stockpile documents 查看",
        hintEN: "what was recorded is safe; check the place of the output, then see "
          + "stockpile documents"))
  }

  private static let isAnswerLost = Mutex(false)

  private static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if file == STDOUT_FILENO { isAnswerLost.withLock { $0 = true } }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
