internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// The latest documents.
struct DocumentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "documents", "单据列表", "list documents",
      discussion: say(
        "例：stockpile documents --site LPZWSY --kind issue --from 2026-10-01",
        "Example: stockpile documents --site PB-T-202 --kind issue --from 2026-10-01"))
  }

  @Option(help: .words("单位（默认所有单位）", "site (default: every site)", value: "site"))
  var site: String?

  @Option(
    help: .words(
      "单据类型，如 issue、出库单（默认除档案登记外全部）",
      "kind, such as issue (default: all but register entries)", value: "kind"))
  var kind: String?

  @Option(help: .words("从哪天起", "from that day on", value: "day"))
  var from: String?

  @Option(help: .words("到哪天为止", "up to that day", value: "day"))
  var to: String?

  @Option(help: .words("最多几张（默认 50）", "at most that many (default 50)", value: "number"))
  var limit: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    var question = DocumentList.Question()
    question.site = try site.map { try desk.site($0).code }
    question.kind = try kind.map { try DocumentKind.typed($0, "--kind") }
    question.from = try desk.day(from)
    question.to = try desk.day(to)
    if let limit { question.limit = try WholeNumber.typed(limit, "--limit", in: 1...1_000_000) }
    reading.answer(try desk.session.documentList(question))
  }
}
