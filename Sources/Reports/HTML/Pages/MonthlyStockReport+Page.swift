import Planning
public import Stockpile

extension MonthlyStockReport: PrintedReport {
  /// What the text has, with charts on the first page, and boxes to sign in at the end.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "卫生应急物资库存月报表", en: "Monthly stock report")
    var page = PrintedPage(
      language, name: "\(title) \(month)", asOf: month.lastDay, madeOn: basis.today)
    page.head.heading(heading(language))
    guard !stock.lines.isEmpty || !stock.sites.isEmpty else {
      page.body.element(.p, text: Label.nothing.text(language))
      return page
    }
    let isOneSite = question.part.sites.site != nil
    page.body.sides(
      { body in
        if !isOneSite { body.table(ReportTable(levels, MonthLevel.columns), language) }
        writeBands(to: &body, language)
        if !isOneSite { writeStates(to: &body, language) }
      }, { body in writeCovers(to: &body, language) })
    writeTimeline(to: &page.body, language)
    writeItemChart(to: &page.body, language)
    if !isBySite {
      writeItems(to: &page.body, language)
    } else if question.part.item != nil {
      writeOneItem(to: &page.body, language)
    } else {
      for (site, lines) in shownSites { write(site, lines, to: &page.body, language) }
    }
    page.body.paragraphs(proofWords(language))
    for table in faults { page.body.table(table, language) }
    page.body.signatures(
      language, zh: ["制表人：", "复核人：", "单位负责人（章）："],
      en: ["prepared by:", "reviewed by:", "head (seal):"])
    return page
  }

  private func writeStates(to body: inout Markup, _ language: Language) {
    body.paragraphs(late(language))
    body.paragraphs(unreportedHead(language))
    if !unreportedSites.rows.isEmpty { body.table(unreportedSites, language) }
    body.paragraphs(unreportedRest(language))
  }

  private func writeItems(to body: inout Markup, _ language: Language) {
    let shown = stock.items.filter { !$0.isIdle }
    let idle = stock.items.count - shown.count
    body.paragraphs(itemHead(language))
    if !shown.isEmpty {
      body.titledTable(.flows, ReportTable(shown, MonthItemLine.flowColumns), language)
      body.titledTable(.standing, ReportTable(shown, MonthItemLine.standingColumns), language)
    }
    let below = stock.items.count { $0.isIdle && $0.below > 0 }
    body.paragraphs(idleText(idle, below: below, language))
  }

  private func writeOneItem(to body: inout Markup, _ language: Language) {
    let lines = oneItemLines
    guard !lines.isEmpty else {
      body.element(.p, text: Label.nothing.text(language))
      return
    }
    body.table(ReportTable(lines, MonthLine.siteColumns), language)
    body.paragraphs(remarks(lines, language) { $0.site.code.description })
    if lines.count > 1 || stock.isWhole {
      body.table(ReportTable(stock.items, MonthItemLine.flowColumns), language)
    }
  }

  private func write(
    _ site: SiteMonth, _ lines: [MonthLine], to body: inout Markup, _ language: Language
  ) {
    body.element(.h2, text: "\(site.site.words(language))  \(stateWords(site, language))")
    guard !lines.isEmpty else {
      body.element(.p, text: Label.nothing.text(language))
      return
    }
    let shown = lines.filter { !$0.isIdle }
    let below = lines.count { $0.isIdle && ($0.gap ?? 0) > 0 }
    if !shown.isEmpty {
      body.titledTable(.flows, ReportTable(shown, MonthLine.flowColumns), language)
      body.titledTable(.standing, ReportTable(shown, MonthLine.standingColumns), language)
    }
    body.paragraphs(remarks(lines, language) { $0.item.code.description })
    body.paragraphs(idleText(lines.count - shown.count, below: below, language))
  }
}

extension Label {
  fileprivate static let flows = Label("flows", zh: "收发存", en: "opening, in, out, closing")
  fileprivate static let standing = Label("standing", zh: "库存状况", en: "how it stands")
}

extension Markup {
  /// A table whose title stands in its head, on every page it goes on to.
  fileprivate mutating func titledTable(
    _ title: Label, _ table: ReportTable, _ language: Language
  ) {
    PageTable(table, language).write(
      to: &self, groups: [PageTable.Group(title: title.text(language), rows: table.rows.indices)])
  }
}
