internal import Interchange
internal import Planning
internal import Reports
internal import Stockpile

extension Failure {
  /// A scenario file that cannot be read: everything that is wrong with it.
  static func scenarioFile(_ problems: SeedProblems) -> Failure {
    unreadable(
      problems, "bad-scenario-file", zh: "情景文件", en: "the scenario file",
      hintZH: "改正后再运行；格式见 Docs/Formats.md", hintEN: "correct it; Docs/Formats.md describes it")
  }

  /// A supply forecast file that cannot be read: everything that is wrong with it.
  static func supplyForecastFile(_ problems: SeedProblems) -> Failure {
    unreadable(
      problems, "bad-supply-forecast", zh: "测算文件", en: "the supply forecast file",
      hintZH: "改正后再运行；格式见 Docs/Formats.md", hintEN: "correct it; Docs/Formats.md describes it")
  }

  /// A part of a run that cannot be read: everything that is wrong with it.
  static func partFile(_ problems: SeedProblems) -> Failure {
    unreadable(
      problems, "bad-part-file", zh: "推演结果文件", en: "the file of a run",
      hintZH: "用 simulate --out 重新写出", hintEN: "write it again with simulate --out")
  }

  private static func unreadable(
    _ problems: SeedProblems, _ code: String, zh: String, en: String, hintZH: String,
    hintEN: String
  ) -> Failure {
    let count = problems.problems.count + problems.unlisted
    return seeds(
      problems,
      Failure(
        code, .badInput,
        Message(
          zh: "\(zh)有 \(count) 处不对", en: "faults in \(en): \(count)", hintZH: hintZH,
          hintEN: hintEN)))
  }

  /// A scenario that does not fit the book: everything that does not.
  static func scenario(_ faults: ScenarioFaults) -> Failure {
    var failure = Failure(
      "bad-scenario", .badInput,
      Message(
        zh: "情景有 \(faults.faults.count) 处与账簿或自身不符，没有推演",
        en: "the scenario does not fit (\(faults.faults.count)); nothing was simulated",
        hintZH: "改正后再运行", hintEN: "correct it and run it again"))
    failure.list = faults.faults.map { fault in
      let hint = fault.message.spokenHint
      return "\(fault.path): \(fault.message.spoken) [\(fault.code)]"
        + (hint.isEmpty ? "" : say("（\(hint)）", " (\(hint))"))
    }
    failure.details = [
      "problems": .array(
        faults.faults.map {
          .object([
            "path": .string($0.path), "code": .string($0.code),
            "message": .string($0.message.spoken),
          ])
        })
    ]
    return failure
  }

  /// Parts of a run that cannot be put together.
  static func merge(
    _ fault: SimulationResult.MergeFault, _ files: [String], replications: Int
  ) -> Failure {
    let message: Message
    switch fault {
    case .nothing:
      message = Message(zh: "没有要合并的文件", en: "there is nothing to merge")
    case .foreign(let part):
      message = Message(
        zh: "\(files[part]) 是另一个推演的：情景、种子或账簿不同",
        en: "\(files[part]) is of another run: its scenario, seed or book differs",
        hintZH: "只合并同一次推演的部分", hintEN: "merge parts of one run only")
    case .overlapping(let part, let with, let block):
      let first = block * SimulationProblem.block + 1
      message = Message(
        zh: "\(files[part]) 与 \(files[with]) 重复：第 \(first) 次起",
        en: "\(files[part]) and \(files[with]) overlap: from replication \(first) on",
        hintZH: "去掉其中一个", hintEN: "leave one of them out")
    case .missing(let blocks):
      let block = SimulationProblem.block
      let parts = blocks.map { range in
        "\(range.lowerBound * block + 1)–\(min(replications, range.upperBound * block))"
      }.joined(separator: ", ")
      message = Message(
        zh: "还缺第 \(parts) 次", en: "replications \(parts) are missing",
        hintZH: "补上那一部分再合并", hintEN: "add the part that has them")
    }
    return Failure("parts-do-not-fit", .badInput, message)
  }

  /// Something of the book that cannot be simulated.
  static func simulation(_ fault: SimulationProblem.Fault) -> Failure {
    switch fault {
    case .tooLarge(let item, let units):
      Failure(
        "too-large-to-simulate", .refused,
        Message(
          zh: "\(item) 有单位要存、用或订 \(units)，超过推演的上限 \(SimulationProblem.largest)",
          en:
            "\(item): a site holds, uses or orders \(units), more than can be simulated (\(SimulationProblem.largest))",
          hintZH: "换一个大一些的计量单位，或不推演这一种", hintEN: "count it in larger units, or leave it out"))
    case .rule(let site, let item, let problem):
      Failure(
        "rule-cannot-be-followed", .refused,
        Message(
          zh: "\(site) 的 \(item)：\(problem.message.zh)",
          en: "\(item) at \(site): \(problem.message.en)",
          hintZH: problem.message.hintZH, hintEN: problem.message.hintEN))
    }
  }
}
