import Planning
public import Stockpile

extension RotationReport {
  /// How many rows of a list a summary shows.
  private static let summaryRows = 15

  /// What it rests on and comes to; items, moves, purchases; every lot where asked for.
  public func text(_ language: Language) -> String {
    var parts = [heading(language) + summary(language)]
    let items = question.isDetailed ? plan.items.filter { !$0.lots.isEmpty } : plan.near
    if !items.isEmpty { parts.append(itemText(items, language)) }
    if question.isDetailed, !plan.lots.isEmpty { parts.append(lotText(language)) }
    if plan.rows.contains(where: { $0.move != nil }) { parts.append(moveText(language)) }
    if !plan.purchases.isEmpty { parts.append(purchaseText(language)) }
    if !plan.expired.isEmpty { parts.append(expiredText(language)) }
    if !plan.near.isEmpty { parts.append(ending(language)) }
    return parts.joined(separator: "\n")
  }

  private func heading(_ language: Language) -> String {
    let basis = plan.basis
    let span =
      basis.within.map { language.pick(zh: "\($0) 天内", en: "within \($0) days") }
      ?? language.pick(zh: "各物资近效期内", en: "within each item's days of near expiry")
    let item = question.item.flatMap { code in plan.items.first { $0.item.code == code }?.item }
      .map { "  \($0.words(language))" }
    let place = question.below.flatMap { plan.tree[$0] }.map {
      language.pick(zh: "  \($0.words(language))及以下", en: "  \($0.words(language)) and below")
    }
    return language.pick(
      zh: """
        \(basis.asOf) 轮换建议  \(span)\(item ?? "")\(place ?? "")
        \(basis.window.words(language))，只算本级；\
        调运 \(basis.transferDays) 天，次日起可用；自有日常库存先用
        """,
      en: """
        rotation proposed on \(basis.asOf)  \(span)\(item ?? "")\(place ?? "")
        \(basis.window.words(language)), own use only; \(basis.transferDays) days under way, used from the next day on; \
        a site's own daily stock goes first
        """) + "\n"
  }

  private func summary(_ language: Language) -> String {
    let lots = plan.lots.map(\.lot).filter(\.isNear)
    guard !lots.isEmpty else {
      return language.pick(
        zh: "没有近效期的专储，无需轮换\n", en: "no reserve lot is near expiry: nothing to rotate\n")
    }
    let reference = lots.count { $0.isReferencePrice && $0.price != nil }
    let unpriced = lots.count { $0.price == nil }
    var notes = ""
    if reference > 0 {
      notes += language.pick(
        zh: "其中 \(reference) 批按参考单价\n", en: "\(reference) lots at reference prices\n")
    }
    if unpriced > 0 {
      notes += language.pick(
        zh: "其中 \(unpriced) 批无单价，金额未计\n", en: "\(unpriced) lots without a price add no amount\n")
    }
    let (saved, lost) = (money(plan.savedAmount), money(plan.lostAmount))
    return language.pick(
      zh: """
        近效期专储 \(plan.near.count) 种 \(lots.count) 批：轮换可保 \(saved) 元，必然过期 \(lost) 元；\
        补回需 \(money(plan.purchaseAmount)) 元

        """,
      en: """
        \(plan.near.count) items near expiry in \(lots.count) reserve lots: rotation saves CNY \
        \(saved), CNY \(lost) expires whatever is done; buying back costs CNY \
        \(money(plan.purchaseAmount))

        """) + notes
  }

  private func itemText(_ items: [RotationItem], _ language: Language) -> String {
    let totals = [
      Label.savedAmount.key: Field.amount(plan.savedAmount),
      Label.lostAmount.key: Field.amount(plan.lostAmount),
    ]
    let narrow = TableLayout.narrow(
      leavingOut: [
        Label(.baseUnit), .reserveOnHand, .useAYear, .monthsOfUse, .lifeMonths, .lostAmount,
      ] + (question.item == nil ? [] : [.itemName]))
    var text = ReportTable(items, RotationItem.columns).withTotal(totals)
      .text(language, isWide ? .wide : narrow)
    if question.isDetailed {
      text += items.compactMap { $0.boundSentence(language) }.map { "  \($0)\n" }.joined()
    }
    let wasting = plan.items.count { $0.bound?.isWasteFree == false }
    let isOne = question.item != nil
    return text
      + language.pick(
        zh: "长期年过期 ≥ 全网络专储 ÷ 有效期 − 年用量（新货按整个有效期计）"
          + (isOne ? "" : "，大于 0 的 \(wasting) 种") + "；本次只看近效期，可低于此数\n",
        en:
          "long-run waste a year ≥ the network's reserve ÷ life − use a year (fresh lots come with "
          + "their whole life)" + (isOne ? "" : ", above 0 for \(wasting) items")
          + "; near lots alone may waste less\n")
  }

