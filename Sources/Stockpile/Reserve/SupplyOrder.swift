/// A purchase or a call to an enterprise as its documents tell it: what was ordered, what came.
public struct SupplyOrder: Sendable {
  /// The purchase or the call.
  public let order: PostedDocument
  /// The reversal that withdrew it.
  public let withdrawnBy: DocumentNumber?
  /// The receipts of what came.
  public let receipts: [PostedDocument]
  /// The document that closed it.
  public let closing: PostedDocument?

  /// An order with what came of it.
  public init(
    order: PostedDocument, withdrawnBy: DocumentNumber?, receipts: [PostedDocument],
    closing: PostedDocument?
  ) {
    self.order = order
    self.withdrawnBy = withdrawnBy
    self.receipts = receipts
    self.closing = closing
  }

  /// Whether it was only practised (演练): nothing is to come.
  public var isDrill: Bool { order.document.particulars.purpose == .drill }

  /// Base units of an item that were ordered.
  public func ordered(_ item: ItemCode) -> Int64 { order.document.orderLines.units(of: item) }

  /// Base units of an item that came.
  public func received(_ item: ItemCode) -> Int64 {
    received.reduce(0) { $1.key.item == item ? $0 + $1.value : $0 }
  }

  /// What is still to come (在订); empty where nothing is: it was withdrawn, closed, only practised,
  /// or all of it came.
  public var open: [OpenSupply] {
    guard withdrawnBy == nil, closing == nil, !isDrill else { return [] }
    var came = received
    var open = order.document.orderLines.map { line in
      OpenSupply(
        site: order.document.site, item: line.item, pool: pool(of: line),
        quantity: line.quantity.units, neededBy: order.document.particulars.neededBy)
    }
    // What came into the pool it was ordered for counts there; only the rest counts elsewhere.
    for isOwnPool in [true, false] {
      for place in open.indices {
        for key in came.keys.sorted() where key.item == open[place].item {
          guard (key.pool == open[place].pool) == isOwnPool else { continue }
          let part = min(open[place].quantity, came[key] ?? 0)
          open[place].quantity -= part
          came[key, default: 0] -= part
        }
      }
    }
    return open.filter { $0.quantity > 0 }
  }

  /// Whether something is still to come.
  public var isOpen: Bool { !open.isEmpty }

  /// Base units of an item that are still to come.
  public func open(_ item: ItemCode) -> Int64 {
    open.reduce(0) { $1.item == item ? $0 + $1.quantity : $0 }
  }

  /// Whether it is a call on that agreement.
  public func isCall(on agreement: Agreement) -> Bool {
    order.document.kind == .callOut && order.document.particulars.agreement == agreement.code
  }

  /// Whether something is still to come whose day is over.
  public func isOverdue(on day: CalendarDay) -> Bool {
    guard let due = order.document.particulars.neededBy, due < day else { return false }
    return isOpen
  }

  private struct Key: Hashable, Comparable {
    let item: ItemCode
    let pool: Pool

    static func < (left: Key, right: Key) -> Bool {
      (left.item, left.pool) < (right.item, right.pool)
    }
  }

  private var received: [Key: Int64] {
    var came: [Key: Int64] = [:]
    for movement in receipts.flatMap(\.document.movements) {
      guard let pool = movement.to.held?.pool else { continue }
      came[Key(item: movement.lot.item, pool: pool), default: 0] += movement.quantity.units
    }
    return came
  }

  /// Enterprises are called on for the reserve, bought is for daily use, unless the line says.
  private func pool(of line: OrderLine) -> Pool {
    line.pool ?? (order.document.kind == .callOut ? .reserve : .daily)
  }
}

/// Something still to come of an order (在订).
public struct OpenSupply: Hashable, Sendable {
  /// The site that ordered it.
  public let site: SiteCode
  /// The item.
  public let item: ItemCode
  /// The pool it is for.
  public let pool: Pool
  /// Base units still to come.
  public internal(set) var quantity: Int64
  /// The day by which it is to be there; nil if nobody said.
  public let neededBy: CalendarDay?

  /// Something still to come.
  public init(
    site: SiteCode, item: ItemCode, pool: Pool, quantity: Int64, neededBy: CalendarDay?
  ) {
    self.site = site
    self.item = item
    self.pool = pool
    self.quantity = quantity
    self.neededBy = neededBy
  }

  /// Whether it is to be there by that day, or nobody said when.
  public func isDue(by day: CalendarDay) -> Bool { neededBy.map { $0 <= day } ?? true }
}
