import Planning
public import Stockpile
import Storage

extension Session {
  /// Registers a new entry or changes one: a document in the reserve centre's log.
  ///
  /// Throws an `OperationProblem` if the entry makes no valid thing or the sites no tree.
  public func register(_ record: Record, id: DocumentID, dryRun: Bool = false) throws -> Recorded {
    let registrar = Registrar(
      today: today, clock: clock, operatorName: try writer(), makeID: { id })
    let work = { (writer: LedgerWriter) in try registrar.register([record], with: writer)[0] }
    let recorded = dryRun ? try store.rehearse(work) : try store.write(work)
    return Recorded(posted: recorded.posted, outcome: dryRun ? .rehearsed : recorded.outcome)
  }
}

/// Registers entries, in a book that is open or still being made.
struct Registrar {
  let today: CalendarDay
  let clock: @Sendable () -> Instant
  let operatorName: String
  let makeID: () -> DocumentID

  /// Registers entries in their order; a site not met before also gets its log.
  func register(_ records: [Record], with writer: LedgerWriter) throws -> [Recorded] {
    try check(records, against: writer.reader)
    let root = try rootCode(records, writer.reader)
    return try records.map { try register($0, in: root, with: writer) }
  }

  private func register(_ record: Record, in root: SiteCode, with writer: LedgerWriter) throws
    -> Recorded
  {
    var draft = Draft(id: makeID(), kind: .registration, site: root, occurredOn: today)
    draft.record = record
    let request = Hashing.sha256(draft.canonical)
    if let known = try writer.reader.document(draft.id) {
      guard known.posting.request == request else {
        throw Refusal.idTaken(draft.id, by: known.documentNumber)
      }
      return Recorded(posted: known, outcome: .alreadyThere)
    }
    let document = Document(
      id: draft.id, kind: .registration, site: root, occurredOn: today, record: record)
    let isNewSite = try record.register == .site && writer.reader.record(.site, record.code) == nil
    let posted = try writer.post(
      document, request: request, operatorName: operatorName, now: clock())
    if isNewSite, record.code != root.description, let code = SiteCode(record.code) {
      try writer.openLog(LogName(code, epoch: 1))
    }
    return Recorded(posted: posted, outcome: .recorded)
  }

  private func check(_ records: [Record], against reader: LedgerReader) throws {
    do {
      for record in records { try record.checkTyped() }
      try EntryReferences(records, in: reader).check(records)
      guard records.contains(where: { $0.register == .site }) else { return }
      var sites = Dictionary(
        try reader.records(.site).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      for record in records where record.register == .site { sites[record.code] = record }
      _ = try SiteTree(sites.values.map { try Site($0) })
    } catch let problem as RecordProblem {
      throw OperationProblem.record(problem)
    } catch let problem as SiteTree.Problem {
      throw OperationProblem.tree(problem)
    }
  }

  private func rootCode(_ records: [Record], _ reader: LedgerReader) throws -> SiteCode {
    let known = try reader.records(.site)
    let candidates = known.isEmpty ? records.filter { $0.register == .site } : known
    guard let root = candidates.first(where: { $0["parent_code"] == nil }),
      let code = SiteCode(root.code)
    else { throw OperationProblem.emptyBook }
    return code
  }
}

extension Record {
  /// Throws a `RecordProblem` if the entry does not make the thing its register holds.
  func checkTyped() throws(RecordProblem) {
    try checkTexts()
    switch register {
    case .site: _ = try Site(self)
    case .item: _ = try Item(self)
    case .enterprise: _ = try Enterprise(self)
    case .driver: _ = try Driver(self)
    case .kit: _ = try KitComponent(self)
    case .operator: _ = try Operator(self)
    case .authority: _ = try Authority(self)
    case .responseLevel: _ = try ResponseLevel(self)
    case .norm: _ = try NormEntry(self)
    case .agreement: _ = try Agreement(self)
    case .standard: _ = try ProductStandard(self)
    case .setting: try checkSetting()
    case .parameter: try checkParameter()
    case .plan: _ = try PlanEdition(self)
    case .planApproval: _ = try PlanApproval(self)
    }
  }
}
