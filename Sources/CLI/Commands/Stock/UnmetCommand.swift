internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 缺货登记: somebody wanted goods for use and there were none.
struct UnmetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "unmet", "缺货登记：要用而没有的，计入需求", "goods wanted for use and not there: they count as demand",
      discussion: say(
        """
        缺货的日子没有登记就不计入日均消耗；有登记的按登记的数计。
        同一需要再次提出用 --renews 写上次的单号，只算一次。
        例：stockpile unmet --site LPZWSY --item YYFHKZ --quantity 20只
        """,
        """
        A day out of stock is left out of use, unless what was wanted is written down: then that is
        the demand. What is wanted again is one demand: --renews names the earlier document.
        Example: stockpile unmet --site PB-T-102 --item PP0102 --quantity 20
        """))
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions

  @Option(help: .words("再次提出的那张缺货登记", "the earlier request this one repeats", value: "document"))
  var renews: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    var draft = try writing.draft(.unmet, at: site.code, desk)
    draft.particulars.reference = try renews.map {
      try desk.session.document(DocumentWords.spelling($0)).document.id
    }
    let lines = try desk.lines(lines.words(shared: [:]), LineRules(allowed: []))
    try desk.post(writing.planned(draft, lines))
  }
}
