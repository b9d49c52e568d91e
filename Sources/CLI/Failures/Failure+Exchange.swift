internal import Operations
internal import Reports
internal import Stockpile

extension Failure {
  /// A file that was refused, with everything that is wrong with it.
  static func importRefused(_ refused: ImportRefused) -> Failure {
    let count = refused.problems.count + refused.unlisted
    var failure = Failure(
      "import-refused", .badInput,
      Message(
        zh: "文件有 \(count) 处问题，什么也没有导入", en: "the file has \(count) problems; nothing was imported",
        hintZH: "改正后再导入；重复导入不会重复记账",
        hintEN: "correct it and import again; importing twice is harmless"))
    failure.list = refused.problems.map { problem in
      let place = problem.line == 0 ? "" : say("第 \(problem.line) 行：", "line \(problem.line): ")
      return "\(place)\(problem.message.spoken) [\(problem.code)]"
    }
    if refused.unlisted > 0 {
      failure.list.append(say("……另有 \(refused.unlisted) 处", "… and \(refused.unlisted) more"))
    }
    failure.details = [
      "problems": .array(
        refused.problems.map {
          .object([
            "code": .string($0.code), "line": JSONText($0.line),
            "message": .string($0.message.spoken),
          ])
        })
    ]
    return failure
  }

  /// The first look of the day found something: a damaged book is not written in.
  static func damaged(_ check: BookCheck) -> Failure {
    var failure = Failure(
      "book-damaged", .database,
      Message(
        zh: "写账前的每日核查发现 \(check.findings.count) 处问题，什么也没有记",
        en:
          "the daily look before writing found \(check.findings.count) problems; nothing was recorded",
        hintZH: "运行 stockpile check 查看，恢复最近的备份",
        hintEN: "see stockpile check; restore the latest backup"))
    failure.list = check.findings.prefix(20).map { "\($0.message.spoken) [\($0.code)]" }
    return failure
  }

  /// A copy or backup that its check found wanting.
  static func badBackup(_ problem: BadBackup) -> Failure {
    var failure = Failure(
      "bad-backup", .database,
      Message(
        zh: "\(problem.path) 核查发现 \(problem.findings.count) 处问题，不能用",
        en: "\(problem.path): its check found \(problem.findings.count) problems; not usable",
        hintZH: "换一份备份", hintEN: "use another backup"))
    failure.list = problem.findings.prefix(20).map { "\($0.message.spoken) [\($0.code)]" }
    return failure
  }
}
