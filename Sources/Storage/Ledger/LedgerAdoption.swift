internal import GRDB
public import Stockpile

/// Takes documents of other books into this one as they are: same numbers, same hashes.
///
/// Each document is checked by itself as it comes; `finish` then folds the whole ledger again. All
/// within the caller's transaction, so that a file is taken wholly or not at all.
public struct LedgerAdoption {
  private let writer: LedgerWriter
  private let takesPens: Bool
  private var logs: [LogState] = []
  private var places: [LogName: Int] = [:]
  private var pending: PendingRows
  private var unresolved: [PostedDocument] = []
  /// The log of the document before: mostly also that of the next.
  private var current: (name: LogName, place: Int)?
  private let isBulk: Bool
  /// Documents that were new.
  public private(set) var added: Int64 = 0
  /// Documents that were there already, identical.
  public private(set) var known: Int64 = 0

  private struct LogState {
    let site: Int64
    let pen: Bool
    var verifier: LogVerifier
    var last: PostedDocument?
  }

  /// What is wrong with a document of the file.
  public struct Problem: Error, Hashable, Sendable {
    /// A stable word for programs, such as `hash-mismatch`.
    public let code: String
    /// What to tell the person.
    public let message: Message
  }

  /// Begins taking documents; `takesPens` only where a new book is made from a complete export.
  public init(_ writer: LedgerWriter, takesPens: Bool) throws {
    self.writer = writer
    self.takesPens = takesPens
    self.isBulk = try writer.reader.isEmpty
    self.pending = PendingRows(ofNewBook: isBulk)
    // A first import builds some indexes at the end, sorted, instead of line by line.
    if isBulk { try writer.dropIndexesBuiltLast() }
  }

