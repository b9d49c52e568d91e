import Reports
import Stockpile
import Testing

/// Documents: lists and single ones.
struct DocumentReportTests {
  let book: SampleBook

  init() throws { self.book = try SampleBook() }

  @Test func `a list of documents`() throws {
    var question = DocumentList.Question()
    question.limit = 2
    let list = DocumentList(
      question,
      [
        summary("RK-PB-D-CDC-20261001-001", .receipt, lines: 3),
        summary("DB-PB-D-CDC-20261020-001", .dispatch, lines: 2, other: "PB-T-202"),
        summary(
          "CK-PB-D-CDC-20261021-001", .issue, lines: 1,
          reversed: "CX-PB-D-CDC-20261021-001", remark: "演练"),
      ])
    #expect(list.hasMore)
    #expect(list.documents.count == 2)
    try expectGolden(list, "documents")
  }

  @Test func `a dispatch`() throws {
    var said = Particulars()
    said.counterparty = SampleBook.code("PB-T-202")
    said.destinationPool = .reserve
    said.approver = "卫健局 负责人"
    said.paperNumber = "平卫应急调〔2026〕1号"
    let quantity = try #require(Quantity(600))
    let movement = Movement(
      quantity, of: SampleBook.masksNear, from: .held(HeldAccount(.reserve, .available)),
      to: .transit(dispatch: SampleBook.dispatch, pool: .reserve))
    try expectGolden(report(.dispatch, said, movements: [movement]), "document-dispatch")
  }

  @Test func `a count`() throws {
    let quantity = try #require(Quantity(2))
    let movement = Movement(
      quantity, of: SampleBook.masksNear, from: .held(HeldAccount(.daily, .available)),
      to: .outside(.variance))
    let counted = [
      CountLine(CountKey(SampleBook.masksNear), book: 240, counted: 238),
      CountLine(CountKey(SampleBook.shovels), book: 12, counted: 12),
    ]
    try expectGolden(
      report(.count, Particulars(), movements: [movement], counted: counted), "document-count")
  }

  @Test func `a register entry that was`() throws {
    let record = Record(.setting, code: "response_level", fields: ["value": "iii"])
    try expectGolden(
      report(.registration, Particulars(), record: record), "document-registration")
  }

  private func report(
    _ kind: DocumentKind, _ said: Particulars, movements: [Movement] = [],
    counted: [CountLine] = [], record: Record? = nil
  ) throws -> DocumentReport {
    let digest = try #require(Digest(bytes: Array(0..<32)))
    let document = Document(
      id: SampleBook.dispatch, kind: kind, site: SampleBook.code("PB-D-CDC"),
      occurredOn: SampleBook.today, particulars: said, movements: movements, countLines: counted,
      record: record)
    let posting = Posting(
      epoch: 1, number: 7, serial: 2, recordedAt: Instant(milliseconds: 1_793_500_000_123),
      operatorName: "张三", request: nil, previous: digest)
    return DocumentReport(
      PostedDocument(document, posting, hash: digest),
      reversedBy: kind == .count ? SampleBook.number("CX-PB-D-CDC-20261102-001") : nil,
      directory: book.directory, numbers: [:])
  }

  private func summary(
    _ number: String, _ kind: DocumentKind, lines: Int, other: String? = nil,
    reversed: String? = nil, remark: String = ""
  ) -> DocumentSummary {
    let number = SampleBook.number(number)
    return DocumentSummary(
      number: number, kind: kind, occurredOn: number.day,
      recordedAt: Instant(milliseconds: 1_793_500_000_123), operatorName: "张三",
      counterparty: other.map(SampleBook.code), lineCount: lines,
      reversedBy: reversed.map(SampleBook.number), remark: remark)
  }
}
