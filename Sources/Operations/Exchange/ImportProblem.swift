public import Stockpile

/// One thing that is wrong with a file that was to be imported.
public struct ImportProblem: Hashable, Sendable {
  /// The line of the file, from 1; 0: the file as a whole.
  public let line: Int
  /// A stable word for programs.
  public let code: String
  /// What to tell the person.
  public let message: Message
}

/// A file was refused: everything that is wrong with it; nothing was recorded.
public struct ImportRefused: Error, Sendable {
  /// What is wrong, in the order of the lines; at most 100.
  public let problems: [ImportProblem]
  /// How many more there are.
  public let unlisted: Int
}

/// Gathers what is wrong with a file, up to a limit that a person can still read.
struct ImportProblems {
  private(set) var problems: [ImportProblem] = []
  private(set) var unlisted = 0

  var isEmpty: Bool { problems.isEmpty && unlisted == 0 }

  mutating func add(_ line: Int, _ code: String, _ message: Message) {
    if problems.count < 100 {
      problems.append(ImportProblem(line: line, code: code, message: message))
    } else {
      unlisted += 1
    }
  }

  var refusal: ImportRefused {
    ImportRefused(problems: problems.sorted { $0.line < $1.line }, unlisted: unlisted)
  }
}
