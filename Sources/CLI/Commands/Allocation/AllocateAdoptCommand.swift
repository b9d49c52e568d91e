internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 执行调配: a plan becomes dispatches, and requests where it takes reserve.
struct AllocateAdoptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "adopt", "执行调配方案：日常库存调出，动用专储的转为调用申请",
      "carry out a plan: dispatches of daily stock, call-up requests for reserve",
      discussion: say(
        """
        方案用 allocate --json 存成文件；loads 里的 quantity 可以手工改，改过的会在单据事由里注明。
        存好以后库存有变动的方案不执行，并说明哪里变了。
        例：stockpile allocate --item 医用防护口罩 --json > 方案.json
            stockpile allocate adopt 方案.json --reason 疫情统一调配
        """,
        """
        allocate --json writes the plan; the quantities of its loads may be changed, and documents say
        which were. A plan whose stock has moved since is refused with what changed.
        Example: stockpile allocate --item PP0102 --json > plan.json
                 stockpile allocate adopt plan.json --reason outbreak
        """))
  }

  @Argument(
    help: .words(
      "allocate --json 写出的方案；- 为标准输入", "a plan as allocate --json writes it; - for standard input",
      value: "file"))
  var file: String

  @OptionGroup(title: say("单据", "document")) var saying: SayingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let bytes = try FileAccess.contents(file)
    let found: AllocationPlanFile
    do throws(SeedProblems) {
      found = try AllocationPlanFile(bytes, file: file)
    } catch {
      throw Failure.problemFile(error)
    }
    let plan = try AllocationPlan(found.problem, rule: found.rule, rounding: found.rounding)
    var adoption = AllocationAdoption(
      plan,
      loads: found.loads.map { (StockKey(site: $0.site, item: $0.item), $0.units) })
    adoption.moves = found.moves.map {
      ($0.from, StockKey(site: $0.load.site, item: $0.load.item), $0.load.units)
    }
    var draft = try saying.draft(.dispatch, at: plan.problem.source.code, on: desk.today, desk)
    try desk.askReason(&draft)
    adoption.particulars = draft.particulars
    adoption.changedWords = say("（数量经人工调整）", " (quantities changed by hand)")
    let isTrial = saying.repeating.dryRun
    if desk.isInteractive, !isTrial {
      show(try desk.adopt(adoption, dryRun: true), desk)
      guard try desk.confirm(say("确认？", "post it? ")) else { throw Failure.cancelled }
    }
    show(try desk.adopt(adoption, dryRun: isTrial), desk)
  }

  private func show(_ adopted: AdoptedAllocation, _ desk: Desk) {
    if desk.asJSON {
      Console.answer(
        JSONText.object([
          "documents": .strings(adopted.recorded.map { $0.posted.documentNumber.description }),
          "sent": JSONText(adopted.sent), "moved": JSONText(adopted.moved),
          "requested": JSONText(adopted.requested),
          "changed": .strings(adopted.changed.map(\.description)),
        ]).text)
      return
    }
    for recorded in adopted.recorded {
      let document = recorded.posted.document
      let target = document.particulars.counterparty.map { " → \($0)" } ?? ""
      Console.answer(
        "\(recorded.posted.documentNumber)  \(document.kind.term.label(Speech.language))  "
          + "\(document.site)\(target)")
    }
    let (sent, requested) = (Figures.grouped(adopted.sent), Figures.grouped(adopted.requested))
    let changed = adopted.changed.map(\.description).joined(separator: say("、", ", "))
    Console.answer(
      say(
        "调出 \(sent)，单据 \(adopted.recorded.count) 张",
        "\(sent) sent, \(adopted.recorded.count) documents")
        + (adopted.moved > 0
          ? say(
            "；调剂 \(Figures.grouped(adopted.moved))", "; \(Figures.grouped(adopted.moved)) moved")
          : "")
        + (adopted.requested > 0
          ? say("；专储 \(requested) 待批准调用", "; \(requested) of the reserve wait for approval") : "")
        + (changed.isEmpty ? "" : say("；人工调整：\(changed)", "; changed by hand: \(changed)")))
    if adopted.requested > 0 { desk.sayNext("stockpile call-up list") }
  }
}

extension Desk {
  /// Carries out an allocation, or tries to.
  fileprivate func adopt(
    _ adoption: AllocationAdoption, dryRun: Bool
  ) throws -> AdoptedAllocation {
    try naming { try session.adoptAllocation(adoption, dryRun: dryRun) }
  }
}
