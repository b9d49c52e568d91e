import Planning
import Stockpile
import TestKit
import Testing

/// D over T over V1 and V2, or a random network, with one item: what a plan of 2026-11 starts from.
struct PlanNetwork {
  let tree: SiteTree
  let item: Item
  var stock: [String: StockFigures] = [:]
  /// By site: whether of the reserve, days after 2026-10-31 on which it ends, base units.
  var ending: [String: [(isReserve: Bool, days: Int, quantity: Int64)]] = [:]
  /// Units used in the 90 days.
  var use: [String: Int64] = [:]

  /// Lead times and rules.
  var parameters = PlanningParameters.usual

  init(
    norms: (district: Int, township: Int, village: Int), fields: [String: String] = [:]
  ) throws {
    tree = try SiteTree([
      Sample.site("D", "reserve_center"), Sample.site("T", "township_hc", parent: "D"),
      Sample.site("V1", "village_clinic", parent: "T"),
      Sample.site("V2", "village_clinic", parent: "T"),
    ])
    item = try Sample.item(
      "MASK",
      [
        "norm_district": "=\(norms.district)", "norm_township": "=\(norms.township)",
        "norm_village": "=\(norms.village)", "pack_size": "20", "pack_unit_zh": "盒",
        "price_low_cny": "1", "price_high_cny": "2",
      ].merging(fields) { $1 })
  }

  init(seed: UInt64, fields: [String: String] = [:]) throws {
    var random = SplitMix(state: seed)
    var sites = [try Sample.site("D", "reserve_center")]
    for township in 0..<(1 + random.below(3)) {
      sites.append(try Sample.site("T\(township)", "township_hc", parent: "D"))
      for village in 0..<random.below(4) {
        sites.append(
          try Sample.site("V\(township)\(village)", "village_clinic", parent: "T\(township)"))
      }
    }
    tree = try SiteTree(sites)
    item = try Sample.item(
      "MASK",
      [
        "norm_district": "=\(random.below(30))", "norm_township": "=\(random.below(20))",
        "norm_village": "=\(random.below(10))", "pack_size": "\(1 + random.below(9))",
      ].merging(fields) { $1 })
    for site in sites where random.below(6) > 0 {
      var figures = StockFigures()
      figures.keepsReserve = random.below(3) > 0
      figures.usableReserve = figures.keepsReserve ? Int64(random.below(40)) : 0
      figures.reservedForOrders = figures.keepsReserve ? Int64(random.below(5)) : 0
      figures.backorderReserve = Int64([0, 0, random.below(8)][Int(random.below(3))])
      figures.backorderDaily = Int64([0, 0, random.below(8)][Int(random.below(3))])
      figures.usableDaily = Int64(random.below(60))
      figures.onTheWayReserve = Int64([0, 0, random.below(6)][Int(random.below(3))])
      figures.onTheWayDaily = Int64([0, 0, random.below(6)][Int(random.below(3))])
      let code = site.code.description
      stock[code] = figures
      use[code] = Int64([0, random.below(90)][Int(random.below(2))])
      ending[code] = [
        (true, Int(random.below(30)), Int64(random.below(UInt64(figures.usableReserve) + 1))),
        (false, Int(random.below(30)), Int64(random.below(UInt64(figures.usableDaily) + 1))),
      ]
    }
  }

  func plan() throws -> ReplenishmentPlan {
    let (facts, basis) = try facts()
    return try ReplenishmentPlan(facts, basis: basis)
  }

  func facts() throws -> (PlanFacts, PlanBasis) {
    let month = try #require(Month(iso: "2026-11"))
    let window = try #require(
      UseWindow(
        through: month.previous.lastDay, firstRecorded: CalendarDay(iso: "2025-11-01")))
    let basis = PlanBasis(month: month, window: window)
    func keyed<Value>(_ values: [String: Value]) throws -> [StockKey: Value] {
      Dictionary(
        uniqueKeysWithValues: try values.map { site, value in
          (StockKey(site: try #require(SiteCode(site)), item: item.code), value)
        })
    }
    let lots = ending.mapValues { lots in
      var found = EndingLots()
      for lot in lots where lot.quantity > 0 {
        let part = EndingLots.Lot(
          expiry: basis.asOf.adding(days: lot.days), quantity: lot.quantity)
        if lot.isReserve { found.reserve.append(part) } else { found.daily.append(part) }
      }
      return found
    }
    let uses = try use.map { site, units in
      StockUse(
        site: try #require(SiteCode(site)), item: item.code, day: basis.asOf, quantity: units)
    }
    return (
      PlanFacts(
        tree: tree, items: [item], norms: NormTable(items: [item], drivers: []),
        stock: try keyed(stock), ending: try keyed(lots),
        use: UseTable(tree: tree, alwaysInStock: uses, window: window), parameters: parameters),
      basis
    )
  }

  func line(_ site: String, _ plan: ReplenishmentPlan) throws -> PlanLine {
    try #require(plan.lines.first { $0.site.code.description == site })
  }
}

extension StockFigures {
  init(
    keepsReserve: Bool, reserve: Int64 = 0, daily: Int64 = 0, toDaily: Int64 = 0
  ) {
    self.init()
    self.keepsReserve = keepsReserve
    usableReserve = reserve
    usableDaily = daily
    onTheWayDaily = toDaily
  }
}
