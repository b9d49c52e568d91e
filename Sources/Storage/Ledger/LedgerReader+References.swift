internal import Stockpile

/// Documents as seen from those that refer to them: dispatches, and what is to be reversed.
extension LedgerReader {
  func dispatchFacts(_ id: DocumentID) throws -> DispatchFacts {
    guard let posted = try document(id) else { throw Lookup.document(id.description) }
    let document = posted.document
    guard document.kind == .dispatch, let destination = document.particulars.counterparty else {
      throw Refusal.notADispatch(posted.documentNumber)
    }
    let lines = try document.movements.compactMap { movement -> TransitLine? in
      guard case .transit(_, let pool) = movement.to else { return nil }
      return TransitLine(
        lot: movement.lot, pool: pool, sent: movement.quantity.units,
        outstanding: try outstanding(movement.lot, on: movement.to, sender: document.site))
    }
    let arrivals = try standing(referringTo: id, kinds: [.arrival])
    return DispatchFacts(
      id: id, number: posted.documentNumber, sender: document.site, destination: destination,
      sentOn: document.occurredOn, destinationPool: document.particulars.destinationPool,
      lines: Self.joined(lines), arrival: arrivals.first,
      isDisposal: document.particulars.purpose == .disposal,
      reversedBy: try numbers(referringTo: id, kinds: [.reversal]).first?.number)
  }

  /// What an arrival is compared with, of the document it names: read without the lines.
  struct Sending {
    let kind: DocumentKind
    let site: SiteCode
    let day: CalendarDay
    let destination: SiteCode?
    let number: DocumentNumber
  }

  /// The document an arrival names; nil if there is none.
  func sending(_ id: DocumentID) throws -> Sending? {
    try statements.sql(
      "SELECT kind, site, occurred_on, counterparty, epoch, serial FROM document WHERE id = ?"
    ).first(Value(id)) { row in
      guard let kind = DocumentKind(rawValue: row.text(0)) else {
        throw Inconsistency(what: "document \(id) is of the unknown kind \(row.text(0))")
      }
      let site = try statements.siteCode(row.integer(1))
      return Sending(
        kind: kind, site: site, day: row.day(2),
        destination: try row.optionalInteger(3).map { try statements.siteCode($0) },
        number: DocumentNumber(
          kind, site: site, day: row.day(2), epoch: Int(row.integer(4)), serial: Int(row.integer(5))
        ))
    }
  }

  /// One line a lot and pool: frozen and available stock sent together for disposal is one line.
  private static func joined(_ lines: [TransitLine]) -> [TransitLine] {
    var result: [TransitLine] = []
    for line in lines {
      if let place = result.firstIndex(where: { $0.lot == line.lot && $0.pool == line.pool }) {
        result[place] = TransitLine(
          lot: line.lot, pool: line.pool, sent: result[place].sent + line.sent,
          outstanding: line.outstanding)
      } else {
        result.append(line)
      }
    }
    return result
  }

  private func outstanding(_ lot: Lot, on transit: Account, sender: SiteCode) throws -> Int64 {
    guard let key = try statements.lotKey(lot), let site = try statements.siteKey(sender),
      let account = try statements.accountRow(transit)
    else { return 0 }
    return try statements.selectBalance.first(
      .integer(account.home ?? site), 0, .integer(key.item), .integer(key.id), .integer(account.id)
    ) { $0.integer(0) } ?? 0
  }

  func reversalFacts(_ id: DocumentID) throws -> ReversalFacts {
    guard let original = try document(id) else { throw Lookup.document(id.description) }
    let blockers: [DocumentNumber] =
      switch original.document.kind {
      case .dispatch:
        try standing(referringTo: id, kinds: [.settlement, .arrival, .approval])
          + closings(ofOrder: original.document.particulars.reference)
      case .arrival:
        try original.document.particulars.reference.map {
          try standing(referringTo: $0, kinds: [.settlement])
        } ?? []
      case .callUpRequest, .approval, .callUpOrder, .purchase, .callOut:
        try standing(referringTo: id, kinds: DocumentKind.allCases.filter { $0 != .reversal })
      case .repick: try closings(ofOrder: original.document.particulars.reference)
      default: []
      }
    return ReversalFacts(
      original: original,
      reversedBy: try numbers(referringTo: id, kinds: [.reversal]).first?.number,
      blockers: blockers, dependents: try dependents(of: original),
      notBefore: try lastUndoing(of: original))
  }

