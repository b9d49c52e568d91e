/// The problems of one input, up to a limit; the others are only counted.
///
/// A class, because line reader, JSON reader and caller add to the same list. Use it from one task
/// and join lists with `append`.
public final class ProblemList {
  /// How many problems are kept.
  public let limit: Int
  /// The problems kept, in the order in which they were met.
  public private(set) var problems: [JSONProblem] = []
  /// How many problems there were, kept or not.
  public private(set) var total = 0

  /// Makes an empty list.
  ///
  /// - Parameter limit: How many problems are kept.
  public init(limit: Int = 100) {
    self.limit = max(limit, 0)
  }

  /// True when nothing was wrong.
  public var isEmpty: Bool { total == 0 }

  /// How many problems were counted and not kept.
  public var unlisted: Int { total - problems.count }

  /// Adds a problem.
  public func add(_ problem: JSONProblem) {
    if hasRoom { problems.append(problem) }
    total += 1
  }

  /// Adds what another list kept and counted.
  public func append(_ other: ProblemList) {
    let before = total
    for problem in other.problems { add(problem) }
    total = before + other.total
  }

  /// All messages, with a last line for the problems that were only counted.
  ///
  /// - Parameter chinese: True for Chinese, false for English.
  /// - Returns: One line a problem, in the order in which they were met.
  public func messages(chinese: Bool) -> [String] {
    var lines = problems.map { $0.message(chinese: chinese) }
    if unlisted > 0 {
      lines.append(chinese ? "另有 \(unlisted) 个问题未列出" : "and \(unlisted) more problems")
    }
    return lines
  }

  /// Whether the next problem would be kept: spelling one out is not worth it otherwise.
  var hasRoom: Bool { problems.count < limit }

  func countOnly() {
    total += 1
  }
}
