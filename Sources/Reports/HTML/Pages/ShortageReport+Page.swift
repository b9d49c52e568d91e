import Planning
public import Stockpile

extension ShortageReport: PrintedReport {
  /// How many of the sites with the most items below their norms a chart names.
  private static let namedSites = 14

  /// Levels and sites against their norms, the lines asked for, and what to buy.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "储备缺口报告", en: "Shortages against norms")
    var page = PrintedPage(
      language, name: title, asOf: assumptions.today, madeOn: assumptions.today)
    page.head.heading(title + "\n" + heading(language))
    guard !levels.isEmpty else {
      page.body.element(.p, text: Label.nothing.text(language))
      return page
    }
    page.body.table(ReportTable(levels, LevelShortage.columns), language)
    writeCharts(to: &page.body, language)
    let below = sites.filter { $0.count.below > 0 }
    if question.detail == .summary, !below.isEmpty {
      page.body.table(ReportTable(below, SiteShortage.columns), language)
    }
    if question.detail != .summary { writeLines(to: &page.body, language) }
    if !list.purchases.isEmpty {
      page.body.element(.h2, text: Label.purchase.text(language))
      page.body.table(ReportTable(list.purchases, PurchaseLine.columns), language)
    }
    if !unknown.isEmpty {
      page.body.element(.h2, text: Label.unknownNorm.text(language))
      page.body.table(ReportTable(unknown, UnknownNorms.columns), language)
    }
    page.body.signatures(
      language, zh: ["制表人：", "复核人："], en: ["prepared by:", "reviewed by:"])
    return page
  }

  private func writeCharts(to body: inout Markup, _ language: Language) {
    let worst = Array(sites.filter { $0.count.below > 0 }.prefix(Self.namedSites))
    body.sides(
      { body in
        body.chart(
          language.pick(zh: "各级达到定额的项数（%）", en: "norms met by level, %"),
          chart(levels.map { ($0.level.term.label(language), $0.count) }, language).drawing,
          nothing: Label.nothing.text(language))
      },
      { body in
        body.chart(
          language.pick(
            zh: "低于定额最多的单位（先上级，%）",
            en: "sites with the most below norm, upper levels first, %"),
          chart(
            worst.map { (language.pick(zh: $0.site.nameZH, en: $0.site.nameEN), $0.count) },
            language
          ).drawing, nothing: Label.nothing.text(language))
      })
  }

  private func chart(_ counts: [(name: String, count: NormCount)], _ language: Language) -> BarChart
  {
    BarChart(
      title: language.pick(zh: "达到定额的项数", en: "norms met"),
      legend: [
        (.solid, language.pick(zh: "达标", en: "met")),
        (.light, language.pick(zh: "在途可补足", en: "met by what is on the way")),
        (.hatched, Label.short.text(language)), (.open, Label.unknownNorm.text(language)),
      ],
      bars: counts.map { name, count in
        BarChart.Bar(
          name: name,
          parts: BarChart.shares([
            (count.withNorm - count.below, .solid), (count.below - count.short, .light),
            (count.short, .hatched), (count.unknown, .open),
          ]),
          note: "\(count.withNorm - count.below)/\(count.withNorm)")
      }, most: 100)
  }

  private func writeLines(to body: inout Markup, _ language: Language) {
    let shown = question.detail == .all ? list.lines : list.short
    guard !shown.isEmpty else { return }
    let said: Set = [Label(.level).key, Label(.site).key, Label.siteName.key]
    let columns = ShortageLine.columns.filter { !said.contains($0.label.key) }
    PageTable(ReportTable(shown, columns), language).write(
      to: &body,
      groups: .grouped(
        shown, by: { $0.site.code == $1.site.code }, title: { $0.site.words(language) }))
  }
}
