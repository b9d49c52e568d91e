internal import GRDB
internal import Stockpile

/// The parts of `check` that read the tables: chains, registers, schema. It changes nothing.
struct LedgerCheck {
  let reader: LedgerReader
  var report = CheckReport()

  init(_ reader: LedgerReader) { self.reader = reader }

  /// Re-hashes every log; `daily` goes on where the last daily look ended.
  mutating func chains(daily: Bool, progress: (Int64) -> Void = { _ in }) throws {
    for log in try logs() {
      let start = daily ? log.verified : 0
      var verifier = LogVerifier()
      let head = try start == 0 ? nil : reader.hash(site: log.site, epoch: log.epoch, number: start)
      verifier.begin(
        log.name, after: start, head: head ?? Hashing.start(of: log.name),
        lastRecorded: Instant(milliseconds: 0),
        firstOpenDay: try reader.firstOpenDay(log.site, log.epoch, upTo: start))
      if !daily, log.epoch > 1 { try recallCounts(of: log, in: &verifier) }
      var cursor = try LedgerCursor(reader, site: log.site, epoch: log.epoch, after: start)
      while let entry = try cursor.next() {
        try verify(entry, with: &verifier)
        report.documents += 1
        if report.documents % 1024 == 0 { progress(report.documents) }
      }
      if let head = verifier.head, head != log.head || verifier.number != log.last {
        report.add(
          Finding(
            "log-head", log.name.description, zh: "日志末尾与登记的不符",
            en: "the log does not end where its register says"))
      } else if verifier.number > start, verifier.lastRecorded != log.lastRecorded {
        report.add(
          Finding(
            "log-head", log.name.description, zh: "日志最后的记账时间与登记的不符",
            en: "the log's last time is not what its register says"))
      }
    }
    try missingLogs()
  }

  /// Every site has its log from the first epoch on, and every document stands in one: what has no
  /// row in `log` would be neither walked nor exported.
  private mutating func missingLogs() throws {
    let lost = try strings(
      """
      SELECT e.code || '#1' FROM entry e
      LEFT JOIN log l ON l.site = e.id AND l.epoch = 1
      WHERE e.register = 'site' AND l.site IS NULL
      UNION
      SELECT COALESCE(e.code, d.site) || '#' || d.epoch FROM (
        SELECT DISTINCT site, epoch FROM document
      ) d
      LEFT JOIN log l ON l.site = d.site AND l.epoch = d.epoch
      LEFT JOIN entry e ON e.id = d.site
      WHERE l.site IS NULL
      """)
    for place in lost {
      report.add(
        Finding(
          "log-missing", place, zh: "日志没有登记", en: "the log is missing from the register of logs"))
    }
  }

  /// Counts of earlier epochs still bind the later ones.
  private func recallCounts(of log: LogRow, in verifier: inout LogVerifier) throws {
    for earlier in 1..<log.epoch {
      var cursor = try LedgerCursor(reader, site: log.site, epoch: earlier)
      while let entry = try cursor.next() { verifier.recall(entry.posted.document) }
    }
  }

  private mutating func verify(_ entry: LedgerCursor.Entry, with verifier: inout LogVerifier)
    throws
  {
    let number = entry.posted.documentNumber
    var faults = verifier.verify(entry.posted)
    if let fault = entry.fault {
      faults.append(LogVerifier.Fault(code: "rows-disagree", zh: fault, en: fault))
    }
    if let references = try ReferenceRules(reader: reader).faults(of: entry.posted.document) {
      faults += references
    }
    for fault in faults {
      report.add(Finding(fault.code, number.description, zh: fault.zh, en: fault.en))
    }
  }

  private struct LogRow {
    let site: Int64
    let name: LogName
    let epoch: Int
    let last: Int64
    let head: Digest
    let lastRecorded: Instant
    let verified: Int64
  }

  private func logs() throws -> [LogRow] {
    var rows: [LogRow] = []
    try reader.statements.sql(
      """
      SELECT site, epoch, last_number, head, verified, last_recorded_at FROM log
      ORDER BY site, epoch
      """
    ).forEach { row in
      guard let head = row.digest(3) else { throw Inconsistency(what: "a log without a head") }
      let code = try reader.statements.siteCode(row.integer(0))
      rows.append(
        LogRow(
          site: row.integer(0), name: LogName(code, epoch: Int(row.integer(1))),
          epoch: Int(row.integer(1)), last: row.integer(2), head: head,
          lastRecorded: Instant(milliseconds: row.integer(5)), verified: row.integer(4)))
    }
    return rows
  }

