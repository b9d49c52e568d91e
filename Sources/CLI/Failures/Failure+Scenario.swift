internal import Interchange
internal import Planning
internal import Reports
internal import Stockpile

extension Failure {
  /// A scenario file that cannot be read: everything that is wrong with it.
  static func scenarioFile(_ problems: SeedProblems) -> Failure {
    let count = problems.problems.count + problems.unlisted
    return seeds(
      problems,
      Failure(
        "bad-scenario-file", .badInput,
        Message(
          zh: "情景文件有 \(count) 处读不懂", en: "the scenario file has \(count) faults",
          hintZH: "改正后再运行；格式见 Docs/Formats.md", hintEN: "correct it; Docs/Formats.md describes it"))
    )
  }

  /// A scenario that does not fit the book: everything that does not.
  static func scenario(_ faults: ScenarioFaults) -> Failure {
    var failure = Failure(
      "bad-scenario", .badInput,
      Message(
        zh: "情景有 \(faults.faults.count) 处与账簿或自身不符，没有推演",
        en: "the scenario does not fit in \(faults.faults.count) places; nothing was simulated",
        hintZH: "改正后再运行", hintEN: "correct it and run it again"))
    failure.list = faults.faults.map { fault in
      let hint = fault.message.spokenHint
      return "\(fault.path): \(fault.message.spoken) [\(fault.code)]"
        + (hint.isEmpty ? "" : "（\(hint)）")
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
