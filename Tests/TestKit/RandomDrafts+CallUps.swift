import Stockpile

/// Requests, approvals, orders and what follows them, with every slip one can make on the way.
extension RandomDrafts {
  mutating func callUp(_ kind: DocumentKind, _ ledger: ReferenceLedger) -> Draft {
    switch kind {
    case .callUpRequest: request(ledger)
    case .approval: approval(ledger)
    case .callUpOrder: order(ledger)
    case .repick: repick(ledger)
    case .orderClosing: orderClosing(ledger)
    default: supply(kind, ledger)
    }
  }

  /// Mostly for what somebody has, so that it can be granted.
  private mutating func request(_ ledger: ReferenceLedger) -> Draft {
    var draft = start(.callUpRequest)
    draft.particulars.reason = someReason()
    if random.once(in: 5) { draft.particulars.handler = someone() }
    if random.once(in: 4) {
      draft.particulars.neededBy = draft.occurredOn.adding(days: random.number(-1...9))
    }
    for _ in 1...random.number(1...2) {
      let shelf = shelf(of: SmallNetwork.itemCodes, besides: draft.site, ledger)
      let item = random.once(in: 4) ? nil : random.pick(shelf)?.holding.lot.item
      draft.lines.append(
        DraftLine(
          item ?? random.pick(SmallNetwork.itemCodes) ?? SmallNetwork.masks, quantity(upTo: 20)))
    }
    return draft
  }

  private mutating func approval(_ ledger: ReferenceLedger) -> Draft {
    let all = ledger.all(.callUpRequest)
    let open = all.filter {
      ledger.stands($0) && ledger.standing(.approval, about: $0.document.id).isEmpty
    }
    let owed = ledger.all(.dispatch).filter { $0.document.particulars.purpose == .emergency }
    let some =
      random.once(in: 12)
      ? random.pick(ledger.documents)
      : random.once(in: 4) ? random.pick(owed) : random.pick(random.once(in: 8) ? all : open)
    guard let asked = some else {
      return random.once(in: 10) ? start(.approval) : request(ledger)
    }
    var draft = start(.approval, at: SmallNetwork.root)
    draft.particulars.reference = random.once(in: 30) ? nil : asked.document.id
    draft.particulars.approver = random.once(in: 30) ? nil : someone()
    if random.once(in: 6) {
      draft.particulars.purpose = .rejection
      draft.particulars.reason = someReason()
    } else if asked.document.kind == .callUpRequest, !random.once(in: 5) {
      draft.lines = grantedLines(asked.document, ledger)
    }
    return draft
  }

  private mutating func grantedLines(
    _ request: Document, _ ledger: ReferenceLedger
  ) -> [DraftLine] {
    var lines: [DraftLine] = []
    for asked in request.orderLines {
      var line = DraftLine(asked.item, Int64(random.number(1...Int(asked.quantity.units))))
      if random.once(in: 12) { line.quantity = asked.quantity.units + 1 }
      if random.once(in: 15) { line.item = SmallNetwork.shovels }
      if random.once(in: 3) { line.source = random.pick(SmallNetwork.holders) }
      line.pool = random.once(in: 2) ? nil : random.pick(.daily, .daily, .reserve, .donated)
      let shelf = shelf(of: [asked.item], besides: request.site, ledger)
      if !random.once(in: 4), let found = random.pick(shelf) {
        line.source = found.site
        line.pool = found.holding.account.pool
        line.quantity = min(line.quantity, found.holding.takeable)
      }
      lines.append(line)
      if random.once(in: 3) {
        var other = line
        other.quantity = 1
        other.source = random.pick(SmallNetwork.holders)
        lines.append(other)
      }
    }
    return lines
  }

  /// What other sites could send today.
  private func shelf(
    of items: [ItemCode], besides site: SiteCode, _ ledger: ReferenceLedger
  ) -> [(site: SiteCode, holding: Holding)] {
    SmallNetwork.holders.filter { $0 != site }.flatMap { holder in
      ledger.holdings(at: holder, of: items, on: today).filter {
        $0.account.status == .available && $0.takeable > 0 && $0.lot.isUsable(on: today)
      }.map { (holder, $0) }
    }
  }

