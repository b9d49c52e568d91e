/// What a balance is reckoned over.
public enum StockScope: Hashable, Sendable {
  /// The shelves of one site, or of several without the ways between them.
  case shelves
  /// All shelves and everything on the way: what moves between sites stays inside.
  case network
}

/// What came, went and was counted, by the columns of a monthly report, in base units.
public struct StockFlows: Hashable, Sendable {
  private var units: [StockFlow: Int64] = [:]

  /// Nothing moved.
  public init() {}

  /// What was written in a column; below zero where more was undone than done.
  public subscript(flow: StockFlow) -> Int64 { units[flow] ?? 0 }

  /// Whether no column holds anything.
  public var isEmpty: Bool { units.isEmpty }

  /// Writes into a column.
  public mutating func add(_ quantity: Int64, to flow: StockFlow) {
    let sum = self[flow] + quantity
    units[flow] = sum == 0 ? nil : sum
  }

  /// 收入: everything that came in.
  public func received(_ scope: StockScope) -> Int64 { sum(.into, scope) }

  /// 发出: everything that went out, apart from what was lost on the way.
  public func issued(_ scope: StockScope) -> Int64 { sum(.out, scope) - lost(scope) }

  /// Lost on the way: it had left every shelf already, so that only the network misses it.
  public func lost(_ scope: StockScope) -> Int64 { scope == .network ? self[.lostOnTheWay] : 0 }

  /// What all columns together change.
  public func change(_ scope: StockScope) -> Int64 {
    received(scope) - issued(scope) - lost(scope) + self[.counted]
  }

  private func sum(_ direction: StockFlow.Direction, _ scope: StockScope) -> Int64 {
    units.reduce(0) { sum, column in
      column.key.direction == direction && column.key.isKnown(to: scope) ? sum + column.value : sum
    }
  }
}

extension StockFlow {
  /// Whether it changes what a scope holds.
  public func isKnown(to scope: StockScope) -> Bool {
    switch self {
    case .transferredIn, .transferredOut: scope == .shelves
    case .lostOnTheWay: scope == .network
    default: true
    }
  }
}
