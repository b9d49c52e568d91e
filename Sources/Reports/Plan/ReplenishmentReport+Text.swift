import Planning
public import Stockpile

extension ReplenishmentReport {
  /// How many purchases a summary names.
  private static let summaryRows = 15

  /// What it rests on, counts by level, purchases; every line with its reason where asked for.
  public func text(_ language: Language) -> String {
    var parts = [plan.heading(language)]
    guard !levels.isEmpty else { return parts[0] + Label.nothing.text(language) + "\n" }
    parts.append(ReportTable(levels, PlanLevel.columns).text(language))
    if question.isDetailed { parts.append(reasons(language)) }
    if !plan.purchases.isEmpty { parts.append(purchaseText(language)) }
    if !plan.moves.isEmpty, !question.isDetailed {
      parts.append(Label.toMove.text(language) + "\n" + plan.moveSummary(language))
    }
    let lacking = plan.uncovered(language)
    if !lacking.isEmpty { parts.append(lacking) }
    if !question.isDetailed, isShort {
      parts.append(
        language.pick(
          zh:
            "逐行及计算说明：加 --site 单位、--below 单位（含下级）、--item 物资 或 --all；报表：stockpile report monthly-plan\n",
          en: "every line with its reason: --site, --below, --item or --all; "
            + "the form to sign: stockpile report monthly-plan\n"))
    }
    return parts.joined(separator: "\n")
  }

  /// Two lines each: what is missing where, and the sentence that explains it.
  private func reasons(_ language: Language) -> String {
    guard isShort else {
      return plan.lines.map { lineText($0, language) }.joined()
    }
    return plan.short.map { lineText($0, language) }.joined()
  }

  private func lineText(_ line: PlanLine, _ language: Language) -> String {
    let gap = language.pick(zh: "缺", en: "lacks") + " " + line.item.quantity(line.gap, language)
    return "\(line.site.words(language))  \(line.item.words(language))  \(gap)\n"
      + "    \(line.reason.text(language))\n"
  }

  private func purchaseText(_ language: Language) -> String {
    let shown =
      question.isDetailed ? plan.purchases : Array(plan.purchases.prefix(Self.summaryRows))
    let rest = plan.purchases.count - shown.count
    let total = [Label.amount.key: Field.amount(plan.purchaseTotal)]
    let more =
      rest > 0
      ? language.pick(
        zh: "另有 \(rest) 种物资，见 --all；合计含全部 \(plan.purchases.count) 种\n",
        en: "\(rest) more items, see --all; the total is of all \(plan.purchases.count)\n") : ""
    let isPart = !question.part.sites.isEverything
    let scope = isPart ? language.pick(zh: "（供全网络）", en: " (for the whole network)") : ""
    return Label.purchase.text(language) + scope + "\n"
      + ReportTable(shown, PlanPurchase.columns).withTotal(total).text(language) + more
  }
}

extension ReplenishmentPlan {
  /// What each supplier sends out, and to how many sites.
  func moveSummary(_ language: Language) -> String {
    var givers: [(site: Site, receivers: Set<SiteCode>, lines: Int)] = []
    for move in moves {
      if givers.last?.site.code != move.move.from.code { givers.append((move.move.from, [], 0)) }
      givers[givers.count - 1].receivers.insert(move.to.code)
      givers[givers.count - 1].lines += 1
    }
    let lines = givers.map { giver in
      language.pick(
        zh: "  \(giver.site.words(language)) 调给 \(giver.receivers.count) 个单位，\(giver.lines) 行\n",
        en:
          "  \(giver.site.words(language)) to \(giver.receivers.count) sites, \(giver.lines) lines\n"
      )
    }
    return lines.joined()
  }

