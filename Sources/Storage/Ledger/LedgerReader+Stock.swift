public import Stockpile

extension LedgerReader {
  /// What sites hold: of one site or all, of one item or all, now or at the end of a day.
  ///
  /// In the order of site code, item code, lot and account.
  public func stock(site: SiteCode? = nil, item: ItemCode? = nil, asOf day: CalendarDay? = nil)
    throws -> [StockLine]
  {
    let wanted = try item.map { code in
      guard let key = try statements.itemKey(code) else { throw Lookup.item(code.description) }
      return key
    }
    var lines: [StockLine] = []
    for key in try siteKeys(site) {
      let code = try statements.siteCode(key)
      let rows =
        try day.map { try balances(site: key, asOf: $0) }
        ?? presentBalances(site: key, item: wanted)
      for (row, quantity) in rows where wanted == nil || row.item == wanted {
        guard case .held(let account) = try statements.account(row.account) else { continue }
        lines.append(
          StockLine(
            site: code, lot: try statements.lot(row.lot), account: account, quantity: quantity))
      }
    }
    return lines.sorted(by: Self.inOrder)
  }

  private static func inOrder(_ left: StockLine, _ right: StockLine) -> Bool {
    if left.site != right.site { return left.site < right.site }
    if left.lot.item != right.lot.item { return left.lot.item < right.lot.item }
    return left.lot == right.lot ? left.account < right.account : left.lot < right.lot
  }

  private func siteKeys(_ site: SiteCode?) throws -> [Int64] {
    if let site {
      guard let key = try statements.siteKey(site) else { throw Lookup.site(site.description) }
      return [key]
    }
    var keys: [Int64] = []
    try statements.sql("SELECT site FROM log GROUP BY site").forEach { keys.append($0.integer(0)) }
    return keys
  }

  private func presentBalances(site: Int64, item: Int64?) throws -> [(BalanceKey, Int64)] {
    var rows: [(BalanceKey, Int64)] = []
    let one = item == nil ? "" : "AND item = ?2"
    let statement = try statements.sql(
      "SELECT item, lot, account, quantity FROM balance WHERE site = ?1 AND held = 1 \(one)")
    try statement.bind([.integer(site)] + (item.map { [.integer($0)] } ?? []))
    defer { statement.reset() }
    while try statement.step() {
      let key = BalanceKey(
        item: statement.integer(0), lot: statement.integer(1), account: statement.integer(2))
      rows.append((key, statement.integer(3)))
    }
    return rows
  }

  /// The card of one item at one site: every movement in the order of day, then of recording.
  ///
  /// The balance runs over all pools and statuses from the first movement on; lines before `from`
  /// are left out but counted.
  public func card(site code: SiteCode, item itemCode: ItemCode, from first: CalendarDay? = nil)
    throws -> (opening: Int64, lines: [CardLine])
  {
    guard let site = try statements.siteKey(code) else { throw Lookup.site(code.description) }
    guard let item = try statements.itemKey(itemCode) else {
      throw Lookup.item(itemCode.description)
    }
    var rows: [CardRow] = []
    for (lot, _) in try statements.lots(ofItem: item) {
      try statements.sql(Self.cardQuery).forEach(.integer(site), .integer(lot)) { row in
        rows.append(try cardRow(row, code))
      }
    }
    rows.sort { ($0.day, $0.epoch, $0.number, $0.line) < ($1.day, $1.epoch, $1.number, $1.line) }
    var (balance, opening) = (Int64(0), Int64(0))
    var lines: [CardLine] = []
    for row in rows {
      let comesIn = row.movement.to.held != nil && row.movement.from.held == nil
      let goesOut = row.movement.from.held != nil && row.movement.to.held == nil
      let (received, issued) = (
        comesIn ? row.movement.quantity.units : 0, goesOut ? row.movement.quantity.units : 0
      )
      balance += received - issued
      if let first, row.day < first {
        opening = balance
        continue
      }
      lines.append(
        CardLine(
          day: row.day, document: row.document, kind: row.kind, counterparty: row.counterparty,
          movement: row.movement, received: received, issued: issued, balance: balance,
          operatorName: row.operatorName))
    }
    return (opening, lines)
  }

  private struct CardRow {
    let day: CalendarDay
    let epoch: Int
    let number: Int64
    let line: Int64
    let movement: Movement
    let kind: DocumentKind
    let document: DocumentNumber
    let counterparty: String?
    let operatorName: String
  }

  /// Two covering index ranges find the lines of one lot at one site; each is then read once.
  private static let cardQuery = """
    SELECT m.lot, m.from_account, m.to_account, m.quantity, m.day, m.epoch, m.number, m.line,
      d.kind, d.serial, d.counterparty, d.partner, d.operator
    FROM (
      SELECT epoch, number, line FROM movement WHERE site = ?1 AND lot = ?2 AND from_account > 0
      UNION
      SELECT epoch, number, line FROM movement WHERE site = ?1 AND lot = ?2 AND to_account > 0
    ) k
    JOIN movement m ON m.site = ?1 AND m.epoch = k.epoch AND m.number = k.number AND m.line = k.line
    JOIN document d ON d.site = ?1 AND d.epoch = k.epoch AND d.number = k.number
    """

  private func cardRow(_ row: borrowing Statement, _ site: SiteCode) throws -> CardRow {
    guard let kind = DocumentKind(rawValue: row.text(8)) else {
      throw Inconsistency(what: "a document of the unknown kind \(row.text(8))")
    }
    let other = try row.optionalInteger(10).map { try statements.siteCode($0).description }
    return CardRow(
      day: row.day(4), epoch: Int(row.integer(5)), number: row.integer(6), line: row.integer(7),
      movement: try movement(row, from: 0), kind: kind,
      document: DocumentNumber(
        kind, site: site, day: row.day(4), epoch: Int(row.integer(5)), serial: Int(row.integer(9))),
      counterparty: other ?? row.optionalText(11), operatorName: row.text(12))
  }
}
