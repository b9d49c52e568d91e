public import Stockpile

/// A book that is a drill (演练): a copy of the district's book in which anything may be tried.
public struct Drill: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// When the copy was made.
  public let startedAt: Instant
  /// The last number of each log when the copy was made: what comes after is the drill.
  public let heads: [LogName: Int64]

  /// A drill.
  public init(name: String, startedAt: Instant, heads: [LogName: Int64]) {
    self.name = name
    self.startedAt = startedAt
    self.heads = heads
  }

  /// Whether a document was recorded in the drill.
  public func recorded(_ posted: PostedDocument) -> Bool {
    let log = LogName(posted.document.site, epoch: posted.posting.epoch)
    return posted.posting.number > heads[log] ?? 0
  }
}

extension LedgerReader {
  /// The drill that this book is; nil for a book in earnest.
  public func drill() throws -> Drill? {
    let mark = try statements.sql("SELECT name, started_at FROM drill").first { row in
      (name: row.text(0), startedAt: Instant(milliseconds: row.integer(1)))
    }
    guard let mark else { return nil }
    var heads: [LogName: Int64] = [:]
    try statements.sql("SELECT site, epoch, last_number FROM drill_log").forEach { row in
      let log = LogName(try statements.siteCode(row.integer(0)), epoch: Int(row.integer(1)))
      heads[log] = row.integer(2)
    }
    return Drill(name: mark.name, startedAt: mark.startedAt, heads: heads)
  }

  /// Everything recorded in a drill, in the order in which it was.
  public func documents(in drill: Drill) throws -> [PostedDocument] {
    var found: [PostedDocument] = []
    var logs: [(site: Int64, log: LogName)] = []
    try statements.sql("SELECT site, epoch FROM log").forEach { row in
      let site = row.integer(0)
      logs.append((site, LogName(try statements.siteCode(site), epoch: Int(row.integer(1)))))
    }
    for (site, log) in logs {
      var ids: [DocumentID] = []
      try statements.sql(
        "SELECT id FROM document WHERE site = ? AND epoch = ? AND number > ? ORDER BY number"
      ).forEach(.integer(site), Value(log.epoch), .integer(drill.heads[log] ?? 0)) { row in
        if let id = row.optionalID(0) { ids.append(id) }
      }
      found += try ids.compactMap { try document($0) }
    }
    return found.sorted {
      ($0.posting.recordedAt, $0.document.id) < ($1.posting.recordedAt, $1.document.id)
    }
  }
}

extension LedgerWriter {
  /// Marks the book as a drill that begins where its logs stand.
  func markDrill(_ name: String, at now: Instant) throws {
    try statements.sql("INSERT INTO drill (name, started_at) VALUES (?, ?)")
      .run(.text(name), .integer(now.milliseconds))
    try statements.sql(
      "INSERT INTO drill_log (site, epoch, last_number) SELECT site, epoch, last_number FROM log"
    ).run()
  }
}
