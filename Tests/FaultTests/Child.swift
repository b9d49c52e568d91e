import FaultWriter
import Foundation
import Glibc

/// A `FaultWriter` process whose words go to a file, so that they outlive it.
final class Child {
  private let process: pid_t
  private let words: String
  private var status: Int32?

  init(_ arguments: [String], words: String) throws {
    self.words = words
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, words, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var pointers = ([Self.program] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    // A crash is a finding of its own; its backtrace would only take seconds.
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    var made = pid_t()
    let code = posix_spawn(&made, Self.program, &actions, nil, &pointers, environ)
    guard code == 0 else { throw POSIXError(.init(rawValue: code) ?? .EIO) }
    process = made
  }

  deinit { kill() }

  /// Ends it without a chance to tidy up.
  func kill() {
    guard status == nil else { return }
    Glibc.kill(process, SIGKILL)
    wait()
  }

  /// Waits for its end; true if it ended by itself and well.
  @discardableResult
  func wait() -> Bool {
    if let status { return status == 0 }
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0, errno == EINTR {}
    status = code
    return code == 0
  }

  /// Waits until it said something; false if it ended or stayed silent too long.
  func speaks(beyond size: Int = 0) -> Bool {
    for _ in 0..<20_000 {
      if Self.size(words) > size { return true }
      usleep(500)
    }
    return false
  }

  /// The lines it said, wholly.
  var lines: [Substring] { Self.lines(words) }

  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func lines(_ path: String) -> [Substring] {
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n")
  }

  /// Built beside the tests, which run from there or are named there.
  private static let program: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
    let own = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return ([own] + CommandLine.arguments)
      .map { ($0 as NSString).deletingLastPathComponent + "/FaultWriter" }
      .first { access($0, X_OK) == 0 } ?? "FaultWriter"
  }()
}
