public import Stockpile

/// The one writer of ledger and balances, inside one IMMEDIATE transaction.
public struct LedgerWriter {
  let statements: Statements

  init(_ statements: Statements) { self.statements = statements }

  /// Reads within the same transaction: what a rule is told cannot change before its decision is
  /// written.
  public var reader: LedgerReader { LedgerReader(statements) }

  /// Opens a log this book may write in: the first of a site, or the next epoch of one.
  public func openLog(_ name: LogName, pen: Bool = true) throws {
    guard let site = try statements.siteKey(name.site) else {
      throw Inconsistency(what: "a log of the unknown site \(name.site)")
    }
    try openLog(site: site, name, pen: pen)
  }

  private func openLog(site: Int64, _ name: LogName, pen: Bool) throws {
    try statements.sql(
      """
      INSERT INTO log (site, epoch, last_number, head, last_recorded_at, pen)
      VALUES (?, ?, 0, ?, 0, ?)
      """
    ).run(
      .integer(site), Value(name.epoch), Value(Hashing.start(of: name)), .integer(pen ? 1 : 0))
  }

  /// Gives a decided document its place in the site's log and records it.
  ///
  /// Throws the refusal `noPen` if this book does not write that log.
  public func post(
    _ document: Document, request: Digest?, operatorName: String, now: Instant
  ) throws -> PostedDocument {
    let site = try ensureSite(of: document)
    guard let log = try reader.openLog(site: site), log.pen else {
      throw Refusal.noPen(document.site)
    }
    let posting = Posting(
      epoch: log.epoch, number: log.lastNumber + 1,
      serial: try reader.nextSerial(document, site: site, epoch: log.epoch),
      recordedAt: max(now, log.lastRecordedAt), operatorName: operatorName, request: request,
      previous: log.head)
    let hash = Hashing.sha256(document.canonical(posting))
    let posted = PostedDocument(document, posting, hash: hash)
    var pending = PendingRows()
    try insert(posted, site: site, &pending)
    try pending.write(with: statements)
    try moveLog(site: site, to: posted)
    return posted
  }

  /// The key of the document's site; the registration of the first site makes its own.
  private func ensureSite(of document: Document) throws -> Int64 {
    if let known = try statements.siteKey(document.site) { return known }
    guard let record = document.record, record.register == .site,
      record.code == document.site.description
    else { throw Inconsistency(what: "a document of the unknown site \(document.site)") }
    return try registerFirstSite(record, of: document, pen: true)
  }

  /// The first document of a book registers the site whose log it opens.
  func registerFirstSite(_ record: Record, of document: Document, pen: Bool) throws -> Int64 {
    let site = try register(record, site: nil, epoch: 1, number: 1)
    try openLog(site: site, LogName(document.site, epoch: 1), pen: pen)
    return site
  }

  func moveLog(site: Int64, to posted: PostedDocument) throws {
    try statements.updateLog.run(
      .integer(posted.posting.number), Value(posted.hash),
      .integer(posted.posting.recordedAt.milliseconds), .integer(site),
      Value(posted.posting.epoch))
  }

  /// Writes a posted document and gathers its movements and what they do to balances.
  func insert(_ posted: PostedDocument, site: Int64, _ pending: inout PendingRows) throws {
    let document = posted.document
    let posting = posted.posting
    try insertHeader(posted, site: site)
    let row = RowPlace(site: site, epoch: posting.epoch, number: posting.number)
    try insertMovements(document, at: row, &pending)
    try insertCountLines(document, at: row)
    try insertOrderLines(document, at: row)
    if let record = document.record {
      for (name, value) in record.sortedFields {
        try statements.sql(
          "INSERT INTO field (site, epoch, number, name, value) VALUES (?, ?, ?, ?, ?)"
        ).run(
          .integer(site), Value(row.epoch), .integer(row.number), .text(name), .text(value))
      }
      _ = try register(record, site: site, epoch: row.epoch, number: row.number)
    }
    if document.kind == .closing, let month = document.particulars.month {
      try pending.movements.finish(with: statements)
      try insertClosing(month, at: row)
    }
  }

  struct RowPlace {
    let site: Int64
    let epoch: Int
    let number: Int64
  }

  private func insertHeader(_ posted: PostedDocument, site: Int64) throws {
    let (document, posting, said) = (posted.document, posted.posting, posted.document.particulars)
    let counterparty = try said.counterparty.map { code in
      guard let key = try statements.siteKey(code) else {
        throw Inconsistency(what: "a document names the unknown site \(code)")
      }
      return key
    }
    let statement = try statements.insertDocument
    try statement.bind([
      .integer(site), Value(posting.epoch), .integer(posting.number), Value(document.id),
      .text(document.kind.rawValue), Value(document.occurredOn), Value(posting.serial),
      .integer(posting.recordedAt.milliseconds), .text(posting.operatorName),
      Value(posting.request), Value(counterparty), Value(said.partner),
      Value(said.destinationPool?.rawValue), Value(said.reference), Value(said.reason),
      Value(said.note), Value(said.paperNumber), Value(said.handler), Value(said.reviewer),
      Value(said.aloneReason), Value(said.approver), Value(said.authorisedVia),
      Value(said.regulariseBy), Value(said.urgency?.rawValue), Value(said.neededBy),
      Value(said.event), Value(said.agreement), Value(said.calledAt), Value(said.answeredAt),
      Value(said.arrivedOn), Value(said.month), Value(said.purpose?.rawValue),
      Value(said.lastNumber), Value(said.lastHash), Value(document.record?.register.rawValue),
      Value(document.record?.code), Value(posted.hash),
    ])
    while try statement.step() {}
    statement.reset()
  }

