/// A call-up (调用) as its documents tell it: who asked, what was granted, how far it came.
public struct CallUp: Sendable {
  /// The request, or the emergency dispatch whose papers came later.
  public let request: PostedDocument
  /// The reversal that withdrew it.
  public let withdrawnBy: DocumentNumber?
  /// The approval or rejection.
  public let approval: PostedDocument?
  /// The orders that carry it out, one a source.
  public let orders: [CallUpOrder]
  /// What was sent without an order: only of an emergency.
  public let emergency: CallUpDispatch?

  /// A call-up of these documents.
  public init(
    request: PostedDocument, withdrawnBy: DocumentNumber?, approval: PostedDocument?,
    orders: [CallUpOrder], emergency: CallUpDispatch? = nil
  ) {
    self.request = request
    self.withdrawnBy = withdrawnBy
    self.approval = approval
    self.orders = orders
    self.emergency = emergency
  }

  /// How far it came.
  public var state: CallUpState {
    if withdrawnBy != nil { return .void }
    if let emergency {
      return approval == nil ? .toRegularise : emergency.state
    }
    guard let approval else { return .submitted }
    if approval.document.particulars.purpose == .rejection { return .rejected }
    let sources = Set(approval.document.orderLines.compactMap(\.source))
    guard orders.count == sources.count else { return .approved }
    return orders.map(\.state).min() ?? .approved
  }

  /// Whether papers are owed and the time for them is over.
  public func isOverdue(at now: Instant) -> Bool {
    guard state == .toRegularise, let due = request.document.particulars.regulariseBy
    else { return false }
    return due < now
  }
}

/// An order with what was done for it.
public struct CallUpOrder: Sendable {
  /// The order.
  public let order: PostedDocument
  /// Base units still set aside for it, by item.
  public let kept: [ItemCode: Int64]
  /// What was sent for it.
  public let dispatches: [CallUpDispatch]
  /// The document that closed it.
  public let closing: PostedDocument?

  /// An order with what was done for it.
  public init(
    order: PostedDocument, kept: [ItemCode: Int64], dispatches: [CallUpDispatch],
    closing: PostedDocument?
  ) {
    self.order = order
    self.kept = kept
    self.dispatches = dispatches
    self.closing = closing
  }

  /// How far it came.
  public var state: CallUpState {
    if closing != nil { return .closed }
    guard let least = dispatches.map(\.state).min() else { return .picking }
    return kept.isEmpty ? least : min(least, .partlyReceived)
  }
}

/// A dispatch of a call-up with its arrival and what became of differences.
public struct CallUpDispatch: Sendable {
  /// The dispatch.
  public let dispatch: PostedDocument
  /// Its lines, with what is still on the way or disputed.
  public let lines: [TransitLine]
  /// The arrival.
  public let arrival: PostedDocument?
  /// How differences were settled.
  public let settlements: [PostedDocument]

  /// A dispatch with what became of it.
  public init(
    dispatch: PostedDocument, lines: [TransitLine], arrival: PostedDocument?,
    settlements: [PostedDocument]
  ) {
    self.dispatch = dispatch
    self.lines = lines
    self.arrival = arrival
    self.settlements = settlements
  }

  /// How far it came.
  public var state: CallUpState {
    guard arrival != nil else { return .dispatched }
    return lines.contains { $0.outstanding != 0 } ? .partlyReceived : .received
  }
}

/// How far a call-up came (单据状态), in the order it goes through.
public enum CallUpState: String, CaseIterable, Sendable, Comparable {
  /// 已作废.
  case void
  /// 已驳回.
  case rejected
  /// 已提交.
  case submitted
  /// 待补办: sent in an emergency, papers owed.
  case toRegularise = "to_regularise"
  /// 已审批.
  case approved
  /// 备货中: set aside at the source.
  case picking
  /// 在途.
  case dispatched
  /// 部分签收: differences are open, or something is still to be sent.
  case partlyReceived = "partly_received"
  /// 已签收.
  case received
  /// 已关闭.
  case closed

  /// Orders states as a call-up goes through them.
  public static func < (left: CallUpState, right: CallUpState) -> Bool { left.rank < right.rank }

  /// Place in the order of declaration, starting at 0.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether somebody still has something to do about it.
  public var isOpen: Bool {
    switch self {
    case .void, .rejected, .closed: false
    default: true
    }
  }
}
