internal import ArgumentParser
internal import Operations
internal import Stockpile

/// 红字冲销: undoes a document wholly.
struct ReverseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("reverse", "红字冲销：整张撤销一张单据", "undo a document wholly")
  }

  @Argument(help: .words("要冲销的单号", "number of the document", value: "number"))
  var number: String?

  @Flag(
    help: .words(
      "记在原单日期（其月份须未关账）",
      "date it on the document's own day, while its month is open"))
  var onOriginalDay = false

  @OptionGroup(title: say("单据", "document")) var saying: SayingOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let original = try original(desk)
    let day = onOriginalDay ? original.document.occurredOn : desk.today
    var draft = try saying.draft(.reversal, at: original.document.site, on: day, desk)
    draft.particulars.reference = original.document.id
    try desk.askReason(&draft)
    try desk.post(saying.planned(draft, []))
  }

  private func original(_ desk: Desk) throws -> PostedDocument {
    if let number { return try desk.document(number, among: desk.reversible()) }
    guard desk.isInteractive else {
      throw Failure.missing("NUMBER", zh: "要冲销的单号", en: "number of the document")
    }
    return try desk.askNeeded(
      say("要冲销的单号", "number of the document"),
      hint: ("查看单号：stockpile documents", "see stockpile documents")
    ) { try desk.document($0, among: desk.reversible()) }
  }
}

extension Desk {
  /// The documents that a reversal could undo.
  fileprivate func reversible() -> OpenDocuments {
    OpenDocuments(
      what: ("最近可冲销的单据", "the latest documents that can be reversed"),
      listed: { try self.session.reversibleDocuments(latest: 10).map { try self.open($0) } },
      ending: { try self.session.reversibleDocuments(endingIn: $0).map { try self.open($0) } })
  }

  private func open(_ document: DocumentSummary) throws -> OpenDocument {
    let site = try registers.site(document.number.site).map { say($0.nameZH, $0.nameEN) } ?? ""
    let kind = document.kind.term.label(Speech.language)
    return OpenDocument(
      number: document.number, label: "\(document.number)  \(kind)  \(site)")
  }
}
