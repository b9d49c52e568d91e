internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 盘点过账: the differences become variance, or use.
struct CountPostCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "post", "盘点过账；没录入的行不算", "post a count; lines without a figure are left out")
  }

  @Argument(help: .words("盘点表号", "number of the sheet", value: "sheet"))
  var sheet: String?

  @Flag(help: .words("以盘代耗：短少计为领用", "a shortage is use since the last count"))
  var asUse = false

  @OptionGroup(title: say("单据", "document")) var saying: SayingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let open = try desk.openSheet(sheet)
    let id = try saying.repeating.documentID(desk.session)
    var particulars = try saying.particulars()
    sayLeftOut(open)
    try desk.askReviewer(&particulars)
    let work = { [particulars] (options: PostOptions) in
      try desk.session.postSheet(
        open.id, documentID: id, asUse: asUse, particulars: particulars, options: options)
    }
    // Both figures are seen together only now: whoever sits there looks before it is final.
    if desk.isInteractive { desk.wasGuided = true }
    try desk.record(saying.repeating.postOptions, lines: [], work) { recorded in
      try CountResult(recorded, desk).show()
    }
  }

  /// A line without a figure is not counted, and not zero.
  private func sayLeftOut(_ sheet: CountSheet) {
    let left = sheet.lines.count { $0.counted == nil }
    guard left > 0, left < sheet.lines.count, sheet.posted == nil else { return }
    Console.remark(
      say(
        "注意：盘点表 \(sheet.id) 有 \(left) 行没录入，不计入这次盘点；盘到没有的要录 0",
        "note: \(left) lines of sheet \(sheet.id) have no figure and are not counted; "
          + "where nothing is left, enter 0"))
  }
}