  /// Every register entry points to the latest document that describes it, and every such document
  /// has its entry; every closing has its document.
  mutating func registers() throws {
    let wrong = try strings(
      """
      SELECT e.register || ' ' || e.code FROM entry e
      LEFT JOIN document d ON d.site = e.site AND d.epoch = e.epoch AND d.number = e.number
        AND d.register = e.register AND d.code = e.code
      WHERE d.number IS NULL
      UNION
      SELECT latest.register || ' ' || latest.code FROM (
        SELECT site, register, code, epoch, number, ROW_NUMBER() OVER (
          PARTITION BY site, register, code ORDER BY epoch DESC, number DESC) AS place
        FROM document WHERE kind = 'registration') latest
      LEFT JOIN entry e ON e.register = latest.register AND e.code = latest.code
        AND e.site = latest.site AND e.epoch = latest.epoch AND e.number = latest.number
      WHERE latest.place = 1 AND e.id IS NULL
      """)
    for place in wrong {
      report.add(
        Finding(
          "register-differs", place, zh: "档案与登记单据不符",
          en: "the register differs from the documents that describe it"))
    }
    let loose = try strings(
      """
      SELECT CAST(c.site AS TEXT) || ' ' || CAST(c.month AS TEXT) FROM closing c
      LEFT JOIN document d ON d.site = c.site AND d.epoch = c.epoch AND d.number = c.number
        AND d.kind = 'closing' AND d.month = c.month
      WHERE d.number IS NULL
      UNION ALL
      SELECT CAST(d.site AS TEXT) || ' ' || CAST(d.month AS TEXT) FROM document d
      LEFT JOIN closing c ON c.site = d.site AND c.month = d.month
      WHERE d.kind = 'closing' AND c.site IS NULL
      """)
    for place in loose {
      report.add(
        Finding(
          "closing-differs", place, zh: "关账记录与单据不符", en: "a closing without its document"))
    }
  }

  /// Tables, indexes and triggers are as this version makes them.
  mutating func schema() throws {
    let expected = try Self.expectedSchema()
    let found = Set(try strings(Self.schemaQuery))
    for missing in expected.subtracting(found).sorted() {
      report.add(
        Finding(
          "schema-missing", String(missing.prefix(80)), zh: "数据库结构缺少此项或被改动",
          en: "the schema lacks this or it was changed"))
    }
    for extra in found.subtracting(expected).sorted() {
      report.add(
        Finding(
          "schema-extra", String(extra.prefix(80)), zh: "数据库结构多出此项",
          en: "the schema has this beyond what this version makes"))
    }
  }

  private static let schemaQuery =
    "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master"

  private static func expectedSchema() throws -> Set<String> {
    let memory = try DatabaseQueue()
    try Schema.migrator.migrate(memory)
    return try memory.read { try Set(String.fetchAll($0, sql: schemaQuery)) }
  }

  private func strings(_ sql: String) throws -> [String] {
    var found: [String] = []
    try reader.statements.sql(sql).forEach { found.append($0.text(0)) }
    return found
  }
}

extension LedgerReader {
  func hash(site: Int64, epoch: Int, number: Int64) throws -> Digest? {
    try statements.sql("SELECT hash FROM document WHERE site = ? AND epoch = ? AND number = ?")
      .first(.integer(site), Value(epoch), .integer(number)) { $0.digest(0) }
      .flatMap { $0 }
  }

  /// The first open day of a site as the log stood after a document; nil: nothing was closed.
  func firstOpenDay(_ site: Int64, _ epoch: Int, upTo number: Int64) throws -> CalendarDay? {
    try statements.sql(
      """
      SELECT MAX(month) FROM closing
      WHERE site = ? AND (epoch < ? OR (epoch = ? AND number <= ?))
      """
    ).first(.integer(site), Value(epoch), Value(epoch), .integer(number)) {
      try $0.optionalMonth(0)?.next.firstDay
    }.flatMap { $0 }
  }
}
