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
    if particulars.reference != nil { return try decideDispatchForOrder(facts) }
    let isDisposal = particulars.purpose == .disposal
    if isDisposal { try require(particulars.reason, "reason") }
    let isEmergency = particulars.purpose == .emergency
    if isEmergency {
      try require(particulars.approver, "approver")
      try require(particulars.authorisedVia, "authorised_via")
    }
    var dispatch = try decideOutgoing(facts, allowingExpired: isDisposal, to: nil) {
      line throws(Refusal) in
      let pool = line.pool ?? (isEmergency ? .reserve : .daily)
      if pool == .reserve, !isDisposal, !isEmergency { throw .orderRequired(kind) }
      let status = isDisposal ? line.status ?? .available : .available
      guard status != .reserved else { throw .missing(kind, field: "status") }
      return HeldAccount(pool, status)
    }
    if isEmergency, dispatch.particulars.regulariseBy == nil {
      dispatch.particulars.regulariseBy = facts.release.regulariseBy
    }
    return dispatch
  }

  /// Sends what is set aside for an order: what the lines say, or all of it.
  private func decideDispatchForOrder(_ facts: PostingFacts) throws(Refusal) -> Document {
    let order = try openOrder(facts)
    if let destination = order.document.particulars.counterparty,
      destination != particulars.counterparty
    {
      throw .wrongDestination(order.documentNumber, destination: destination, site: site)
    }
    let kept = facts.holdings.filter { $0.account.order == order.document.id && $0.takeable > 0 }
    let wanted = lines.isEmpty ? kept.asLines : lines
    guard !wanted.isEmpty else { throw .nothingSetAside(order.documentNumber) }
    var stock = StockOnDay(site: site, day: occurredOn, holdings: facts.holdings)
    var movements: [Movement] = []
    for line in wanted {
      let pool = line.pool ?? kept.first { $0.lot.item == line.item }?.account.pool ?? .reserve
      let from = HeldAccount(pool, reservedFor: order.document.id)
      movements += try stock.pick(line, from: from, allowingExpired: false).map {
        Movement(
          $0.quantity, of: $0.lot, from: .held(from), to: .transit(dispatch: id, pool: pool))
      }
    }
    return document(movements: movements)
  }

  func decideWriteOff(_ facts: PostingFacts) throws(Refusal) -> Document {
    try require(particulars.reason, "reason")
    return try decideOutgoing(facts, allowingExpired: true, to: .outside(.lost)) {
      line throws(Refusal) in
      let status = line.status ?? .available
      guard status != .reserved else { throw .missing(kind, field: "status") }
      return HeldAccount(line.pool ?? .daily, status)
    }
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

extension [Holding] {
  /// A line for each pool and item, over all its lots.
  fileprivate var asLines: [DraftLine] {
    var sums: [DraftLine] = []
    for holding in self {
      let pool = holding.account.pool
      if let place = sums.firstIndex(where: { $0.item == holding.lot.item && $0.pool == pool }) {
        sums[place].quantity += holding.takeable
      } else {
        var line = DraftLine(holding.lot.item, holding.takeable)
        line.pool = pool
        sums.append(line)
      }
    }
    return sums.sorted { ($0.item, $0.pool?.rank ?? 0) < ($1.item, $1.pool?.rank ?? 0) }
  }
}
