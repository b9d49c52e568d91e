/// Several items from one enterprise that share an order's cost: each is ordered with every m-th order
/// (Silver 1976, Management Science 22:1351).
///
/// The item that is cheapest to order for what it costs to hold sets the pace; the others follow at
/// whole multiples. A rule of thumb, within a few per cent of the best.
public struct JointOrder: Hashable, Sendable {
  /// One item of the order.
  public struct Line: Hashable, Sendable {
    /// k: what the item adds to an order, in yuan.
    public let orderCost: Double
    /// h: a base unit held for a period, in yuan.
    public let holding: Double
    /// λ: base units used in a period.
    public let demand: Double

    /// An item.
    public init(orderCost: Double, holding: Double, demand: Double) {
      self.orderCost = orderCost
      self.holding = holding
      self.demand = demand
    }

    fileprivate var costliness: Double { orderCost / (holding * demand) }
  }

  /// Each item is in every so many-th order.
  public let multiples: [Int]
  /// K: what an order costs whatever is in it, in yuan.
  public let sharedCost: Double
  /// T: periods from one order to the next.
  public let interval: Double
  /// What is ordered of each item when it is its turn, in base units.
  public let quantities: [Double]
  /// Ordering and holding for a period, in yuan.
  public let cost: Double

  /// The quantities as they are ordered: rounded up.
  public var wholeQuantities: [Int64] { quantities.map { Int64(clampingUp: $0) } }

  /// The order; throws a `ReorderProblem` if there is no item, or a cost or use is not above zero.
  public init(_ lines: [Line], sharedCost: Double) throws(ReorderProblem) {
    try ReorderProblem.check(sharedCost, "K", isAllowed: sharedCost >= 0)
    for line in lines {
      try ReorderProblem.check(line.orderCost, "k", isAllowed: line.orderCost > 0)
      try ReorderProblem.check(line.holding, "h", isAllowed: line.holding > 0)
      try ReorderProblem.check(line.demand, "λ", isAllowed: line.demand > 0)
    }
    guard let pace = lines.min(by: { $0.costliness < $1.costliness }) else {
      throw .outOfRange("items", "0")
    }
    let share = 1 / (pace.costliness * (sharedCost + pace.orderCost) / pace.orderCost)
    let multiples = lines.map { max(1, ($0.costliness * share).squareRoot().rounded()) }
    let ordering = zip(lines, multiples).reduce(sharedCost) { $0 + $1.0.orderCost / $1.1 }
    let holding = zip(lines, multiples).reduce(0) { $0 + $1.1 * $1.0.holding * $1.0.demand }
    let interval = (2 * ordering / holding).squareRoot()
    self.multiples = multiples.map { Int($0) }
    self.sharedCost = sharedCost
    self.interval = interval
    quantities = zip(lines, multiples).map { $0.demand * $1 * interval }
    cost = (2 * ordering * holding).squareRoot()
  }
}
