import Glibc
import Planning
public import Stockpile

extension SeedProblem {
  /// One line for a person: file and line, what is wrong, and the code.
  ///
  /// - Parameter chinese: True for Chinese, false for English.
  /// - Returns: The line.
  public func message(chinese: Bool) -> String {
    // A problem of the table says itself where in the file it is.
    if case .table(let problem) = kind {
      return "\(file) \(problem.message(chinese: chinese))"
    }
    if case .json(let problem) = kind { return "\(file) \(problem.message(chinese: chinese))" }
    let text = detail.text(chinese ? .chinese : .english)
    if chinese {
      return "\(file)\(line > 0 ? " 第 \(line) 行" : "")：\(text) [\(code)]"
    }
    return "\(file)\(line > 0 ? " line \(line)" : ""): \(text) [\(code)]"
  }

  /// What is wrong, without the place. Values come from a table without hidden characters.
  public var detail: Message {
    switch kind {
    case .missingFile:
      return Message(zh: "文件夹中缺少此文件", en: "the folder lacks this file")
    case .unreadableFile(let systemError):
      let reason = String(cString: strerror(systemError))
      return Message(zh: "无法读取文件（\(reason)）", en: "the file cannot be read (\(reason))")
    case .table(let problem):
      return problem.detail
    case .missingColumn(let column):
      return Message(zh: "缺少列 \(column)", en: "the column \(column) is missing")
    case .entry(let problem):
      return Self.unfit(problem.code, problem.field, problem.value, problem.expected)
    case .contact(let problem):
      return Self.unfit(problem.code, problem.field, problem.value, problem.expected)
    case .duplicate(let code, let first):
      return Message(
        zh: "编码 \(SafeText.quoted(code)) 已在第 \(first) 行出现",
        en: "the code \(SafeText.quoted(code)) stands on line \(first) already")
    case .norm(let gap):
      return gap.message
    case .unknown(let field, let value, let file):
      return Message(
        zh: "\(field) \(SafeText.quoted(value)) 不在 \(file) 中",
        en: "\(field) \(SafeText.quoted(value)) is not in \(file)")
    case .json(let problem):
      return Message(zh: problem.detail.chinese, en: problem.detail.english)
    case .noParameters:
      return Message(
        zh: "不是规划参数文件：应有 \"kind\":\"planning\"、\"version\":1 和 \"parameters\"",
        en: "no file of planning parameters: it has \"kind\":\"planning\", \"version\":1 and "
          + "\"parameters\"")
    case .parameter(let problem):
      return problem.message
    case .tree(let problem):
      return problem.detail
    }
  }

  private static func unfit(
    _ code: String, _ field: String, _ value: String, _ expected: String
  ) -> Message {
    let found = SafeText.quoted(value)
    return Message(
      zh: "\(code) 的 \(field) 为 \(found)，应为 \(expected)",
      en: "\(field) of \(code) is \(found), expected \(expected)")
  }
}

extension SiteTree.Problem {
  fileprivate var detail: Message {
    switch self {
    case .roots(let codes):
      let names = codes.map(\.description).joined(separator: ", ")
      return Message(
        zh: codes.isEmpty ? "没有上级为空的单位（储备中心）" : "上级为空的单位不止一个：\(names)",
        en: codes.isEmpty
          ? "no site is without a parent (the reserve centre)"
          : "several sites are without a parent: \(names)")
    case .duplicate(let code):
      return Message(zh: "单位 \(code) 重复", en: "the site \(code) comes twice")
    case .unknownParent(let code, let parent):
      return Message(
        zh: "\(code) 的上级 \(parent) 不存在", en: "\(parent), the parent of \(code), does not exist")
    case .wrongLevel(let code, let parent):
      return Message(
        zh: "\(code) 的上级 \(parent) 既不是上一级也不是同级",
        en: "\(parent), the parent of \(code), is neither one level up nor on the same level")
    case .cycle(let code):
      return Message(zh: "\(code) 的上级关系成环", en: "\(code) is its own ancestor")
    }
  }
}
