public import Planning
public import Stockpile

/// One thing wrong with a seed folder.
public struct SeedProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The folder lacks a file it cannot do without.
    case missingFile
    /// The file is there and cannot be read.
    case unreadableFile(systemError: Int32)
    /// The text is no table.
    case table(CSVProblem)
    /// The table lacks a column it cannot do without.
    case missingColumn(String)
    /// The entry makes no valid value.
    case entry(RecordProblem)
    /// The contact cannot be kept.
    case contact(ContactProblem)
    /// The code stands on an earlier line already.
    case duplicate(String, firstLine: Int)
    /// A norm rule or baseline cannot be read.
    case norm(NormGap)
    /// The entry names something that is not in the file it belongs to.
    case unknown(field: String, value: String, file: String)
    /// The file is no JSON, or not as it should be.
    case json(JSONProblem)
    /// The file is JSON, but no file of planning parameters.
    case noParameters
    /// A planning parameter cannot be what it is set to.
    case parameter(ParameterProblem)
    /// The sites are no tree.
    case tree(SiteTree.Problem)
  }

  /// The file's name in the folder.
  public let file: String
  /// The line, 1-based; 0 where the whole file is meant.
  public let line: Int
  /// What is wrong.
  public let kind: Kind

  /// A stable word for programs, such as `missing-column`.
  public var code: String {
    switch kind {
    case .missingFile: "missing-file"
    case .unreadableFile: "unreadable-file"
    case .table(let problem): problem.code.rawValue
    case .missingColumn: "missing-column"
    case .entry, .contact: "invalid-value"
    case .duplicate: "duplicate-code"
    case .norm: "invalid-norm"
    case .unknown: "unknown-reference"
    case .json(let problem): problem.code.rawValue
    case .noParameters: "no-parameters"
    case .parameter(let problem): problem.code
    case .tree: "not-a-tree"
    }
  }
}

/// Everything wrong with a seed folder: file by file, then what does not fit together.
public struct SeedProblems: Error, Hashable, Sendable {
  /// The problems.
  public private(set) var problems: [SeedProblem] = []
  /// How many more there were, which were only counted.
  public private(set) var unlisted = 0
  private static let limit = 500

  init() {}

  /// True when nothing was wrong.
  public var isEmpty: Bool { problems.isEmpty && unlisted == 0 }

  mutating func add(_ sheet: SeedSheet, line: Int, _ kind: SeedProblem.Kind) {
    add(sheet.rawValue, line: line, kind)
  }

  mutating func add(_ file: String, line: Int, _ kind: SeedProblem.Kind) {
    guard problems.count < Self.limit else {
      unlisted += 1
      return
    }
    problems.append(SeedProblem(file: file, line: line, kind: kind))
  }

  mutating func addUnlisted(_ count: Int) {
    unlisted += count
  }

  func concern(_ sheet: SeedSheet) -> Bool { problems.contains { $0.file == sheet.rawValue } }

  /// All messages, with a last line for the problems that were only counted.
  ///
  /// - Parameter chinese: True for Chinese, false for English.
  /// - Returns: The messages.
  public func messages(chinese: Bool) -> [String] {
    let more = chinese ? "另有 \(unlisted) 个问题未列出" : "and \(unlisted) more problems"
    return problems.map { $0.message(chinese: chinese) } + (unlisted > 0 ? [more] : [])
  }
}
