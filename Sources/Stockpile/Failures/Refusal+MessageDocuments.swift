extension Refusal {
  /// Refusals of a document as a whole, and of the pools it names.
  var documentMessage: Message? {
    switch self {
    case .siteHoldsNoStock(let site, let reason):
      Message(
        zh: "\(site) 不存放物资（\(Self.siteReasonZH(reason))），不能记账",
        en: "\(site) holds no stock: it is \(Self.siteReasonEN(reason))",
        hintZH: "请改用实际存放物资的单位；单位状态有变时先用 stockpile site change 登记",
        hintEN: "name the site that really holds the goods, or register the change of status "
          + "first with `stockpile site change`")
    case .futureDay(let day, let today):
      Message(
        zh: "业务日期 \(day) 晚于今天（\(today)），未来的业务不能先记账",
        en: "\(day) lies after today (\(today)); what has not happened is not posted",
        hintZH: "请核对日期；电脑时钟不对时先校准，或用 --today 指定当天日期",
        hintEN: "correct the date; if the clock is wrong, set it or give `--today`")
    case .closedMonth(let site, let day, let firstOpen):
      Message(
        zh: "\(site) 的 \(day.month) 已关账，\(day) 的业务不能再记；最早可记 \(firstOpen)",
        en: "cannot post on \(day): \(day.month) is closed at \(site), "
          + "the first open day is \(firstOpen)",
        hintZH: "请用 --date \(firstOpen) 或更晚的日期记账，并在备注中写明实际日期",
        hintEN: "post with `--date \(firstOpen)` or later and give the real day in `--note`")
    case .beforeCount(let site, let lot, let day, let counted):
      Message(
        zh: "\(site) 已于 \(counted) 盘点 \(lot.zh)，不能再记 \(day) 的业务",
        en: "cannot post \(lot.en) at \(site) on \(day): it was counted on \(counted)",
        hintZH: "请用 --date \(counted) 或更晚的日期；盘点有误时先冲销盘点表："
          + "stockpile reverse NUMBER --reason …",
        hintEN: "post with `--date \(counted)` or later, or undo the count first: "
          + "`stockpile reverse NUMBER --reason …`")
    case .noLines(let kind):
      Message(
        zh: "\(kind.term.zh)没有明细行", en: "the \(kind.term.en) has no lines",
        hintZH: "请至少写一行：--item … --quantity …",
        hintEN: "give at least one line: `--item … --quantity …`")
    case .missing(let kind, let field): Self.missing(kind, field)
    case .unfitText(let field, .tooLong(let most)):
      Message(
        zh: "\(field) 超过 \(most) 个字符", en: "\(field) is longer than \(most) characters",
        hintZH: "请写短些，详情放在备注或附件", hintEN: "shorten it; details belong in a note")
    case .unfitText(let field, .hidden):
      Message(
        zh: "\(field) 含有看不见的控制字符", en: "\(field) holds hidden control characters",
        hintZH: "请重新输入，不要粘贴", hintEN: "type it instead of pasting")
    case .tooManyLines(let kind, let count, let most):
      Message(
        zh: "\(kind.term.zh)有 \(count) 行，一张单据最多 \(most) 行",
        en: "the \(kind.term.en) has \(count) lines; one document holds at most \(most)",
        hintZH: "请分成几张单据", hintEN: "split it into several documents")
    case .notRegistered(let code):
      Message(
        zh: "没有登记 \(code)", en: "\(code) is not registered",
        hintZH: "查看档案：stockpile site list、stockpile item list",
        hintEN: "see `stockpile site list` and `stockpile item list`")
    case .noPen(let site):
      Message(
        zh: "本账本没有 \(site) 的记账权，不能为它记账",
        en: "this book does not hold the pen of \(site), so it cannot post there",
        hintZH: "请在持有该单位记账权的账本中记账，或由其导出后导入本账本",
        hintEN: "post in the book that holds the pen of \(site), or import its export here")
    case .idTaken(let id, let number):
      Message(
        zh: "编号 \(id) 已被另一张内容不同的单据 \(number) 使用",
        en: "id \(id) is taken by \(number), a document with other contents",
        hintZH: "请先用 stockpile show \(number) 查看；确是新单据时换一个 --id 或不写 --id",
        hintEN: "look at `stockpile show \(number)`; for a new document give another `--id` or none"
      )
    case .repeated(let number, let seconds):
      Message(
        zh: "\(seconds) 秒前刚记过内容相同的单据 \(number)",
        en: "the same document was recorded \(seconds) seconds ago as \(number)",
        hintZH: "如果确实要再记一张，请加 --again；否则无需处理",
        hintEN: "add `--again` if it really happened twice; otherwise nothing is left to do")
    case .reserveProtected(let kind):
      Message(
        zh: "\(kind.term.zh)不能动用专储",
        en: "the \(kind.term.en) cannot take dedicated reserve stock",
        hintZH: "日常领用请取 --pool daily 或 --pool donated；"
          + "动用专储须经审批转库：stockpile move-pool --from reserve --approver …",
        hintEN: "take `--pool daily` or `--pool donated`; the reserve is released with authority: "
          + "`stockpile move-pool --from reserve --approver …`")
    case .orderRequired(let kind):
      Message(
        zh: "\(kind.term.zh)涉及专储，须有调用令",
        en: "the \(kind.term.en) touches the dedicated reserve, which moves only under an order",
        hintZH: "先申请：stockpile call-up request …；情况紧急先调用后补办用 --emergency；"
          + "非专储请用 --pool daily",
        hintEN: "ask first: `stockpile call-up request …`; in an emergency dispatch with "
          + "`--emergency`; or take `--pool daily`")
    case .samePool(let pool):
      Message(
        zh: "转出和转入都是\(pool.term.zh)，没有变化",
        en: "the goods are in the \(pool.rawValue) pool already: from and to are the same",
        hintZH: "请用 --into 写明另一个属性：daily、donated、custody、reserve",
        hintEN: "name another pool with `--into`: daily, donated, custody, reserve")
    default: nil
    }
  }

  private static func siteReasonZH(_ reason: String) -> String {
    switch reason {
    case "aggregate": "汇总行"
    case "planned": "规划中"
    case "closed": "已撤销"
    default: reason
    }
  }

  private static func siteReasonEN(_ reason: String) -> String {
    reason == "aggregate" ? "an aggregate row" : reason
  }

  /// A field that is not stated, or that holds nothing the kind could use.
  private static func missing(_ kind: DocumentKind, _ field: String) -> Message {
    let option = "--" + field.map { $0 == "_" ? "-" : String($0) }.joined()
    if field == "status" {
      return Message(
        zh: "\(kind.term.zh)不能用这个状态",
        en: "the \(kind.term.en) cannot use that status",
        hintZH: "请改用 --status available（可用）或不写；预留只能由调用令办理",
        hintEN: "use `--status available` or leave it out; only an order reserves stock")
    }
    let label = Term(rawValue: field == "counterparty" ? "site" : field)
    return Message(
      zh: "\(kind.term.zh)缺少\(fieldsZH[field] ?? label?.zh ?? field)",
      en: "the \(kind.term.en) needs a \(fieldsEN[field] ?? label?.en ?? field)",
      hintZH: "请用 \(options[field] ?? option) 写明",
      hintEN: "give it with `\(options[field] ?? option)`")
  }

  private static let fieldsZH = [
    "counterparty": "调入单位", "reference": "所针对的单据号", "to_pool": "转入属性",
    "purpose": "处理方式（back 退回、lost 丢失、sent 确已多发）", "source": "调出单位",
    "authorised_via": "批准方式（电话、微信等）", "partner": "企业",
  ]

  private static let fieldsEN = [
    "counterparty": "destination", "reference": "document number it refers to",
    "to_pool": "pool to move into", "purpose": "decision (back, lost or sent)",
    "source": "site it comes from",
    "authorised_via": "word on how it was allowed (telephone, message)", "partner": "enterprise",
  ]

  private static let options = [
    "counterparty": "--to SITE", "reference": "NUMBER", "to_pool": "--into POOL",
    "purpose": "--back / --lost / --sent", "authorised_via": "--via …",
    "approver": "--approver NAME", "partner": "ENTERPRISE", "reason": "--reason …",
    "month": "MONTH",
  ]
}
