/// The receiver's side of a transfer: arrival 签收.
extension Draft {
  /// What the paper does not name arrived as sent; a named line gives what arrived, damaged
  /// included. What is short stays in transit, disputed, until the sender settles it.
  func decideArrival(_ facts: PostingFacts) throws(Refusal) -> Document {
    guard let dispatch = facts.dispatch else { throw .missing(kind, field: "reference") }
    guard dispatch.destination == site else {
      throw .wrongDestination(dispatch.number, destination: dispatch.destination, site: site)
    }
    if let reversal = dispatch.reversedBy {
      throw .alreadyReversed(dispatch.number, by: reversal)
    }
    if let arrival = dispatch.arrival { throw .alreadyArrived(dispatch.number, by: arrival) }
    guard occurredOn >= dispatch.sentOn else {
      throw .arrivalBeforeDispatch(dispatch.number, sent: dispatch.sentOn, arrived: occurredOn)
    }
    var movements: [Movement] = []
    for received in try receivedLines(dispatch) {
      let from = Account.transit(dispatch: dispatch.id, pool: received.line.pool)
      let pool = dispatch.destinationPool ?? received.line.pool
      let fit = received.quantity - received.damaged
      let parts = [
        (fit, dispatch.isDisposal ? StockStatus.nonconforming : .available),
        (received.damaged, .nonconforming),
      ]
      for (units, status) in parts {
        movements += Quantity.parts(of: units).map {
          Movement($0, of: received.line.lot, from: from, to: .held(HeldAccount(pool, status)))
        }
      }
    }
    var document = document(
      on: max(occurredOn, facts.firstOpenDay ?? occurredOn), movements: movements)
    if document.occurredOn != occurredOn { document.particulars.arrivedOn = occurredOn }
    document.particulars.counterparty = dispatch.sender
    return document
  }

  private struct Received {
    let line: TransitLine
    var quantity: Int64
    var damaged: Int64 = 0
  }

  private func receivedLines(_ dispatch: DispatchFacts) throws(Refusal) -> [Received] {
    var received = dispatch.lines.sorted { ($0.lot, $0.pool) < ($1.lot, $1.pool) }
      .map { Received(line: $0, quantity: $0.sent) }
    var named: Set<Int> = []
    for line in lines {
      guard line.quantity >= 0, line.quantity <= Quantity.largest, line.damaged >= 0,
        line.damaged <= line.quantity
      else { throw .quantityOutOfRange(line.item, line.quantity) }
      let places = received.indices.filter {
        received[$0].line.lot.item == line.item && line.lot.chooses(received[$0].line.lot)
      }
      guard let last = places.last else { throw .notOnDispatch(dispatch.number, line.item) }
      var (rest, damaged) = (line.quantity, line.damaged)
      for place in places {
        // The first line about a lot replaces what was sent; further lines about it add up.
        if named.insert(place).inserted {
          received[place].quantity = 0
          received[place].damaged = 0
        }
        let room = max(0, received[place].line.sent - received[place].quantity)
        let share = place == last ? rest : min(rest, room)
        let broken = min(damaged, share)
        received[place].quantity += share
        received[place].damaged += broken
        rest -= share
        damaged -= broken
      }
      let excess = received[last]
      if excess.quantity > excess.line.sent, (particulars.reason ?? "").isEmpty {
        throw .moreThanSent(
          dispatch.number, LotName(excess.line.lot), sent: excess.line.sent,
          arrived: excess.quantity)
      }
    }
    return received
  }
}
