public import Planning
public import Stockpile

/// The monthly replenishment plan as the form that is signed and sent to the bureau (月度补充计划表).
public struct MonthlyPlanReport: TableReport {
  /// The plan.
  public let plan: ReplenishmentPlan
  /// The day it was printed.
  public let today: CalendarDay
  /// Whether people get the first page alone.
  public var isSummary = false
  /// Whether people are told how long the form is: at a terminal, where nobody sees its end coming.
  public var tellsLength = false
  /// Whether it is about some sites only.
  private let isPart: Bool

  /// The form of a plan, or of the part of one that was asked for.
  public init(
    _ question: ReplenishmentReport.Question, of plan: ReplenishmentPlan, today: CalendarDay
  ) {
    self.plan = plan.selecting(question.part)
    self.today = today
    self.isPart = !question.part.sites.isEverything
  }

  /// One row a line with a gap, with the columns of the form.
  public var table: ReportTable { ReportTable(lines, FormLine.columns) }

  /// One row a line with a gap; in the form of the whole network then one a purchase in whole packs.
  public func csv(_ language: Language) -> CSVTable {
    plan.csv(lines, FormLine.columns, withPurchases: !isPart, language)
  }

  private var lines: [FormLine] {
    plan.short.enumerated().map { FormLine(number: $0 + 1, line: $1) }
  }

  /// The lines with the columns of the form, and the purchases.
  public var json: JSONText {
    .report(
      "monthly_plan",
      plan.basisMembers.merging([
        "printed_on": .text(today), "lines": table.json,
        "purchases": ReportTable(plan.purchases, PlanPurchase.columns).json,
        "purchase_total_fen": .integer(plan.purchaseTotal.fen),
      ]) { $1 })
  }

  /// First page, what is bought, what each site gets, and where it is signed.
  public func text(_ language: Language) -> String {
    let title = language.pick(zh: "卫生应急物资月度补充计划表\n", en: "Monthly replenishment plan\n")
    let text = body(language)
    guard tellsLength, !isSummary else { return title + text }
    let count = Cell.integer(Int64(text.split(separator: "\n").count)).text(grouped: true)
    return title
      + language.pick(
        zh: "全表约 \(count) 行；只要首页：加 --summary；存成表格：加 --csv\n",
        en: "about \(count) lines; the first page alone: --summary; as a spreadsheet: --csv\n")
      + text
  }

  private func body(_ language: Language) -> String {
    var parts = [plan.heading(language), summary(language)]
    for (place, section) in sections(language).enumerated() {
      let number = language.pick(zh: "\(Self.numerals[place])、", en: "\(place + 1). ")
      parts.append(number + section)
    }
    parts.append(
      language.pick(
        zh: "编制人：            复核人：            储备中心负责人：            卫健局审批（章）：\n",
        en: "prepared:           reviewed:           reserve centre:             bureau (stamp):\n")
    )
    return parts.joined(separator: "\n")
  }

  private static let numerals = ["一", "二", "三", "四"]

  /// What there is to say, each with its title.
  private func sections(_ language: Language) -> [String] {
    var sections: [String] = []
    if !plan.purchases.isEmpty { sections.append(purchaseText(language)) }
    let moves = plan.moves
    if !moves.isEmpty {
      sections.append(
        language.pick(zh: "网内调拨\n", en: "To be moved inside the network\n")
          + (isSummary ? plan.moveSummary(language) : moveLists(moves, language)))
    }
    if isSummary {
      let lacking = plan.uncovered(language)
      if !lacking.isEmpty {
        sections.append(language.pick(zh: "未能满足\n", en: "Not covered\n") + lacking)
      }
      return sections
    }
    sections.append(
      language.pick(zh: "各单位缺口\n", en: "What each site lacks\n") + table.text(language)
        + plan.short.enumerated().map { "  \($0 + 1)  \($1.reason.text(language))\n" }.joined())
    let lacking = plan.uncovered(language)
    if !lacking.isEmpty {
      sections.append(language.pick(zh: "未能满足\n", en: "Not covered\n") + lacking)
    }
    return sections
  }

  /// The whole network buys in packs; the form of a part of it says only what the part costs.
  private func purchaseText(_ language: Language) -> String {
    let inWords = language.pick(zh: "合计人民币（大写）：\(money.inWords)\n", en: "")
    guard isPart else {
      let total = [Label.amount.key: Field.amount(money)]
      return language.pick(zh: "采购（整件）\n", en: "To be bought, in whole packs\n")
        + ReportTable(plan.purchases, PlanPurchase.columns).withTotal(total).text(language)
        + inWords
    }
    let amount = Cell.amount(fen: money.fen).text(grouped: true)
    return language.pick(
      zh: "采购\n本表需采购 \(plan.purchases.count) 种，按参考单价 \(amount) 元；由储备中心与全网络合并，按整件采购\n",
      en:
        "To be bought\n\(plan.purchases.count) items for these sites, CNY \(amount) at reference prices; "
        + "bought by the reserve centre for the whole network, in whole packs\n") + inWords
  }

  /// What is bought: in whole packs for the whole network, or at unit prices for a part of it.
  private var money: Amount {
    isPart ? plan.short.compactMap(\.amount).reduce(.zero, +) : plan.purchaseTotal
  }

  private func summary(_ language: Language) -> String {
    let short = plan.short
    let vital = short.count { $0.item.ved == .vital }
    let out = plan.lines.filter { $0.use.units > 0 && $0.daily.effective == 0 }
    let money = Cell.amount(fen: money.fen).text(grouped: true)
    let moves = plan.moves.count
    return language.pick(
      zh: """
        有缺口 \(short.count) 行，其中关键物资 \(vital) 行；日常已断货 \(out.count) 行
        网内调拨 \(moves) 笔；采购 \(plan.purchases.count) 种，金额 \(money) 元
        """,
      en: """
        \(short.count) lines short, \(vital) of vital items; \(out.count) lines out of daily stock
        \(moves) moves inside the network; \(plan.purchases.count) items to buy, CNY \(money)
        """) + "\n" + ReportTable(plan.levels, PlanLevel.columns).text(language)
  }

  /// One pick list a supplier and receiver.
  private func moveLists(_ moves: [PlanMove], _ language: Language) -> String {
    var text = ""
    var pair: (SiteCode, SiteCode)?
    for move in moves {
      if pair.map({ $0 == (move.move.from.code, move.to.code) }) != true {
        pair = (move.move.from.code, move.to.code)
        text += "\(move.move.from.words(language)) → \(move.to.words(language))\n"
      }
      let reserve =
        move.move.pool == .reserve ? language.pick(zh: "（专储，凭调用令）", en: " (reserve, by order)") : ""
      text +=
        "    \(move.item.words(language))  \(move.item.quantity(move.move.quantity, language))\(reserve)\n"
    }
    return text
  }
}

/// A line of the form.
struct FormLine: Sendable {
  let number: Int
  let line: PlanLine
}
