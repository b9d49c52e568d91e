internal import ArgumentParser
internal import Stockpile

/// 报损: goods that expired, broke or were lost leave the books.
struct WriteOffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("write-off", "报损：过期、破损、丢失", "write off what expired, broke or was lost")
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("属性（默认 daily）", "pool (default: daily)", value: "pool"))
  var pool: String?

  @Option(
    help: .words(
      "状态：available（默认）、frozen、nonconforming、pending_inspection",
      "status: available (default), frozen, nonconforming, pending_inspection",
      value: "status"))
  var status: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.writeOff, at: site.code, desk)
    let from = HeldAccount(
      try pool.map { try Pool.typed($0, "--pool") } ?? .daily,
      try status.map { try StockStatus.typed($0, "--status") } ?? .available)
    let lines = try desk.lines(
      lines.words(shared: [.pool: pool, .status: status]),
      LineRules(
        allowed: LineField.choosing.union([.pool, .status]), shelf: (site.code, from), draft: draft)
    )
    try desk.askReason(&draft)
    try desk.askReviewer(&draft.particulars)
    try desk.post(writing.planned(draft, lines))
  }
}
