internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// What of the book is shared out, and among whom.
struct AllocationOptions: ParsableArguments {
  @Option(
    help: .words("物资，可写多次", "item, may be given several times", value: "item"))
  var item: [String] = []

  @Option(
    help: .words(
      "每种要分配的数量（默认可分配的全部）", "how much of each is shared out (default: all that may be)",
      value: "quantity"))
  var quantity: String?

  @Option(
    help: .words("调出单位（默认储备中心）", "who gives (default: the reserve centre)", value: "site"))
  var from: String?

  @Option(
    help: .words(
      "调出单位自留的数量（默认自用 30 天，无专储的再加定额）",
      "what the source keeps (default: 30 days of its own use, and its norm where it has no reserve)",
      value: "quantity"))
  var keep: String?

  @Option(
    help: .words("只分给这个单位及其下级", "only to that site and every site below it", value: "site"))
  var below: String?

  @Option(
    help: .words("只分给这一级：township、village", "only to sites of that level", value: "level"))
  var level: String?

  @Option(
    help: .words("最多补到几天用量（默认 30）", "fill up to so many days of use (default 30)", value: "days"))
  var days: String?

  @Option(
    help: .words(
      "需求清单（CSV：单位、物资、应有，可加用量、保底），- 为标准输入；默认按用量天数",
      "a list of needs (CSV: site, item, need, perhaps use and minimum); - for standard input",
      value: "file"))
  var needs: String?

  @Flag(help: .words("补到定额，而不是几天用量", "up to the norm instead of days of use"))
  var toNorm = false

  @Option(
    help: .words("按这一天晚上的库存（默认现在）", "of the stock of that evening (default: now)", value: "day"))
  var asOf: String?

  @Flag(
    help: .words(
      "专储 70% 红线以上的部分也分（执行时须调用令）",
      "share out the reserve beyond its red line too (carrying it out takes a call-up)"))
  var releaseReserve = false

  @Option(
    help: .words(
      "可分配的留下百分之几待以后（默认 0）", "hold back so many percent for later days (default 0)",
      value: "percent"))
  var holdBack: String?

  @Flag(
    help: .words(
      "直接下级之间可以调剂库存（要有线性规划库 CLP）",
      "sites that the source supplies itself may help each other out (needs the solver CLP)"))
  var lateral = false
}

extension AllocationOptions {
  /// Whether nothing of it was given.
  var isEmpty: Bool {
    item.isEmpty && quantity == nil && from == nil && keep == nil && below == nil && level == nil
      && days == nil && asOf == nil && !releaseReserve && holdBack == nil && !lateral
      && needs == nil && !toNorm
  }

  /// The question.
  func question(_ desk: Desk) throws -> AllocationQuestion {
    guard !item.isEmpty || needs != nil else {
      throw Failure.missing("--item ITEM", zh: "物资", en: "the item")
    }
    let items = try item.map { try desk.item($0) }
    var question = AllocationQuestion()
    question.items = items.map(\.code)
    question.list = try needs.map { try FileAccess.contents($0) }
    if toNorm {
      guard needs == nil else {
        throw Failure.usage(
          "needs-and-norm", zh: "--needs 与 --to-norm 只能选一个",
          en: "--needs and --to-norm cannot be given together",
          hintZH: "去掉一个", hintEN: "leave out one of them")
      }
      question.needs = .norm
    }
    if items.isEmpty, quantity != nil || keep != nil {
      throw Failure.missing("--item ITEM", zh: "物资", en: "the item")
    }
    question.quantity = try quantity.map { try TypedQuantity.parse($0, item: items[0]).units }
    question.keep = try keep.map {
      try TypedQuantity.parse($0, item: items[0], allowsZero: true).units
    }
    if let days { question.coverDays = try WholeNumber.typed(days, "--days", in: 1...3650) }
    if let holdBack {
      question.holdBackPercent = try WholeNumber.typed(holdBack, "--hold-back", in: 0...100)
    }
    question.source = try from.map { try desk.site($0).code }
    question.sites.below = try below.map { try desk.site($0).code }
    question.sites.level = try level.map { try Level.typed($0, "--level") }
    question.asOf = try desk.day(asOf)
    question.releasesReserve = releaseReserve
    question.isLateral = lateral
    return question
  }
}
