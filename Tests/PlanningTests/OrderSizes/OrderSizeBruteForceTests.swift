import Planning
import Testing

struct OrderSizeBruteForceTests {
  @Test("Wagner–Whitin: no set of months to order in costs less", arguments: 1...150)
  func lotSizes(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let count = 1 + Int(random.below(9))
    let months = (0..<count).map { _ in
      LotSizes.Month(
        demand: random.below(4) == 0 ? 0 : Double(random.below(100)),
        orderCost: Double(random.below(150)), holding: Double(random.below(4)),
        price: Double(random.below(5)))
    }
    let stock = Double(random.below(3) * random.below(120))
    let plan = try LotSizes(months, stock: stock)
    var least = Double.infinity
    for set in 0..<(1 << count) {
      least = min(least, Self.cost(months, stock, orderingIn: set) ?? .infinity)
    }
    #expect((plan.cost - least).magnitude <= 1e-9 * max(1, least))
    // The plan itself costs that, and never runs short.
    #expect(Self.cost(months, stock, of: plan.orders) == plan.cost)
  }

  /// The plan of such orders; nil if it runs short.
  private static func cost(_ months: [LotSizes.Month], _ stock: Double, of orders: [Double])
    -> Double?
  {
    var (left, cost) = (stock, 0.0)
    for (month, order) in zip(months, orders) {
      left += order - month.demand
      guard left >= 0 else { return nil }
      cost += left * month.holding + order * month.price + (order > 0 ? month.orderCost : 0)
    }
    return cost
  }

  /// Each order serves until the next one.
  private static func cost(_ months: [LotSizes.Month], _ stock: Double, orderingIn set: Int)
    -> Double?
  {
    var (orders, left, last) = ([Double](repeating: 0, count: months.count), stock, Int?.none)
    for (place, month) in months.enumerated() {
      if set & (1 << place) != 0 { last = place }
      let need = max(0, month.demand - left)
      left = max(0, left - month.demand)
      guard need > 0 else { continue }
      guard let last else { return nil }
      orders[last] += need
    }
    return cost(months, stock, of: orders)
  }

  @Test("Economic orders: a whole unit more or less does not cost less", arguments: 1...100)
  func economic(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let demand = 1 + Double(random.below(10_000))
    let order = try EconomicOrder(
      orderCost: 1 + Double(random.below(1000)), holding: 0.01 + Double(random.below(100)) / 10,
      shortage: random.below(2) == 0 ? nil : 1 + Double(random.below(100)), demand: demand,
      deliveryRate: random.below(2) == 0 ? nil : demand + 1 + Double(random.below(5000)))
    let whole = Double(order.wholeQuantity)
    for other in [whole - 1, whole + 1] where other >= 1 {
      #expect(order.cost(of: whole) <= order.cost(of: other))
    }
    #expect(order.cost(of: order.quantity) <= order.cost(of: order.quantity * 1.01))
    let owed = order.owedShare
    if order.shortage != nil {
      #expect(
        order.cost(of: order.quantity) <= order.cost(of: order.quantity, owedShare: owed * 1.1))
    }
  }

  @Test("Price bands: no quantity costs less", arguments: 1...100)
  func discount(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var (bands, from, price) = ([PriceBands.Band](), 0.0, 20 + Double(random.below(50)))
    for _ in 0...random.below(4) {
      bands.append(PriceBands.Band(from: from, price: price))
      from += 1 + Double(random.below(300))
      price = max(0.5, price - Double(random.below(10)))
    }
    let (cost, rate) = (1 + Double(random.below(500)), 0.05 + Double(random.below(10)) / 20)
    let demand = 1 + Double(random.below(2000))
    let best = try PriceBands(bands).best(orderCost: cost, holdingRate: rate, demand: demand)
    for quantity in 1...3000 {
      let units = Double(quantity)
      let price = try #require(bands.last { $0.from <= units }).price
      let other = cost * demand / units + rate * price * units / 2 + price * demand
      #expect(best.cost <= other * (1 + 1e-12))
    }
  }

  @Test("A joint order costs no more than ordering everything every time")
  func joint() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<200 {
      let lines = (0..<(1 + random.below(6))).map { _ in
        JointOrder.Line(
          orderCost: 1 + Double(random.below(100)), holding: 0.1 + Double(random.below(50)) / 10,
          demand: 1 + Double(random.below(1000)))
      }
      let shared = Double(random.below(300))
      let order = try JointOrder(lines, sharedCost: shared)
      let ordering = lines.reduce(shared) { $0 + $1.orderCost }
      let holding = lines.reduce(0) { $0 + $1.holding * $1.demand }
      // Silver's rule rounds each multiple by itself: at worst it comes out a little dearer.
      #expect(order.cost <= (2 * ordering * holding).squareRoot() * 1.06)
    }
  }

  @Test("Impossible figures are refused by name")
  func refusals() {
    #expect(throws: ReorderProblem.deliversTooSlowly("5.0", "5.0")) {
      try EconomicOrder(orderCost: 1, holding: 1, demand: 5, deliveryRate: 5)
    }
    #expect(throws: ReorderProblem.outOfRange("λ", "0.0")) {
      try EconomicOrder(orderCost: 1, holding: 1, demand: 0)
    }
    #expect(throws: ReorderProblem.outOfRange("p", "nan")) {
      try OrderCosts(order: 1, holding: 1, shortage: .nan)
    }
    #expect(throws: ReorderProblem.outOfRange("from", "3.0")) {
      try PriceBands([.init(from: 3, price: 2)])
    }
    #expect(throws: ReorderProblem.outOfRange("items", "0")) { try JointOrder([], sharedCost: 1) }
    #expect(throws: ReorderProblem.outOfRange("demand", "-1.0")) {
      try LotSizes([.init(demand: -1, orderCost: 1, holding: 1)])
    }
  }
}
