public import Stockpile

extension LedgerReader {
  static let documentColumns = """
    site, epoch, number, id, kind, occurred_on, serial, recorded_at, operator, request,
    counterparty, partner, destination_pool, reference, reason, note, paper_no, handler, reviewer,
    alone_reason, approver, authorised_via, regularise_by, urgency, needed_by, event, agreement_code,
    called_at, answered_at, arrived_on, month, purpose, last_number, last_hash, register, code, hash
    """

  /// The document with that id; nil if there is none.
  public func document(_ id: DocumentID) throws -> PostedDocument? {
    try document("SELECT \(Self.documentColumns) FROM document WHERE id = ?", [Value(id)])
  }

  /// The document with the number people see; nil if there is none.
  public func document(_ number: DocumentNumber) throws -> PostedDocument? {
    guard let site = try statements.siteKey(number.site) else { return nil }
    for kind in DocumentKind.allCases where kind.prefix == number.prefix {
      let found = try document(
        """
        SELECT \(Self.documentColumns) FROM document
        WHERE site = ? AND occurred_on = ? AND kind = ? AND epoch = ? AND serial = ?
        """,
        [
          .integer(site), Value(number.day), .text(kind.rawValue), Value(number.epoch),
          Value(number.serial),
        ])
      if let found { return found }
    }
    return nil
  }

  private func document(_ sql: String, _ values: [Value]) throws -> PostedDocument? {
    let statement = try statements.sql(sql)
    try statement.bind(values)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    var posted = try header(statement)
    try readLines(of: &posted)
    return posted
  }

  /// What a header row says, before its lines are read.
  struct Header {
    var document: Document
    let posting: Posting
    let hash: Digest
    let site: Int64
  }

  private func header(_ row: borrowing Statement) throws -> PostedDocument {
    let header = try readHeader(row, previous: nil)
    return PostedDocument(header.document, header.posting, hash: header.hash)
  }

  /// Reads a header row; without `previous` the hash before it is looked up.
  func readHeader(_ row: borrowing Statement, previous: Digest?) throws -> Header {
    let site = row.integer(0)
    let code = try statements.siteCode(site)
    let (epoch, number) = (Int(row.integer(1)), row.integer(2))
    guard let id = row.optionalID(3), let kind = DocumentKind(rawValue: row.text(4)),
      let hash = row.digest(36)
    else { throw Inconsistency(what: "document \(code)#\(epoch) \(number) cannot be read") }
    var said = Particulars()
    said.counterparty = try row.optionalInteger(10).map { try statements.siteCode($0) }
    said.partner = row.optionalText(11)
    said.destinationPool = row.optionalText(12).flatMap { Pool(rawValue: $0) }
    said.reference = row.optionalID(13)
    said.reason = row.optionalText(14)
    said.note = row.optionalText(15)
    said.paperNumber = row.optionalText(16)
    readPeople(row, into: &said)
    said.arrivedOn = row.optionalDay(29)
    said.month = try row.optionalMonth(30)
    said.purpose = row.optionalText(31).flatMap { Purpose(rawValue: $0) }
    said.lastNumber = row.optionalInteger(32)
    said.lastHash = row.digest(33)
    var document = Document(
      id: id, kind: kind, site: code, occurredOn: row.day(5), particulars: said)
    if let register = row.optionalText(34).flatMap({ Register(rawValue: $0) }),
      let entry = row.optionalText(35)
    {
      document.record = Record(register, code: entry, fields: [:])
    }
    let posting = Posting(
      epoch: epoch, number: number, serial: Int(row.integer(6)),
      recordedAt: Instant(milliseconds: row.integer(7)), operatorName: row.text(8),
      request: row.digest(9),
      previous: try previous ?? self.previous(site: site, epoch: epoch, number: number, code))
    return Header(document: document, posting: posting, hash: hash, site: site)
  }

  /// Who did, looked over and allowed it, and what an order or a call to an enterprise says.
  private func readPeople(_ row: borrowing Statement, into said: inout Particulars) {
    said.handler = row.optionalText(17)
    said.reviewer = row.optionalText(18)
    said.aloneReason = row.optionalText(19)
    said.approver = row.optionalText(20)
    said.authorisedVia = row.optionalText(21)
    said.regulariseBy = row.optionalInstant(22)
    said.urgency = row.optionalText(23).flatMap { Urgency(rawValue: $0) }
    said.neededBy = row.optionalDay(24)
    said.event = row.optionalText(25)
    said.agreement = row.optionalText(26)
    said.calledAt = row.optionalInstant(27)
    said.answeredAt = row.optionalInstant(28)
  }

