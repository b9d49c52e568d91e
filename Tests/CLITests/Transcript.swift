import Foundation

/// What somebody typed and what the program said, as a text file:
///
///     # a remark
///     $ stockpile issue --item YYFHKZ --quantity 20
///     > an answer to a question; with answers the program runs at a terminal, where `>` alone is
///     > the Enter key and `> (nothing)` no answer at all
///     what it said, stdout and stderr together
///     ? 1
///
/// `?` is the exit code, left out where it is 0. In a Markdown file only the fences marked
/// `console` are read.
struct Transcript {
  /// One command, the answers to its questions, and what it said.
  struct Step {
    var command: String
    var answers: [String]?
    var said: String
  }

  private enum Part {
    case text(String)
    case step(Step)
  }

  private var parts: [Part] = []

  /// The steps of a file.
  init(_ text: String, isMarkdown: Bool) {
    var isInside = !isMarkdown
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if isMarkdown, line.hasPrefix("```") {
        isInside = !isInside && line == "```console"
        parts.append(.text(line))
      } else if isInside {
        read(line)
      } else {
        parts.append(.text(line))
      }
    }
  }

  /// All steps in their order.
  var steps: [Step] {
    parts.compactMap { if case .step(let step) = $0 { step } else { nil } }
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("$ ") {
      parts.append(.step(Step(command: String(line.dropFirst(2)), said: "")))
    } else if case .step(var step) = parts.last, !line.hasPrefix("#"), !line.isEmpty {
      if line == ">" || line.hasPrefix("> "), step.said.isEmpty {
        step.answers = (step.answers ?? []) + [String(line.dropFirst(2))]
      } else {
        step.said += line + "\n"
      }
      parts[parts.count - 1] = .step(step)
    } else {
      parts.append(.text(line))
    }
  }

  /// The file with other answers of the program.
  func text(saying said: [String]) -> String {
    var said = said[...]
    return parts.map { part in
      switch part {
      case .text(let line): return line
      case .step(let step):
        let answers = (step.answers ?? []).map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
        return "$ \(step.command)\n\(answers)\(said.popFirst() ?? "")".trimmingSuffix("\n")
      }
    }.joined(separator: "\n")
  }
}

extension Transcript.Step {
  /// Runs the command; its answer as a transcript shows it.
  func replay(_ program: Program) throws -> String {
    var words = ShellWords.split(command)
    var environment: [String: String] = [:]
    while let word = words.first, let mark = word.firstIndex(of: "="), word.hasPrefix("STOCKPILE_")
    {
      environment[String(word[..<mark])] = String(word[word.index(after: mark)...])
      words.removeFirst()
    }
    guard words.first == "stockpile" else { return "not a command of stockpile: \(command)\n" }
    let answer = try program.run(
      Array(words.dropFirst()), environment: environment,
      answers: answers?.filter { $0 != "(nothing)" })
    let status = answer.status == 0 ? "" : "? \(answer.status)\n"
    return Self.steady(answer.text) + status
  }

  /// What changes from run to run, made steady; empty lines go, because they end a step.
  private static func steady(_ text: String) -> String {
    text.replacing(/\d+ 秒前/, with: "几秒前")
      .replacing(/\d+ seconds ago/, with: "seconds ago")
      .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00/, with: "yyyy-MM-ddTHH:mm:ss")
      .split(separator: "\n").map { "\($0)\n" }.joined()
  }
}

/// Words of a command line, with quotes as in a shell.
enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

extension String {
  func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
