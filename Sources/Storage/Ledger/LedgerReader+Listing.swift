public import Stockpile

/// Which documents a list shows.
public struct DocumentFilter: Hashable, Sendable {
  /// Of that site's log; nil: of every site.
  public var site: SiteCode?
  /// Of that kind; nil: of every kind but registrations and new epochs.
  public var kind: DocumentKind?
  /// Of that serial, the last figures of a number; nil: of every one.
  public var serial: Int?
  /// From that day on.
  public var from: CalendarDay?
  /// Up to that day.
  public var to: CalendarDay?
  /// At most that many, the latest first recorded last.
  public var limit = 50

  /// Every document but registrations and new epochs.
  public init() {}
}

extension LedgerReader {
  /// The heads of documents, oldest first; of more than `limit` the latest.
  public func documents(_ filter: DocumentFilter) throws -> [DocumentSummary] {
    var conditions = ["1 = 1"]
    var values: [Value] = []
    if let site = filter.site {
      guard let key = try statements.siteKey(site) else { throw Lookup.site(site.description) }
      conditions.append("d.site = ?")
      values.append(.integer(key))
    }
    if let kind = filter.kind {
      conditions.append("d.kind = ?")
      values.append(.text(kind.rawValue))
    } else {
      conditions.append("d.kind NOT IN ('registration', 'epoch')")
    }
    if let serial = filter.serial {
      conditions.append("d.serial = ?")
      values.append(Value(serial))
    }
    if let from = filter.from {
      conditions.append("d.occurred_on >= ?")
      values.append(Value(from))
    }
    if let to = filter.to {
      conditions.append("d.occurred_on <= ?")
      values.append(Value(to))
    }
    values.append(Value(filter.limit))
    let statement = try statements.sql(
      """
      SELECT d.site, d.epoch, d.number, d.kind, d.occurred_on, d.serial, d.recorded_at, d.operator,
        d.counterparty, COALESCE(d.reason, d.partner, d.note, ''), d.month,
        (SELECT COUNT(*) FROM movement m
          WHERE m.site = d.site AND m.epoch = d.epoch AND m.number = d.number)
          + (SELECT COUNT(*) FROM order_line o
          WHERE o.site = d.site AND o.epoch = d.epoch AND o.number = d.number),
        r.site, r.epoch, r.serial, r.occurred_on
      FROM document d
      LEFT JOIN document r ON r.reference = d.id AND r.kind = 'reversal'
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY d.recorded_at DESC, d.site DESC, d.epoch DESC, d.number DESC LIMIT ?
      """)
    try statement.bind(values)
    defer { statement.reset() }
    var found: [DocumentSummary] = []
    while try statement.step() { found.append(try summary(statement)) }
    return found.reversed()
  }

  private func summary(_ row: borrowing Statement) throws -> DocumentSummary {
    guard let kind = DocumentKind(rawValue: row.text(3)) else {
      throw Inconsistency(what: "a document of the unknown kind \(row.text(3))")
    }
    let site = try statements.siteCode(row.integer(0))
    let month = try row.optionalMonth(10)
    let reversal = row.optionalInteger(12).map { _ in
      DocumentNumber(
        .reversal, site: site, day: row.day(15), epoch: Int(row.integer(13)),
        serial: Int(row.integer(14)))
    }
    return DocumentSummary(
      number: DocumentNumber(
        kind, site: site, day: row.day(4), epoch: Int(row.integer(1)), serial: Int(row.integer(5))),
      kind: kind, occurredOn: row.day(4),
      recordedAt: Instant(milliseconds: row.integer(6)), operatorName: row.text(7),
      counterparty: try row.optionalInteger(8).map { try statements.siteCode($0) },
      lineCount: Int(row.integer(11)), reversedBy: reversal,
      remark: month?.description ?? row.text(9))
  }

  /// A document with the same request recorded in the site's log since that instant.
  public func repeated(_ request: Digest, site code: SiteCode, since: Instant) throws
    -> PostedDocument?
  {
    guard let site = try statements.siteKey(code), let log = try openLog(site: site) else {
      return nil
    }
    var found: DocumentID?
    let statement = try statements.sql(
      """
      SELECT id, request = ?3, recorded_at FROM document
      WHERE site = ?1 AND epoch = ?2 ORDER BY number DESC
      """)
    try statement.bind([.integer(site), Value(log.epoch), Value(request)])
    while found == nil, try statement.step(), statement.integer(2) >= since.milliseconds {
      if statement.integer(1) == 1 { found = statement.optionalID(0) }
    }
    statement.reset()
    return try found.flatMap { try document($0) }
  }

  /// How many documents all logs hold together.
  public func documentCount() throws -> Int64 {
    try statements.sql("SELECT SUM(last_number) FROM log").first { $0.integer(0) } ?? 0
  }

  /// The latest instant recorded anywhere: a clock behind it is wrong.
  public func lastRecorded() throws -> Instant {
    Instant(
      milliseconds: try statements.sql("SELECT MAX(last_recorded_at) FROM log").first {
        $0.integer(0)
      } ?? 0)
  }
}

extension LedgerReader {
  /// Whether a document was undone by a reversal.
  public func isReversed(_ id: DocumentID) throws -> Bool {
    try statements.sql("SELECT 1 FROM document WHERE reference = ? AND kind = 'reversal'")
      .first(Value(id)) { _ in true } ?? false
  }
}
