import Planning
public import Stockpile

extension AllocationReport: PrintedReport {
  /// What there is, days of cover before and after, what goes where, every site with its reason.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "物资统一调配方案", en: "Allocation plan")
    var page = PrintedPage(
      language, name: "\(title) \(plan.problem.asOf)", asOf: plan.problem.asOf, madeOn: today)
    page.head.heading(title + "\n" + heading(language))
    page.body.table(ReportTable(items, OfferedLine.columns), language)
    for item in items { write(item, to: &page.body, language) }
    for (found, report) in zip(plan.substitutions, substitutions) {
      page.body.element(.h2, text: found.words(language))
      page.body.table(report.table, language)
    }
    if !plan.moves.isEmpty {
      page.body.element(
        .h2, text: language.pick(zh: "先在下级之间调剂", en: "Moved between sites first"))
      page.body.table(ReportTable(plan.moves, Self.moveColumns), language)
    }
    if !rounds.isEmpty {
      page.body.element(.h2, text: language.pick(zh: "车次", en: "Rounds"))
      page.body.table(ReportTable(rounds, Self.roundColumns), language)
    }
    let changes = changes(most: limit)
    if !changes.isEmpty {
      page.body.element(
        .h2, text: language.pick(zh: "再多一点会怎样", en: "What a little more would change"))
      page.body.table(ReportTable(changes, Self.changeColumns), language)
    }
    page.body.element(.h2, text: language.pick(zh: "拣货单", en: "Pick lists"))
    page.body.table(ReportTable(picks, Self.pickColumns), language)
    page.body.signatures(
      language, zh: ["制表人：", "复核人：", "批准人："], en: ["prepared:", "reviewed:", "approved:"])
    return page
  }

  private func write(_ item: OfferedLine, to body: inout Markup, _ language: Language) {
    let lines = plan.lines(of: item.item.item.code)
    body.element(.h2, text: item.item.item.words(language))
    body.sides(
      { left in
        left.chart(
          language.pick(zh: "分配前后可用天数", en: "days of cover before and after"),
          CoverChart(lines, language).drawing, nothing: Label.nothing.text(language))
      },
      { right in
        right.chart(
          language.pick(zh: "装运数量", en: "what is sent where"),
          loadChart(item.item.item.code, language).drawing, nothing: Label.nothing.text(language))
      })
    body.table(table(of: lines), language)
  }

  private func loadChart(_ item: ItemCode, _ language: Language) -> BarChart {
    BarChart(
      title: language.pick(zh: "装运数量", en: "what is sent where"),
      legend: [
        (.solid, language.pick(zh: "自用", en: "for itself")),
        (.light, language.pick(zh: "转给下级", en: "given on")),
      ],
      bars: loads.filter { $0.item.code == item }.map { load in
        let passedOn = min(load.quantity, load.passedOn)
        return BarChart.Bar(
          name: load.site.words(language),
          parts: [
            (Int128(load.quantity - passedOn), .solid), (Int128(passedOn), .light),
          ], note: Cell.integer(load.quantity).text(grouped: true))
      })
  }
}

extension AllocationComparison: PrintedReport {
  /// The rules with their measures, and how many days each leaves to whom.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "分配规则比较", en: "Allocation rules compared")
    let asOf = plans.first?.problem.asOf ?? today
    var page = PrintedPage(language, name: "\(title) \(asOf)", asOf: asOf, madeOn: today)
    page.head.heading(title + "\n" + heading(language))
    page.body.table(table, language)
    for plan in plans {
      page.body.element(
        .h2, text: language.pick(zh: plan.rule.words.zh, en: plan.rule.words.en))
      for item in plan.problem.items {
        page.body.chart(
          item.item.words(language), CoverChart(plan.lines(of: item.item.code), language).drawing,
          nothing: Label.nothing.text(language))
      }
    }
    return page
  }
}
