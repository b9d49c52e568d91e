/// The outside world, as the ledger sees it.
public enum Outside: String, CaseIterable, Sendable {
  /// Stock counted when the books were opened (期初).
  case opening
  /// Those we buy from.
  case supplier
  /// Those who give to us.
  case donor
  /// Used up by people the site serves.
  case used
  /// Handed to bodies outside the network.
  case given
  /// Sent back to the supplier.
  case returned
  /// Written off or lost on the way.
  case lost
  /// Found or missed by a count.
  case variance
}

/// Anywhere a unit can be: held by the document's site, on the way, or outside.
public enum Account: Hashable, Sendable {
  /// Held by the site whose log the document is in.
  case held(HeldAccount)
  /// Dispatched and not yet signed for; belongs to no site.
  case transit(dispatch: DocumentID, pool: Pool)
  /// Outside the network.
  case outside(Outside)

  /// The held account, if it is one.
  public var held: HeldAccount? {
    if case .held(let account) = self { account } else { nil }
  }
}

extension Account: CustomStringConvertible {
  /// `daily/available`, `transit/<dispatch id>/daily`, `outside/used`.
  public var description: String {
    switch self {
    case .held(let account): account.description
    case .transit(let dispatch, let pool): "transit/\(dispatch)/\(pool.rawValue)"
    case .outside(let outside): "outside/\(outside.rawValue)"
    }
  }

  /// The account written that way; anything else is nil.
  public init?(_ text: some StringProtocol) {
    // By bytes: a combining mark after a slash must not hide it.
    let parts = Array(text.utf8)
      .split(separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count >= 2 else { return nil }
    if parts[0] == "outside" {
      guard parts.count == 2, let outside = Outside(rawValue: parts[1]) else { return nil }
      self = .outside(outside)
    } else if parts[0] == "transit" {
      guard parts.count == 3, let dispatch = DocumentID(parts[1]),
        let pool = Pool(rawValue: parts[2])
      else { return nil }
      self = .transit(dispatch: dispatch, pool: pool)
    } else {
      guard let pool = Pool(rawValue: parts[0]),
        let status = StockStatus(rawValue: parts[1]),
        (parts.count == 3) == (status == .reserved)
      else { return nil }
      guard parts.count == 3 else {
        self = .held(HeldAccount(pool, status))
        return
      }
      guard let order = DocumentID(parts[2]) else { return nil }
      self = .held(HeldAccount(pool, reservedFor: order))
    }
  }
}
