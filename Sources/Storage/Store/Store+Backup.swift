internal import GRDB
internal import Glibc
public import Stockpile

extension Store {
  /// Copies the book while it is in use, and counts the copy only after it was synced, opened again
  /// and fully checked; returns what the check looked at.
  ///
  /// The copy is made and checked beside the book and then carried to its place, which may be a
  /// stick or a share, and read back there. Throws a `StorageFailure` if the target exists, or
  /// `BackupProblem` if the copy is not clean.
  public func backUp(
    to target: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  )
    throws -> CheckReport
  {
    let place = StoreLocation(path: target)
    guard !place.exists else { throw StorageFailure.exists(target) }
    let draft = StoreLocation(path: "\(path).backup-\(getpid())")
    defer { draft.remove() }
    draft.remove()
    try copy(to: draft.path, progress: progress)
    let report = try Store.verify(copy: draft.path)
    try draft.carry(to: place)
    return report
  }

  /// A copy that is not a faithful, clean book.
  public struct BackupProblem: Error, Sendable {
    /// The copy or backup at fault.
    public let path: String
    /// What its check found.
    public let findings: [Finding]
  }

  private func copy(to path: String, progress: @escaping @Sendable (Int, Int) -> Void) throws {
    try guarded {
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy, pagesPerStep: 4096) { step in
        progress(step.completedPageCount, step.totalPageCount)
      }
      try copy.write { try $0.execute(sql: "PRAGMA user_version = \(Schema.backupMark)") }
      try copy.close()
    }
    try StoreLocation(path: path).synchroniseFile()
  }

  private func checkedAndClosed() throws -> CheckReport {
    let report = try check()
    try close()
    return report
  }

  private static func verify(copy path: String) throws -> CheckReport {
    let report = try Store(opening: path, for: .reading).checkedAndClosed()
    guard report.findings.isEmpty else {
      throw BackupProblem(path: path, findings: report.findings)
    }
    return report
  }

  /// Makes a book from a backup. Every log this book writes begins a new epoch, so that numbers
  /// given after the backup was made can never be given twice.
  ///
  /// The first document of each new epoch names the last known number and hash and moves nothing.
  /// Throws a `StorageFailure` if the target exists, or `BackupProblem` if the backup is not clean.
  public static func restore(
    from backup: String, to target: String, today: CalendarDay, now: Instant,
    operatorName: String, random: () -> (UInt64, UInt64)
  ) throws -> CheckReport {
    let place = StoreLocation(path: target)
    guard !place.exists else { throw StorageFailure.exists(target) }
    try place.check()
    let draft = StoreLocation(path: "\(target).new-\(getpid())")
    defer { draft.remove() }
    draft.remove()
    // Wherever the backup lies, it is judged here, on a disk that can be trusted.
    try StoreLocation(path: backup).carry(to: draft)
    let report = try Store(opening: draft.path, for: .reading).checkedAndClosed()
    guard report.findings.isEmpty else {
      throw BackupProblem(path: backup, findings: report.findings)
    }
    let store = try Store(restoring: draft.path)
    defer { Turnstile.removeFiles(beside: draft.path) }
    try store.write { writer in
      try writer.openNewEpochs(
        today: today, now: now, operatorName: operatorName, random: random)
      try writer.takeBackupMark()
    }
    try store.close()
    try draft.rename(to: place)
    return report
  }
}

extension LedgerWriter {
  func takeBackupMark() throws {
    try statements.database.execute(sql: "PRAGMA user_version = 0")
  }

  func openNewEpochs(
    today: CalendarDay, now: Instant, operatorName: String, random: () -> (UInt64, UInt64)
  ) throws {
    var sites: [Int64] = []
    try statements.sql("SELECT site FROM log GROUP BY site ORDER BY site")
      .forEach { sites.append($0.integer(0)) }
    for site in sites {
      guard let log = try reader.openLog(site: site), log.pen else { continue }
      let code = try statements.siteCode(site)
      try statements.sql("UPDATE log SET pen = 0 WHERE site = ? AND epoch = ?")
        .run(.integer(site), Value(log.epoch))
      try openLog(LogName(code, epoch: log.epoch + 1))
      var document = Document(
        id: DocumentID(at: now, random: random()), kind: .epoch, site: code, occurredOn: today)
      document.particulars.lastNumber = log.lastNumber
      document.particulars.lastHash = log.head
      _ = try post(
        document, request: nil, operatorName: operatorName, now: max(now, log.lastRecordedAt))
    }
  }
}

extension LedgerReader {
  /// Sites whose stock must be counted again (待复盘): restored, and not counted since.
  public func sitesAwaitingRecount() throws -> [SiteCode] {
    var sites: [Int64] = []
    try statements.sql(
      """
      SELECT l.site FROM log l
      WHERE l.epoch > 1 AND l.epoch = (SELECT MAX(n.epoch) FROM log n WHERE n.site = l.site)
        AND EXISTS (SELECT 1 FROM balance b WHERE b.site = l.site AND b.held = 1)
        AND NOT EXISTS (
          SELECT 1 FROM document d
          WHERE d.site = l.site AND d.epoch = l.epoch AND d.kind = 'count')
      ORDER BY l.site
      """
    ).forEach { sites.append($0.integer(0)) }
    return try sites.map { try statements.siteCode($0) }.sorted()
  }
}
