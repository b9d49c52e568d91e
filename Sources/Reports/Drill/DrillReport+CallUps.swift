import Stockpile

extension DrillReport {
  /// How fast a call-up went, and what of it was short.
  struct Step {
    let callUp: CallUp
    let site: Site

    init(_ callUp: CallUp, in directory: Directory) {
      let document = callUp.request.document
      self.callUp = callUp
      self.site = directory.site(
        document.kind == .dispatch
          ? document.particulars.counterparty ?? document.site : document.site)
    }

    private var dispatches: [CallUpDispatch] {
      callUp.orders.flatMap(\.dispatches) + [callUp.emergency].compactMap { $0 }
    }

    /// Whole minutes from the request to the last of some documents; nil where there is none.
    private func minutes(to documents: [PostedDocument?]) -> Int64? {
      let began = callUp.request.posting.recordedAt.milliseconds
      let last = documents.compactMap { $0?.posting.recordedAt.milliseconds }.max()
      return last.map { ($0 - began) / 60_000 }
    }

    static var columns: [Column<Step>] {
      [
        Column(term: .documentNumber) { .text($0.callUp.request.documentNumber) }
      ] + Column.site(\.site) + [
        Column(.state) { .term($0.callUp.state.term) },
        Column(.toApproval) { .integer($0.minutes(to: [$0.callUp.approval])) },
        Column(.toOrder) { .integer($0.minutes(to: $0.callUp.orders.map(\.order))) },
        Column(.toDispatch) { .integer($0.minutes(to: $0.dispatches.map(\.dispatch))) },
        Column(.toArrival) { .integer($0.minutes(to: $0.dispatches.map(\.arrival))) },
        Column(.asked) { .integer($0.sum { max($0.asked, $0.sent) }) },
        Column(.notGranted) { .integer($0.sum { max(0, $0.asked - $0.approved) }) },
        Column(.notReceived) {
          .integer($0.sum { max(0, max($0.approved, $0.sent) - $0.received) })
        },
      ]
    }

    private func sum(_ figure: (CallUpProgress) -> Int64) -> Int64 {
      callUp.progress.reduce(0) { $0 + figure($1) }
    }
  }

  /// Something that went wrong, with the document that shows it.
  struct Mistake {
    let what: Label
    let number: DocumentNumber
    let person: String
    let reason: String

    /// Documents reversed, differences on arrival, papers not regularised in time.
    static func found(
      _ documents: [PostedDocument], _ callUps: [CallUp], now: Instant
    ) -> [Mistake] {
      let reversals = documents.filter { $0.document.kind == .reversal }
        .map { Mistake(.reversedPaper, $0) }
      let differences = callUps.flatMap {
        $0.orders.flatMap(\.dispatches) + [$0.emergency].compactMap { $0 }
      }
      .compactMap { dispatch -> Mistake? in
        guard let arrival = dispatch.arrival, dispatch.isDifferent else { return nil }
        return Mistake(.differenceFound, arrival)
      }
      let overdue = callUps.filter { $0.isOverdue(at: now) }
        .map { Mistake(.papersOverdue, $0.request) }
      return reversals + differences + overdue
    }

    private init(_ what: Label, _ posted: PostedDocument) {
      self.what = what
      self.number = posted.documentNumber
      self.person = posted.posting.operatorName
      self.reason = posted.document.particulars.reason ?? ""
    }

    static var columns: [Column<Mistake>] {
      [
        Column(.mistake) { .word($0.what) },
        Column(term: .documentNumber) { .text($0.number) },
        Column(term: .recordedBy) { .text($0.person) },
        Column(term: .reason) { .text($0.reason) },
      ]
    }
  }
}

extension CallUpDispatch {
  /// Whether what arrived was not what was sent, or was damaged.
  fileprivate var isDifferent: Bool {
    let damaged = arrival?.document.movements.contains {
      $0.to.held.map { $0.status != .available } ?? false
    }
    return damaged == true || !settlements.isEmpty || lines.contains { $0.outstanding != 0 }
  }
}
