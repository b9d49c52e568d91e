public import Stockpile

extension ReferenceLedger {
  /// What the rules may know about a draft. Refuses what only a reader of the ledger can see: a
  /// reference that is no dispatch, or a dispatch that was reversed.
  ///
  /// `sheet` is the number of the last document of the site's log when the sheet was drawn.
  public func facts(
    for draft: Draft, sheetDrawnAfter sheet: Int64? = nil, operatorName: String = "tester"
  ) throws(Refusal) -> PostingFacts {
    guard let site = sites[draft.site] else { fatalError("no such site: \(draft.site)") }
    var facts = PostingFacts(today: today, site: site)
    if draft.kind == .arrival || draft.kind == .settlement {
      facts.dispatch = try dispatchFacts(draft.particulars.reference)
    }
    if draft.kind == .reversal { facts.original = reversalFacts(draft.particulars.reference) }
    switch draft.kind {
    case .approval, .callUpOrder, .repick, .orderClosing, .dispatch, .receipt, .unmet:
      facts.chain = chainFacts(draft.particulars.reference)
    default: break
    }
    facts.supply = supplyFacts(draft)
    facts.people = peopleFacts(draft, operatorName: operatorName, chain: facts.chain)
    var codes = Set(draft.lines.map(\.item))
    codes.formUnion(facts.chain?.document.document.movements.map(\.lot.item) ?? [])
    codes.formUnion(facts.chain?.document.document.orderLines.map(\.item) ?? [])
    codes.formUnion(facts.dispatch?.lines.map(\.lot.item) ?? [])
    codes.formUnion(facts.original?.original.document.movements.map(\.lot.item) ?? [])
    codes.formUnion(facts.original?.original.document.countLines.map(\.key.item) ?? [])
    facts.items = items.filter { codes.contains($0.key) }
    facts.holdings = holdings(at: draft.site, of: codes, on: draft.occurredOn)
    facts.counted = lastCounts(at: draft.site, of: codes)
    facts.knownLots = codes.sorted().flatMap { kept.lots[$0] ?? [] }
    facts.serialHolders = serialHolders(draft, facts.knownLots)
    facts.wentOut = wentOut(of: draft.site, codes, from: draft.occurredOn)
    facts.counterparty = draft.particulars.counterparty.flatMap { sites[$0] }
    facts.lastClosed = lastClosed(at: draft.site)
    facts.firstMonth = firstMonth(at: draft.site)
    facts.release = releaseFacts(draft, facts.items, site)
    if let sheet { facts.postedSinceSheet = posted(at: draft.site, since: sheet, codes) }
    return facts
  }

  /// All documents of a kind, of one site or of all, in the order in which they were recorded.
  public func all(_ kind: DocumentKind, at site: SiteCode? = nil) -> [PostedDocument] {
    ((site.map { kindsAt[$0] ?? [:] } ?? kinds)[kind] ?? []).map { documents[$0] }
  }

  /// Whether a document stands: it was not reversed.
  public func stands(_ posted: PostedDocument) -> Bool { reversal(of: posted.document.id) == nil }

  /// The document that reversed another.
  public func reversal(of id: DocumentID) -> PostedDocument? {
    referring[id]?.first { documents[$0].document.kind == .reversal }.map { documents[$0] }
  }

  /// The day of the latest standing count of each line.
  func lastCounts(at site: SiteCode, of items: Set<ItemCode>) -> [CountKey: CalendarDay] {
    var counted: [CountKey: CalendarDay] = [:]
    for posted in all(.count, at: site) where stands(posted) {
      for line in posted.document.countLines where items.contains(line.key.item) {
        let day = posted.document.occurredOn
        counted[line.key] = max(counted[line.key] ?? day, day)
      }
    }
    return counted
  }

  /// Lots of the draft and known lots whose serial is held or on the way, whatever else is written
  /// on the lot that holds it, with the site that put it there.
  func serialHolders(_ draft: Draft, _ known: [Lot]) -> [Lot: SiteCode] {
    // On a count sheet a serial stands where other lots have their number.
    let counted = draft.lines.map { line in
      var said = line.lot
      (said.serial, said.number) = (said.number, "")
      return Lot(item: line.item, said)
    }
    let named = draft.lines.map { Lot(item: $0.item, $0.lot) } + counted + known
    let serials = named.filter { !$0.particulars.serial.isEmpty }
    var holders: [Lot: SiteCode] = [:]
    for (item, lots) in Dictionary(grouping: serials, by: \.item) {
      let found = serialHolders(of: item)
      for lot in lots { holders[lot] = found[lot.particulars.serial] }
    }
    return holders
  }

  /// The last month closed at a site.
  public func lastClosed(at site: SiteCode) -> Month? {
    all(.closing, at: site).compactMap(\.document.particulars.month).max()
  }

  /// The month of a site's first stock document.
  public func firstMonth(at site: SiteCode) -> Month? {
    firstDays[site]?.month
  }

  private func posted(
    at site: SiteCode, since number: Int64, _ items: Set<ItemCode>
  ) -> [CountKey: DocumentNumber] {
    var found: [CountKey: DocumentNumber] = [:]
    let since = (logs[site] ?? []).reversed().prefix { documents[$0].posting.number > number }
    for posted in since.reversed().map({ documents[$0] }) {
      for movement in posted.document.movements where items.contains(movement.lot.item) {
        let key = CountKey(movement.lot)
        found[key] = found[key] ?? posted.documentNumber
      }
    }
    return found
  }
}