  /// Takes the next document of a log; returns what is wrong with it, if anything.
  ///
  /// `computed` is the SHA-256 of its canonical bytes, where the caller has it already.
  public mutating func adopt(_ posted: PostedDocument, computed: Digest? = nil) throws -> [Problem]
  {
    let name = LogName(posted.document.site, epoch: posted.posting.epoch)
    guard let place = try place(of: name, posted) else {
      return [
        Problem(
          code: "unknown-site", zh: "单位 \(name.site) 没有登记",
          en: "the site \(name.site) is not registered")
      ]
    }
    if posted.posting.number <= logs[place].verifier.number {
      let problems = try compareKnown(posted, logs[place])
      if problems.isEmpty { known += 1 }
      return problems
    }
    if logs[place].pen, !takesPens {
      return [
        Problem(
          code: "own-log", zh: "本账簿自己写 \(name)，不接受外来单据",
          en: "this book itself writes \(name) and takes no documents for it")
      ]
    }
    var problems = logs[place].verifier.verify(posted, computed: computed).map(Problem.init)
    problems += try references(of: posted)
    logs[place].last = posted
    guard problems.isEmpty else { return problems }
    do {
      try writer.insert(posted, site: logs[place].site, &pending)
      if posted.document.record?.register == .site { try openLogOfNewSite(posted) }
    } catch let error as Inconsistency {
      return [Problem(code: "inconsistent", zh: error.what, en: error.what)]
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
    {
      // Asked only when the table refuses it: of nearly all documents the id is new.
      guard let problem = try takenID(posted) else { throw error }
      return [problem]
    }
    added += 1
    if pending.balances.count > 250_000 { try pending.write(with: writer.statements) }
    return []
  }

  /// Writes what was gathered and folds the whole ledger again; returns what is wrong.
  public mutating func finish() throws -> [Problem] {
    try pending.write(with: writer.statements)
    for log in logs {
      if let last = log.last { try writer.moveLog(site: log.site, to: last) }
    }
    if isBulk { try writer.buildIndexesBuiltLast() }
    var problems: [Problem] = []
    for posted in unresolved {
      let faults = try ReferenceRules(reader: writer.reader).faults(of: posted.document) ?? []
      problems += faults.map { Problem($0) }
    }
    guard added > 0 else { return problems }
    var audit = try LedgerAudit(writer.reader)
    return problems
      + (try audit.run()).findings.map { Problem(code: $0.code, message: $0.message) }
  }

  /// Where the state of a log is kept, opened at its first document; nil if its site is unknown.
  private mutating func place(of name: LogName, _ posted: PostedDocument) throws -> Int? {
    if let current, current.name == name { return current.place }
    // Written log by log: its balances lie side by side.
    try pending.writeLog(with: writer.statements)
    if places[name] == nil {
      guard let log = try open(name, posted) else { return nil }
      places[name] = logs.count
      logs.append(log)
    }
    current = places[name].map { (name, $0) }
    return places[name]
  }

  private func open(_ name: LogName, _ posted: PostedDocument) throws -> LogState? {
    let reader = writer.reader
    if try reader.isEmpty, let record = posted.document.record {
      _ = try writer.registerFirstSite(record, of: posted.document, pen: takesPens)
    }
    guard let site = try writer.statements.siteKey(name.site) else { return nil }
    if try reader.logRow(site: site, epoch: name.epoch) == nil {
      try writer.openLog(name, pen: takesPens)
    }
    guard let row = try reader.logRow(site: site, epoch: name.epoch) else { return nil }
    var verifier = LogVerifier()
    verifier.begin(
      name, after: row.lastNumber, head: row.head, lastRecorded: row.lastRecordedAt,
      firstOpenDay: try reader.lastClosed(site: site)?.next.firstDay)
    for count in try reader.standingCounts(site: site) {
      verifier.remember(count: count.id, on: count.day, keys: count.keys)
    }
    return LogState(site: site, pen: row.pen, verifier: verifier, last: nil)
  }

  private func compareKnown(_ posted: PostedDocument, _ state: LogState) throws -> [Problem] {
    let stored = try writer.reader.hash(
      site: state.site, epoch: posted.posting.epoch, number: posted.posting.number)
    let computed = Hashing.sha256(posted.document.canonical(posted.posting))
    guard stored == posted.hash, computed == posted.hash else {
      return [
        Problem(
          code: "fork", zh: "\(posted.documentNumber) 与本账簿的同号单据不同",
          en: "\(posted.documentNumber) differs from the document this book has at its place")
      ]
    }
    return []
  }

  private func takenID(_ posted: PostedDocument) throws -> Problem? {
    guard let other = try writer.reader.document(posted.document.id) else { return nil }
    return Problem(
      code: "id-taken", zh: "编号 \(posted.document.id) 已被 \(other.documentNumber) 占用",
      en: "the id \(posted.document.id) belongs to \(other.documentNumber)")
  }

  private mutating func references(of posted: PostedDocument) throws -> [Problem] {
    // What a reversal undoes is read with its lines.
    if posted.document.kind == .reversal { try pending.movements.finish(with: writer.statements) }
    guard let faults = try ReferenceRules(reader: writer.reader).faults(of: posted.document) else {
      unresolved.append(posted)
      return []
    }
    return faults.map { Problem($0) }
  }

  private func openLogOfNewSite(_ posted: PostedDocument) throws {
    guard let record = posted.document.record, let code = SiteCode(record.code),
      let site = try writer.statements.siteKey(code)
    else { return }
    if try writer.reader.logRow(site: site, epoch: 1) == nil {
      try writer.openLog(LogName(code, epoch: 1), pen: takesPens)
    }
  }
}

extension LedgerAdoption.Problem {
  init(code: String, zh: String, en: String) {
    self.init(
      code: code,
      message: Message(
        zh: zh, en: en, hintZH: "文件未导入；向发送方要一份完整的导出",
        hintEN: "nothing was imported; ask the sender for a complete export"))
  }

  init(_ fault: LogVerifier.Fault) {
    self.init(code: fault.code, zh: fault.zh, en: fault.en)
  }
}
