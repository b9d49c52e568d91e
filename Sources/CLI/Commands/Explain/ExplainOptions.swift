internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// The item and how much of its explanation is wanted.
struct ExplainOptions: ParsableArguments {
  @OptionGroup var place: SiteOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?

  @Flag(help: .words("长清单也全部列出", "long lists too, line by line"))
  var all = false
}

extension ExplainOptions {
  /// The site and the item named.
  func named(_ desk: Desk) throws -> (site: SiteCode, item: ItemCode) {
    guard let item else { throw Failure.missing("--item", .item) }
    return (try desk.site(place.site).code, try desk.item(item).code)
  }
}

extension ReadingOptions {
  /// Answers with an explanation, of which people see everything or long lists cut short.
  func answer(_ report: ExplanationReport, all: Bool) {
    var report = report
    report.isComplete = all
    answer(report)
  }
}
