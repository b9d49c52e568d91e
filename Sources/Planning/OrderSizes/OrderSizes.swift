public import Stockpile

/// How much of an item to order at once for the whole network, and when (订货批量), from the costs that are
/// set: several answers to one question, side by side, each a proposal.
public struct OrderSizes: Sendable {
  /// What is known of the item.
  public struct Facts: Sendable {
    /// The item.
    public let item: Item
    /// 参考单价.
    public let price: Price
    /// 日均消耗 of the network.
    public let use: DailyUse
    /// What is expected of the months to come, the first of them this one.
    public let months: [DemandForecast.Coming]
    /// What there is, on the way and on order for daily use.
    public let stock: Int64

    /// Facts.
    public init(
      item: Item, price: Price, use: DailyUse, months: [DemandForecast.Coming], stock: Int64
    ) {
      self.item = item
      self.price = price
      self.use = use
      self.months = months
      self.stock = stock
    }
  }

  /// One way to order.
  public struct Size: Hashable, Sendable {
    /// By which rule.
    public enum Rule: String, CaseIterable, Sendable {
      /// 经济订货量: nothing may lack.
      case economic
      /// 允许短时欠货的经济订货量.
      case owing
      /// 量大价低.
      case bands
      /// 与其他物资同单订货.
      case joint
    }

    /// By which rule.
    public let rule: Rule
    /// Base units, as the rule has them.
    public let quantity: Int64
    /// Whole packs.
    public let packed: Int64
    /// How many days an order of whole packs lasts.
    public let days: Int64
    /// The price of a base unit.
    public let price: Price
    /// Ordering and holding for a year, and what is owed, in yuan, of the rule's own quantity.
    public let costAYear: Double
    /// In every so many-th order of the enterprise; 1 unless it is a joint one.
    public let everyOrder: Int
  }

  /// What is known of the item.
  public let facts: Facts
  /// K in yuan, h and p in yuan for a base unit and a day.
  public let costs: OrderCosts
  /// The ways to order.
  public private(set) var sizes: [Size]
  /// What to order at the beginning of each month to come, in base units: the cheapest plan.
  public let orders: [Int64]
  /// What ordering and holding cost in those months, in yuan.
  public let monthsCost: Double

  /// What an item adds to a joint order where nobody says, in yuan.
  public static let usualLineCost = 10.0
  private static let daysOfYear = 365.0
  private static let daysOfMonth = 30.0

  /// The sizes of an item; prices by quantity where an enterprise names them. Throws a
  /// `ReorderProblem` where a figure is impossible; nothing used is one.
  public init(
    _ facts: Facts, parameters: PlanningParameters, bands: PriceBands? = nil
  ) throws(ReorderProblem) {
    self.facts = facts
    costs = try parameters.costs(facts.item.ved, price: facts.price)
    let demand = Double(facts.use.units) / Double(facts.use.days)
    let economic = try EconomicOrder(
      orderCost: costs.order, holding: costs.holding, demand: demand)
    let owing = try EconomicOrder(
      orderCost: costs.order, holding: costs.holding, shortage: costs.shortage, demand: demand)
    var sizes: [Size] = []
    for (rule, order) in [(Size.Rule.economic, economic), (.owing, owing)] {
      let quantity = order.wholeQuantity
      sizes.append(
        Size(
          rule, quantity, facts, price: facts.price,
          costAYear: order.cost(of: Double(quantity)) * Self.daysOfYear))
    }
    if let bands {
      let yuan = Double(facts.price.tenThousandths) / 10_000
      let choice = try bands.best(
        orderCost: costs.order, holdingRate: costs.holding / yuan, demand: demand)
      let price = bands.bands[choice.band].price
      sizes.append(
        Size(
          .bands, choice.wholeQuantity, facts,
          price: Price(tenThousandths: Int64((price * 10_000).rounded())) ?? facts.price,
          costAYear: (choice.cost - price * demand) * Self.daysOfYear))
    }
    self.sizes = sizes
    var months: [LotSizes.Month] = []
    for month in facts.months {
      months.append(
        LotSizes.Month(
          demand: Double(month.mid), orderCost: costs.order,
          holding: costs.holding * Self.daysOfMonth))
    }
    let lots = try LotSizes(months, stock: Double(max(0, facts.stock)))
    orders = lots.orders.map { Int64(clampingUp: $0) }
    monthsCost = lots.cost
  }

  /// Several items of one enterprise in one order: each gets its way to be ordered with the others.
  /// `lineCost` is what an item adds to an order, in yuan.
  public static func together(
    _ items: [OrderSizes], lineCost: Double = usualLineCost
  ) throws(ReorderProblem) -> [OrderSizes] {
    var lines: [JointOrder.Line] = []
    for item in items {
      lines.append(
        JointOrder.Line(
          orderCost: lineCost, holding: item.costs.holding,
          demand: Double(item.facts.use.units) / Double(item.facts.use.days)))
    }
    let joint = try JointOrder(lines, sharedCost: items.first?.costs.order ?? 0)
    var found = items
    for place in items.indices {
      let size = Size(
        .joint, joint.wholeQuantities[place], items[place].facts, price: items[place].facts.price,
        costAYear: joint.cost(of: place, lines[place], items.count) * daysOfYear,
        everyOrder: joint.multiples[place])
      found[place].sizes.append(size)
    }
    return found
  }
}

extension OrderSizes.Size {
  init(
    _ rule: Rule, _ quantity: Int64, _ facts: OrderSizes.Facts, price: Price, costAYear: Double,
    everyOrder: Int = 1
  ) {
    self.rule = rule
    self.quantity = quantity
    packed = facts.item.packs(holding: quantity) * facts.item.packSize
    days = facts.use.cover(of: packed) ?? 0
    self.price = price
    self.costAYear = costAYear
    self.everyOrder = everyOrder
  }
}

extension JointOrder {
  /// What a line costs a period: its own part of orders and what it holds, and its equal share of what
  /// all orders have in common.
  fileprivate func cost(of place: Int, _ line: Line, _ count: Int) -> Double {
    let own = line.orderCost / (Double(multiples[place]) * interval)
    return own + line.holding * quantities[place] / 2 + sharedCost / interval / Double(count)
  }
}
