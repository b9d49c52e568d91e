public import Stockpile

/// The heads of documents, oldest first.
public struct DocumentList: TableReport {
  /// The documents.
  public let documents: [DocumentSummary]
  /// How many at most were asked for: of more only the latest are here.
  public let limit: Int

  /// The list of what was read.
  public init(_ documents: [DocumentSummary], limit: Int) {
    self.documents = documents
    self.limit = limit
  }

  /// One row a document.
  public var table: ReportTable {
    ReportTable(
      documents,
      [
        Column(term: .documentNumber) { .text($0.number) },
        Column(term: .occurredOn) { .day($0.occurredOn) },
        Column(term: .kind) { .term($0.kind.term) },
        Column(term: .site, .programsOnly) { .text($0.number.site) },
        Column(term: .counterparty, .unlessBlank) { .text($0.counterparty) },
        Column(term: .lines) { .count($0.lineCount) },
        Column(.state) { .term($0.reversedBy == nil ? .posted : .reversed) },
        Column(.reversedBy, .unlessBlank) { .text($0.reversedBy) },
        Column(term: .recordedBy) { .text($0.operatorName) },
        Column(term: .recordedAt, .programsOnly) { .text($0.recordedAt) },
        Column(.remark, .unlessBlank) { .text($0.remark) },
      ])
  }

  /// The table; where it was cut, how.
  public func text(_ language: Language) -> String {
    guard !documents.isEmpty else { return Label.nothing.text(language) + "\n" }
    guard documents.count >= limit else { return table.text(language) }
    return table.text(language)
      + language.pick(
        zh: "只列出最近 \(limit) 张，更多请用 --limit\n",
        en: "only the latest \(limit); --limit shows more\n")
  }

  /// The documents.
  public var json: JSONText {
    .report("documents", ["documents": table.json, "limit": .count(limit)])
  }
}
