public import Stockpile

extension LedgerReader {
  /// Everything the rules may know about a draft.
  ///
  /// Throws what `Lookup` finds wrong: a site, an item or a document that does not exist.
  public func facts(
    for draft: Draft, today: CalendarDay, operatorName: String, sheet: Int64? = nil
  ) throws -> PostingFacts {
    guard let site = try site(draft.site), let key = try statements.siteKey(draft.site) else {
      throw Lookup.site(draft.site.description)
    }
    var facts = PostingFacts(today: today, site: site)
    facts.lastClosed = try lastClosed(site: key)
    if draft.kind == .closing { facts.firstMonth = try firstMonth(site: key) }
    if let code = draft.particulars.counterparty, draft.kind == .dispatch {
      guard let other = try self.site(code) else { throw Lookup.site(code.description) }
      facts.counterparty = other
    }
    var items = Set(draft.lines.map(\.item))
    if let reference = draft.particulars.reference {
      switch draft.kind {
      case .arrival, .settlement:
        let dispatch = try dispatchFacts(reference)
        items.formUnion(dispatch.lines.map(\.lot.item))
        facts.dispatch = dispatch
      case .reversal:
        let original = try reversalFacts(reference)
        items.formUnion(original.original.document.movements.map(\.lot.item))
        items.formUnion(original.original.document.countLines.map(\.key.item))
        facts.original = original
      case .approval, .callUpOrder, .repick, .orderClosing, .dispatch, .receipt, .unmet:
        let chain = try chainFacts(reference)
        items.formUnion(chain.document.document.movements.map(\.lot.item))
        items.formUnion(chain.document.document.orderLines.map(\.item))
        facts.chain = chain
      default: break
      }
    }
    if draft.kind == .purchase || draft.kind == .callOut { facts.supply = try supplyFacts(draft) }
    facts.people = try peopleFacts(draft, operatorName: operatorName, chain: facts.chain)
    if draft.mayNeedAuthority(facts.chain) { facts.release = try releaseFacts() }
    for code in items.sorted() {
      guard let item = try item(code), let itemKey = try statements.itemKey(code) else {
        throw Lookup.item(code.description)
      }
      facts.items[code] = item
      if draft.kind.looksAtShelf {
        facts.holdings += try holdings(site: key, item: itemKey, on: draft.occurredOn)
      }
      try readCounted(site: key, item: itemKey, into: &facts)
      try readIncoming(draft, item: item, itemKey: itemKey, site: key, into: &facts)
    }
    if let sheet { facts.postedSinceSheet = try postedSince(sheet: sheet, site: key) }
    return facts
  }

  /// Lots, serials and outside balances, only for the kinds that ask.
  private func readIncoming(
    _ draft: Draft, item: Item, itemKey: Int64, site: Int64, into facts: inout PostingFacts
  ) throws {
    switch draft.kind {
    case .opening, .receipt, .donation:
      let numbers = Set(draft.lines.filter { $0.item == item.code }.map(\.lot.number))
      for number in numbers where !number.isEmpty {
        facts.knownLots += try lots(ofItem: itemKey, numbered: number)
      }
      let lots = draft.lines.filter { $0.item == item.code }.map { Lot(item: $0.item, $0.lot) }
      try readSerialHolders(of: lots, itemKey, into: &facts)
    case .count:
      for line in draft.lines where line.item == item.code {
        let number = line.lot.serial.isEmpty ? line.lot.number : line.lot.serial
        facts.knownLots += try lots(ofItem: itemKey, numbered: number)
      }
      if item.isSerialTracked {
        let found = draft.lines.filter { $0.item == item.code }.map { line in
          var said = line.lot
          if said.serial.isEmpty { (said.serial, said.number) = (said.number, "") }
          return Lot(item: item.code, said)
        }
        try readSerialHolders(of: found + facts.knownLots, itemKey, into: &facts)
      }
    case .return:
      try readWentOut(draft, itemKey, site, into: &facts)
      try readSerialHolders(of: facts.wentOut.map(\.lot), itemKey, into: &facts)
    case .reversal:
      try readWentOut(draft, itemKey, site, into: &facts)
      let lots = facts.original?.original.document.movements.map(\.lot) ?? []
      try readSerialHolders(of: lots.filter { $0.item == item.code }, itemKey, into: &facts)
    default: break
    }
  }

