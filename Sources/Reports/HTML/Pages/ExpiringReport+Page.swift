public import Stockpile

extension ExpiringReport: PrintedReport {
  /// The sums, when what ends, and every lot with all its columns.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "近效期和已过期物资清单", en: "Lots near expiry or past it")
    var page = PrintedPage(language, name: title, asOf: today, madeOn: today)
    page.head.heading(title + "\n" + heading(language))
    guard !lines.isEmpty else {
      page.body.element(.p, text: Label.nothing.text(language))
      return page
    }
    page.body.paragraphs(sums(language))
    let timeline = ExpiryChart(lines, on: today, language)
    page.body.chart(
      timeline.title, timeline.chart.drawing, timeline.note, nothing: Label.nothing.text(language))
    page.body.table(table, language)
    page.body.signatures(
      language, zh: ["制表人：", "复核人："], en: ["prepared by:", "reviewed by:"])
    return page
  }
}
