/// Goods that come in from outside: opening 期初, receipt 采购入库, donation 捐赠入库.
extension Draft {
  func decideIncoming(_ facts: PostingFacts) throws(Refusal) -> Document {
    var movements: [Movement] = []
    for line in try someLines() {
      let quantity = try incomingQuantity(line)
      let lot = Lot(item: line.item, line.lot)
      if let item = facts.items[line.item] { try checkLot(lot, of: item, quantity, facts, line) }
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
      ? [.available, .pendingInspection, .frozen, .nonconforming] : [.available, .pendingInspection]
    guard allowed.contains(status) else { throw .missing(kind, field: "status") }
    return status
  }

  private func checkLot(
    _ lot: Lot, of item: Item, _ quantity: Quantity, _ facts: PostingFacts, _ line: DraftLine
  ) throws(Refusal) {
    let said = lot.particulars
    if item.isExpiryTracked, said.expiry == nil { throw .expiryRequired(item.code) }
    if item.isSerialTracked {
      guard !said.serial.isEmpty, quantity.units == 1 else { throw .serialRequired(item.code) }
      if let holder = facts.serialHolders[lot] { throw .serialHeld(LotName(lot), at: holder) }
      let repeats = lines.filter { $0.item == item.code && $0.lot.serial == said.serial }
      if repeats.count > 1 { throw .serialHeld(LotName(lot), at: site) }
    } else if item.isLotTracked, said.number.isEmpty {
      throw .lotNumberRequired(item.code)
    }
    if let made = said.made {
      let latest = min(occurredOn, said.expiry ?? occurredOn)
      if made > latest { throw .madeTooLate(LotName(lot), made: made) }
    }
    if kind != .opening, !lot.isUsable(on: occurredOn) {
      throw .expiredOnReceipt(LotName(lot), on: occurredOn)
    }
    guard line.expiryConfirmation == nil, !said.number.isEmpty else { return }
    let others = facts.knownLots.map { $0.particulars } + lines.filter { $0.item == item.code }.map(\.lot)
    if let other = others.first(where: {
      $0.number == said.number && $0.maker == said.maker && $0.expiry != said.expiry
    }) {
      throw .conflictingExpiry(LotName(lot), known: other.expiry)
    }
  }
}
