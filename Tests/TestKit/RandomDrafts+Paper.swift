import Stockpile

/// Transfers, counts, closings, reversals, registrations.
extension RandomDrafts {
  mutating func arrival(_ ledger: ReferenceLedger) -> Draft {
    let all = ledger.standingDispatches
    let open = all.filter { ledger.arrival(of: $0.document.id) == nil }
    let some =
      random.once(in: 12)
      ? random.pick(ledger.documents) : random.pick(random.once(in: 8) ? all : open)
    guard let dispatch = some else { return idle(.arrival) }
    let sent = dispatch.document
    let site = random.once(in: 25) ? someSite() : sent.particulars.counterparty ?? someSite()
    let late = min(today, sent.occurredOn.adding(days: random.number(0...5)))
    let day = random.once(in: 15) ? sent.occurredOn.adding(days: -2) : max(late, sent.occurredOn)
    var draft = start(.arrival, at: site, on: random.once(in: 4) ? max(today, day) : day)
    draft.particulars.reference = sent.id
    if random.once(in: 2) { arrivedLines(of: &draft, sent) }
    return draft
  }

  /// Nothing there to do it about: mostly something comes in instead.
  mutating func idle(_ kind: DocumentKind) -> Draft {
    random.once(in: 10) ? start(kind) : incoming(.receipt)
  }

  /// Short, over, damaged, or nothing at all of a lot.
  private mutating func arrivedLines(of draft: inout Draft, _ sent: Document) {
    var seen: Set<CountKey> = []
    for movement in sent.movements where seen.insert(CountKey(movement.lot)).inserted {
      var line = DraftLine(movement.lot.item, movement.quantity.units)
      line.lot = movement.lot.particulars
      switch random.number(1...5) {
      case 1: line.quantity -= Int64(random.number(0...Int(line.quantity)))
      case 2, 5: line.quantity += Int64(random.number(1...5))
      case 3: line.damaged = Int64(random.number(0...Int(line.quantity)))
      default: break
      }
      if random.once(in: 40) { line.item = SmallNetwork.shovels }
      draft.lines.append(line)
    }
    draft.particulars.reason = random.once(in: 3) ? nil : "清点"
  }

  mutating func settlement(_ ledger: ReferenceLedger) -> Draft {
    let disputed = ledger.standingDispatches.compactMap { dispatch -> (Document, Int64)? in
      let open = dispatch.document.movements
        .map { ledger.balance(dispatch.document.site, $0.to, $0.lot) }.first { $0 != 0 }
      guard let open, ledger.arrival(of: dispatch.document.id) != nil else { return nil }
      return (dispatch.document, open)
    }
    let any = random.pick(ledger.documents).map { ($0.document, Int64(1)) }
    guard let (sent, open) = random.once(in: 6) ? any : random.pick(disputed) else {
      return idle(.settlement)
    }
    var draft = start(.settlement, at: random.once(in: 25) ? someSite() : sent.site)
    draft.particulars.reference = sent.id
    draft.particulars.reason = someReason()
    draft.particulars.purpose =
      open > 0 ? random.pick(.back, .lost) : random.pick(.sent, .lost)
    if random.once(in: 10) { draft.particulars.purpose = random.pick(Purpose.allCases) }
    if random.once(in: 3), let movement = random.pick(sent.movements) {
      draft.lines = [DraftLine(movement.lot.item, Int64(random.number(1...4)))]
    }
    return draft
  }

  mutating func count(_ ledger: ReferenceLedger) -> Draft {
    var draft = start(.count)
    sayWhoLooked(at: &draft)
    if random.once(in: 3) { draft.particulars.purpose = .asUse }
    let shelf = ledger.holdings(
      at: draft.site, of: SmallNetwork.itemCodes, on: draft.occurredOn)
    var books: [CountKey: Int64] = [:]
    for holding in shelf {
      books[CountKey(holding.lot), default: 0] += holding.endOfDay
    }
    for _ in 1...random.number(1...3) {
      guard let (key, book) = random.pick(books.sorted { $0.key < $1.key }) else { break }
      if !random.once(in: 20) { books[key] = nil }
      let difference =
        key.item == SmallNetwork.monitors
        ? random.pick(0, 1, -1) : random.pick(0, 0, 2, 9, -1, -4, -30, -Int(book / 2))
      var line = DraftLine(key.item, max(0, book + Int64(difference)))
      line.lot.number = key.number
      line.lot.maker = key.maker
      line.lot.expiry = key.expiry
      if random.once(in: 10) { line.pool = somePool() }
      draft.lines.append(line)
    }
    if random.once(in: 15) {
      var found = DraftLine(SmallNetwork.monitors, 1)
      found.lot.number = "SN\(random.number(1...40))"
      found.lot.maker = random.pick("甲厂", "乙厂")
      draft.lines.append(found)
    }
    if random.once(in: 15) {
      var found = DraftLine(SmallNetwork.masks, 3)
      found.lot.number = "FOUND\(random.number(1...3))"
      found.lot.expiry = start.adding(days: 600)
      draft.lines.append(found)
    }
    return draft
  }

  mutating func closing(_ ledger: ReferenceLedger) -> Draft {
    var draft = start(.closing, on: today)
    let due = ledger.lastClosed(at: draft.site)?.next ?? ledger.firstMonth(at: draft.site)
    draft.particulars.month = due ?? today.month.previous
    if random.once(in: 6) {
      draft.particulars.month = random.pick(today.month, today.month.previous, start.month)
    }
    if random.once(in: 40) { draft.particulars.month = nil }
    return draft
  }

  mutating func reversal(_ ledger: ReferenceLedger) -> Draft {
    let recent = random.once(in: 4) ? ledger.documents : Array(ledger.documents.suffix(25))
    guard let original = random.pick(recent)?.document else { return start(.reversal) }
    var draft = start(
      .reversal, at: random.once(in: 40) ? someSite() : original.site,
      on: random.once(in: 3) ? original.occurredOn : random.once(in: 25) ? someDay() : today)
    draft.particulars.reference = original.id
    draft.particulars.reason = someReason()
    return draft
  }

  mutating func registration(_ ledger: ReferenceLedger) -> Draft {
    var draft = start(.registration, at: SmallNetwork.root, on: today)
    let item = ledger.items[random.pick(SmallNetwork.itemCodes) ?? SmallNetwork.masks]
    guard let record = item?.record else { return draft }
    var fields = record.fields
    fields["note"] = "note \(random.number(1...1000))"
    draft.record = Record(.item, code: record.code, fields: fields)
    return draft
  }
}
