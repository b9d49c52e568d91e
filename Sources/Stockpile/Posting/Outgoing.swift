/// Goods that leave the shelf: issue 领用出库, dispatch 调出, write-off 报损.
extension Draft {
  func decideIssue(_ facts: PostingFacts) throws(Refusal) -> Document {
    let target: Outside = particulars.purpose == .give ? .given : .used
    return try decideOutgoing(facts, allowingExpired: false, to: .outside(target)) {
      line throws(Refusal) in
      guard line.pool != .reserve else { throw .reserveProtected(kind) }
      return HeldAccount(line.pool ?? .daily, .available)
    }
  }

  func decideDispatch(_ facts: PostingFacts) throws(Refusal) -> Document {
    guard let destination = particulars.counterparty else {
      throw .missing(kind, field: "counterparty")
    }
    guard destination != site else { throw .sameSite(site) }
    guard let other = facts.counterparty else { throw .notRegistered(destination.description) }
    guard other.holdsStock else {
      throw .siteHoldsNoStock(destination, reason: other.whyNoStock)
    }
    let isDisposal = particulars.purpose == .disposal
    if isDisposal { try require(particulars.reason, "reason") }
    return try decideOutgoing(facts, allowingExpired: isDisposal, to: nil) { line throws(Refusal) in
      let pool = line.pool ?? .daily
      if pool == .reserve { try requireOrder() }
      let status = isDisposal ? line.status ?? .available : .available
      guard status != .reserved else { throw .missing(kind, field: "status") }
      return HeldAccount(pool, status)
    }
  }

  func decideWriteOff(_ facts: PostingFacts) throws(Refusal) -> Document {
    try require(particulars.reason, "reason")
    let document = try decideOutgoing(facts, allowingExpired: true, to: .outside(.lost)) {
      line throws(Refusal) in
      let status = line.status ?? .available
      guard status != .reserved else { throw .missing(kind, field: "status") }
      return HeldAccount(line.pool ?? .daily, status)
    }
    // Good reserve stock is no one's to scrap without an order; what expired or broke is.
    for movement in document.movements {
      guard let from = movement.from.held, from.pool == .reserve, from.status != .nonconforming,
        movement.lot.isUsable(on: occurredOn)
      else { continue }
      try requireOrder()
    }
    return document
  }

  /// Picks every line first expired, first out from the account the kind allows, and sends it to
  /// `target`; nil: into transit under this document.
  private func decideOutgoing(
    _ facts: PostingFacts, allowingExpired: Bool, to target: Account?,
    account: (DraftLine) throws(Refusal) -> HeldAccount
  ) throws(Refusal) -> Document {
    var stock = StockOnDay(site: site, day: occurredOn, holdings: facts.holdings)
    var movements: [Movement] = []
    for line in try someLines() {
      let from = try account(line)
      for pick in try stock.pick(line, from: from, allowingExpired: allowingExpired) {
        let to = target ?? .transit(dispatch: id, pool: from.pool)
        movements.append(Movement(pick.quantity, of: pick.lot, from: .held(from), to: to))
      }
    }
    return document(movements: movements)
  }
}
