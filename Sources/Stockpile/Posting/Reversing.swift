/// Undoing a document wholly 红字冲销: the same lines with the accounts swapped.
extension Draft {
  func decideReversal(_ facts: PostingFacts) throws(Refusal) -> Document {
    guard let original = facts.original else { throw .missing(kind, field: "reference") }
    let number = original.original.documentNumber
    let reversed = original.original.document
    switch reversed.kind {
    case .reversal, .closing, .registration, .epoch: throw .notReversible(number)
    default: break
    }
    try require(particulars.reason, "reason")
    guard reversed.site == site else {
      throw .wrongSender(number, sender: reversed.site, site: site)
    }
    if let earlier = original.reversedBy { throw .alreadyReversed(number, by: earlier) }
    if !original.blockers.isEmpty { throw .dependedOn(number, by: original.blockers) }
    guard occurredOn == facts.today || occurredOn == reversed.occurredOn else {
      throw .reversalDay(number, original: reversed.occurredOn, today: facts.today)
    }
    return document(movements: reversed.movements.map(\.reversed))
  }
}
