import Foundation

/// The books that transcripts begin with by reading the recorded year: the program reads it once for
/// all that begin with the same command, and each gets a copy of the book and of the answer.
struct KeptYear {
  private static let chinese = Result {
    try KeptYear("stockpile --lang zh init --from Seeds/pingba/history.ndjson")
  }
  private static let english = Result {
    try KeptYear("stockpile init --from Seeds/pingba/history.ndjson")
  }

  private let book: Data
  private let answer: String

  private init(_ command: String) throws {
    let program = try Program()
    defer { program.remove() }
    answer = try Transcript.Step(command: command, said: "").replay(program)
    book = try Data(contentsOf: program.folder.appendingPathComponent("book.sqlite"))
  }

  /// The answer to a command that reads the year, with the book in the program's folder; nil for
  /// every other command.
  static func replay(_ step: Transcript.Step, _ program: Program) throws -> String? {
    let kept: KeptYear
    switch step.command {
    case "stockpile --lang zh init --from Seeds/pingba/history.ndjson": kept = try chinese.get()
    case "stockpile init --from Seeds/pingba/history.ndjson": kept = try english.get()
    default: return nil
    }
    let path = program.folder.appendingPathComponent("book.sqlite").path
    guard
      FileManager.default.createFile(
        atPath: path, contents: kept.book, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    return kept.answer
  }
}
