public import Planning
import Stockpile

/// A scenario file: `{"format":"stockpile","kind":"scenario","version":1,…}`, described in Docs/Formats.md.
public enum ScenarioFile {
  /// A setting in the place of what a file says, such as `days=90`.
  public struct Setting: Hashable, Sendable {
    /// A key at the top of the file.
    public let key: String
    /// Its value as JSON; what is none is taken for a text.
    public let value: String

    /// A setting; nil without a key of small letters before a `=`.
    public init?(_ text: String) {
      guard let place = text.firstIndex(of: "="), place != text.startIndex else { return nil }
      key = String(text[..<place])
      let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
      guard key.utf8.allSatisfy({ letters.contains($0) || $0 == UInt8(ascii: "_") }) else {
        return nil
      }
      value = String(text[text.index(after: place)...])
    }

    /// Whether it says how long, how often and of what a run is, and not what happens in it: two runs that are
    /// compared have it in common.
    public var isOfRun: Bool {
      ["days", "replications", "seed", "items", "onset_day"].contains(key)
    }

    /// A file that says nothing else.
    fileprivate var bytes: [UInt8] {
      let isJSON =
        value.utf8.first.map { "{[\"-0123456789".utf8.contains($0) } ?? false
        || ["true", "false", "null"].contains(value)
      let quoted = "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      return Array("{\"\(key)\":\(isJSON ? value : quoted)}".utf8)
    }
  }

  /// The scenario in a file, with settings in the place of what it says.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What it is called.
  ///   - settings: What is different; later ones stand.
  /// - Returns: The scenario; whether the book knows its names is planning's.
  /// - Throws: Everything that is wrong with the file and the settings.
  public static func scenario(
    of bytes: [UInt8], file: String, settings: [Setting] = []
  ) throws(SeedProblems) -> Scenario {
    var draft = ScenarioDraft()
    var problems = SeedProblems()
    read(bytes, isWhole: true, file, into: &draft, &problems)
    for setting in settings {
      read(setting.bytes, isWhole: false, "--set \(setting.key)", into: &draft, &problems)
    }
    guard problems.isEmpty else { throw problems }
    return draft.scenario.delayed(by: draft.onset)
  }

  private static func read(
    _ bytes: [UInt8], isWhole: Bool, _ file: String, into draft: inout ScenarioDraft,
    _ problems: inout SeedProblems
  ) {
    let list = ProblemList()
    bytes.withUnsafeBytes { bytes in
      var reader = JSONReader(problems: list)
      reader.open(bytes, acceptsByteOrderMark: true)
      reader.read(into: &draft, isWhole: isWhole)
      _ = reader.finish()
    }
    for problem in list.problems { problems.add(file, line: problem.line, .json(problem)) }
    problems.addUnlisted(list.unlisted)
  }
}

/// A scenario while it is read.
struct ScenarioDraft: ~Copyable {
  var scenario = Scenario()
  var known = KnownValues()
  /// On which day of the run, from 0, the first day of the file's outbreak and events falls.
  var onset = 0
}
