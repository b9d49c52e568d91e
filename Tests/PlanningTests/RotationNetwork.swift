import Planning
import Stockpile
import TestKit
import Testing

/// D over townships over villages with one item: what a rotation of 2026-10-31 starts from. Days are
/// counted from that evening, whose use is past.
struct RotationNetwork {
  struct Shelf {
    var site: String
    var day: Int
    var units: Int64
    var price: String?
  }

  static let asOf = CalendarDay(daysSinceEpoch: 20_757)
  var sites: [(code: String, type: String, parent: String?)]
  var fields: [String: String] = ["shelf_life_months": "36"]
  /// Units used in `useDays` days, a divisor of 90: so many on average of 90 days.
  var use: [String: Int64] = [:]
  var useDays = 10
  var reserve: [Shelf] = []
  var daily: [Shelf] = []
  var lead = 0
  var within: Int? = 1000
  var floorPercent = 70

  init() {
    sites = [
      ("D", "reserve_center", nil), ("T", "township_hc", "D"), ("V", "village_clinic", "T"),
    ]
  }

  /// A random small network.
  init(seed: UInt64) {
    var random = SplitMix(state: seed)
    sites = [("D", "reserve_center", nil)]
    for township in 0..<(1 + random.below(2)) {
      sites.append(("T\(township)", "township_hc", "D"))
      for village in 0..<random.below(3) {
        sites.append(("V\(township)\(village)", "village_clinic", "T\(township)"))
      }
    }
    useDays = [3, 5, 6, 9, 10][Int(random.below(5))]
    lead = Int(random.below(4))
    for site in sites where random.below(4) > 0 { use[site.code] = Int64(random.below(12)) }
    func shelf() -> Shelf {
      Shelf(
        site: sites[Int(random.below(UInt64(sites.count)))].code, day: Int(random.below(16)),
        units: Int64(1 + random.below(7)), price: "\(1 + random.below(3))")
    }
    for _ in 0..<(1 + random.below(5)) { reserve.append(shelf()) }
    for _ in 0..<random.below(6) { daily.append(shelf()) }
    within = random.below(2) == 0 ? 1000 : Int(random.below(16))
  }

  func plan() throws -> RotationPlan {
    let tree = try SiteTree(
      sites.map { site in
        let fields = site.type.hasPrefix("hospital") ? ["level": "district"] : [:]
        return try Sample.site(site.code, site.type, parent: site.parent, fields)
      })
    let item = try Sample.item("MASK", fields)
    let window = try #require(
      UseWindow(through: Self.asOf, firstRecorded: Self.asOf.adding(days: 1 - UseTable.days)))
    let uses = try use.map { site, units in
      StockUse(
        site: try code(site), item: item.code, day: Self.asOf,
        quantity: units * Int64(UseTable.days / useDays))
    }
    let stock =
      try reserve.enumerated().map { try line($1, .reserve, item, number: "R\($0)") }
      + daily.enumerated().map { try line($1, .daily, item, number: "D\($0)") }
    let norms = NormTable(items: [item], drivers: [])
    return RotationPlan(
      RotationFacts(
        tree: tree, items: [item], stock: stock, transit: [],
        figures: StockFigures.figures(stock: stock, transit: [], on: Self.asOf),
        use: UseTable(tree: tree, alwaysInStock: uses, window: window), norms: norms,
        baseNorms: norms),
      basis: RotationBasis(
        asOf: Self.asOf, window: window, within: within, transferDays: lead,
        floorPercent: floorPercent))
  }

  private func code(_ site: String) throws -> SiteCode { try #require(SiteCode(site)) }

  private func line(_ shelf: Shelf, _ pool: Pool, _ item: Item, number: String) throws -> StockLine
  {
    var particulars = LotParticulars()
    particulars.number = number
    particulars.expiry = Self.asOf.adding(days: shelf.day)
    particulars.price = shelf.price.flatMap { Price(yuan: $0) }
    return StockLine(
      site: try code(shelf.site), lot: Lot(item: item.code, particulars),
      account: HeldAccount(pool, .available), quantity: shelf.units)
  }

  /// Units a site uses on a day.
  func used(_ site: String, on day: Int) -> Int {
    func through(_ day: Int) -> Int { Int(use[site] ?? 0) * day / useDays }
    return through(day) - through(day - 1)
  }
}