  /// Closings of the order something was done for: what it set aside is free again.
  private func closings(ofOrder order: DocumentID?) throws -> [DocumentNumber] {
    try order.map { try standing(referringTo: $0, kinds: [.orderClosing]) } ?? []
  }

  /// The latest day on which an arrival of this dispatch was undone: until then the goods stood on
  /// the receiver's shelf, so the dispatch cannot be undone before.
  private func lastUndoing(of posted: PostedDocument) throws -> CalendarDay? {
    guard posted.document.kind == .dispatch else { return nil }
    return try numbers(referringTo: posted.document.id, kinds: [.arrival, .settlement])
      .flatMap { try numbers(referringTo: $0.id, kinds: [.reversal]) }.map(\.number.day).max()
  }

  /// Documents of those kinds that refer to one and have not been reversed.
  private func standing(referringTo id: DocumentID, kinds: [DocumentKind]) throws
    -> [DocumentNumber]
  {
    try numbers(referringTo: id, kinds: kinds).filter {
      try numbers(referringTo: $0.id, kinds: [.reversal]).isEmpty
    }.map(\.number)
  }

  func numbers(referringTo id: DocumentID, kinds: [DocumentKind]) throws
    -> [(id: DocumentID, number: DocumentNumber)]
  {
    var found: [(DocumentID, DocumentNumber)] = []
    try statements.sql(
      """
      SELECT id, kind, site, occurred_on, epoch, serial FROM document WHERE reference = ?
      ORDER BY recorded_at, site, epoch, number
      """
    ).forEach(Value(id)) { row in
      guard let own = row.optionalID(0), let kind = DocumentKind(rawValue: row.text(1)),
        kinds.contains(kind)
      else { return }
      let number = DocumentNumber(
        kind, site: try statements.siteCode(row.integer(2)), day: row.day(3),
        epoch: Int(row.integer(4)), serial: Int(row.integer(5)))
      found.append((own, number))
    }
    return found
  }

  /// Later documents of the same site that took from an account what this one brought into it, all
  /// of them and in the order of the log: the last is the one to undo first.
  private func dependents(of posted: PostedDocument) throws -> [DocumentNumber] {
    guard let site = try statements.siteKey(posted.document.site) else { return [] }
    var found: [DocumentNumber: (Int64, Int64)] = [:]
    for movement in posted.document.movements where movement.to.canBeDrawnOn {
      guard let lot = try statements.lotKey(movement.lot),
        let account = try statements.accountRow(movement.to)
      else { continue }
      try statements.sql(
        """
        SELECT d.kind, d.occurred_on, d.epoch, d.serial, d.number
        FROM movement m
        JOIN document d ON d.site = m.site AND d.epoch = m.epoch AND d.number = m.number
        WHERE m.site = ? AND m.lot = ? AND m.from_account = ?
          AND (m.epoch > ? OR (m.epoch = ? AND m.number > ?))
          AND \(Self.standing)
        """
      ).forEach(
        .integer(site), .integer(lot.id), .integer(account.id), Value(posted.posting.epoch),
        Value(posted.posting.epoch), .integer(posted.posting.number)
      ) { row in
        guard let kind = DocumentKind(rawValue: row.text(0)) else { return }
        let number = DocumentNumber(
          kind, site: posted.document.site, day: row.day(1), epoch: Int(row.integer(2)),
          serial: Int(row.integer(3)))
        found[number] = (row.integer(2), row.integer(4))
      }
    }
    return found.sorted { $0.value < $1.value }.map(\.key)
  }
}

extension Account {
  /// Whether later documents may take from it: held stock, and what was issued and may come back.
  fileprivate var canBeDrawnOn: Bool {
    held != nil || self == .outside(.used) || self == .outside(.given)
  }
}
