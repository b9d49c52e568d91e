/// Changes inside one site: inspection 质检, freeze 冻结, release 解冻, pool change 转库.
extension Draft {
  func decideStatusChange(_ facts: PostingFacts) throws(Refusal) -> Document {
    if kind == .freeze { try require(particulars.reason, "reason") }
    return try decideInside(facts) { line throws(Refusal) in
      let pool = line.pool ?? .daily
      switch kind {
      case .inspection:
        let result = line.status ?? .available
        guard result == .available || result == .nonconforming else {
          throw .missing(kind, field: "status")
        }
        return (HeldAccount(pool, .pendingInspection), HeldAccount(pool, result))
      case .freeze: return (HeldAccount(pool, .available), HeldAccount(pool, .frozen))
      default: return (HeldAccount(pool, .frozen), HeldAccount(pool, .available))
      }
    }
  }

  func decidePoolChange(_ facts: PostingFacts) throws(Refusal) -> Document {
    try require(particulars.reason, "reason")
    return try decideInside(facts) { line throws(Refusal) in
      let from = line.pool ?? .daily
      guard let to = line.toPool else { throw .missing(kind, field: "to_pool") }
      guard from != to else { throw .samePool(from) }
      let status = line.status ?? .available
      guard status != .reserved else { throw .missing(kind, field: "status") }
      return (HeldAccount(from, status), HeldAccount(to, status))
    }
  }

  private func decideInside(
    _ facts: PostingFacts,
    _ accounts: (DraftLine) throws(Refusal) -> (from: HeldAccount, to: HeldAccount)
  ) throws(Refusal) -> Document {
    var stock = StockOnDay(site: site, day: occurredOn, holdings: facts.holdings)
    var movements: [Movement] = []
    for line in try someLines() {
      let (from, to) = try accounts(line)
      movements += try stock.pick(line, from: from, allowingExpired: true)
        .map { Movement($0.quantity, of: $0.lot, from: .held(from), to: .held(to)) }
    }
    return document(movements: movements)
  }
}