  private func previous(site: Int64, epoch: Int, number: Int64, _ code: SiteCode) throws -> Digest {
    if number == 1 { return Hashing.start(of: LogName(code, epoch: epoch)) }
    let found = try statements.sql(
      "SELECT hash FROM document WHERE site = ? AND epoch = ? AND number = ?"
    ).first(.integer(site), Value(epoch), .integer(number - 1)) { $0.digest(0) }
    guard let hash = found ?? nil else {
      throw Inconsistency(what: "log \(code)#\(epoch) has no document \(number - 1)")
    }
    return hash
  }

  private func readLines(of posted: inout PostedDocument) throws {
    guard let site = try statements.siteKey(posted.document.site) else { return }
    var document = posted.document
    let place: [Value] = [
      .integer(site), Value(posted.posting.epoch), .integer(posted.posting.number),
    ]
    let movements = try statements.sql(
      """
      SELECT lot, from_account, to_account, quantity FROM movement
      WHERE site = ? AND epoch = ? AND number = ? ORDER BY line
      """)
    try movements.bind(place)
    while try movements.step() { document.movements.append(try movement(movements, from: 0)) }
    movements.reset()
    try readCountLines(of: &document, place)
    try readOrderLines(of: &document, place)
    try readFields(of: &document, place)
    posted = PostedDocument(document, posted.posting, hash: posted.hash)
  }

  /// A movement from four columns: lot, from, to, quantity.
  func movement(_ row: borrowing Statement, from column: Int32) throws -> Movement {
    guard let quantity = Quantity(row.integer(column + 3)),
      row.integer(column + 1) != row.integer(column + 2)
    else { throw Inconsistency(what: "a movement of \(row.integer(column + 3))") }
    return Movement(
      quantity, of: try statements.lot(row.integer(column)),
      from: try statements.account(row.integer(column + 1)),
      to: try statements.account(row.integer(column + 2)))
  }

  func readCountLines(of document: inout Document, _ place: [Value]) throws {
    guard document.kind == .count || document.kind == .reversal else { return }
    let lines = try statements.sql(
      """
      SELECT item, maker, lot_no, expiry_date, book, counted FROM count_line
      WHERE site = ? AND epoch = ? AND number = ? ORDER BY line
      """)
    try lines.bind(place)
    defer { lines.reset() }
    while try lines.step() {
      let key = CountKey(
        item: try statements.itemCode(lines.integer(0)), maker: lines.text(1),
        number: lines.text(2), expiry: lines.optionalDay(3))
      document.countLines.append(
        CountLine(key, book: lines.integer(4), counted: lines.integer(5)))
    }
  }

  func readOrderLines(of document: inout Document, _ place: [Value]) throws {
    guard document.kind.listsOrders else { return }
    let lines = try statements.sql(
      """
      SELECT item, quantity, pool, source FROM order_line
      WHERE site = ? AND epoch = ? AND number = ? ORDER BY line
      """)
    try lines.bind(place)
    defer { lines.reset() }
    while try lines.step() {
      guard let quantity = Quantity(lines.integer(1)) else {
        throw Inconsistency(what: "an order line of \(lines.integer(1))")
      }
      document.orderLines.append(
        OrderLine(
          try statements.itemCode(lines.integer(0)), quantity,
          pool: lines.optionalText(2).flatMap { Pool(rawValue: $0) },
          source: try lines.optionalInteger(3).map { try statements.siteCode($0) }))
    }
  }

  func readFields(of document: inout Document, _ place: [Value]) throws {
    guard let record = document.record else { return }
    var fields: [String: String] = [:]
    let rows = try statements.sql(
      "SELECT name, value FROM field WHERE site = ? AND epoch = ? AND number = ?")
    try rows.bind(place)
    defer { rows.reset() }
    while try rows.step() { fields[rows.text(0)] = rows.text(1) }
    document.record = Record(record.register, code: record.code, fields: fields)
  }
}
