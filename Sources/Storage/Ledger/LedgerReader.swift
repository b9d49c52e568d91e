public import Stockpile

/// Reads the stockpile within one consistent view.
public struct LedgerReader {
  let statements: Statements
  /// Whether only documents up to some heads are seen: then what is there now is not known.
  public let isCut: Bool

  init(_ statements: Statements, isCut: Bool = false) {
    self.statements = statements
    self.isCut = isCut
  }

  /// The state of the newest epoch of a site's log.
  struct OpenLog {
    let epoch: Int
    let lastNumber: Int64
    let head: Digest
    let lastRecordedAt: Instant
    let pen: Bool
  }

  func openLog(site: Int64) throws -> OpenLog? {
    try statements.selectLog.first(.integer(site)) { try openLog($0) }
  }

  func logRow(site: Int64, epoch: Int) throws -> OpenLog? {
    try statements.sql(
      """
      SELECT epoch, last_number, head, last_recorded_at, pen FROM log WHERE site = ? AND epoch = ?
      """
    ).first(.integer(site), Value(epoch)) { try openLog($0) }
  }

  private func openLog(_ row: borrowing Statement) throws -> OpenLog {
    guard let head = row.digest(2) else { throw Inconsistency(what: "a log without a head") }
    return OpenLog(
      epoch: Int(row.integer(0)), lastNumber: row.integer(1), head: head,
      lastRecordedAt: Instant(milliseconds: row.integer(3)), pen: row.integer(4) == 1)
  }

  /// The condition that a document `d` stands: it is neither reversed nor a reversal.
  static let standing = """
    d.kind <> 'reversal' AND NOT EXISTS (
      SELECT 1 FROM document r WHERE r.reference = d.id AND r.kind = 'reversal')
    """

  /// The counts of a site that have not been reversed.
  func standingCounts(site: Int64) throws -> [(id: DocumentID, day: CalendarDay, keys: [CountKey])]
  {
    var found: [(id: DocumentID, day: CalendarDay, keys: [CountKey])] = []
    try statements.sql(
      """
      SELECT d.id, d.occurred_on, c.item, c.maker, c.lot_no, c.expiry_date
      FROM document d
      JOIN count_line c ON c.site = d.site AND c.epoch = d.epoch AND c.number = d.number
      WHERE d.site = ? AND d.kind = 'count' AND \(Self.standing)
      ORDER BY d.epoch, d.number
      """
    ).forEach(.integer(site)) { row in
      guard let id = row.optionalID(0) else { return }
      let key = CountKey(
        item: try statements.itemCode(row.integer(2)), maker: row.text(3), number: row.text(4),
        expiry: row.optionalDay(5))
      if found.last?.id != id { found.append((id, row.day(1), [])) }
      found[found.count - 1].keys.append(key)
    }
    return found
  }

  /// The serial a document of that kind and day gets: one more than the last of its prefix.
  func nextSerial(_ document: Document, site: Int64, epoch: Int) throws -> Int {
    let kinds = DocumentKind.allCases.filter { $0.prefix == document.kind.prefix }
    var last: Int64 = 0
    for kind in kinds {
      let known = try statements.sql(
        """
        SELECT MAX(serial) FROM document
        WHERE site = ? AND occurred_on = ? AND kind = ? AND epoch = ?
        """
      ).first(
        .integer(site), Value(document.occurredOn), .text(kind.rawValue), Value(epoch)
      ) { $0.integer(0) }
      last = max(last, known ?? 0)
    }
    return Int(last) + 1
  }

  // MARK: Registers

  /// One entry of a register; nil if there is none.
  public func record(_ register: Register, _ code: String) throws -> Record? {
    try records(register, code: code).first
  }

  /// All entries of a register in the order of their codes.
  public func records(_ register: Register) throws -> [Record] {
    try records(register, code: nil)
  }

  private func records(_ register: Register, code: String?) throws -> [Record] {
    var found: [(code: String, fields: [String: String])] = []
    let one = code == nil ? "" : "AND e.code = ?2"
    let statement = try statements.sql(
      """
      SELECT e.code, f.name, f.value FROM entry e
      LEFT JOIN field f ON f.site = e.site AND f.epoch = e.epoch AND f.number = e.number
      WHERE e.register = ?1 \(one) ORDER BY e.code
      """)
    try statement.bind([.text(register.rawValue)] + (code.map { [.text($0)] } ?? []))
    defer { statement.reset() }
    while try statement.step() {
      let code = statement.text(0)
      if found.last?.code != code { found.append((code, [:])) }
      if !statement.isNull(1) {
        found[found.count - 1].fields[statement.text(1)] = statement.text(2)
      }
    }
    return found.map { Record(register, code: $0.code, fields: $0.fields) }
  }

  /// The site with that code; nil if there is none.
  public func site(_ code: SiteCode) throws -> Site? {
    guard let place = try entryPlace(.site, code.description) else { return nil }
    if let known = statements.keys.knownSites[code], known.place == place { return known.value }
    guard let record = try record(.site, code.description) else { return nil }
    let site = try Site(record)
    statements.keys.knownSites[code] = Keys.Known(place: place, value: site)
    return site
  }

  /// The item with that code; nil if there is none.
  public func item(_ code: ItemCode) throws -> Item? {
    guard let place = try entryPlace(.item, code.description) else { return nil }
    if let known = statements.keys.knownItems[code], known.place == place { return known.value }
    guard let record = try record(.item, code.description) else { return nil }
    let item = try Item(record)
    statements.keys.knownItems[code] = Keys.Known(place: place, value: item)
    return item
  }

  /// The document that describes an entry now: what was read from it before still holds while it
  /// is the same.
  private func entryPlace(_ register: Register, _ code: String) throws -> Keys.EntryPlace? {
    try statements.sql("SELECT site, epoch, number FROM entry WHERE register = ? AND code = ?")
      .first(.text(register.rawValue), .text(code)) { row in
        Keys.EntryPlace(site: row.integer(0), epoch: row.integer(1), number: row.integer(2))
      }
  }

  /// All sites as a tree.
  public func siteTree() throws -> SiteTree {
    try SiteTree(try records(.site).map { try Site($0) })
  }

  /// All items in the order of their codes.
  public func items() throws -> [Item] { try records(.item).map { try Item($0) } }

  /// Whether anything was ever registered.
  public var isEmpty: Bool {
    get throws { try statements.sql("SELECT 1 FROM entry LIMIT 1").first { _ in true } == nil }
  }
}
