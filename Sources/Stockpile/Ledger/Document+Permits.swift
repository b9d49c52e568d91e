/// Which lines each kind of document may have: the table of section "ledger" in Docs/Architecture.md,
/// checked again on everything that is imported or audited.
extension Document {
  /// Whether the kind allows a movement between those accounts.
  public func permits(_ movement: Movement) -> Bool {
    switch (movement.from, movement.to) {
    case (.outside(let from), .held(let to)): permitsIn(from, to)
    case (.held(let from), .outside(let to)): permitsOut(from, to)
    case (.held(let from), .held(let to)): permitsInside(from, to)
    case (.held(let from), .transit(let dispatch, let pool)):
      kind == .dispatch
        ? dispatch == id && pool == from.pool && maySend(from)
        : kind == .settlement && dispatch == particulars.reference
          && (from.status == .available || from.status == .nonconforming)
    case (.transit(let dispatch, _), .held(let to)):
      kind == .arrival && dispatch == particulars.reference
        && (to.status == .available || to.status == .nonconforming)
        || kind == .settlement && dispatch == particulars.reference
          && (to.status == .available || to.status == .nonconforming)
    case (.transit(let dispatch, _), .outside(.lost)):
      kind == .settlement && dispatch == particulars.reference
    case (.outside(.variance), .transit(let dispatch, _)):
      kind == .settlement && dispatch == particulars.reference
    default: false
    }
  }

  /// What is reserved goes out for its own order only, the reserve only for an order or with
  /// somebody's authority.
  private func maySend(_ from: HeldAccount) -> Bool {
    if from.status == .reserved { return from.order == particulars.reference }
    return from.pool != .reserve || particulars.approver != nil
  }

  private func permitsIn(_ from: Outside, _ to: HeldAccount) -> Bool {
    switch kind {
    case .opening: from == .opening && to.status != .reserved
    case .receipt: from == .supplier && (to.status == .available || to.status == .pendingInspection)
    case .donation: from == .donor && (to.status == .available || to.status == .pendingInspection)
    case .return:
      (from == .used || from == .given)
        && (to.status == .available || to.status == .pendingInspection)
    case .count: from == .variance && to.status == .available
    default: false
    }
  }

  private func permitsOut(_ from: HeldAccount, _ to: Outside) -> Bool {
    switch kind {
    case .issue:
      (to == .used || to == .given) && from.pool != .reserve && from.status == .available
    case .return: to == .returned && (from.pool != .reserve || particulars.approver != nil)
    case .writeOff: to == .lost && from.status != .reserved
    case .count:
      to == .variance
        || to == .used && particulars.purpose == .asUse && from.pool != .reserve
          && from.status == .available
    default: false
    }
  }

  private func permitsInside(_ from: HeldAccount, _ to: HeldAccount) -> Bool {
    switch kind {
    case .inspection:
      from.pool == to.pool && from.status == .pendingInspection
        && (to.status == .available || to.status == .nonconforming)
    case .freeze: from.pool == to.pool && from.status == .available && to.status == .frozen
    case .release: from.pool == to.pool && from.status == .frozen && to.status == .available
    case .poolChange:
      from.pool != to.pool && from.status == to.status && from.status != .reserved
        && (from.pool != .reserve && to.pool != .reserve || particulars.approver != nil)
    case .callUpOrder: isReserving(from, to, order: id)
    case .repick:
      particulars.reference.map {
        isReserving(from, to, order: $0) || isReserving(to, from, order: $0)
      } ?? false
    case .orderClosing:
      particulars.reference.map { isReserving(to, from, order: $0) } ?? false
    default: false
    }
  }

  private func isReserving(_ from: HeldAccount, _ to: HeldAccount, order: DocumentID) -> Bool {
    from == HeldAccount(to.pool, .available) && to.status == .reserved && to.order == order
  }

  /// Whether stock past its last usable day may leave the site by that line of this document.
  public func mayMoveExpired(_ movement: Movement) -> Bool {
    switch kind {
    case .issue: false
    case .dispatch: particulars.purpose == .disposal
    case .count: movement.to == .outside(.variance)
    default: true
    }
  }
}
