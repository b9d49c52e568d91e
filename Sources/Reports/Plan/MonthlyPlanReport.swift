public import Planning
public import Stockpile

/// The monthly replenishment plan as the form that is signed and sent to the bureau (月度补充计划表).
public struct MonthlyPlanReport: TableReport {
  /// The plan.
  public let plan: ReplenishmentPlan
  /// The day it was printed.
  public let today: CalendarDay

  /// The form of a plan, or of the part of one that was asked for.
  public init(
    _ question: ReplenishmentReport.Question, of plan: ReplenishmentPlan, today: CalendarDay
  ) {
    self.plan = plan.selecting(under: question.site, item: question.item, level: question.level)
    self.today = today
  }

  /// One row a line with a gap, with the columns of the form.
  public var table: ReportTable {
    ReportTable(
      plan.short.enumerated().map { FormLine(number: $0 + 1, line: $1) }, FormLine.columns)
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
    var parts = [
      language.pick(zh: "卫生应急物资月度补充计划表\n", en: "Monthly replenishment plan\n")
        + plan.heading(language), summary(language),
    ]
    if !plan.purchases.isEmpty {
      let total = [Label.amount.key: Field.amount(plan.purchaseTotal)]
      parts.append(
        language.pick(
          zh: "一、采购（整件，供全网络）\n", en: "1. To be bought for the whole network, in whole packs\n")
          + ReportTable(plan.purchases, PlanPurchase.columns).withTotal(total).text(language)
          + language.pick(zh: "合计人民币（大写）：\(plan.purchaseTotal.inWords)\n", en: ""))
    }
    let moves = plan.moves
    if !moves.isEmpty {
      parts.append(
        language.pick(zh: "二、网内调拨\n", en: "2. To be moved inside the network\n")
          + moveLists(moves, language))
    }
    parts.append(
      language.pick(zh: "三、各单位缺口\n", en: "3. What each site lacks\n") + table.text(language)
        + plan.short.enumerated().map { "  \($0 + 1)  \($1.reason.text(language))\n" }.joined())
    let lacking = plan.uncovered(language)
    if !lacking.isEmpty {
      parts.append(language.pick(zh: "四、未能满足\n", en: "4. Not covered\n") + lacking)
    }
    parts.append(
      language.pick(
        zh: "编制人：            复核人：            储备中心负责人：            卫健局审批（章）：\n",
        en: "prepared:           reviewed:           reserve centre:             bureau (stamp):\n")
    )
    return parts.joined(separator: "\n")
  }

  private func summary(_ language: Language) -> String {
    let short = plan.short
    let vital = short.count { $0.item.ved == .vital }
    let out = plan.lines.filter { $0.use.units > 0 && $0.daily.effective == 0 }
    let money = Cell.amount(fen: plan.purchaseTotal.fen).text(grouped: true)
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
