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
  /// A dispatch of reserve goods before the papers (先调用后补办).
  case emergency
  /// An approval that says no (驳回).
  case rejection
  /// A pool change that swaps reserve lots through daily use (轮换).
  case rotation
  /// A request or a call to an enterprise that is only practised (演练).
  case drill
}

/// The optional fields of a document: what the paper says beside its lines.
public struct Particulars: Hashable, Sendable {
  /// The other site: destination of a dispatch, sender of an arrival.
  public var counterparty: SiteCode?
  /// Supplier, donor, recipient or other body outside the network.
  public var partner: String?
  /// The pool an arrival enters; nil: the pool it left.
  public var destinationPool: Pool?
  /// The document this one reverses, receives, settles, approves or carries out.
  public var reference: DocumentID?
  /// Why, in the keeper's words.
  public var reason: String?
  /// Anything else worth keeping.
  public var note: String?
  /// The number on a paper form.
  public var paperNumber: String?
  /// Who did it, where that is not who recorded it (经办人).
  public var handler: String?
  /// The second person (复核人).
  public var reviewer: String?
  /// Why there was no second person.
  public var aloneReason: String?
  /// Who allowed it (审批人).
  public var approver: String?
  /// How an emergency was allowed: by telephone, by message (电话、微信).
  public var authorisedVia: String?
  /// Until when the papers of an emergency are owed.
  public var regulariseBy: Instant?
  /// How soon it is to be carried out.
  public var urgency: Urgency?
  /// The day it is needed, or is to be there.
  public var neededBy: CalendarDay?
  /// The event it is for (突发事件).
  public var event: String?
  /// The agreement (协议) an enterprise is called on.
  public var agreement: String?
  /// When an enterprise was called.
  public var calledAt: Instant?
  /// When it answered.
  public var answeredAt: Instant?
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
