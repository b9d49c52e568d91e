import Planning
public import Stockpile

/// A file of planning parameters: `{"format":"stockpile","kind":"planning","version":1,"parameters":{…}}`.
/// The names of the objects inside `parameters`, joined by strokes, are a parameter's code; values are
/// texts or whole numbers.
public enum ParameterFile {
  /// Its name in a folder of starting data.
  public static let name = "planning.json"

  /// The entries of the file, in its order.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What it is called.
  /// - Returns: Register entries.
  /// - Throws: Everything that is wrong with it.
  public static func records(of bytes: [UInt8], file: String) throws(SeedProblems) -> [Record] {
    var problems = SeedProblems()
    let records = records(of: bytes, file: file, &problems)
    guard problems.isEmpty else { throw problems }
    return records
  }

  static func records(
    of bytes: [UInt8], file: String, _ problems: inout SeedProblems
  ) -> [Record] {
    let list = ProblemList()
    let tree = bytes.withUnsafeBytes { JSONTree.read($0, problems: list) }
    for problem in list.problems { problems.add(file, line: problem.line, .json(problem)) }
    problems.addUnlisted(list.unlisted)
    guard let tree else { return [] }
    guard tree["kind"] == .string("planning"), tree["version"] == .integer(1),
      let parameters = tree["parameters"]
    else {
      problems.add(file, line: 1, .noParameters)
      return []
    }
    var records: [Record] = []
    flatten(parameters, "") { code, value in
      do throws(ParameterProblem) {
        try PlanningParameters.check(code, value ?? "")
        records.append(Record(.parameter, code: code, fields: ["value": value ?? ""]))
      } catch {
        problems.add(file, line: 0, .parameter(error))
      }
    }
    do throws(ParameterProblem) { _ = try PlanningParameters(records) } catch {
      problems.add(file, line: 0, .parameter(error))
    }
    return records
  }

  /// Every value with the path to it; nil for one that is no text and no whole number.
  private static func flatten(
    _ tree: JSONTree, _ path: String, _ found: (String, String?) -> Void
  ) {
    switch tree {
    case .object(let members):
      for member in members {
        flatten(member.value, path.isEmpty ? member.key : "\(path)/\(member.key)", found)
      }
    case .string(let text): found(path, text)
    case .integer(let number): found(path, "\(number)")
    case .array, .bool, .null: found(path, nil)
    }
  }
}
