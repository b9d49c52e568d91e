public import Stockpile

/// One call-up: its figures item by item, its papers in order, and what comes next.
public struct CallUpReport: TableReport {
  /// The call-up.
  public let callUp: CallUp
  private let lines: [Line]
  private let directory: Directory

  private struct Line {
    let item: Item
    let progress: CallUpProgress
  }

  private struct Paper {
    let posted: PostedDocument
    let site: Site
  }

  /// The call-up as it was read.
  public init(_ callUp: CallUp, directory: Directory) {
    self.callUp = callUp
    self.directory = directory
    self.lines = callUp.progress.map { Line(item: directory.item($0.item), progress: $0) }
  }

  /// One row an item.
  public var table: ReportTable {
    ReportTable(
      lines,
      Column.item(\.item) + [
        Column(.asked) { .integer($0.progress.asked) },
        Column(term: .approved) { .integer($0.progress.approved) },
        Column(term: .reserved, .unlessBlank) { .integer($0.progress.kept) },
        Column(term: .sent) { .integer($0.progress.sent) },
        Column(.onTheWay, .unlessBlank) { .integer($0.progress.onTheWay) },
        Column(term: .received) { .integer($0.progress.received) },
        Column(term: .damaged, .unlessBlank) { .integer($0.progress.damaged) },
        Column(term: .disputed, .unlessBlank) { .integer($0.progress.disputed) },
        Column(.lost, .unlessBlank) { .integer($0.progress.lost) },
      ])
  }

  private var papers: ReportTable {
    ReportTable(
      callUp.papers.map { Paper(posted: $0, site: directory.site($0.document.site)) },
      [
        Column(term: .documentNumber) { .text($0.posted.documentNumber) },
        Column(term: .kind) { .term($0.posted.document.kind.term) },
      ] + Column.site(\.site) + [
        Column(term: .recordedBy) { .text($0.posted.posting.operatorName) },
        Column(term: .handler, .unlessBlank) { .text($0.posted.document.particulars.handler) },
        Column(term: .approver, .unlessBlank) { .text($0.posted.document.particulars.approver) },
        Column(term: .reason, .unlessBlank) { .text($0.posted.document.particulars.reason) },
      ])
  }

  /// State, figures, papers, next step.
  public func text(_ language: Language) -> String {
    let number = callUp.request.documentNumber
    let state = callUp.state.term.label(language)
    return "\(number)  \(state)\n" + table.text(language) + "\n" + papers.text(language)
      + next(language)
  }

  private func next(_ language: Language) -> String {
    guard let step = callUp.nextStep else { return "" }
    return language.pick(zh: "下一步：\(step)\n", en: "next: \(step)\n")
  }

  /// State, items, papers.
  public var json: JSONText {
    .report(
      "call_up",
      [
        "document_number": .text(callUp.request.documentNumber),
        "state": .string(callUp.state.rawValue), "items": table.json, "documents": papers.json,
        "next": callUp.nextStep.map { .string($0) },
      ])
  }
}

extension CallUp {
  /// All its documents, in the order in which they were recorded.
  public var papers: [PostedDocument] {
    var papers = [request] + [approval].compactMap { $0 }
    for order in orders { papers += [order.order] + [order.closing].compactMap { $0 } }
    for dispatch in orders.flatMap(\.dispatches) + [emergency].compactMap({ $0 }) {
      if dispatch.dispatch.document.id != request.document.id { papers.append(dispatch.dispatch) }
      papers += [dispatch.arrival].compactMap { $0 } + dispatch.settlements
    }
    return papers.sorted {
      ($0.posting.recordedAt, $0.document.id) < ($1.posting.recordedAt, $1.document.id)
    }
  }

  /// The command that brings it on; nil where nothing is left to do.
  public var nextStep: String? {
    let number = request.documentNumber
    switch state {
    case .void, .rejected, .closed: return nil
    case .submitted: return "stockpile call-up approve \(number) --approver …"
    case .toRegularise: return "stockpile call-up regularise \(number) --approver …"
    case .approved: return "stockpile call-up order \(number)"
    case .picking:
      return orders.first { $0.state == .picking }
        .map { "stockpile dispatch --order \($0.order.documentNumber)" }
    case .dispatched:
      return allDispatches.first { $0.arrival == nil }
        .map { "stockpile arrive \($0.dispatch.documentNumber)" }
    case .partlyReceived:
      let disputed = allDispatches.first { $0.lines.contains { $0.outstanding != 0 } }
      return disputed.map { "stockpile settle \($0.dispatch.documentNumber)" }
        ?? orders.first { !$0.kept.isEmpty }
        .map { "stockpile dispatch --order \($0.order.documentNumber)" }
    case .received:
      return orders.first { $0.closing == nil }
        .map { "stockpile call-up close \($0.order.documentNumber)" }
    }
  }

  private var allDispatches: [CallUpDispatch] {
    orders.flatMap(\.dispatches) + [emergency].compactMap { $0 }
  }
}
