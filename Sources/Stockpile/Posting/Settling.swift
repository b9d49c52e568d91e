/// The sender's side of a difference: settlement 差异处理.
extension Draft {
  /// Short goods are back on the sender's shelf or lost; surplus goods were really sent, or stay
  /// unexplained and become a variance.
  func decideSettlement(_ facts: PostingFacts) throws(Refusal) -> Document {
    guard let dispatch = facts.dispatch else { throw .missing(kind, field: "reference") }
    guard dispatch.sender == site else {
      throw .wrongSender(dispatch.number, sender: dispatch.sender, site: site)
    }
    guard let arrival = dispatch.arrival else { throw .notYetArrived(dispatch.number) }
    guard occurredOn >= arrival.day else {
      throw .settledBeforeArrival(dispatch.number, arrived: arrival.day, settled: occurredOn)
    }
    try require(particulars.reason, "reason")
    guard let outcome = particulars.purpose, [.back, .lost, .sent].contains(outcome) else {
      throw .missing(kind, field: "purpose")
    }
    let disputed = dispatch.lines.filter {
      outcome == .sent
        ? $0.outstanding < 0 : outcome == .back ? $0.outstanding > 0 : $0.outstanding != 0
    }
    .sorted { ($0.lot, $0.pool) < ($1.lot, $1.pool) }
    guard !disputed.isEmpty else { throw .nothingDisputed(dispatch.number) }
    let movements = try settled(disputed, of: dispatch).flatMap { line, units in
      Quantity.parts(of: units).map { movement($0, line, outcome, dispatch) }
    }
    return document(movements: movements)
  }

  private func movement(
    _ quantity: Quantity, _ line: TransitLine, _ outcome: Purpose, _ dispatch: DispatchFacts
  ) -> Movement {
    let transit = Account.transit(dispatch: dispatch.id, pool: line.pool)
    let status: StockStatus = dispatch.isDisposal ? .nonconforming : .available
    let shelf = Account.held(HeldAccount(line.pool, status))
    if line.outstanding > 0 {
      return Movement(
        quantity, of: line.lot, from: transit, to: outcome == .back ? shelf : .outside(.lost))
    }
    return Movement(
      quantity, of: line.lot, from: outcome == .sent ? shelf : .outside(.variance), to: transit)
  }

  /// How much of each disputed line is settled: all of it, or what the lines say.
  private func settled(
    _ disputed: [TransitLine], of dispatch: DispatchFacts
  ) throws(Refusal) -> [(TransitLine, Int64)] {
    guard !lines.isEmpty else { return disputed.map { ($0, abs($0.outstanding)) } }
    var rest = disputed.map { abs($0.outstanding) }
    for line in lines {
      guard let asked = Quantity(line.quantity) else {
        throw .quantityOutOfRange(line.item, line.quantity)
      }
      let places = disputed.indices.filter {
        disputed[$0].lot.item == line.item && line.lot.chooses(disputed[$0].lot)
      }
      guard let first = places.first else { throw .notOnDispatch(dispatch.number, line.item) }
      var wanted = asked.units
      for place in places {
        let share = min(wanted, rest[place])
        rest[place] -= share
        wanted -= share
      }
      if wanted > 0 {
        throw .settlesTooMuch(
          dispatch.number, LotName(disputed[first].lot), disputed: asked.units - wanted,
          asked: asked.units)
      }
    }
    return zip(disputed, rest).map { ($0, abs($0.outstanding) - $1) }
  }
}
