import Planning
public import Stockpile

extension MonthlyPlanReport: PrintedReport {
  /// What the text has, with charts on the first page, a column for the pen, and boxes to sign in.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "卫生应急物资月度补充计划表", en: "Monthly replenishment plan")
    let month = plan.basis.month
    var page = PrintedPage(
      language, name: "\(title) \(month)" + (edition == nil ? "" : " " + editionWords(language)),
      asOf: plan.basis.asOf, madeOn: today)
    page.head.heading(
      "\(title)  \(month)" + (edition == nil ? "" : "  " + editionWords(language)) + "\n"
        + plan.heading(language))
    page.body.sides(
      { body in
        body.paragraphs(counts(language))
        body.table(ReportTable(plan.levels, PlanLevel.columns), language)
        writeLevelChart(to: &body, language)
      }, { body in writePurchaseChart(to: &body, language) })
    if isSummary {
      if !plan.purchases.isEmpty { writePurchases(to: &page.body, language) }
      writeForecasts(to: &page.body, language)
      writeLacking(to: &page.body, language)
      let moves = plan.moveSummary(language)
      if !moves.isEmpty {
        page.body.element(.h2, text: Label.movesInside.text(language))
        page.body.paragraphs(moves)
      }
    } else {
      writeLacking(to: &page.body, language)
      if !plan.purchases.isEmpty { writePurchases(to: &page.body, language) }
      if !isPart { writeOutlets(to: &page.body, language) }
      writeForecasts(to: &page.body, language)
      writeMoves(to: &page.body, language)
      writeLines(to: &page.body, language)
    }
    page.body.signatures(
      language, zh: ["编制人：", "复核人：", "储备中心负责人：", "卫健局审批（章）："],
      en: ["prepared:", "reviewed:", "reserve centre:", "bureau (stamp):"])
    return page
  }

  private func writePurchases(to body: inout Markup, _ language: Language) {
    body.element(
      .h2,
      text: isPart
        ? language.pick(zh: "采购", en: "To be bought")
        : language.pick(zh: "采购（整件）", en: "To be bought, in whole packs"))
    if isPart {
      body.paragraphs(partPurchase(language))
    } else {
      body.table(purchaseTable, language)
    }
    body.paragraphs(moneyInWords(language))
  }

  private func writeOutlets(to body: inout Markup, _ language: Language) {
    for section in plan.outlets(language) {
      body.element(.h2, text: section.title)
      body.table(section.table, language)
    }
  }

  private func writeLacking(to body: inout Markup, _ language: Language) {
    let words = plan.uncoveredWords(language)
    guard !words.isEmpty || !plan.unknownNorms.isEmpty else { return }
    body.element(.h2, text: language.pick(zh: "未能满足", en: "Not covered"))
    body.paragraphs(words)
    if !plan.unknownNorms.isEmpty {
      body.table(ReportTable(plan.unknownNorms, UnknownNorms.columns), language)
    }
  }

  /// One pick list a supplier and receiver, with a column for what is really sent.
  private func writeMoves(to body: inout Markup, _ language: Language) {
    let moves = plan.moves
    guard !moves.isEmpty else { return }
    body.element(.h2, text: Label.movesInside.text(language))
    PageTable(ReportTable(moves, PlanMove.pickColumns), language).write(
      to: &body,
      groups: .grouped(
        moves,
        by: { $0.move.from.code == $1.move.from.code && $0.to.code == $1.to.code },
        title: { "\($0.move.from.words(language)) → \($0.to.words(language))" }))
  }

  /// One list a site of what it lacks.
  private func writeLines(to body: inout Markup, _ language: Language) {
    let lines = lines
    guard !lines.isEmpty else { return }
    body.element(.section, .look("apart")) { body in
      body.element(.h2, text: language.pick(zh: "各单位缺口", en: "What each site lacks"))
      PageTable(ReportTable(lines, FormLine.pageColumns(language)), language).write(
        to: &body,
        groups: .grouped(
          lines, by: { $0.line.site.code == $1.line.site.code },
          title: {
            "\($0.line.site.words(language))  \($0.line.site.level.term.label(language))"
          }))
    }
  }
}

extension Label {
  fileprivate static let movesInside = Label(
    "moves_inside", zh: "网内调拨", en: "To be moved inside the network")
  static let sent = Label("sent", zh: "实发", en: "sent")
  fileprivate static let condition = Label("condition", zh: "凭据", en: "needs")
  fileprivate static let byOrder = Label("by_order", zh: "专储，凭调用令", en: "reserve, by order")
}

extension PlanMove {
  /// What somebody at the shelf needs, and where it is ticked off.
  fileprivate static var pickColumns: [Column<PlanMove>] {
    Column.item(\.item) + [
      Column(term: .quantity) { .integer($0.move.quantity) },
      Column(.condition, .unlessBlank) {
        $0.move.pool == .reserve ? .word(.byOrder) : .both(zh: "", en: "")
      },
      Column(.approved) { _ in .empty },
      Column(.sent) { _ in .empty },
    ]
  }
}

extension FormLine {
  /// The columns people are shown, under the name of the site, with the explanation in one language.
  fileprivate static func pageColumns(_ language: Language) -> [Column<FormLine>] {
    let said: Set = [Label(.site).key, Label.siteName.key]
    return columns.compactMap { column in
      guard column.label.key != Label.explanation.key else {
        return Column(.explanation) {
          let words = $0.reason.text(language)
          return .both(zh: words, en: words)
        }
      }
      return column.visibility == .programsOnly || said.contains(column.label.key) ? nil : column
    }
  }
}

extension [PageTable.Group] {
  /// Neighbours that belong together, under the title of the first of them.
  static func grouped<Row>(
    _ rows: [Row], by belong: (Row, Row) -> Bool, title: (Row) -> String
  ) -> [PageTable.Group] {
    var groups: [PageTable.Group] = []
    var start = 0
    for place in rows.indices
    where place + 1 == rows.count || !belong(rows[place], rows[place + 1]) {
      groups.append(PageTable.Group(title: title(rows[start]), rows: start..<place + 1))
      start = place + 1
    }
    return groups
  }
}
