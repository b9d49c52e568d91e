public import Stockpile
import Storage

/// What a look over the book found, and how much it looked at.
public struct BookCheck: Sendable {
  /// One thing found.
  public struct Finding: Hashable, Sendable {
    /// A stable word for programs, such as `hash-mismatch`.
    public let code: String
    /// Where: a document, a log, a lot at a site, a table.
    public let place: String
    /// What to tell the person.
    public let message: Message
  }

  /// Everything found, in the order of the checks.
  public let findings: [Finding]
  /// Documents whose hash was computed again.
  public let documents: Int64
  /// Movements folded again.
  public let movements: Int64
  /// Balances compared.
  public let balances: Int64

  /// Whether nothing was found.
  public var isClean: Bool { findings.isEmpty }

  init(_ report: CheckReport) {
    findings = report.findings.map { Finding($0) }
    documents = report.documents
    movements = report.movements
    balances = report.balances
  }
}

extension BookCheck.Finding {
  fileprivate init(_ found: Finding) {
    self.init(code: found.code, place: found.place, message: found.message)
  }
}

/// A copy or a backup that is no clean book; nothing was made of it.
public struct BadBackup: Error, Sendable {
  /// The file.
  public let path: String
  /// What its check found.
  public let findings: [BookCheck.Finding]

  static func explaining<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let problem as Store.BackupProblem {
      throw BadBackup(
        path: problem.path, findings: problem.findings.map { BookCheck.Finding($0) })
    }
  }
}

extension Session {
  /// Looks over the whole book, or its quick part; changes nothing.
  public func check(daily: Bool = false, progress: @Sendable (Int64) -> Void = { _ in }) throws
    -> BookCheck
  {
    BookCheck(try store.check(daily: daily, progress: progress))
  }

  /// The first writer of a day looks over the book before it writes.
  ///
  /// Returns what was found; nil if no look was due.
  public func lookBeforeWriting() throws -> BookCheck? {
    guard try store.isLookDue(on: today) else { return nil }
    let check = try check(daily: true)
    if check.isClean { try store.noteLook(on: today) }
    return check
  }

  /// Copies the book while it is in use; the copy counts only once it was checked.
  public func backUp(
    to target: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> BookCheck {
    try BadBackup.explaining { BookCheck(try store.backUp(to: target, progress: progress)) }
  }

  /// Sites that were restored and must count their stock again (待复盘).
  public func sitesAwaitingRecount() throws -> [SiteCode] {
    try store.read { try $0.sitesAwaitingRecount() }
  }

  /// How many documents the book holds.
  public func documentCount() throws -> Int64 { try store.read { try $0.documentCount() } }
}

/// Makes a book from a backup, with a new epoch in every log it writes; see `Store.restore`.
public func restore(
  from backup: String, to target: String, today: CalendarDay, clock: () -> Instant,
  operatorName: String, random: () -> (UInt64, UInt64)
) throws -> BookCheck {
  try BadBackup.explaining {
    BookCheck(
      try Store.restore(
        from: backup, to: target, today: today, now: clock(), operatorName: operatorName,
        random: random))
  }
}
