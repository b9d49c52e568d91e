public import Stockpile

/// Call-ups with how far each came, what is owed first.
public struct CallUpList: TableReport {
  /// One call-up.
  public struct Line: Sendable {
    /// The call-up.
    public let callUp: CallUp
    /// Who gets the goods.
    public let site: Site
    /// Whether its papers are owed and the time is over.
    public let isOverdue: Bool
  }

  /// The lines: papers owed first, then in the order of asking.
  public let lines: [Line]
  /// Whether those that are over are among them.
  public let showsAll: Bool

  /// The list of what was read, at an instant: open ones, or all.
  public init(_ callUps: [CallUp], now: Instant, directory: Directory, showsAll: Bool) {
    self.showsAll = showsAll
    self.lines = callUps.filter { showsAll || $0.state.isOpen }.map { callUp in
      let document = callUp.request.document
      let receiver =
        document.kind == .dispatch
        ? document.particulars.counterparty ?? document.site : document.site
      return Line(
        callUp: callUp, site: directory.site(receiver), isOverdue: callUp.isOverdue(at: now))
    }.sorted { ($0.isOverdue ? 0 : 1, $0.key) < ($1.isOverdue ? 0 : 1, $1.key) }
  }

  /// One row a call-up.
  public var table: ReportTable {
    ReportTable(
      lines,
      [
        Column(term: .documentNumber) { .text($0.callUp.request.documentNumber) },
        Column(term: .occurredOn) { .day($0.callUp.request.document.occurredOn) },
      ] + Column.site(\.site) + [
        Column(.state) { .term($0.callUp.state.term) },
        Column(.asked) { .integer($0.callUp.progress.reduce(0) { $0 + max($1.asked, $1.sent) }) },
        Column(term: .approved) { .integer($0.callUp.progress.reduce(0) { $0 + $1.approved }) },
        Column(term: .received) { .integer($0.callUp.progress.reduce(0) { $0 + $1.received }) },
        Column(term: .neededBy, .unlessBlank) {
          .day($0.callUp.request.document.particulars.neededBy)
        },
        Column(term: .regulariseBy, .unlessBlank) {
          $0.callUp.state == .toRegularise
            ? .text($0.callUp.request.document.particulars.regulariseBy) : .empty
        },
        Column(term: .reason) { .text($0.callUp.request.document.words) },
      ])
  }

  /// A heading and the table.
  public func text(_ language: Language) -> String {
    guard !lines.isEmpty else {
      return language.pick(zh: "没有未办结的调用\n", en: "no call-up is open\n")
    }
    let overdue = lines.count(where: \.isOverdue)
    let owed = language.pick(zh: "，其中 \(overdue) 件逾期未补办", en: ", papers overdue: \(overdue)")
    return language.pick(zh: "调用 \(lines.count) 件", en: "call-ups: \(lines.count)")
      + (overdue > 0 ? owed : "") + "\n" + table.text(language)
  }

  /// The rows.
  public var json: JSONText { .report("call_ups", ["call_ups": table.json]) }
}

extension CallUpList.Line {
  fileprivate var key: Instant { callUp.request.posting.recordedAt }
}

extension CallUpState {
  /// What people call it.
  public var term: Term {
    switch self {
    case .void: .void
    case .rejected: .rejected
    case .submitted: .submitted
    case .toRegularise: .toRegularise
    case .approved: .approved
    case .picking: .picking
    case .dispatched: .dispatched
    case .partlyReceived: .partlyReceived
    case .received: .received
    case .closed: .closed
    }
  }
}

extension Document {
  /// Event or reason, as a list shows it.
  fileprivate var words: String { particulars.event ?? particulars.reason ?? "" }
}
