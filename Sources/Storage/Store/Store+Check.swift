internal import GRDB
internal import Synchronization
public import Stockpile

extension Store {
  /// Looks over the whole book: SQLite's integrity check, chains, ledger against balances, every
  /// past day, registers, schema text. It changes nothing.
  ///
  /// `daily` is the quick part: SQLite's quick check, the fold, the chain since the last look.
  /// SQLite's own check runs on a connection of its own beside the rest. `progress` gets the number
  /// of documents verified so far.
  public func check(daily: Bool = false, progress: @Sendable (Int64) -> Void = { _ in }) throws
    -> CheckReport
  {
    let integrity = IntegrityCheck(path: path, quick: daily)
    integrity.start()
    var report = CheckReport()
    do {
      let tables = try read { reader in
        var check = LedgerCheck(reader)
        try check.schema()
        try check.registers()
        try check.drill()
        try check.chains(daily: daily, progress: progress)
        var audit = try LedgerAudit(reader)
        return (check.report, try audit.run())
      }
      for part in [tables.0, tables.1] { report.merge(part) }
    } catch let error as StorageFailure where error.trouble == .database {
      report.add(Finding("unreadable", path, zh: error.message.zh, en: error.message.en))
    }
    for line in integrity.wait() {
      report.add(Finding("integrity", path, zh: "SQLite：\(line)", en: "SQLite: \(line)"))
    }
    return report
  }

  /// Whether the first look of the day is still due.
  public func isLookDue(on day: CalendarDay) throws -> Bool {
    try read { reader in
      try reader.statements.sql("SELECT day FROM look WHERE part = 'daily'")
        .first { $0.day(0) } != day
    }
  }

  /// Notes that today's look found nothing, and how far the chains were verified.
  public func noteLook(on day: CalendarDay) throws {
    try write { writer in
      try writer.statements.sql(
        "INSERT INTO look (part, day) VALUES ('daily', ?) ON CONFLICT (part) DO UPDATE SET day = ?"
      ).run(Value(day), Value(day))
      try writer.statements.sql("UPDATE log SET verified = last_number").run()
    }
  }
}

extension CheckReport {
  mutating func merge(_ other: CheckReport) {
    for finding in other.findings { add(finding) }
    documents += other.documents
    movements += other.movements
    balances += other.balances
  }
}

/// SQLite's own check on a read-only connection and a thread of its own.
private final class IntegrityCheck: Sendable {
  private let path: String
  private let quick: Bool
  private let lines = Mutex<[String]>([])
  private let worker = Mutex<Worker?>(nil)

  init(path: String, quick: Bool) {
    self.path = path
    self.quick = quick
  }

  func start() {
    worker.withLock { $0 = Worker.start { self.run() } }
  }

  func wait() -> [String] {
    worker.withLock { $0 }?.join()
    return lines.withLock { $0 }
  }

  private func run() {
    let found: [String]
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(30)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      found = try queue.read { database in
        try String.fetchAll(
          database, sql: quick ? "PRAGMA quick_check(100)" : "PRAGMA integrity_check(100)")
      }
    } catch {
      found = ["\(error)"]
    }
    lines.withLock { $0 = found == ["ok"] ? [] : found }
  }
}
