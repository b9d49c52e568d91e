public import Stockpile

/// What requests, approvals, orders and dispatches stand on, and what stands on them.
extension LedgerReader {
  func chainFacts(_ id: DocumentID) throws -> ChainFacts {
    guard let posted = try document(id) else { throw Lookup.document(id.description) }
    let standing = try standingDocuments(referringTo: id)
    let dispatches = standing.filter { $0.document.kind == .dispatch }.map(\.document.id)
    return ChainFacts(
      document: posted,
      reversedBy: try numbers(referringTo: id, kinds: [.reversal]).first?.number,
      standing: standing,
      origin: try posted.document.particulars.reference.flatMap { try document($0) },
      dispatches: try dispatches.map { try dispatchFacts($0) })
  }

  /// The documents that refer to one and have not been reversed, oldest first.
  public func standingDocuments(referringTo id: DocumentID) throws -> [PostedDocument] {
    try standingDocuments(DocumentKind.allCases.filter { $0 != .reversal }, referringTo: id)
  }

  /// Those of some kinds, as they stand now, or stood when a day was over.
  func standingDocuments(
    _ kinds: [DocumentKind], referringTo id: DocumentID, asOf day: CalendarDay? = nil
  ) throws -> [PostedDocument] {
    try numbers(referringTo: id, kinds: kinds).compactMap { try document($0.id) }.filter {
      try $0.isDated(by: day) && reversal(of: $0.document.id, by: day) == nil
    }
  }

  /// The documents of some kinds, reversed or not, that are dated by the end of a day (nil: any),
  /// oldest first.
  func documents(_ kinds: [DocumentKind], asOf day: CalendarDay? = nil) throws -> [PostedDocument] {
    var ids: [DocumentID] = []
    let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try statements.sql(
      """
      SELECT id FROM document NOT INDEXED WHERE kind IN (\(names))
      ORDER BY recorded_at, site, epoch, number
      """
    ).forEach { row in
      if let id = row.optionalID(0) { ids.append(id) }
    }
    return try ids.compactMap { try document($0) }.filter { $0.isDated(by: day) }
  }

  /// The reversal that undid a document by the end of a day (nil: ever).
  func reversal(of id: DocumentID, by day: CalendarDay?) throws -> DocumentNumber? {
    let number = try numbers(referringTo: id, kinds: [.reversal]).first?.number
    return number.flatMap { number in day.map { number.day <= $0 } ?? true ? number : nil }
  }

  /// Who is who on a draft: the names on it, and those on what it refers to.
  func peopleFacts(_ draft: Draft, operatorName: String, chain: ChainFacts?) throws -> PeopleFacts {
    var people = PeopleFacts()
    people.operatorName = operatorName
    people.mustBeRegistered =
      try record(.setting, Setting.operators.rawValue)?["value"] == "registered"
    let approval = chain?.document.document.particulars.approver
    let said = draft.particulars
    for name in [operatorName, said.handler, said.reviewer, said.approver, approval] {
      guard let name, people.known[name] == nil, let entry = try record(.operator, name) else {
        continue
      }
      people.known[name] = try Operator(entry)
    }
    guard !people.known.isEmpty || people.mustBeRegistered else { return people }
    var next: SiteCode? = draft.site
    while let code = next, people.superiors.insert(code).inserted {
      next = try site(code)?.parent
    }
    return people
  }

  /// The authorities; level, floors and prices are not the ledger's to say.
  func releaseFacts() throws -> ReleaseFacts {
    var release = ReleaseFacts()
    release.centre = try rootCode()
    for entry in try records(.authority) {
      let authority = try Authority(entry)
      release.authorities[authority.key] = authority
    }
    return release
  }
}

extension PostedDocument {
  /// Whether it happened by the end of that day; without a day, whether it happened at all.
  fileprivate func isDated(by day: CalendarDay?) -> Bool {
    day.map { document.occurredOn <= $0 } ?? true
  }
}