  /// The month, the day and the rules it was made by.
  func heading(_ language: Language) -> String {
    var lines = [
      language.pick(
        zh: "\(basis.month) 月度补充计划  依据 \(basis.asOf) 24:00 库存  \(basis.response.words(.chinese))"
          + (basis.publicDistribution ? "，含公众发放" : ""),
        en: "replenishment plan of \(basis.month)  stock of \(basis.asOf) 24:00  "
          + basis.response.words(.english)
          + (basis.publicDistribution ? ", with public distribution" : "")),
      language.pick(
        zh:
          "\(basis.window.words(language))，上级含下级；"
          + "在订计入 \(basis.horizon) 前应到和未定日期的",
        en:
          "\(basis.window.words(language)), with all sites below; on order counts what is due by \(basis.horizon) or on no stated day"
      ),
    ]
    lines.append(
      language.pick(
        zh: "日常补货规则：\(rules(.chinese))；采购 \(parameters.purchaseDays) 天、调拨 "
          + "\(parameters.transferDays) 天到货，每 \(parameters.reviewDays) 天补一次；全部参数见 parameter list",
        en: "reorder rules of daily stock: \(rules(.english)); purchases come in "
          + "\(parameters.purchaseDays) days, moves in \(parameters.transferDays), a plan every "
          + "\(parameters.reviewDays); all parameters: parameter list"))
    lines.append(
      language.pick(
        zh: "各级都按经过本级的用量备货；allocate 则先把上级现有的分下去，两者可以不同："
          + "眼下不够分用 allocate，每月补库和采购用本计划",
        en:
          "each level plans for what passes through it; allocate shares out what "
          + "is there now, so the two may differ: allocate for a shortage today, this plan for the "
          + "month's refill and purchase"))
    if !basis.unreported.isEmpty {
      let names = basis.unreported.prefix(5).map { tree[$0]?.words(language) ?? $0.description }
        .joined(separator: language.pick(zh: "、", en: ", "))
      let count = basis.unreported.count
      lines.append(
        language.pick(
          zh: "未报 \(count) 个单位，按最后已知库存：\(names)\(count > 5 ? " 等" : "")",
          en: "\(count) sites have not reported, last known stock: \(names)\(count > 5 ? " …" : "")"
        ))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every rule that is set, the one of everything else last.
  private func rules(_ language: Language) -> String {
    let entries = ParameterList(parameters).entries.filter { $0.code.hasPrefix("rules/") }
    return entries.filter { $0.code != "rules/default" }
      .map { "\($0.code.dropFirst("rules/".count)) \($0.value)" }
      .joined(separator: language.pick(zh: "、", en: ", "))
      + entries.filter { $0.code == "rules/default" }
      .map { language.pick(zh: "，其余 \($0.value)", en: ", all else \($0.value)") }.joined()
  }

  /// What the plan cannot cover, and why; empty where there is nothing.
  func uncovered(_ language: Language) -> String {
    uncoveredWords(language)
      + (unknownNorms.isEmpty
        ? ""
        : Label.unknownNorm.text(language) + "\n"
          + ReportTable(unknownNorms, UnknownNorms.columns).text(language))
  }

  /// The same without the norms that are not known.
  func uncoveredWords(_ language: Language) -> String {
    var text = ""
    let withoutPrice = purchases.filter { $0.price == nil }
    if !withoutPrice.isEmpty {
      let names = withoutPrice.map { $0.line.item.words(language) }
        .joined(separator: language.pick(zh: "、", en: ", "))
      text += language.pick(
        zh: "无参考单价，金额未计：\(names)\n", en: "no price known, amount missing: \(names)\n")
    }
    text += willExpireWords(language)
    let waiting = short.filter { $0.toPurchase > 0 }
    if !waiting.isEmpty {
      let vital = waiting.count { $0.item.ved == .vital }
      text += language.pick(
        zh: "网内无法满足 \(waiting.count) 行（关键物资 \(vital) 行），采购到货前仍缺\n",
        en: "\(waiting.count) lines (\(vital) of vital items) cannot be filled from inside the "
          + "network and stay short until the purchase arrives\n")
    }
    return text
  }
}
