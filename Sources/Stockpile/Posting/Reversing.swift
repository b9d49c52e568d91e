/// Undoing a document wholly 红字冲销: the same lines with the accounts swapped.
extension Draft {
  func decideReversal(_ facts: PostingFacts) throws(Refusal) -> Document {
    guard let original = facts.original else { throw .missing(kind, field: "reference") }
    let number = original.original.documentNumber
    let reversed = original.original.document
    guard reversed.kind.isReversible else { throw .notReversible(number) }
    try require(particulars.reason, "reason")
    guard reversed.site == site else {
      throw .wrongSender(number, sender: reversed.site, site: site)
    }
    if let earlier = original.reversedBy { throw .alreadyReversed(number, by: earlier) }
    if !original.blockers.isEmpty { throw .dependedOn(number, by: original.blockers) }
    guard occurredOn == facts.today || occurredOn == reversed.occurredOn,
      occurredOn >= original.notBefore ?? occurredOn
    else {
      throw .reversalDay(number, original: reversed.occurredOn, today: facts.today)
    }
    try checkNotReturned(reversed, original, facts)
    let movements = reversed.movements.map(\.reversed)
    // Undoing a closing or a change of lots must not promise what nobody may use any more.
    for movement in movements
    where movement.from.held != nil && movement.to.held?.status == .reserved
      && !movement.lot.isUsable(on: occurredOn)
    {
      throw .expired(site, LotName(movement.lot), on: occurredOn)
    }
    return document(movements: movements)
  }

  /// What was issued cannot come back by a reversal if part of it came back by a return.
  private func checkNotReturned(
    _ reversed: Document, _ original: ReversalFacts, _ facts: PostingFacts
  ) throws(Refusal) {
    for outside in [Outside.used, .given] {
      var wanted: [Lot: Int64] = [:]
      for movement in reversed.movements where movement.to == .outside(outside) {
        wanted[movement.lot, default: 0] += movement.quantity.units
      }
      for balance in facts.wentOut where balance.account == outside {
        wanted[balance.lot]? -= balance.quantity
      }
      if wanted.values.contains(where: { $0 > 0 }) {
        throw .dependedOn(original.original.documentNumber, by: original.dependents)
      }
    }
  }
}
