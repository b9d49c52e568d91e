internal import Glibc

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

  private static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
