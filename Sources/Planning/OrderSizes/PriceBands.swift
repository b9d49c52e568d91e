/// An agreement whose price for all units falls with the quantity ordered at once (all-units
/// discount; Hadley & Whitin 1963).
public struct PriceBands: Hashable, Sendable {
  /// From so many base units on, each costs so much.
  public struct Band: Hashable, Sendable {
    /// The least quantity, in base units; 0 in the first band.
    public let from: Double
    /// Yuan for a base unit.
    public let price: Double

    /// A band.
    public init(from: Double, price: Double) {
      self.from = from
      self.price = price
    }
  }

  /// How much to order at once, and what it costs.
  public struct Choice: Hashable, Sendable {
    /// Base units.
    public let quantity: Double
    /// Which band that is, from 0.
    public let band: Int
    /// Ordering, holding and buying for a period, in yuan.
    public let cost: Double

    /// Base units to order: rounded up, for below its least quantity a band does not hold.
    public var wholeQuantity: Int64 { Int64(clampingUp: quantity) }
  }

  /// The bands, from the smallest quantity on.
  public let bands: [Band]

  /// The bands of an agreement; throws a `ReorderProblem` unless they begin at 0 and rise.
  public init(_ bands: [Band]) throws(ReorderProblem) {
    guard let first = bands.first, first.from == 0 else {
      throw .outOfRange("from", "\(bands.first?.from ?? .nan)")
    }
    for (band, next) in zip(bands, bands.dropFirst()) {
      try ReorderProblem.check(next.from, "from", isAllowed: next.from > band.from)
    }
    for band in bands {
      try ReorderProblem.check(band.price, "price", isAllowed: band.price > 0)
    }
    self.bands = bands
  }

  /// The best of the bands' own best quantities, each brought inside its band; the smaller quantity of
  /// equals.
  ///
  /// - Parameters:
  ///   - orderCost: K, in yuan.
  ///   - holdingRate: What a yuan of stock costs to hold for a period.
  ///   - demand: λ, base units a period.
  /// - Returns: The quantity, its band, and what a period costs.
  /// - Throws: A `ReorderProblem` if a figure is not above zero.
  public func best(orderCost: Double, holdingRate: Double, demand: Double) throws(ReorderProblem)
    -> Choice
  {
    try ReorderProblem.check(holdingRate, "i", isAllowed: holdingRate > 0)
    var best: Choice?
    for (place, band) in bands.enumerated() {
      let order = try EconomicOrder(
        orderCost: orderCost, holding: holdingRate * band.price, demand: demand)
      let end = place + 1 < bands.count ? bands[place + 1].from : .infinity
      // A band that its own best overshoots is beaten by the cheaper one after it.
      guard order.quantity < end else { continue }
      let quantity = max(order.quantity, band.from)
      let choice = Choice(
        quantity: quantity, band: place, cost: order.cost(of: quantity) + band.price * demand)
      if best.map({ choice.cost < $0.cost }) ?? true { best = choice }
    }
    guard let best else { throw .outOfRange("price", "\(bands.count)") }
    return best
  }
}
