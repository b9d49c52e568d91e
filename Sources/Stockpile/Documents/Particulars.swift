/// What an issue, a return or a count was for, where the kind alone does not say.
public enum Purpose: String, CaseIterable, Sendable {
  /// An issue to a body outside the network.
  case give
  /// A transfer of expired or damaged goods to be destroyed.
  case disposal
  /// A return to the supplier.
  case toSupplier = "to_supplier"
  /// A count whose shortage is the use since the last count (以盘代耗).
  case asUse = "as_use"
  /// A settlement: the goods are back on the sender's shelf.
  case back
  /// A settlement: the goods are lost.
  case lost
  /// A settlement of more arrived than sent: the sender's shelf is that much emptier.
  case sent
}

/// The optional fields of a document: what the paper says beside its lines.
public struct Particulars: Hashable, Sendable {
  /// The other site: destination of a dispatch, sender of an arrival.
  public var counterparty: SiteCode?
  /// Supplier, donor, recipient or other body outside the network.
  public var partner: String?
  /// The pool an arrival enters; nil: the pool it left.
  public var destinationPool: Pool?
  /// The document this one reverses, receives or settles.
  public var reference: DocumentID?
  /// The call-up order (调用令) that allows it.
  public var orderNumber: String?
  /// Why, in the keeper's words.
  public var reason: String?
  /// Anything else worth keeping.
  public var note: String?
  /// The number on a paper form.
  public var paperNumber: String?
  /// The second person (复核人).
  public var reviewer: String?
  /// The day on the paper of an arrival, where its month was closed already.
  public var arrivedOn: CalendarDay?
  /// The month a closing closes.
  public var month: Month?
  /// What it was for.
  public var purpose: Purpose?
  /// The number of the last known document of the epoch before.
  public var lastNumber: Int64?
  /// The hash of the last known document of the epoch before.
  public var lastHash: Digest?

  /// Particulars with nothing stated.
  public init() {}
}
