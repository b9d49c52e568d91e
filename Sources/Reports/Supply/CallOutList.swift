public import Stockpile

/// The log of calls to enterprises (企业调用): what was asked, what came, how fast each answered.
public struct CallOutList: TableReport {
  /// The lines, oldest first.
  public let lines: [SupplyLine]
  private let agreements: [String: Agreement]

  /// The log of what was read, on a day.
  public init(
    _ calls: [SupplyOrder], enterprises: [Enterprise], agreements: [Agreement],
    in directory: Directory, today: CalendarDay
  ) {
    self.lines = SupplyLine.lines(calls, enterprises: enterprises, in: directory, today: today)
    self.agreements = Dictionary(
      agreements.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One row a call and item.
  public var table: ReportTable {
    let agreedHours = { [agreements] (line: SupplyLine) -> Int64? in
      line.order.order.document.particulars.agreement.flatMap { agreements[$0]?.responseHours }
        ?? line.enterprise?.responseHours
    }
    return ReportTable(
      lines,
      SupplyLine.head + [
        Column(.agreement, .unlessBlank) { .text($0.order.order.document.particulars.agreement) },
        Column(.asked) { .integer($0.ordered) },
        Column(.delivered) { .integer($0.received) },
        Column(term: .onOrder, .unlessBlank) { .integer($0.open) },
        Column(.state) { $0.state },
        Column(term: .neededBy, .unlessBlank) {
          .day($0.order.order.document.particulars.neededBy)
        },
        Column(term: .calledAt) { .minute($0.order.order.document.particulars.calledAt) },
        Column(term: .answeredAt) { .minute($0.order.order.document.particulars.answeredAt) },
        Column(.responseTime) { .duration($0.minutesToAnswer) },
        Column(.responseMinutes, .programsOnly) { .integer($0.minutesToAnswer) },
        Column(.responseHours) { .integer(agreedHours($0)) },
        Column(.lateAnswer, .unlessBlank) { line in
          guard let minutes = line.minutesToAnswer, let hours = agreedHours(line) else {
            return .empty
          }
          return .mark(minutes > hours * 60)
        },
        Column(term: .event, .unlessBlank) { .text($0.order.order.document.particulars.event) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    lines.isEmpty
      ? language.pick(zh: "还没有调用过企业\n", en: "no enterprise was called yet\n")
      : table.text(language)
  }

  /// The calls.
  public var json: JSONText { .report("call_outs", ["call_outs": table.json]) }
}

extension SupplyLine {
  /// Whole minutes from the call to the answer; nil where either is not known.
  fileprivate var minutesToAnswer: Int64? {
    let said = order.order.document.particulars
    guard let called = said.calledAt, let answered = said.answeredAt else { return nil }
    return (answered.milliseconds - called.milliseconds) / 60_000
  }
}
