/// Whose use the stock is for (属性): same shelf, same lot, separate balances.
public enum Pool: String, CaseIterable, Sendable, Comparable {
  /// 日常周转: what routine work takes.
  case daily
  /// 捐赠物资: given to the district.
  case donated
  /// 代管: kept for the bureau or another body.
  case custody
  /// 专储: the dedicated reserve, moved only under an order.
  case reserve

  /// The order in which a count shortage is taken: the reserve last.
  public static func < (left: Pool, right: Pool) -> Bool { left.rank < right.rank }

  /// Place in the order of declaration, starting at 0.
  public var rank: Int {
    switch self {
    case .daily: 0
    case .donated: 1
    case .custody: 2
    case .reserve: 3
    }
  }
}
