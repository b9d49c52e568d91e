/// A year's demand month by month: in which months to order, and how much at once (Wagner & Whitin
/// 1958, Management Science 5:89). Exact.
public struct LotSizes: Hashable, Sendable {
  /// One month.
  public struct Month: Hashable, Sendable {
    /// Base units used in the month.
    public let demand: Double
    /// An order in the month, in yuan.
    public let orderCost: Double
    /// A base unit still there when the month ends, in yuan.
    public let holding: Double
    /// Yuan for a base unit bought in the month.
    public let price: Double

    /// A month.
    public init(demand: Double, orderCost: Double, holding: Double, price: Double = 0) {
      self.demand = demand
      self.orderCost = orderCost
      self.holding = holding
      self.price = price
    }
  }

  /// What to order at the beginning of each month, in base units.
  public let orders: [Double]
  /// Ordering, holding and buying, in yuan.
  public let cost: Double

  /// The cheapest plan that never runs short; of equal ones that which orders later.
  ///
  /// - Parameters:
  ///   - months: The months in turn.
  ///   - stock: What is there before the first; it serves first.
  /// - Throws: A `ReorderProblem` if a figure is negative.
  public init(_ months: [Month], stock: Double = 0) throws(ReorderProblem) {
    try ReorderProblem.check(stock, "stock", isAllowed: stock >= 0)
    for month in months {
      try ReorderProblem.check(month.demand, "demand", isAllowed: month.demand >= 0)
      try ReorderProblem.check(month.orderCost, "K", isAllowed: month.orderCost >= 0)
      try ReorderProblem.check(month.holding, "h", isAllowed: month.holding >= 0)
      try ReorderProblem.check(month.price, "price", isAllowed: month.price >= 0)
    }
    var (left, kept) = (stock, 0.0)
    let needs = months.map { month in
      let need = max(0, month.demand - left)
      left = max(0, left - month.demand)
      kept += left * month.holding
      return need
    }
    // From the last month backwards: the least cost of the months from t on, and the month before
    // which an order in t ends; an order may be left out where nothing is needed.
    var least = [Double](repeating: 0, count: months.count + 1)
    var ends = [Int](repeating: 0, count: months.count)
    for month in months.indices.reversed() {
      var best = needs[month] == 0 ? least[month + 1] : .infinity
      var end = month
      var (cost, carrying) = (months[month].orderCost, 0.0)
      for last in month..<months.count {
        cost += needs[last] * (months[month].price + carrying)
        carrying += months[last].holding
        if cost + least[last + 1] < best {
          best = cost + least[last + 1]
          end = last + 1
        }
      }
      least[month] = best
      ends[month] = end
    }
    var orders = [Double](repeating: 0, count: months.count)
    var month = 0
    while month < months.count {
      let end = ends[month]
      orders[month] = needs[month..<end].reduce(0, +)
      month = max(end, month + 1)
    }
    self.orders = orders
    cost = least[0] + kept
  }
}
