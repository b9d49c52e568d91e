import Planning
public import Stockpile

extension MonthlyPlanReport {
  /// First page, what is bought, what each site gets, and where it is signed.
  public func text(_ language: Language) -> String {
    let edition = edition == nil ? "" : "  " + editionWords(language)
    let title = language.pick(
      zh: "卫生应急物资月度补充计划表\(edition)\n", en: "Monthly replenishment plan\(edition)\n")
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

  private static let numerals = ["一", "二", "三", "四", "五", "六"]

  /// What there is to say, each with its title.
  private func sections(_ language: Language) -> [String] {
    var sections: [String] = []
    if !plan.purchases.isEmpty { sections.append(purchaseText(language)) }
    if !isSummary, !isPart {
      sections += plan.outlets(language).map { $0.title + "\n" + $0.table.text(language) }
    }
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
      language.pick(zh: "各单位缺口\n", en: "What each site lacks\n")
        + ReportTable(lines, FormLine.shownColumns).text(language)
        + lines.map { "  \($0.number)  \($0.reason.text(language))\n" }.joined())
    let lacking = plan.uncovered(language)
    if !lacking.isEmpty {
      sections.append(language.pick(zh: "未能满足\n", en: "Not covered\n") + lacking)
    }
    return sections
  }

  private func purchaseText(_ language: Language) -> String {
    guard isPart else {
      return language.pick(zh: "采购（整件）\n", en: "To be bought, in whole packs\n")
        + purchaseTable.text(language) + moneyInWords(language)
    }
    return language.pick(zh: "采购\n", en: "To be bought\n") + partPurchase(language)
      + moneyInWords(language)
  }

  /// What is bought for the whole network, in packs, with what it costs together.
  var purchaseTable: ReportTable {
    ReportTable(plan.purchases, PlanPurchase.columns)
      .withTotal([Label.amount.key: .amount(money)])
  }

  /// The whole network buys in packs; the form of a part of it says only what the part costs.
  func partPurchase(_ language: Language) -> String {
    let amount = Cell.amount(fen: money.fen).text(grouped: true)
    return language.pick(
      zh: "本表需采购 \(plan.purchases.count) 种，按参考单价 \(amount) 元；由储备中心与全网络合并，按整件采购\n",
      en: "\(plan.purchases.count) items for these sites, CNY \(amount) at reference prices; "
        + "bought by the reserve centre for the whole network, in whole packs\n")
  }

  /// The sum as Chinese forms write it.
  func moneyInWords(_ language: Language) -> String {
    language.pick(zh: "合计人民币（大写）：\(money.inWords)\n", en: "")
  }

  /// What is bought: in whole packs for the whole network, or at unit prices for a part of it.
  var money: Amount {
    isPart ? plan.short.compactMap(\.amount).reduce(.zero, +) : plan.purchaseTotal
  }

  private func summary(_ language: Language) -> String {
    counts(language) + ReportTable(plan.levels, PlanLevel.columns).text(language)
  }

  /// How much is short, moved and bought.
  func counts(_ language: Language) -> String {
    let short = plan.short
    let vital = short.count { $0.item.ved == .vital }
    let out = plan.lines.count { $0.use.units > 0 && $0.daily.effective == 0 }
    let money = Cell.amount(fen: money.fen).text(grouped: true)
    let moves = plan.moves.count
    return language.pick(
      zh: """
        有缺口 \(short.count) 行，其中关键物资 \(vital) 行；日常已断货 \(out) 行
        网内调拨 \(moves) 笔；采购 \(plan.purchases.count) 种，金额 \(money) 元
        """,
      en: """
        \(short.count) lines short, \(vital) of vital items; \(out) lines out of daily stock
        \(moves) moves inside the network; \(plan.purchases.count) items to buy, CNY \(money)
        """) + "\n"
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
