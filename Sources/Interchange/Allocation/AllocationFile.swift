public import Planning
import Stockpile

/// A file with an allocation problem: `{"format":"stockpile","kind":"allocation_problem","version":1,…}`,
/// described in Docs/Formats.md. Sites and items may be ones that no book knows.
public enum AllocationFile {
  /// The problem in a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What it is called.
  /// - Returns: The problem, in the order of the file; whether it contradicts itself is planning's.
  /// - Throws: Everything that is wrong with the file.
  public static func problem(
    of bytes: [UInt8], file: String
  ) throws(SeedProblems) -> AllocationProblem {
    let list = ProblemList()
    let problem = bytes.withUnsafeBytes { bytes -> AllocationProblem? in
      var reader = JSONReader(problems: list)
      reader.open(bytes, acceptsByteOrderMark: true)
      var draft = AllocationDraft()
      reader.read(into: &draft)
      guard reader.finish() else { return nil }
      return draft.problem
    }
    var problems = SeedProblems()
    for problem in list.problems { problems.add(file, line: problem.line, .json(problem)) }
    problems.addUnlisted(list.unlisted)
    guard problems.isEmpty, let problem else { throw problems }
    return problem
  }
}
