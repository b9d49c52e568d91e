import Planning
import Stockpile
import Testing

/// Where reserve that is bought goes before it ends. As of 2026-10-31 a purchase comes in 14 days and a
/// move takes 3; a life of 10 months is 300 days.
struct ReserveOutletTests {
  private func outlet(
    _ norm: Int, months: Int = 10, use: [String: Int64],
    ending: [String: [(isReserve: Bool, days: Int, quantity: Int64)]] = [:], tracked: String = "Y"
  ) throws -> ReserveOutlet? {
    var network = try PlanNetwork(
      norms: (norm, 0, 0),
      fields: ["shelf_life_months": "\(months)", "expiry_tracked": tracked])
    network.use = use
    network.ending = ending
    for site in network.tree.sites {
      // A reserve with nothing in it: no daily stock fills the norm.
      var figures = StockFigures(keepsReserve: true)
      figures.usableDaily =
        ending[site.code.description]?.reduce(0) { $0 + ($1.isReserve ? 0 : $1.quantity) } ?? 0
      network.stock[site.code.description] = figures
    }
    return try network.plan().purchases.first?.outlet
  }

  @Test func `one site uses it all, and the last day to swap leaves it time`() throws {
    let found = try #require(try outlet(30, use: ["V1": 90, "V2": 45]))
    #expect(found.units == 30 && found.waste == 0)
    // 2026-11-14 + 300 days; V1 uses 30 in 30 days, and the way takes 3.
    #expect(found.endsOn == CalendarDay(iso: "2027-09-10"))
    #expect(found.sites.map(\.code.description) == ["V1"])
    #expect(found.latestSwap == CalendarDay(iso: "2027-08-08"))
  }

  @Test func `where the largest user is not enough, as many as it takes`() throws {
    let found = try #require(try outlet(400, use: ["V1": 90, "T": 45, "V2": 45]))
    // 1 + ½ + ½ a day; in 297 days V1 uses 297, with T 445.
    #expect(found.sites.map(\.code.description) == ["V1", "T"] && found.waste == 0)
    // ⌈400 ÷ 1.5⌉ = 267 days.
    #expect(found.latestSwap == CalendarDay(iso: "2026-12-14"))
  }

  @Test func `what is more than anybody can use in its life is waste, whatever is done`() throws {
    let found = try #require(try outlet(1_000, use: ["V1": 90]))
    // From the day of the stock to the last usable day are 314 days.
    #expect(found.waste == 1_000 - 314)
    #expect(found.latestSwap == CalendarDay(iso: "2026-11-14"))
  }

  @Test func `what ends before it is used first`() throws {
    let found = try #require(
      try outlet(200, use: ["V1": 90], ending: ["V2": [(false, 250, 240)]]))
    #expect(found.waste == 200 - (314 - 240))
    // Of the older stock no more than is used by its own end: 100 of 240 in 100 days.
    let other = try #require(
      try outlet(200, use: ["V1": 90], ending: ["V2": [(false, 100, 240)]]))
    #expect(other.waste == 0)
  }

  @Test func `nobody uses it: all of it will expire, and nowhere to go`() throws {
    let found = try #require(try outlet(30, use: [:]))
    #expect(found.sites.isEmpty && found.latestSwap == nil && found.waste == 30)
  }

  @Test func `what does not end needs no outlet`() throws {
    #expect(try outlet(30, months: 0, use: ["V1": 90]) == nil)
    #expect(try outlet(30, use: ["V1": 90], tracked: "N") == nil)
  }

  @Test(
    "The sites can use all of it from the last day on, and not a day later; none can be left out",
    arguments: 1...200)
  func property(_ seed: UInt64) throws {
    var network = try PlanNetwork(
      seed: seed, fields: ["shelf_life_months": "\(3 + seed % 9)", "expiry_tracked": "Y"])
    network.parameters = try PlanningParameters([
      Record(.parameter, code: "lead_days/purchase", fields: ["value": "\(1 + seed % 40)"])
    ])
    let plan = try network.plan()
    for purchase in plan.purchases {
      guard let outlet = purchase.outlet else {
        #expect(plan.short.allSatisfy { $0.daily.gap > 0 || $0.toPurchase == 0 })
        continue
      }
      let usable = outlet.units - outlet.waste
      #expect(usable >= 0 && outlet.waste >= 0)
      guard let swap = outlet.latestSwap else {
        #expect(outlet.sites.isEmpty && usable == 0)
        continue
      }
      func used(_ sites: [Site], _ days: Int) -> Int64 {
        let units = sites.reduce(Int64(0)) { $0 + (network.use[$1.code.description] ?? 0) }
        return DailyUse(units: units, days: 90).used(inDays: days)
      }
      let way = network.parameters.transferDays
      let left = swap.days(until: outlet.endsOn) - way
      let comes = plan.basis.asOf.adding(days: network.parameters.purchaseDays)
      if swap > comes {
        #expect(used(outlet.sites, left) >= usable)
      }
      #expect(used(outlet.sites, left - 1) < usable)
      let life = comes.days(until: outlet.endsOn) - way
      #expect(used(Array(outlet.sites.dropLast()), life) < usable)
    }
  }
}
