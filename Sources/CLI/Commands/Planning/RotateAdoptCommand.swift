internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// 执行轮换: what of today's rotation may go at once becomes documents.
struct RotateAdoptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "adopt", "执行轮换建议：转库并调出，不低于红线的部分",
      "carry out the rotation: pool changes and dispatches, as far as the floor allows",
      discussion: say(
        "例：stockpile rotate adopt --item 医用防护口罩 --approver 疾控负责人 --reason 近效期轮换",
        "Example: stockpile rotate adopt --item PP0102 --approver NAME --reason rotation"))
  }

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @Option(
    help: .words(
      "几天内到期（默认各物资的近效期天数）", "within so many days (default: each item's own)", value: "days"))
  var within: String?

  @Option(
    help: .words("存放在这个单位及其下级的专储", "reserve at that site and every site below it", value: "site"))
  var below: String?

  @OptionGroup(title: say("单据", "document")) var saying: SayingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    var adoption = RotationAdoption()
    adoption.item = try item.map { try desk.item($0).code }
    adoption.below = try below.map { try desk.site($0).code }
    adoption.within = try DaysNear.typed(within)
    var draft = try saying.draft(.poolChange, at: try desk.centre(), on: desk.today, desk)
    try desk.askApprover(&draft)
    try desk.askReason(&draft)
    adoption.particulars = draft.particulars
    let isTrial = saying.repeating.dryRun
    if desk.isInteractive, !isTrial {
      show(try desk.adopt(adoption, dryRun: true), desk)
      guard try desk.confirm(say("确认？", "post it? ")) else { throw Failure.cancelled }
    }
    show(try desk.adopt(adoption, dryRun: isTrial), desk)
  }

  private func show(_ adopted: AdoptedRotation, _ desk: Desk) {
    if desk.asJSON {
      Console.answer(
        JSONText.object([
          "documents": .array(
            adopted.recorded.map { .string($0.posted.documentNumber.description) }),
          "moved": JSONText(adopted.moved), "waiting": JSONText(adopted.waiting),
        ]).text)
      return
    }
    for recorded in adopted.recorded {
      let document = recorded.posted.document
      let units = document.movements.reduce(0) { $0 + $1.quantity.units }
      let target = document.particulars.counterparty.map { " → \($0)" } ?? ""
      Console.answer(
        "\(recorded.posted.documentNumber)  \(document.kind.term.label(Speech.language))  "
          + "\(document.site)\(target)  \(Figures.grouped(units))")
    }
    let (moved, waiting) = (Figures.grouped(adopted.moved), Figures.grouped(adopted.waiting))
    Console.answer(
      say(
        "轮换 \(moved)，单据 \(adopted.recorded.count) 张；另有 \(waiting) 待专储补回后再轮换",
        "rotated \(moved) in \(adopted.recorded.count) documents; \(waiting) more wait until the "
          + "reserve has been filled up"))
  }
}

extension Desk {
  /// Carries out a rotation, or tries to.
  fileprivate func adopt(_ adoption: RotationAdoption, dryRun: Bool) throws -> AdoptedRotation {
    try naming { try session.adoptRotation(adoption, dryRun: dryRun) }
  }
}
