public import Stockpile

extension LedgerReader {
  /// Everything on the way or disputed, now or at the end of a day, in the order of dispatch number,
  /// lot and pool. A past day is answered from the movements: the cost grows with the history.
  public func transit(asOf day: CalendarDay? = nil) throws -> [TransitStock] {
    var dispatches: [DocumentID: DispatchFacts] = [:]
    var found: [TransitStock] = []
    for row in try day.map({ try pastTransit(on: $0) }) ?? presentTransit() {
      guard case .transit(let id, let pool) = try statements.account(row.account) else { continue }
      let dispatch = try dispatches[id] ?? dispatchFacts(id)
      dispatches[id] = dispatch
      let arrival = try day.map { try self.arrival(of: id, on: $0) } ?? dispatch.arrival
      found.append(
        TransitStock(
          dispatch: dispatch.number, id: id, sender: dispatch.sender,
          destination: dispatch.destination, sentOn: dispatch.sentOn, pool: pool,
          destinationPool: dispatch.destinationPool ?? pool, lot: try statements.lot(row.lot),
          quantity: row.quantity, arrival: arrival, isDisposal: dispatch.isDisposal))
    }
    return found.sorted { left, right in
      if left.sentOn != right.sentOn { return left.sentOn < right.sentOn }
      if left.dispatch != right.dispatch {
        return left.dispatch.description < right.dispatch.description
      }
      return left.lot == right.lot ? left.pool < right.pool : left.lot < right.lot
    }
  }

  /// The arrival of a dispatch that stood on the evening of a day, whatever was reversed since.
  private func arrival(of dispatch: DocumentID, on day: CalendarDay) throws -> DocumentNumber? {
    try numbers(referringTo: dispatch, kinds: [.arrival]).first { arrival in
      let reversal = try numbers(referringTo: arrival.id, kinds: [.reversal]).first?.number
      return arrival.number.day <= day && (reversal.map { $0.day > day } ?? true)
    }?.number
  }

  private typealias TransitRow = (account: Int64, lot: Int64, quantity: Int64)

  private func presentTransit() throws -> [TransitRow] {
    var rows: [TransitRow] = []
    try statements.sql(
      "SELECT account, lot, quantity FROM balance WHERE account <= -1000 AND quantity <> 0"
    ).forEach { rows.append(($0.integer(0), $0.integer(1), $0.integer(2))) }
    return rows
  }

  private func pastTransit(on day: CalendarDay) throws -> [TransitRow] {
    struct Place: Hashable {
      let account: Int64
      let lot: Int64
    }
    var sums: [Place: Int64] = [:]
    try statements.sql(
      """
      SELECT from_account, to_account, lot, quantity FROM movement
      WHERE (to_account <= -1000 OR from_account <= -1000) AND day <= ?
      """
    ).forEach(Value(day)) { row in
      for (column, sign) in [(Int32(0), Int64(-1)), (1, 1)] where row.integer(column) <= -1000 {
        sums[Place(account: row.integer(column), lot: row.integer(2)), default: 0] +=
          sign * row.integer(3)
      }
    }
    return sums.filter { $0.value != 0 }.map { ($0.key.account, $0.key.lot, $0.value) }
  }
}