  private mutating func order(_ ledger: ReferenceLedger) -> Draft {
    let all = ledger.all(.approval)
    let open = all.filter { approval in
      ledger.stands(approval)
        && approval.document.orderLines.compactMap(\.source).contains { source in
          !ledger.standing(.callUpOrder, about: approval.document.id)
            .contains { $0.document.site == source }
        }
    }
    let some =
      random.once(in: 15)
      ? random.pick(ledger.documents) : random.pick(random.once(in: 8) ? all : open)
    guard let approval = some else {
      return random.once(in: 10) ? start(.callUpOrder) : request(ledger)
    }
    let source = random.pick(approval.document.orderLines.compactMap(\.source))
    var draft = start(
      .callUpOrder, at: random.once(in: 20) ? someSite() : source ?? SmallNetwork.root)
    draft.particulars.reference = approval.document.id
    draft.particulars.urgency = random.pick(Urgency.allCases)
    return draft
  }

  /// An order of the ledger, mostly an open one.
  private mutating func someOrder(_ ledger: ReferenceLedger) -> PostedDocument? {
    let all = ledger.all(.callUpOrder)
    let open = all.filter {
      ledger.stands($0) && ledger.standing(.orderClosing, about: $0.document.id).isEmpty
    }
    if random.once(in: 20) { return random.pick(ledger.documents) }
    return random.pick(random.once(in: 6) ? all : open)
  }

  private mutating func repick(_ ledger: ReferenceLedger) -> Draft {
    guard let order = someOrder(ledger) else { return idle(.repick) }
    let site = order.document.site
    var draft = start(.repick, at: random.once(in: 30) ? someSite() : site)
    draft.particulars.reference = order.document.id
    let shelf = ledger.holdings(at: site, of: SmallNetwork.itemCodes, on: draft.occurredOn)
      .filter { $0.takeable > 0 }
    let kept = shelf.filter { $0.account.order == order.document.id }
    guard let back = random.pick(kept) else { return draft }
    let others = shelf.filter {
      $0.account == HeldAccount(back.account.pool, .available) && $0.lot.item == back.lot.item
    }
    guard let taken = random.pick(others) else { return draft }
    let units = min(back.takeable, taken.takeable)
    for (holding, status) in [(back, StockStatus.available), (taken, .reserved)] {
      var line = DraftLine(holding.lot.item, Int64(random.number(1...Int(units))))
      if !random.once(in: 3) { line.quantity = units }
      line.pool = holding.account.pool
      line.status = status
      line.lot = holding.lot.particulars
      draft.lines.append(line)
    }
    return draft
  }

  private mutating func orderClosing(_ ledger: ReferenceLedger) -> Draft {
    let bought =
      random.once(in: 3) ? random.pick(ledger.all(.purchase) + ledger.all(.callOut)) : nil
    guard let order = bought ?? someOrder(ledger) else { return idle(.orderClosing) }
    var draft = start(
      .orderClosing, at: random.once(in: 30) ? someSite() : order.document.site)
    draft.particulars.reference = order.document.id
    draft.particulars.reason = someReason()
    return draft
  }

  /// Sends what is set aside, wholly or in part.
  mutating func dispatchForOrder(_ ledger: ReferenceLedger) -> Draft {
    guard let order = someOrder(ledger) else { return idle(.dispatch) }
    let document = order.document
    var draft = start(.dispatch, at: random.once(in: 30) ? someSite() : document.site)
    draft.particulars.reference = document.id
    draft.particulars.counterparty =
      random.once(in: 25) ? someSite() : document.particulars.counterparty
    if random.once(in: 3), let movement = random.pick(document.movements) {
      var line = DraftLine(movement.lot.item, quantity(upTo: Int(movement.quantity.units)))
      if random.once(in: 2) { line.pool = movement.from.held?.pool }
      draft.lines = [line]
    }
    return draft
  }

  /// Anybody, mostly somebody with authority.
  mutating func someone() -> String {
    random.pick(
      SmallNetwork.bureau, SmallNetwork.bureau, SmallNetwork.cdc, SmallNetwork.cdc,
      SmallNetwork.head, SmallNetwork.keeper, "路人", "tester")
  }
}
