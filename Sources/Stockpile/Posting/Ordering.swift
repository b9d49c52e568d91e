/// Carrying out what was approved: order 调用令, other lots 换批, closing the order 结令.
extension Draft {
  /// Sets aside at this site everything the approval takes from it, first expired first out.
  func decideOrder(_ facts: PostingFacts) throws(Refusal) -> Document {
    let chain = try standingReference(facts)
    let approval = chain.document.document
    guard approval.kind == .approval, chain.origin?.document.kind == .callUpRequest,
      approval.particulars.purpose != .rejection
    else { throw .notAnApproval(chain.document.documentNumber) }
    let signed = chain.standing.first {
      $0.document.kind == .callUpOrder && $0.document.site == site
    }
    if let signed {
      throw .alreadyOrdered(chain.document.documentNumber, by: signed.documentNumber)
    }
    let wanted = approval.orderLines.filter { $0.source == site }
    guard !wanted.isEmpty else { throw .notASource(chain.document.documentNumber, site) }
    var stock = StockOnDay(site: site, day: occurredOn, holdings: facts.holdings)
    var movements: [Movement] = []
    for line in wanted {
      let pool = line.pool ?? .reserve
      let from = HeldAccount(pool, .available)
      let picks = try stock.pick(
        DraftLine(line.item, line.quantity.units), from: from, allowingExpired: false)
      movements += picks.map {
        Movement(
          $0.quantity, of: $0.lot, from: .held(from),
          to: .held(HeldAccount(pool, reservedFor: id)))
      }
    }
    var order = document(movements: movements)
    order.particulars.counterparty = approval.particulars.counterparty
    order.particulars.approver = approval.particulars.approver
    return order
  }

  /// Other lots than those set aside: as much goes back as is taken instead, item by item and pool
  /// by pool. A line's status says which: available goes back, reserved is taken.
  func decideRepick(_ facts: PostingFacts) throws(Refusal) -> Document {
    let order = try openOrder(facts)
    var stock = StockOnDay(site: site, day: occurredOn, holdings: facts.holdings)
    var movements: [Movement] = []
    var sums: [ItemCode: Int64] = [:]
    for line in try someLines() {
      let pool = line.pool ?? .reserve
      let free = HeldAccount(pool, .available)
      let kept = HeldAccount(pool, reservedFor: order.document.id)
      let isTaken = line.status == .reserved
      let (from, to) = isTaken ? (free, kept) : (kept, free)
      movements += try stock.pick(line, from: from, allowingExpired: !isTaken).map {
        Movement($0.quantity, of: $0.lot, from: .held(from), to: .held(to))
      }
      sums[line.item, default: 0] += isTaken ? line.quantity : -line.quantity
    }
    if let (item, rest) = sums.filter({ $0.value != 0 }).min(by: { $0.key < $1.key }) {
      throw .unevenRepick(order.documentNumber, item, difference: rest)
    }
    return document(movements: movements)
  }

  /// Ends an order, a purchase or a call to an enterprise: what is still set aside goes back on the
  /// shelf, nothing more is sent or expected.
  func decideOrderClosing(_ facts: PostingFacts) throws(Refusal) -> Document {
    let chain = try standingReference(facts)
    let ordered = chain.document.document
    guard [.callUpOrder, .purchase, .callOut].contains(ordered.kind) else {
      throw .notAnOrder(chain.document.documentNumber)
    }
    guard ordered.site == site else {
      throw .wrongSender(chain.document.documentNumber, sender: ordered.site, site: site)
    }
    if let closing = chain.standing(.orderClosing) {
      throw .orderClosed(chain.document.documentNumber, by: closing.documentNumber)
    }
    let open = chain.dispatches.filter { $0.lines.contains { $0.outstanding != 0 } }
    guard open.isEmpty else {
      throw .dispatchesOpen(chain.document.documentNumber, open.map(\.number))
    }
    let kept = facts.holdings.filter { $0.account.order == ordered.id && $0.balance > 0 }
    if !kept.isEmpty || chain.standing.isEmpty { try require(particulars.reason, "reason") }
    let movements = kept.sorted { ($0.lot, $0.account) < ($1.lot, $1.account) }.flatMap { holding in
      Quantity.parts(of: holding.takeable).map {
        Movement(
          $0, of: holding.lot, from: .held(holding.account),
          to: .held(HeldAccount(holding.account.pool, .available)))
      }
    }
    return document(movements: movements)
  }

  /// The order referred to, which must be this site's and open.
  func openOrder(_ facts: PostingFacts) throws(Refusal) -> PostedDocument {
    let chain = try standingReference(facts)
    let order = chain.document
    guard order.document.kind == .callUpOrder else { throw .notAnOrder(order.documentNumber) }
    guard order.document.site == site else {
      throw .wrongSender(order.documentNumber, sender: order.document.site, site: site)
    }
    if let closing = chain.standing(.orderClosing) {
      throw .orderClosed(order.documentNumber, by: closing.documentNumber)
    }
    return order
  }
}