  private func insertMovements(
    _ document: Document, at row: RowPlace, _ pending: inout PendingRows
  ) throws {
    guard !document.movements.isEmpty else { return }
    let home = try transitHome(document, site: row.site)
    let day = Int64(document.occurredOn.daysSinceEpoch)
    for (place, movement) in document.movements.enumerated() {
      let lot = try statements.ensureLotKey(movement.lot)
      let from = try statements.ensureAccountRow(movement.from, home: home)
      let to = try statements.ensureAccountRow(movement.to, home: home)
      let quantity = movement.quantity.units
      try pending.movements.add(
        [
          row.site, Int64(row.epoch), row.number, Int64(place + 1), lot.id, from.id, to.id,
          quantity, day,
        ], with: statements)
      try pending.balances.add(-quantity, to: balanceKey(lot, from, row))
      try pending.balances.add(quantity, to: balanceKey(lot, to, row))
    }
  }

  private func balanceKey(_ lot: Keys.LotKey, _ account: Keys.AccountRow, _ row: RowPlace)
    -> BalanceChanges.Key
  {
    BalanceChanges.Key(
      site: account.home ?? row.site, item: lot.item, lot: lot.id, account: account.id)
  }

  /// Where the balance of goods on the way is kept: with their sender.
  private func transitHome(_ document: Document, site: Int64) throws -> Int64? {
    switch document.kind {
    case .dispatch, .settlement: return site
    case .arrival:
      return try document.particulars.counterparty.flatMap { try statements.siteKey($0) }
    default: return nil
    }
  }

  private func insertCountLines(_ document: Document, at row: RowPlace) throws {
    for (place, line) in document.countLines.enumerated() {
      guard let item = try statements.itemKey(line.key.item) else {
        throw Inconsistency(what: "a count of the unknown item \(line.key.item)")
      }
      try statements.sql(
        """
        INSERT INTO count_line (site, epoch, number, line, item, maker, lot_no, expiry_date, book,
          counted)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).run(
        .integer(row.site), Value(row.epoch), .integer(row.number), .integer(Int64(place + 1)),
        .integer(item), .text(line.key.maker), .text(line.key.number), Value(line.key.expiry),
        .integer(line.book), .integer(line.counted))
    }
  }

  private func insertOrderLines(_ document: Document, at row: RowPlace) throws {
    for (place, line) in document.orderLines.enumerated() {
      guard let item = try statements.itemKey(line.item) else {
        throw Inconsistency(what: "an order of the unknown item \(line.item)")
      }
      let source = try line.source.map { code in
        guard let key = try statements.siteKey(code) else {
          throw Inconsistency(what: "an order from the unknown site \(code)")
        }
        return key
      }
      try statements.sql(
        """
        INSERT INTO order_line (site, epoch, number, line, item, quantity, pool, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
      ).run(
        .integer(row.site), Value(row.epoch), .integer(row.number), .integer(Int64(place + 1)),
        .integer(item), .integer(line.quantity.units), Value(line.pool?.rawValue), Value(source))
    }
  }

  /// Points a register's code to the document that now describes it; returns its key.
  private func register(_ record: Record, site: Int64?, epoch: Int, number: Int64) throws -> Int64 {
    let register = record.register.rawValue
    if let known = try statements.entryKey(register, record.code) {
      try statements.sql("UPDATE entry SET site = ?, epoch = ?, number = ? WHERE id = ?")
        .run(.integer(site ?? known), Value(epoch), .integer(number), .integer(known))
      return known
    }
    let made = try statements.sql(
      """
      INSERT INTO entry (register, code, site, epoch, number)
      VALUES (?, ?, ?, ?, ?) RETURNING id
      """
    ).first(.text(register), .text(record.code), Value(site ?? 0), Value(epoch), .integer(number)) {
      $0.integer(0)
    }
    guard let made else { throw Inconsistency(what: "a new \(register) got no key") }
    if site == nil {
      try statements.sql("UPDATE entry SET site = ? WHERE id = ?").run(
        .integer(made), .integer(made))
    }
    return made
  }

  private func insertClosing(_ month: Month, at row: RowPlace) throws {
    // Read before the closing is there: it must not be its own starting point.
    let balances = try reader.balances(site: row.site, asOf: month.lastDay)
    try statements.sql("INSERT INTO closing (site, month, epoch, number) VALUES (?, ?, ?, ?)")
      .run(.integer(row.site), Value(month), Value(row.epoch), .integer(row.number))
    let insert = try statements.sql(
      """
      INSERT INTO closing_balance (site, month, item, lot, account, quantity)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    for (key, quantity) in balances {
      try insert.run(
        .integer(row.site), Value(month), .integer(key.item), .integer(key.lot),
        .integer(key.account), .integer(quantity))
    }
  }
}
