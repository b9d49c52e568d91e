import Stockpile

/// Purchases, calls to enterprises, and receipts of what they bring.
extension RandomDrafts {
  mutating func supply(_ kind: DocumentKind, _ ledger: ReferenceLedger) -> Draft {
    var draft = start(kind, at: random.once(in: 4) ? someSite() : SmallNetwork.root)
    let agreement = random.pick(SmallNetwork.agreements)
    draft.particulars.partner = random.once(in: 20) ? nil : agreement?.enterprise
    if random.once(in: 10) { draft.particulars.partner = random.pick("ENT-02", "ENT-03", "路人") }
    if kind == .callOut, !random.once(in: 4) {
      draft.particulars.agreement = random.once(in: 25) ? "AG-99" : agreement?.code
    }
    if random.once(in: 6) { draft.particulars.purpose = .drill }
    if random.once(in: 3) {
      draft.particulars.neededBy = draft.occurredOn.adding(days: random.number(-1...30))
    }
    for _ in 1...random.number(1...2) {
      let item = agreement?.item ?? SmallNetwork.masks
      var line = DraftLine(
        random.once(in: 12) ? SmallNetwork.masks : item, quantity(upTo: 300))
      if random.once(in: 3) { line.pool = random.pick(.daily, .reserve) }
      draft.lines.append(line)
    }
    return draft
  }

  /// Goods that were wanted and not there, for the first time or again.
  mutating func unmet(_ ledger: ReferenceLedger) -> Draft {
    var draft = start(.unmet, at: someSite())
    if random.once(in: 3) {
      let earlier =
        random.once(in: 8) ? random.pick(ledger.documents) : random.pick(ledger.all(.unmet))
      draft.particulars.reference = earlier?.document.id
      if let site = earlier?.document.site, !random.once(in: 6) { draft = moved(draft, to: site) }
    }
    draft.lines = [DraftLine(SmallNetwork.masks, quantity(upTo: 50))]
    return draft
  }

  /// What was ordered comes, in parts and too much of it, or something else altogether.
  mutating func delivery(_ ledger: ReferenceLedger) -> Draft {
    var draft = incoming(.receipt)
    let orders = ledger.all(.purchase) + ledger.all(.callOut)
    let some = random.once(in: 10) ? random.pick(ledger.documents) : random.pick(orders)
    guard let order = some?.document else { return draft }
    if !random.once(in: 20) { draft = moved(draft, to: order.site) }
    draft.particulars.reference = order.id
    if random.once(in: 6) { draft.particulars.partner = random.pick("ENT-02", "ENT-03") }
    for place in draft.lines.indices where !random.once(in: 8) {
      draft.lines[place].lot.supplier = ""
    }
    return draft
  }

  private func moved(_ draft: Draft, to site: SiteCode) -> Draft {
    var moved = Draft(id: draft.id, kind: draft.kind, site: site, occurredOn: draft.occurredOn)
    moved.particulars = draft.particulars
    moved.lines = draft.lines
    return moved
  }
}
