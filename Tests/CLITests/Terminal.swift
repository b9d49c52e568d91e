import Foundation
import Glibc

/// A terminal with somebody at it, who answers each question.
struct Terminal {
  private let master: Int32
  private let slave: Int32

  /// A new pseudo terminal.
  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number): (Int32, Int32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN of Linux, which Glibc's module does not show.
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw POSIXError(.ENXIO) }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard slave >= 0 else { throw POSIXError(.ENXIO) }
  }

  /// Runs a process at the terminal; after the last answer its input ends.
  func run(_ process: Process, _ answers: [String]) throws -> Program.Answer {
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    close(slave)
    var text: [UInt8] = []
    var rest = answers[...]
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(master, &chunk, chunk.count)
      // A terminal nobody holds any more answers with EIO.
      guard count > 0 else { break }
      text += chunk[..<count].filter { $0 != 0x0D }
      guard Self.isQuestion(text) else { continue }
      type(rest.popFirst().map { $0 + "\n" } ?? "\u{4}")
    }
    close(master)
    process.waitUntilExit()
    return Program.Answer(
      text: String(decoding: text, as: UTF8.self), status: process.terminationStatus)
  }

  private func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  private static func isQuestion(_ text: [UInt8]) -> Bool {
    text.suffix(3).elementsEqual("：".utf8) || text.suffix(2).elementsEqual(": ".utf8)
  }
}
