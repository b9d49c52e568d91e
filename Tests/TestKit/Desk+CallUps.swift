public import Stockpile

extension Desk {
  /// A request of the second township: masks, reason given.
  @discardableResult
  public mutating func request(
    _ quantity: Int64 = 30, at site: SiteCode = SmallNetwork.townships[1],
    _ say: (inout Particulars) -> Void = { _ in }
  ) throws(Refusal) -> PostedDocument {
    try post(.callUpRequest, at: site, [.masks(quantity)]) {
      $0.reason = "发热门诊"
      say(&$0)
    }
  }

  /// A draft that approves a request: all of it from the centre's reserve unless lines say
  /// otherwise.
  public mutating func approvalDraft(
    of request: PostedDocument, by approver: String? = SmallNetwork.bureau,
    _ lines: [DraftLine] = [], _ say: (inout Particulars) -> Void = { _ in }
  ) -> Draft {
    draft(.approval, lines) {
      $0.reference = request.document.id
      $0.approver = approver
      say(&$0)
    }
  }

  /// Approves a request that way.
  @discardableResult
  public mutating func approve(
    _ request: PostedDocument, by approver: String? = SmallNetwork.bureau,
    _ lines: [DraftLine] = []
  ) throws(Refusal) -> PostedDocument {
    try ledger.post(approvalDraft(of: request, by: approver, lines))
  }

  /// Signs the order of a site that carries out an approval.
  @discardableResult
  public mutating func order(
    _ approval: PostedDocument, at site: SiteCode = SmallNetwork.root
  ) throws(Refusal) -> PostedDocument {
    try post(.callUpOrder, at: site) { $0.reference = approval.document.id }
  }

  /// Sends what is set aside for an order: all of it, or what the lines say.
  @discardableResult
  public mutating func send(
    _ order: PostedDocument, _ lines: [DraftLine] = []
  ) throws(Refusal) -> PostedDocument {
    try post(.dispatch, at: order.document.site, lines) {
      $0.reference = order.document.id
      $0.counterparty = order.document.particulars.counterparty
    }
  }

  /// Signs for a dispatch, as sent or as the lines say.
  @discardableResult
  public mutating func receive(
    _ dispatch: PostedDocument, _ lines: [DraftLine] = []
  ) throws(Refusal) -> PostedDocument {
    try post(
      .arrival, at: dispatch.document.particulars.counterparty ?? SmallNetwork.root, lines
    ) { $0.reference = dispatch.document.id }
  }

  /// Closes an order.
  @discardableResult
  public mutating func close(
    _ order: PostedDocument, reason: String? = "不再需要"
  ) throws(Refusal) -> PostedDocument {
    try post(.orderClosing, at: order.document.site) {
      $0.reference = order.document.id
      $0.reason = reason
    }
  }

  /// The refusal of what is tried; nil if it is allowed.
  public mutating func refused(
    _ work: (inout Desk) throws(Refusal) -> Void
  ) -> Refusal? {
    do {
      try work(&self)
      return nil
    } catch {
      return error
    }
  }

  /// The centre holds 100 masks in reserve (norm 60, floor 42), at 1 yuan each.
  public mutating func fillReserve(_ quantity: Int64 = 100) throws(Refusal) {
    var line = DraftLine.masks(quantity, lot: "R", expires: "2027-12-31", pool: .reserve)
    line.lot.price = Price(tenThousandths: 10_000)
    try post(.receipt, on: "2026-10-01", [line])
  }
}
