import Foundation
import Planning
import Stockpile

/// What the plan of a large network costs, from facts in memory to its lines: every item at every site
/// is used six times a year, is on the shelf in two lots and has a norm.
struct PlanBenchmark {
  let tree: SiteTree
  let items: [Item]
  let uses: [StockUse]
  let stock: [StockLine]
  let changes: [ShelfChange]
  private let last = CalendarDay(iso: "2026-10-31") ?? CalendarDay(daysSinceEpoch: 0)

  init(sites: Int, items count: Int) throws {
    let townships = max(1, sites / 25)
    var found = [
      try Site(
        Record(
          .site, code: "D",
          fields: [
            "name_zh": "D", "level": "district", "site_type": "reserve_center", "status": "active",
          ]))
    ]
    for place in 1..<sites {
      let isTownship = place <= townships
      found.append(
        try Site(
          Record(
            .site, code: isTownship ? "T\(place)" : "V\(place)",
            fields: [
              "name_zh": "S\(place)", "level": isTownship ? "township" : "village",
              "site_type": isTownship ? "township_hc" : "village_clinic", "status": "active",
              "parent_code": isTownship ? "D" : "T\(1 + place % townships)",
            ])))
    }
    tree = try SiteTree(found)
    items = try (0..<count).map {
      try Item(
        Record(
          .item, code: "I\($0)",
          fields: [
            "name_zh": "I\($0)", "base_unit_zh": "个", "norm_district": "=500",
            "norm_township": "=60", "norm_village": "=9", "pack_size": "20",
            "price_low_cny": "1", "price_high_cny": "2", "shelf_life_months": "24",
          ]))
    }
    var draws = Draws(seed: 7)
    var (uses, stock, changes): ([StockUse], [StockLine], [ShelfChange]) = ([], [], [])
    for site in tree.sites {
      for item in items {
        for _ in 0..<6 {
          uses.append(
            StockUse(
              site: site.code, item: item.code, day: last.adding(days: -draws.below(360)),
              quantity: Int64(1 + draws.below(20))))
        }
        for number in 0..<2 {
          var particulars = LotParticulars()
          particulars.number = "L\(number)"
          particulars.expiry = last.adding(days: 10 + draws.below(700))
          let (lot, units) = (Lot(item: item.code, particulars), Int64(1 + draws.below(60)))
          changes.append(
            ShelfChange(
              site: site.code, lot: lot, day: last.adding(days: -300), quantity: units))
          stock.append(
            StockLine(
              site: site.code, lot: lot, account: HeldAccount(.daily, .available),
              quantity: units))
        }
      }
    }
    (self.uses, self.stock, self.changes) = (uses, stock, changes)
  }

  /// Says what the steps took, in seconds of processor time.
  func report() throws {
    guard let window = UseWindow(through: last, firstRecorded: last.adding(days: -364)) else {
      return
    }
    var clock = SpeedBenchmark.clock()
    func lap(_ what: String) {
      let now = SpeedBenchmark.clock()
      say("| \(what) | \(figure(now - clock)) |")
      clock = SpeedBenchmark.clock()
    }
    say("\(tree.sites.count) sites × \(items.count) items, seconds of processor time\n")
    say("| step | seconds |\n|---|---|")
    let use = UseTable(
      tree: tree, facts: DemandFacts(through: last, uses: uses, changes: changes), window: window)
    lap("use a day of every item at every site")
    let facts = PlanFacts(
      tree: tree, items: items, norms: NormTable(items: items, drivers: []),
      stock: StockFigures.figures(stock: stock, transit: [], on: last),
      ending: EndingLots.ending(stock, on: last), use: use)
    lap("stock and norms")
    let plan = try ReplenishmentPlan(
      facts, basis: PlanBasis(month: last.month.next, window: window))
    lap("plan")
    say("\n\(plan.lines.count) lines, \(plan.short.count) short, \(plan.purchases.count) purchases")
  }
}
