internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

extension Failure {
  /// A problem file that cannot be read: everything that is wrong with it.
  static func problemFile(_ problems: SeedProblems) -> Failure {
    let count = problems.problems.count + problems.unlisted
    return seeds(
      problems,
      Failure(
        "bad-problem-file", .badInput,
        Message(
          zh: "分配问题文件有 \(count) 处读不懂", en: "the problem file has \(count) faults",
          hintZH: "改正后再运行；格式见 Docs/Formats.md", hintEN: "correct it; Docs/Formats.md describes it"))
    )
  }

  /// A problem that contradicts itself: everything that does.
  static func allocation(_ faults: AllocationFaults) -> Failure {
    var failure = Failure(
      "contradictory-problem", .badInput,
      Message(
        zh: "分配问题有 \(faults.faults.count) 处自相矛盾，没有计算",
        en: "the problem contradicts itself in \(faults.faults.count) places; nothing was planned",
        hintZH: "改正后再运行", hintEN: "correct it and run it again"))
    failure.list = faults.faults.map {
      $0.message.spoken + say("（\($0.message.spokenHint)）", " (\($0.message.spokenHint))")
    }
    failure.details = [
      "problems": .array(
        faults.faults.map {
          .object(["code": .string($0.code), "message": .string($0.message.spoken)])
        })
    ]
    return failure
  }

  /// A plan whose stock has moved since: what changed.
  static func stale(_ stale: StaleAllocation) -> Failure {
    var failure = Failure(
      "stale-plan", .refused,
      Message(
        zh: "方案做好以后库存变了 \(stale.drift.count) 处，没有执行",
        en:
          "stock has changed in \(stale.drift.count) places since the plan was made; nothing was sent",
        hintZH: "重新运行 stockpile allocate", hintEN: "run stockpile allocate again"))
    failure.list = stale.drift.map {
      say(
        "\($0.site) \($0.item)：方案 \($0.planned)，现在 \($0.found)",
        "\($0.site) \($0.item): \($0.planned) in the plan, \($0.found) now")
    }
    failure.details = [
      "changed": .array(
        stale.drift.map {
          .object([
            "site": .string("\($0.site)"), "item": .string("\($0.item)"),
            "planned": JSONText($0.planned), "found": JSONText($0.found),
          ])
        })
    ]
    return failure
  }
}
