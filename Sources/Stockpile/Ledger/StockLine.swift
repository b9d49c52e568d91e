/// What a site holds of one lot in one account.
public struct StockLine: Hashable, Sendable {
  /// The site.
  public let site: SiteCode
  /// The lot.
  public let lot: Lot
  /// Pool, status and order.
  public let account: HeldAccount
  /// Base units, always positive.
  public let quantity: Int64

  /// A line of stock.
  public init(site: SiteCode, lot: Lot, account: HeldAccount, quantity: Int64) {
    self.site = site
    self.lot = lot
    self.account = account
    self.quantity = quantity
  }

  /// Whether it may be used that day: available (or reserved for an order) and in date.
  public func isUsable(on day: CalendarDay) -> Bool {
    (account.status == .available || account.status == .reserved) && lot.isUsable(on: day)
  }
}

/// What is on the way under one dispatch, or disputed after its arrival.
public struct TransitStock: Hashable, Sendable {
  /// The dispatch.
  public let dispatch: DocumentNumber
  /// Its id.
  public let id: DocumentID
  /// Who sent it.
  public let sender: SiteCode
  /// Who is to receive it.
  public let destination: SiteCode
  /// When it was sent.
  public let sentOn: CalendarDay
  /// The pool it left.
  public let pool: Pool
  /// The pool it enters on arrival.
  public let destinationPool: Pool
  /// The lot.
  public let lot: Lot
  /// Base units still in transit; negative where more arrived than was sent.
  public let quantity: Int64
  /// The arrival, after which the rest is disputed.
  public let arrival: DocumentNumber?
  /// Whether the goods are on their way to be destroyed, and so come to nobody's help.
  public let isDisposal: Bool

  /// A line of goods on the way.
  public init(
    dispatch: DocumentNumber, id: DocumentID, sender: SiteCode, destination: SiteCode,
    sentOn: CalendarDay, pool: Pool, destinationPool: Pool, lot: Lot, quantity: Int64,
    arrival: DocumentNumber?, isDisposal: Bool = false
  ) {
    self.dispatch = dispatch
    self.id = id
    self.sender = sender
    self.destination = destination
    self.sentOn = sentOn
    self.pool = pool
    self.destinationPool = destinationPool
    self.lot = lot
    self.quantity = quantity
    self.arrival = arrival
    self.isDisposal = isDisposal
  }

  /// Whether it is still to arrive, rather than disputed after the arrival.
  public var isOnTheWay: Bool { arrival == nil && quantity > 0 }
}

/// One line of a card (明细账): one movement of an item as the site sees it.
public struct CardLine: Hashable, Sendable {
  /// The day it happened.
  public let day: CalendarDay
  /// The document.
  public let document: DocumentNumber
  /// What the document is.
  public let kind: DocumentKind
  /// The other site or body, where there is one.
  public let counterparty: String?
  /// The movement.
  public let movement: Movement
  /// Base units that came onto the site's shelves; 0 for a move out or inside.
  public let received: Int64
  /// Base units that left the site's shelves; 0 for a move in or inside.
  public let issued: Int64
  /// What the site held of the item afterwards, over all pools and statuses.
  public let balance: Int64
  /// Who recorded it.
  public let operatorName: String

  /// A line of a card.
  public init(
    day: CalendarDay, document: DocumentNumber, kind: DocumentKind, counterparty: String?,
    movement: Movement, received: Int64, issued: Int64, balance: Int64, operatorName: String
  ) {
    self.day = day
    self.document = document
    self.kind = kind
    self.counterparty = counterparty
    self.movement = movement
    self.received = received
    self.issued = issued
    self.balance = balance
    self.operatorName = operatorName
  }
}

/// A document in a list: its head without its lines.
public struct DocumentSummary: Hashable, Sendable {
  /// The number people see.
  public let number: DocumentNumber
  /// What it is.
  public let kind: DocumentKind
  /// The day it happened.
  public let occurredOn: CalendarDay
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let operatorName: String
  /// The other site, where there is one.
  public let counterparty: SiteCode?
  /// How many lines it has.
  public let lineCount: Int
  /// The reversal that undid it.
  public let reversedBy: DocumentNumber?
  /// Its reason, partner or month: what tells it apart in a list.
  public let remark: String

  /// A document's head.
  public init(
    number: DocumentNumber, kind: DocumentKind, occurredOn: CalendarDay, recordedAt: Instant,
    operatorName: String, counterparty: SiteCode?, lineCount: Int, reversedBy: DocumentNumber?,
    remark: String
  ) {
    self.number = number
    self.kind = kind
    self.occurredOn = occurredOn
    self.recordedAt = recordedAt
    self.operatorName = operatorName
    self.counterparty = counterparty
    self.lineCount = lineCount
    self.reversedBy = reversedBy
    self.remark = remark
  }
}
