import Operations
import Stockpile

/// Call-ups from request to closing, purchases and calls to enterprises.
extension Workload {
  /// The people and enterprises this work needs.
  static let records = [
    Record(
      .authority, code: "bureau",
      fields: ["name_zh": "卫健局", "rank": "2", "releases_reserve": "Y", "below_floor": "Y"]),
    Record(
      .operator, code: approver, fields: ["roles": "approver", "authority": "bureau", "site": "C"]),
    Record(.enterprise, code: "ENT-01", fields: ["name_zh": "甲企业"]),
    Record(
      .agreement, code: "AG-01",
      fields: [
        "enterprise": "ENT-01", "item": "MASK", "quantity": "5000", "per_day": "100",
        "response_hours": "24", "valid_from": "2026-01-01", "valid_to": "2027-12-31",
      ]),
  ]
  private static let approver = "局长"

  mutating func request() throws {
    var draft = draft(.callUpRequest, random.pick(["T1", "T2", "V1"].map { site($0) }))
    for _ in 1...random.pick(1...2) {
      draft.lines.append(DraftLine(item(random.pick(["MASK", "SUIT"])), random.pick(1...20)))
    }
    try post(draft)
  }

  mutating func approve() throws {
    let asked = try session.callUps().filter { $0.state == .submitted }
    guard let request = asked.randomElement(using: &random)?.request else { return }
    var draft = draft(.approval, site("C"))
    draft.occurredOn = Bench.today
    draft.particulars.reference = request.document.id
    draft.particulars.approver = Self.approver
    if random.oneIn(6) {
      draft.particulars.purpose = .rejection
    } else {
      draft.lines = request.document.orderLines.map { asked in
        var line = DraftLine(asked.item, asked.quantity.units)
        line.source = site("C")
        line.pool = random.pick([.daily, .daily, .reserve])
        return line
      }
    }
    try post(draft)
  }

  mutating func order() throws {
    let granted = try session.callUps().filter { $0.state == .approved }
    guard let approval = granted.randomElement(using: &random)?.approval,
      let source = approval.document.orderLines.compactMap(\.source).first
    else { return }
    var draft = draft(.callUpOrder, source)
    draft.occurredOn = Bench.today
    draft.particulars.reference = approval.document.id
    draft.particulars.urgency = random.pick(Urgency.allCases)
    try post(draft)
  }

  /// Sends a part of what is set aside, or all of it.
  mutating func send() throws {
    guard let order = try openOrders().randomElement(using: &random) else { return }
    var draft = draft(.dispatch, order.document.site)
    draft.occurredOn = Bench.today
    draft.particulars.reference = order.document.id
    draft.particulars.counterparty = order.document.particulars.counterparty
    if random.oneIn(2), let line = order.document.movements.first {
      draft.lines = [DraftLine(line.lot.item, random.pick(1...line.quantity.units))]
    }
    try post(draft)
  }

  /// One lot set aside for an order against another of the same shelf.
  mutating func repick() throws {
    let shelf = try session.stock()
    for order in try openOrders() {
      guard let kept = shelf.first(where: { $0.account.order == order.document.id }),
        let other = shelf.first(where: {
          $0.site == kept.site && $0.lot.item == kept.lot.item && $0.lot != kept.lot
            && $0.account == HeldAccount(kept.account.pool, .available)
        })
      else { continue }
      var draft = draft(.repick, kept.site)
      draft.occurredOn = Bench.today
      draft.particulars.reference = order.document.id
      draft.lines = [(kept, StockStatus.available), (other, .reserved)].map { line, status in
        var changed = DraftLine(line.lot.item, min(kept.quantity, other.quantity))
        changed.pool = line.account.pool
        changed.status = status
        changed.lot = line.lot.particulars
        return changed
      }
      return try post(draft)
    }
  }

  mutating func closeOrder() throws {
    let bought = try session.supplyOrders().filter { $0.closing == nil }.map(\.order)
    let open = random.oneIn(3) ? bought : try openOrders()
    guard let order = open.randomElement(using: &random) else { return }
    var draft = draft(.orderClosing, order.document.site)
    draft.occurredOn = Bench.today
    draft.particulars.reference = order.document.id
    try post(draft)
  }

  mutating func buy(_ kind: DocumentKind) throws {
    var draft = draft(kind, site("C"))
    draft.particulars.partner = "ENT-01"
    if kind == .callOut {
      draft.particulars.agreement = "AG-01"
      draft.particulars.calledAt = Bench.clock()
    }
    draft.lines = [DraftLine(item("MASK"), random.pick(1...300))]
    try post(draft)
  }

  /// Goods wanted and not there.
  mutating func want() throws {
    var draft = draft(.unmet)
    draft.lines = [DraftLine(item("MASK"), random.pick(1...30))]
    try post(draft)
  }

  private func openOrders() throws -> [PostedDocument] {
    try session.callUps().flatMap(\.orders).filter { $0.closing == nil }.map(\.order)
  }
}
