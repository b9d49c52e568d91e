import Stockpile

/// Goods that come in, move about and go out of one site.
extension RandomDrafts {
  mutating func incoming(_ kind: DocumentKind) -> Draft {
    var draft = start(kind)
    for _ in 1...random.number(1...3) { draft.lines.append(freshLine(kind, draft.occurredOn)) }
    if random.once(in: 60) { draft.lines = [] }
    return draft
  }

  private mutating func freshLine(_ kind: DocumentKind, _ day: CalendarDay) -> DraftLine {
    let item = random.pick(SmallNetwork.itemCodes) ?? SmallNetwork.masks
    var line = DraftLine(item, quantity(upTo: 300))
    line.lot = freshLot(of: item, on: day)
    if item == SmallNetwork.monitors, !random.once(in: 20) { line.quantity = 1 }
    if random.once(in: 3) { line.pool = somePool() }
    if random.once(in: 5) { line.status = .pendingInspection }
    if random.once(in: 25) { line.status = random.pick(StockStatus.allCases) }
    if random.once(in: 30) { line.expiryConfirmation = "two expiries on the boxes" }
    return line
  }

  /// A number goes with one expiry, except for a slip now and then.
  private mutating func freshLot(of item: ItemCode, on day: CalendarDay) -> LotParticulars {
    var lot = LotParticulars()
    lot.maker = random.pick("甲厂", "乙厂")
    if random.once(in: 3) { lot.price = Price(tenThousandths: Int64(random.number(1...3)) * 2_500) }
    if random.once(in: 4) { lot.supplier = random.pick("S1", "S2") }
    let month = start.days(until: day) / 30
    switch item {
    case SmallNetwork.monitors: lot.serial = "SN\(random.number(1...40))"
    case SmallNetwork.shovels: break
    default:
      let series = month + random.number(-2...2)
      lot.number = "L\(series)"
      let life = item == SmallNetwork.reagent ? 45 : 150
      lot.expiry = start.adding(days: series * 30 + life)
      if random.once(in: 40) { lot.expiry = lot.expiry?.adding(days: 1) }
      if random.once(in: 60) { lot.number = "" }
      if random.once(in: 60) { lot.expiry = nil }
    }
    if random.once(in: 10) { lot.made = day.adding(days: random.number(-60...4)) }
    return lot
  }

  mutating func outgoing(_ kind: DocumentKind, _ ledger: ReferenceLedger) -> Draft {
    var draft = start(kind)
    if kind == .dispatch {
      draft.particulars.counterparty = random.once(in: 40) ? nil : someSite()
      if random.once(in: 6) { draft.particulars.purpose = .disposal }
      if random.once(in: 8) { draft.particulars.destinationPool = somePool() }
    }
    if kind == .issue, random.once(in: 5) { draft.particulars.purpose = .give }
    draft.particulars.reason = kind == .issue ? nil : someReason()
    return shelfLines(draft, ledger) { line, holding in line.status = holding.account.status }
  }

  mutating func inside(_ kind: DocumentKind, _ ledger: ReferenceLedger) -> Draft {
    var draft = start(kind)
    draft.particulars.reason = someReason()
    let wanted: StockStatus? =
      switch kind {
      case .inspection: .pendingInspection
      case .freeze: .available
      case .release: .frozen
      default: nil
      }
    let result: StockStatus? =
      kind == .inspection && random.once(in: 3) ? .nonconforming : nil
    let target = random.once(in: 20) ? nil : somePool()
    return shelfLines(draft, ledger, in: wanted) { line, holding in
      line.status = kind == .poolChange ? holding.account.status : result
      line.toPool = kind == .poolChange ? target : nil
    }
  }

  /// Lines about what is on the shelf, with a lot's words or without, and often too much.
  private mutating func shelfLines(
    _ draft: Draft, _ ledger: ReferenceLedger, in status: StockStatus? = nil,
    _ adjust: (inout DraftLine, Holding) -> Void
  ) -> Draft {
    let items = Set([random.pick(SmallNetwork.itemCodes), random.pick(SmallNetwork.itemCodes)])
    let shelf = ledger.holdings(
      at: draft.site, of: items.compactMap { $0 }, on: draft.occurredOn
    ).filter { $0.takeable > 0 && (status == nil || $0.account.status == status) }
    var draft = draft
    var lines: [DraftLine] = []
    for _ in 1...random.number(1...2) {
      guard let holding = random.pick(shelf) else { break }
      var line = DraftLine(holding.lot.item, quantity(upTo: Int(holding.takeable)))
      if random.once(in: 6) { line.quantity = holding.takeable + Int64(random.number(1...50)) }
      line.pool = random.once(in: 8) ? somePool() : holding.account.pool
      if random.once(in: 3) { line.lot.number = holding.lot.particulars.number }
      if random.once(in: 6) { line.lot.expiry = holding.lot.expiry }
      if random.once(in: 50) { line.lot.number = "NONE" }
      adjust(&line, holding)
      lines.append(line)
    }
    if lines.isEmpty { return idle(draft.kind) }
    draft.lines = lines
    let touchesReserve = lines.contains { $0.pool == .reserve || $0.toPool == .reserve }
    if touchesReserve, draft.kind != .issue, !random.once(in: 4) {
      draft.particulars.approver = someone()
      if draft.kind == .dispatch, draft.particulars.purpose == nil, !random.once(in: 5) {
        draft.particulars.purpose = .emergency
        draft.particulars.authorisedVia = random.once(in: 10) ? nil : "电话"
        draft.particulars.regulariseBy = Instant(
          milliseconds: Int64(today.daysSinceEpoch + 2) * 86_400_000)
      }
      if draft.kind == .poolChange, random.once(in: 4) { draft.particulars.purpose = .rotation }
    }
    if draft.kind == .writeOff { sayWhoLooked(at: &draft) }
    return draft
  }

  /// Mostly a second person, sometimes why there is none, now and then nobody or the same again.
  mutating func sayWhoLooked(at draft: inout Draft) {
    switch random.number(1...40) {
    case 1: break
    case 2: draft.particulars.reviewer = "tester"
    case 3...8: draft.particulars.aloneReason = "一人在岗"
    default: draft.particulars.reviewer = "复核员"
    }
    if random.once(in: 20) { draft.particulars.handler = random.pick("复核员", "甲") }
  }

  mutating func returning(_ ledger: ReferenceLedger) -> Draft {
    if random.once(in: 3) {
      var draft = outgoing(.return, ledger)
      draft.particulars.purpose = .toSupplier
      return draft
    }
    var draft = start(.return)
    let used = ledger.wentOut(
      of: draft.site, Set(SmallNetwork.itemCodes), from: draft.occurredOn
    )
    .filter { $0.account == .used || $0.account == .given }
    guard let balance = random.pick(used) else { return idle(.return) }
    draft.particulars.purpose = balance.account == .given ? .give : nil
    var line = DraftLine(balance.lot.item, quantity(upTo: Int(max(1, balance.quantity))))
    if random.once(in: 6) { line.quantity = balance.quantity + 3 }
    if !random.once(in: 10) { line.lot = balance.lot.particulars }
    if random.once(in: 8) { line.pool = somePool() }
    draft.lines = [line]
    return draft
  }

  /// Small numbers are likelier; now and then none, too many, or more than anything.
  mutating func quantity(upTo largest: Int) -> Int64 {
    switch random.number(1...120) {
    case 1: 0
    case 2: -5
    case 3: Quantity.largest + 1
    default: Int64(random.number(1...max(1, largest)))
    }
  }
}
