/// Goods that come in from outside: opening 期初, receipt 采购入库, donation 捐赠入库.
extension Draft {
  func decideIncoming(_ facts: PostingFacts) throws(Refusal) -> Document {
    try checkDelivery(facts)
    var movements: [Movement] = []
    for line in try someLines() {
      let quantity = try incomingQuantity(line)
      let lot = Lot(item: line.item, line.lot)
      try checkLot(lot, quantity, facts, line)
      let pool = line.pool ?? (kind == .donation ? .donated : .daily)
      movements.append(
        Movement(
          quantity, of: lot, from: .outside(source),
          to: .held(HeldAccount(pool, try incomingStatus(line)))))
    }
    var document = document(movements: movements)
    let confirmations = lines.compactMap(\.expiryConfirmation)
    if !confirmations.isEmpty {
      let reasons = [particulars.reason].compactMap { $0 } + confirmations
      document.particulars.reason = reasons.joined(separator: "; ")
    }
    return document
  }

  private var source: Outside {
    switch kind {
    case .opening: .opening
    case .donation: .donor
    default: .supplier
    }
  }

  func incomingQuantity(_ line: DraftLine) throws(Refusal) -> Quantity {
    guard let quantity = Quantity(line.quantity) else {
      throw .quantityOutOfRange(line.item, line.quantity)
    }
    return quantity
  }

  /// Goods enter as available or pending inspection; an opening also as frozen or nonconforming.
  private func incomingStatus(_ line: DraftLine) throws(Refusal) -> StockStatus {
    let status = line.status ?? .available
    let allowed: [StockStatus] =
      kind == .opening
      ? [.available, .pendingInspection, .frozen, .nonconforming]
      : [.available, .pendingInspection]
    guard allowed.contains(status) else { throw .missing(kind, field: "status") }
    return status
  }

  /// A lot carries what its item must carry: expiry, lot number, serial.
  func checkTracking(_ lot: Lot, _ quantity: Quantity, _ facts: PostingFacts) throws(Refusal) {
    guard let item = facts.items[lot.item] else { throw .notRegistered(lot.item.description) }
    let said = lot.particulars
    if item.isExpiryTracked, said.expiry == nil { throw .expiryRequired(item.code) }
    if item.isSerialTracked {
      guard !said.serial.isEmpty, quantity.units == 1 else { throw .serialRequired(item.code) }
    } else if item.isLotTracked, said.number.isEmpty {
      throw .lotNumberRequired(item.code)
    }
  }

  private func checkLot(
    _ lot: Lot, _ quantity: Quantity, _ facts: PostingFacts, _ line: DraftLine
  ) throws(Refusal) {
    try checkTracking(lot, quantity, facts)
    let said = lot.particulars
    if !said.serial.isEmpty {
      let repeats = lines.filter { $0.item == lot.item && $0.lot.serial == said.serial }
      if repeats.count > 1 { throw .serialHeld(LotName(lot), at: site) }
    }
    if let made = said.made {
      let latest = min(occurredOn, said.expiry ?? occurredOn)
      if made > latest { throw .madeTooLate(LotName(lot), made: made) }
    }
    if kind != .opening, !lot.isUsable(on: occurredOn) {
      throw .expiredOnReceipt(LotName(lot), on: occurredOn)
    }
    try checkExpiryIsKnown(lot, facts, line)
  }

  /// The same maker's lot number with another expiry is mostly a slip; once confirmed it is known.
  private func checkExpiryIsKnown(
    _ lot: Lot, _ facts: PostingFacts, _ line: DraftLine
  ) throws(Refusal) {
    let said = lot.particulars
    guard line.expiryConfirmation == nil, !said.number.isEmpty else { return }
    let same = { (other: LotParticulars) in
      other.number == said.number && other.maker == said.maker
    }
    let known = facts.knownLots.filter { $0.item == lot.item }.map(\.particulars).filter(same)
    if known.contains(where: { $0.expiry == said.expiry }) { return }
    let others = known + lines.filter { $0.item == lot.item }.map(\.lot).filter(same)
    if let other = others.first(where: { $0.expiry != said.expiry }) {
      throw .conflictingExpiry(LotName(lot), known: other.expiry)
    }
  }
}
