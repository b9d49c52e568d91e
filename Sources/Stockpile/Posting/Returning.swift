/// Goods that come back unused, or go back to the supplier: return 归还.
extension Draft {
  func decideReturn(_ facts: PostingFacts) throws(Refusal) -> Document {
    particulars.purpose == .toSupplier
      ? try decideReturnToSupplier(facts) : try decideReturnFromUse(facts)
  }

  private func decideReturnToSupplier(_ facts: PostingFacts) throws(Refusal) -> Document {
    try require(particulars.reason, "reason")
    var stock = StockOnDay(site: site, day: occurredOn, holdings: facts.holdings)
    var movements: [Movement] = []
    for line in try someLines() {
      let account = HeldAccount(line.pool ?? .daily, line.status ?? .available)
      movements += try stock.pick(line, from: account, allowingExpired: true)
        .map { Movement($0.quantity, of: $0.lot, from: .held(account), to: .outside(.returned)) }
    }
    return document(movements: movements)
  }

  /// What was issued comes back into the lot it was issued from, never more than went out.
  private func decideReturnFromUse(_ facts: PostingFacts) throws(Refusal) -> Document {
    let source: Outside = particulars.purpose == .give ? .given : .used
    var movements: [Movement] = []
    for line in try someLines() {
      let quantity = try incomingQuantity(line)
      let candidates = facts.wentOut.filter {
        $0.account == source && $0.lot.item == line.item && $0.quantity > 0
          && line.lot.chooses($0.lot)
      }
      guard let issued = candidates.first else {
        throw .unknownLot(site, line.item, words: line.lot.words)
      }
      guard candidates.count == 1 else {
        throw .severalLots(site, line.item, count: candidates.count)
      }
      guard quantity.units <= issued.quantity else {
        throw .returnExceedsIssued(
          site, LotName(issued.lot), asked: quantity.units, issued: issued.quantity)
      }
      let status: StockStatus = line.status == .pendingInspection ? .pendingInspection : .available
      movements.append(
        Movement(
          quantity, of: issued.lot, from: .outside(source),
          to: .held(HeldAccount(line.pool ?? .daily, status))))
    }
    return document(movements: movements)
  }
}