  private func lotText(_ language: Language) -> String {
    let narrow = TableLayout.narrow(
      leavingOut: [
        .itemName, Label(.baseUnit), Label(.site), Label(.serialNo), Label(.maker), .takers,
        .daysLeft, .unavoidable,
      ] + namedAbove)
    return language.pick(zh: "专储批次\n", en: "reserve lots\n")
      + ReportTable(plan.lots, RotationLotRow.columns).text(language, isWide ? .wide : narrow)
      + plan.lots.filter(\.lot.isNear).map { row in
        "  \(row.lot.site.words(language))  \(row.item.code) \(row.lot.lot.particulars.number)\n"
          + "    \(row.lot.reason.text(language))\n"
      }.joined()
  }

  private func moveText(_ language: Language) -> String {
    let moves = plan.rows.filter { $0.move != nil }
    let narrow = TableLayout.narrow(
      leavingOut: [
        .from, .itemName, Label(.baseUnit), Label(.serialNo), Label(.maker), Label(.expiryDate),
        .daysLeft, .outcome, .to,
      ] + namedAbove)
    var text = language.pick(zh: "轮换去向\n", en: "who takes them\n")
    text += ReportTable(shown(moves), RotationRow.columns)
      .text(language, isWide ? .wide : narrow)
    text += more(moves.count, language)
    if moves.contains(where: { ($0.move?.later ?? 0) > 0 }) {
      let percent = plan.basis.floorPercent
      text += language.pick(
        zh: "“补回后”：现在轮出会使专储低于定额的 \(percent)%，待补回到货再轮出\n",
        en: "after refill: would take the reserve below \(percent)% of its norm, waits until the "
          + "replacement has come\n")
    }
    return text
  }

  private func purchaseText(_ language: Language) -> String {
    let narrow = TableLayout.narrow(leavingOut: [Label(.ved), Label(.baseUnit), .lacking])
    return language.pick(zh: "应补回（采购）\n", en: "to be bought back\n")
      + ReportTable(shown(plan.purchases), PlanPurchase.columns)
      .withTotal([Label.amount.key: .amount(plan.purchaseAmount)])
      .text(language, isWide ? .wide : narrow)
      + more(plan.purchases.count, language)
  }

  private func expiredText(_ language: Language) -> String {
    let (lots, amount) = (plan.expired.count, money(plan.expiredAmount))
    let title = language.pick(
      zh: "另有已过期的专储 \(lots) 批，金额 \(amount) 元：不再轮换，报损：stockpile write-off\n",
      en: "\(lots) reserve lots have expired, CNY \(amount): lost, see stockpile write-off\n")
    guard question.isDetailed else { return title }
    let narrow = TableLayout.narrow(
      leavingOut: [Label(.baseUnit), Label(.site), Label(.serialNo), Label(.maker), .itemName]
        + namedAbove)
    return title
      + ReportTable(plan.expired, ExpiredReserveRow.columns)
      .text(language, isWide ? .wide : narrow)
  }

  private func ending(_ language: Language) -> String {
    (question.isDetailed
      ? ""
      : language.pick(
        zh: "逐批及最迟轮换日、计算说明：加 --item 物资 或 --all\n",
        en: "lot by lot, the last day to swap each and the reasons: --item or --all\n"))
      + language.pick(
        zh: "方案只供参考，库存未动；专储轮出须凭调用令\n",
        en: "A proposal only: nothing moves; the reserve leaves under an order\n")
  }

  /// What the heading says already.
  private var namedAbove: [Label] { question.item == nil ? [] : [Label(.item)] }

  private func shown<Row>(_ rows: [Row]) -> [Row] {
    question.isDetailed ? rows : Array(rows.prefix(Self.summaryRows))
  }

  private func more(_ count: Int, _ language: Language) -> String {
    guard !question.isDetailed, count > Self.summaryRows else { return "" }
    let rest = count - Self.summaryRows
    return language.pick(
      zh: "另有 \(rest) 行，见 --all；合计含全部\n", en: "\(rest) more, see --all; totals are of all\n")
  }

  private func money(_ amount: Amount) -> String {
    Cell.amount(fen: amount.fen).text(grouped: true)
  }
}

extension RotationItem {
  /// The reserve is R ÷ μ months of use; the limit is m.
  func boundSentence(_ language: Language) -> String? {
    guard let bound else { return nil }
    let life = item.shelfLifeMonths
    guard let months = bound.monthsOfUse else {
      return language.pick(
        zh: "\(item.words(language))：没有单位领用，专储迟早全部过期（有效期 \(life) 个月）",
        en:
          "\(item.words(language)): nobody uses it, all of the reserve will expire (life \(life) months)"
      )
    }
    let words = Field.tenths(months).cell(language).text()
    return language.pick(
      zh: "\(item.words(language))：专储相当于 \(words) 个月用量，上限 \(life) 个月",
      en: "\(item.words(language)): the reserve is \(words) months of use; the limit is \(life)")
  }
}
