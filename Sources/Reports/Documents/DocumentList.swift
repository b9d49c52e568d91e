public import Stockpile

/// The heads of documents, oldest first.
public struct DocumentList: TableReport {
  /// Which documents are asked for.
  public struct Question: Hashable, Sendable {
    /// Of that site's log; nil: of every site.
    public var site: SiteCode?
    /// Of that kind; nil: of every kind but registrations.
    public var kind: DocumentKind?
    /// From that day on.
    public var from: CalendarDay?
    /// Up to that day.
    public var to: CalendarDay?
    /// At most that many, the latest.
    public var limit = 50

    /// The latest documents but registrations.
    public init() {}
  }

  /// What was asked for.
  public let question: Question
  /// The documents.
  public let documents: [DocumentSummary]
  /// Whether there are earlier ones.
  public let hasMore: Bool

  /// The list of what was read; of more than the limit the latest.
  public init(_ question: Question, _ found: [DocumentSummary]) {
    self.question = question
    self.documents = found.suffix(question.limit)
    self.hasMore = found.count > question.limit
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
    guard hasMore else { return table.text(language) }
    return table.text(language)
      + language.pick(
        zh: "只列出最近 \(question.limit) 张，更多请用 --limit\n",
        en: "only the latest \(question.limit); --limit shows more\n")
  }

  /// The documents.
  public var json: JSONText {
    .report("documents", ["documents": table.json, "has_more": .boolean(hasMore)])
  }
}
