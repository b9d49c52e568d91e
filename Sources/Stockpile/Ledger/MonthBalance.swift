/// 上月结存＋收入－发出±盘点＝本月结存: what was there on the evening before a month, what moved in it,
/// and what was there on its last evening.
///
/// Both evenings come from the balances, the flows from the movements: two roads to one figure. Where
/// they part, either the program or the file is at fault.
public struct MonthBalance: Hashable, Sendable {
  /// Over which accounts.
  public let scope: StockScope
  /// 上月结存, in base units.
  public var opening: Int64 = 0
  /// What moved.
  public var flows = StockFlows()
  /// 本月结存, in base units.
  public var closing: Int64 = 0

  /// Nothing there, nothing moved.
  public init(_ scope: StockScope) {
    self.scope = scope
  }

  /// 收入.
  public var received: Int64 { flows.received(scope) }
  /// 发出.
  public var issued: Int64 { flows.issued(scope) }
  /// Lost on the way.
  public var lost: Int64 { flows.lost(scope) }
  /// 盘盈 less 盘亏.
  public var counted: Int64 { flows[.counted] }

  /// What opening and flows add up to.
  public var reckoned: Int64 { opening + flows.change(scope) }

  /// What is there beyond what should be; 0 where both roads meet.
  public var difference: Int64 { closing - reckoned }

  /// Whether both roads meet.
  public var isProved: Bool { difference == 0 }

  /// Whether nothing was there and nothing moved.
  public var isEmpty: Bool { opening == 0 && closing == 0 && flows.isEmpty }
}
