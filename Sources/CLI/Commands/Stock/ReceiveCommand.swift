internal import ArgumentParser
internal import Interchange
internal import Stockpile

/// 入库: goods come in from outside.
struct ReceiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "receive", "入库：采购、捐赠或期初", "receive goods: purchase, donation or opening stock",
      discussion: say(
        "例：stockpile receive --item YYFHKZ --quantity 3箱 --lot A1 --expiry 2028-06",
        "Example: stockpile receive --item PP0102 --quantity 3box --lot A1 --expiry 2028-06"))
  }

  @OptionGroup(title: say("明细", "lines")) var lines: LineOptions
  @OptionGroup(title: say("批次", "lot")) var origin: OriginOptions

  @Option(
    help: .words(
      "入库类型：receipt 采购、donation 捐赠、opening 期初",
      "receipt, donation or opening",
      value: "kind"))
  var kind: String?

  @Option(
    help: .words(
      "属性：daily、reserve、donated、custody",
      "pool: daily, reserve, donated, custody",
      value: "pool"))
  var pool: String?

  @Option(
    help: .words(
      "状态；期初可用 frozen、nonconforming",
      "status; an opening may be frozen, nonconforming",
      value: "status"))
  var status: String?

  @Flag(help: .words("先入待检，质检后可用", "goods wait for inspection first"))
  var inspect = false

  @Option(
    name: .customLong("for"),
    help: .words(
      "到的是哪张采购订单或企业调用单的货", "the purchase or call to an enterprise it is of",
      value: "number"))
  var order: String?

  @OptionGroup var place: SiteOptions
  @OptionGroup(title: say("单据", "document")) var writing: WritingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let site = try desk.site(place.site)
    let kind = try kind.map { try ReceiptKind.typed($0, "--kind") } ?? .receipt
    var draft = try writing.draft(kind.documentKind, at: site.code, desk)
    let ordered = try order.map { try desk.supplyOrder($0) }
    draft.particulars.reference = ordered?.document.id
    let supplier = origin.supplier ?? ordered?.document.particulars.partner
    let lines = try desk.lines(
      lines.words(
        shared: [
          .pool: pool, .status: try statusWord, .supplier: supplier, .donor: origin.donor,
          .fund: origin.fund,
        ], single: origin.ofOneItem),
      LineRules(allowed: LineField.describing.union([.pool, .status]), isIncoming: true))
    sayMonthOnly(lines)
    try desk.post(writing.planned(draft, lines))
    if inspect, desk.isInteractive {
      Console.remark(say("下一步：stockpile inspect", "next: stockpile inspect"))
    }
  }

  private var statusWord: String? {
    get throws {
      guard inspect else { return status }
      guard status == nil else {
        throw Failure.usage(
          "inspect-or-status", zh: "--inspect 和 --status 只能写一个",
          en: "give --inspect or --status, not both")
      }
      return StockStatus.pendingInspection.rawValue
    }
  }

  /// Some makers mean the first day of a month: worth a look at the label.
  private func sayMonthOnly(_ lines: [TypedLine]) {
    let typed = ([self.lines.expiry] + self.lines.lines.map { Self.expiry(in: $0) })
      .compactMap { $0 }
    guard typed.contains(where: { (try? TypedDay.parseExpiry($0))?.isMonthOnly == true }) else {
      return
    }
    let days = Set(lines.compactMap(\.draft.lot.expiry)).sorted().map(\.description)
    let listed = days.joined(separator: say("、", ", "))
    Console.remark(
      say(
        "注意：有效期只写了年月，按当月最后一天 \(listed)，请核对包装",
        "note: an expiry month means its last day, \(listed); check the label"))
  }

  private static func expiry(in line: String) -> String? {
    (try? LineWords(parsing: line))?.fields[.expiry]
  }
}

/// What a lot that comes in is beside its number and expiry.
struct OriginOptions: ParsableArguments {
  @Option(help: .words("生产日期", "manufacture date", value: "day"))
  var made: String?

  @Option(help: .words("单价（元）", "unit price in yuan", value: "yuan"))
  var price: String?

  @Option(help: .words("供货单位：编码或名称", "supplier: code or name", value: "name"))
  var supplier: String?

  @Option(help: .words("捐赠方", "donor", value: "name"))
  var donor: String?

  @Option(help: .words("资金来源", "funding source", value: "text"))
  var fund: String?

  @Option(help: .words("执行标准", "product standard", value: "number"))
  var standard: String?

  @Option(
    help: .words(
      "同一批号两种有效期都属实的原因",
      "why the same lot number has two expiries",
      value: "reason"))
  var confirmExpiry: String?
}

extension OriginOptions {
  /// What belongs to the one item in the options.
  var ofOneItem: [LineField: String?] {
    [.made: made, .price: price, .standard: standard, .confirmExpiry: confirmExpiry]
  }
}
