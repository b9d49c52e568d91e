import Planning
public import Stockpile

extension PlanExecutionReport: PrintedReport {
  /// Counts with a chart, purchases, the lines asked for site by site, and where it is signed.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "月度补充计划执行情况", en: "Plan as carried out")
    var page = PrintedPage(
      language, name: "\(title) \(execution.edition.month)", asOf: execution.through,
      madeOn: today)
    page.head.heading(title + "\n" + heading(language))
    page.body.sides(
      { $0.table(ReportTable(levels, ExecutedLevel.columns), language) },
      { body in
        body.chart(
          language.pick(zh: "各级执行情况（行数的 %）", en: "how far lines came, % by level"),
          chart(language).drawing, nothing: Label.nothing.text(language))
      })
    if isWhole, !execution.purchases.isEmpty {
      page.body.element(.h2, text: Self.purchaseTitle(language))
      page.body.table(ReportTable(execution.purchases, ExecutedPurchase.columns), language)
    }
    if isListed {
      writeLines(to: &page.body, language)
    } else if !shown.isEmpty {
      page.body.paragraphs(openWords(language))
    }
    page.body.signatures(
      language, zh: ["制表人：", "复核人：", "储备中心负责人："],
      en: ["prepared:", "reviewed:", "reserve centre:"])
    return page
  }

  private func chart(_ language: Language) -> BarChart {
    let fills: [(state: ExecutedLine.State, fill: Drawing.Fill)] = [
      (.done, .solid), (.underWay, .light), (.partly, .hatched), (.open, .open),
    ]
    return BarChart(
      title: language.pick(zh: "各级执行情况", en: "how far lines came"),
      legend: fills.map { ($0.fill, $0.state.label.text(language)) },
      bars: levels.map { level in
        let wanted = level.lines - level.count(.refused)
        return BarChart.Bar(
          name: level.level.term.label(language),
          parts: BarChart.shares(fills.map { (level.count($0.state), $0.fill) }),
          note: "\(level.count(.done))/\(wanted)")
      }, most: 100)
  }

  private func writeLines(to body: inout Markup, _ language: Language) {
    let lines = shown
    guard !lines.isEmpty else { return }
    let said: Set = [Label(.site).key, Label.siteName.key]
    let columns =
      ExecutedLine.columns.filter { !said.contains($0.label.key) }
      + [Column(.whyNot) { _ in .empty }]
    body.element(.h2, text: Self.linesTitle(language))
    PageTable(ReportTable(lines, columns), language).write(
      to: &body,
      groups: .grouped(
        lines, by: { $0.site.code == $1.site.code }, title: { $0.site.words(language) }))
  }
}

extension Label {
  static let whyNot = Label("why_not", zh: "未执行原因", en: "why not")
}
