/// A document as asked for, before any rule has looked at it: what a command or a drafts file says.
public struct Draft: Hashable, Sendable {
  /// The id a retry must repeat.
  public var id: DocumentID
  /// What is to be posted.
  public var kind: DocumentKind
  /// The site whose stock it moves.
  public var site: SiteCode
  /// The day it happened.
  public var occurredOn: CalendarDay
  /// What the paper says beside the lines.
  public var particulars = Particulars()
  /// What is to move.
  public var lines: [DraftLine] = []
  /// The new entry of a register; only for a registration.
  public var record: Record?

  /// A draft with nothing on it yet.
  public init(id: DocumentID, kind: DocumentKind, site: SiteCode, occurredOn: CalendarDay) {
    self.id = id
    self.kind = kind
    self.site = site
    self.occurredOn = occurredOn
  }
}

/// One line as asked for. What is left open (lot, pool) is chosen by the rules.
public struct DraftLine: Hashable, Sendable {
  /// The item.
  public var item: ItemCode
  /// Base units; for a count the figure counted, which may be zero.
  public var quantity: Int64
  /// On an arrival: how many of them are damaged.
  public var damaged: Int64 = 0
  /// The pool taken from or put into; nil: the rule's own choice.
  public var pool: Pool?
  /// The status taken from or put into; nil: the rule's own choice.
  public var status: StockStatus?
  /// The pool a pool change puts into.
  public var toPool: Pool?
  /// On an approval: the site it is to come from.
  public var source: SiteCode?
  /// For goods coming in the lot's content; for goods going out the words that choose a lot,
  /// nothing stated meaning first expired, first out.
  public var lot = LotParticulars()
  /// Confirms that the same maker's lot number with another expiry is no slip, with the reason.
  public var expiryConfirmation: String?

  /// A line with an item and a quantity.
  public init(_ item: ItemCode, _ quantity: Int64) {
    self.item = item
    self.quantity = quantity
  }
}

extension Draft {
  /// The request as canonical bytes, without its id: equal bytes mean the same words again.
  public var canonical: [UInt8] {
    var writer = CanonicalWriter()
    let said = particulars
    writer.object { fields in
      fields.text("agreement_code", said.agreement)
      fields.text("alone_reason", said.aloneReason)
      fields.text("answered_at", said.answeredAt)
      fields.text("approver", said.approver)
      fields.text("arrived_on", said.arrivedOn)
      fields.text("authorised_via", said.authorisedVia)
      fields.text("called_at", said.calledAt)
      fields.text("counterparty", said.counterparty)
      fields.text("destination_pool", said.destinationPool?.rawValue)
      fields.text("event", said.event)
      fields.text("handler", said.handler)
      fields.text("kind", kind.rawValue)
      if !lines.isEmpty {
        fields.key("lines")
        fields.array(lines) { $0.draftLine($1) }
      }
      fields.text("month", said.month)
      fields.text("needed_by", said.neededBy)
      fields.text("note", said.note)
      fields.text("occurred_on", occurredOn)
      fields.text("paper_no", said.paperNumber)
      fields.text("partner", said.partner)
      fields.text("purpose", said.purpose?.rawValue)
      fields.text("reason", said.reason)
      if let record {
        fields.key("record")
        fields.record(record)
      }
      fields.text("reference", said.reference)
      fields.text("register", record?.register.rawValue)
      fields.text("regularise_by", said.regulariseBy)
      fields.text("reviewer", said.reviewer)
      fields.text("site", site)
      fields.text("urgency", said.urgency?.rawValue)
    }
    return writer.bytes
  }
}

extension CanonicalWriter {
  fileprivate mutating func draftLine(_ line: DraftLine) {
    object { fields in
      fields.integer("damaged", line.damaged == 0 ? nil : line.damaged)
      fields.text("expiry_confirmation", line.expiryConfirmation)
      fields.key("lot")
      fields.raw(line.lot.canonical(item: line.item))
      fields.text("pool", line.pool?.rawValue)
      fields.integer("quantity", line.quantity)
      fields.text("source", line.source)
      fields.text("status", line.status?.rawValue)
      fields.text("to_pool", line.toPool?.rawValue)
    }
  }
}
