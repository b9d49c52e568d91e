import Planning
import Stockpile
import TestKit
import Testing

/// The ways to order an item, side by side.
struct OrderSizesTests {
  private func facts(
    _ code: String, units: Int64, price: String, months: [Int64] = [], stock: Int64 = 0
  ) throws -> OrderSizes.Facts {
    let first = try #require(Month(iso: "2026-11"))
    return OrderSizes.Facts(
      item: try Sample.item(code, ["pack_size": "50", "ved": "V"]),
      price: try #require(Price(yuan: price)), use: DailyUse(units: units, days: 90),
      months: months.enumerated().map {
        DemandForecast.Coming(
          first.advanced(by: Int32($0)), low: 0, mid: $1, high: 2 * $1)
      }, stock: stock)
  }

  @Test func `whole packs, days they last, and what a year costs`() throws {
    // 10 a day, 100 an order, 0.2 × 3.65 yuan a year = 0.002 a day: √(2·100·10 ÷ 0.002) = 1000.
    let sizes = try OrderSizes(facts("MASK", units: 900, price: "3.65"), parameters: .usual)
    let economic = try #require(sizes.sizes.first { $0.rule == .economic })
    #expect(economic.quantity == 1000 && economic.packed == 1000 && economic.days == 100)
    #expect(abs(economic.costAYear - 730) < 1e-6)
    let owing = try #require(sizes.sizes.first { $0.rule == .owing })
    // √(100 ÷ 99) more at most, and never dearer.
    #expect(owing.quantity > 1000 && owing.packed == 1050 && owing.costAYear < economic.costAYear)
    #expect(!sizes.sizes.contains { $0.rule == .bands || $0.rule == .joint })
  }

  @Test func `a price that falls far enough is worth a larger order, one that does not is not`()
    throws
  {
    let known = try facts("MASK", units: 900, price: "3.65")
    for (price, quantity) in [(3.0, Int64(5_000)), (3.649, 1_000)] {
      let bands = try PriceBands([
        .init(from: 0, price: 3.65), .init(from: 5_000, price: price),
      ])
      let size = try #require(
        try OrderSizes(known, parameters: .usual, bands: bands).sizes.first { $0.rule == .bands })
      #expect(size.quantity == quantity)
    }
  }

  @Test func `together items cost what the joint order costs, and less than apart`() throws {
    let items = [
      try OrderSizes(facts("MASK", units: 900, price: "3.65"), parameters: .usual),
      try OrderSizes(facts("SUIT", units: 90, price: "26"), parameters: .usual),
      try OrderSizes(facts("SOAP", units: 9, price: "2"), parameters: .usual),
    ]
    let joint = try OrderSizes.together(items, lineCost: 10)
    let sizes = joint.compactMap { item in item.sizes.first { $0.rule == .joint } }
    let lines = items.map {
      JointOrder.Line(
        orderCost: 10, holding: $0.costs.holding, demand: Double($0.facts.use.units) / 90)
    }
    let order = try JointOrder(lines, sharedCost: 100)
    #expect(abs(sizes.reduce(0) { $0 + $1.costAYear } - order.cost * 365) < 1e-6)
    #expect(sizes.map(\.everyOrder) == order.multiples && order.multiples.contains { $0 > 1 })
    let apart = items.compactMap { $0.sizes.first { $0.rule == .economic }?.costAYear }
    #expect(order.cost * 365 < apart.reduce(0, +))
  }

  @Test func `months are ordered for once, less what is there`() throws {
    let sizes = try OrderSizes(
      facts("MASK", units: 900, price: "3.65", months: [300, 300, 0, 4_000, 1, 1], stock: 350),
      parameters: .usual)
    // 250 of the second month, then 4,000 with the two units behind it.
    #expect(sizes.orders == [0, 250, 0, 4_002, 0, 0])
  }

  @Test func `nothing used is no order`() throws {
    #expect(throws: ReorderProblem.self) {
      try OrderSizes(facts("MASK", units: 0, price: "3.65"), parameters: .usual)
    }
  }
}