  /// What left into use or to others, and may still come back on the draft's day.
  private func readWentOut(
    _ draft: Draft, _ item: Int64, _ site: Int64, into facts: inout PostingFacts
  ) throws {
    for outside in [Outside.used, .given] {
      let account = AccountKey.outside(outside)
      var rows: [(lot: Int64, quantity: Int64)] = []
      try statements.sql(
        """
        SELECT lot, quantity FROM balance
        WHERE site = ? AND held = 0 AND item = ? AND account = ? ORDER BY lot
        """
      ).forEach(.integer(site), .integer(item), .integer(account)) {
        rows.append(($0.integer(0), $0.integer(1)))
      }
      for row in rows {
        let figures = try timeline(
          site: site, lot: row.lot, account: account, balance: row.quantity,
          from: draft.occurredOn)
        facts.wentOut.append(
          OutsideBalance(
            lot: try statements.lot(row.lot), account: outside, quantity: figures.takeable))
      }
    }
  }

  private func readSerialHolders(
    of lots: [Lot], _ item: Int64, into facts: inout PostingFacts
  ) throws {
    for lot in lots where !lot.particulars.serial.isEmpty && facts.serialHolders[lot] == nil {
      facts.serialHolders[lot] = try serialHolder(item: item, serial: lot.particulars.serial)
    }
  }

  private func lots(ofItem item: Int64, numbered number: String) throws -> [Lot] {
    var ids: [Int64] = []
    try statements.sql(
      "SELECT id FROM lot WHERE item = ?1 AND (lot_no = ?2 OR serial_no = ?2) ORDER BY id"
    ).forEach(.integer(item), .text(number)) { ids.append($0.integer(0)) }
    return try ids.map { try statements.lot($0) }
  }

  /// The site that holds a serial, or sent it on a way it has not ended.
  private func serialHolder(item: Int64, serial: String) throws -> SiteCode? {
    let site = try statements.sql(
      """
      SELECT b.site FROM lot l JOIN balance b ON b.lot = l.id
      WHERE l.item = ? AND l.serial_no = ? AND b.quantity > 0
        AND (b.held = 1 OR b.account <= -1000)
      """
    ).first(.integer(item), .text(serial)) { $0.integer(0) }
    return try site.map { try statements.siteCode($0) }
  }

  func lastClosed(site: Int64) throws -> Month? {
    try statements.sql("SELECT MAX(month) FROM closing WHERE site = ?").first(.integer(site)) {
      try $0.optionalMonth(0)
    }.flatMap { $0 }
  }

  /// The month of the first stock document of a site.
  private func firstMonth(site: Int64) throws -> Month? {
    try statements.sql(
      """
      SELECT MIN(occurred_on) FROM document
      WHERE site = ? AND kind NOT IN ('registration', 'closing', 'epoch')
      """
    ).first(.integer(site)) { $0.optionalDay(0)?.month }.flatMap { $0 }
  }

  /// The latest standing count of every line of an item that the site counted.
  ///
  /// The index by item finds the lines, each is then read once: otherwise every count of the site
  /// would be gone over.
  private func readCounted(site: Int64, item: Int64, into facts: inout PostingFacts) throws {
    try statements.sql(
      """
      SELECT c.maker, c.lot_no, c.expiry_date, MAX(d.occurred_on)
      FROM count_line k CROSS JOIN count_line c CROSS JOIN document d
      WHERE k.site = ? AND k.item = ?
        AND c.site = k.site AND c.epoch = k.epoch AND c.number = k.number AND c.line = k.line
        AND d.site = c.site AND d.epoch = c.epoch AND d.number = c.number
        AND \(Self.standing)
      GROUP BY c.maker, c.lot_no, c.expiry_date
      """
    ).forEach(.integer(site), .integer(item)) { row in
      let key = CountKey(
        item: try statements.itemCode(item), maker: row.text(0), number: row.text(1),
        expiry: row.optionalDay(2))
      facts.counted[key] = row.day(3)
    }
  }
}

extension Draft {
  /// Whether somebody's authority may be asked for, so that it is worth reading.
  fileprivate func mayNeedAuthority(_ chain: ChainFacts?) -> Bool {
    particulars.approver != nil || kind == .approval
      || chain?.document.document.particulars.approver != nil
  }
}

extension DocumentKind {
  /// Whether deciding needs to know what the site holds.
  fileprivate var looksAtShelf: Bool {
    switch self {
    case .opening, .receipt, .donation, .arrival: false
    case _ where movesNothing: false
    default: true
    }
  }
}

/// A word that names nothing in the registers or the logs.
public enum Lookup: Error, Hashable, Sendable {
  /// No site has that code.
  case site(String)
  /// No item has that code.
  case item(String)
  /// No document has that number or id.
  case document(String)
  /// No count sheet has that number.
  case sheet(String)
}
