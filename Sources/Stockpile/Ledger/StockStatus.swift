/// The condition stock is held in. *Expired* is none of them: it follows from the lot and the day.
public enum StockStatus: String, CaseIterable, Sendable, Comparable {
  /// 可用: may be issued while in date.
  case available
  /// 预留: set aside for an approved order.
  case reserved
  /// 待检: received, not yet inspected.
  case pendingInspection = "pending_inspection"
  /// 冻结: held back.
  case frozen
  /// 不合格: damaged or failed inspection.
  case nonconforming

  /// The order in which a count shortage is taken: available stock first.
  public static func < (left: StockStatus, right: StockStatus) -> Bool { left.rank < right.rank }

  /// Place in the order of declaration, starting at 0.
  public var rank: Int {
    switch self {
    case .available: 0
    case .reserved: 1
    case .pendingInspection: 2
    case .frozen: 3
    case .nonconforming: 4
    }
  }
}
