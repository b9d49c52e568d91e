internal import GRDB
public import Stockpile

extension LedgerReader {
  /// How far every log with a document has come, in the order of site and epoch.
  public func heads() throws -> [LogHead] {
    var heads: [LogHead] = []
    try statements.sql(
      "SELECT site, epoch, last_number, head FROM log WHERE last_number > 0"
    ).forEach { row in
      guard let hash = row.digest(3) else { throw Inconsistency(what: "a log without a head") }
      heads.append(
        LogHead(
          log: LogName(try statements.siteCode(row.integer(0)), epoch: Int(row.integer(1))),
          number: row.integer(2), hash: hash))
    }
    return heads.sorted { ($0.log.site, $0.log.epoch) < ($1.log.site, $1.log.epoch) }
  }

  /// The hash of a document of a log; nil where there is none of that number.
  public func hash(of log: LogName, at number: Int64) throws -> Digest? {
    guard let site = try statements.siteKey(log.site) else { return nil }
    return try statements.sql(
      "SELECT hash FROM document WHERE site = ? AND epoch = ? AND number = ?"
    ).first(.integer(site), Value(log.epoch), .integer(number)) { $0.digest(0) } ?? nil
  }
}

extension Store {
  /// Reads the book as it was when its logs had come that far: later documents are not there, whatever
  /// day they are dated. What is there now (`stock` without a day, `transit` without one) is not
  /// answered: ask for the end of a day.
  ///
  /// The tables of the ledger are covered, for this one reading, by views of the same names, so that
  /// every question is asked in the same words.
  public func read<Result>(
    upTo heads: [LogHead], _ body: (LedgerReader) throws -> Result
  ) throws -> Result {
    try guarded {
      try queue.unsafeReentrantRead { database in
        try database.execute(sql: "BEGIN")
        defer { try? database.execute(sql: "ROLLBACK") }
        try cover(database, heads)
        return try body(LedgerReader(Statements(database), isCut: true))
      }
    }
  }

  private func cover(_ database: Database, _ heads: [LogHead]) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE head (
          site INTEGER NOT NULL, epoch INTEGER NOT NULL, number INTEGER NOT NULL,
          PRIMARY KEY (site, epoch)) WITHOUT ROWID
        """)
    for head in heads {
      try database.execute(
        sql: """
          INSERT INTO temp.head
          SELECT id, ?, ? FROM main.entry WHERE register = 'site' AND code = ?
          """, arguments: [head.log.epoch, head.number, head.log.site.description])
    }
    for table in ["document", "movement", "count_line", "order_line", "field", "closing"] {
      try database.execute(
        sql: """
          CREATE TEMP VIEW \(table) AS SELECT t.* FROM main.\(table) t
          WHERE t.number <= (
            SELECT h.number FROM temp.head h WHERE h.site = t.site AND h.epoch = t.epoch)
          """)
    }
    try database.execute(
      sql: """
        CREATE TEMP VIEW closing_balance AS SELECT t.* FROM main.closing_balance t
        WHERE EXISTS (SELECT 1 FROM temp.closing c WHERE c.site = t.site AND c.month = t.month);
        CREATE TEMP VIEW balance AS SELECT * FROM main.balance WHERE 0;
        CREATE TEMP TABLE entry AS
        SELECT e.id, d.register, d.code, d.site, d.epoch, d.number
        FROM (
          SELECT register, code, site, epoch, number, MAX(epoch * 4294967296 + number)
          FROM temp.document WHERE register IS NOT NULL GROUP BY register, code) d
        CROSS JOIN main.entry e ON e.register = d.register AND e.code = d.code;
        CREATE UNIQUE INDEX temp.entry_id ON entry (id);
        CREATE UNIQUE INDEX temp.entry_code ON entry (register, code);
        """)
  }
}
