import Planning
import Stockpile
import Testing

/// Attainment and red line on a network reckoned by hand: D over T over V, norms 100, 30 and 7.
struct ReserveAttainmentTests {
  let tree: SiteTree
  let mask: Item
  let gown: Item

  init() throws {
    tree = try SiteTree([
      Sample.site("D", "reserve_center"), Sample.site("T", "township_hc", parent: "D"),
      Sample.site("V", "village_clinic", parent: "T"),
      Sample.site("H", "hospital_l2", parent: "D", ["level": "district"]),
    ])
    mask = try Sample.item(
      "MASK", ["norm_district": "=100", "norm_township": "=30", "norm_village": "=7"])
    gown = try Sample.item("GOWN", ["norm_district": "=10", "norm_village": "7d"])
  }

  func attainment(
    _ stock: [String: StockFigures], multiplier: Rational = Rational(1)
  ) throws -> ReserveAttainment {
    let figures = try stock.map { key, figures in
      let parts = key.split(separator: " ").map(String.init)
      return (
        StockKey(
          site: try #require(SiteCode(parts[0])), item: try #require(ItemCode(parts[1]))), figures
      )
    }
    return ReserveAttainment(
      sites: tree.sites, items: [mask, gown],
      norms: NormTable(items: [mask, gown], drivers: [], multiplier: multiplier),
      baseNorms: NormTable(items: [mask, gown], drivers: []),
      figures: Dictionary(uniqueKeysWithValues: figures), floorPercent: 70)
  }

  func reserve(_ units: Int64, reserved: Int64 = 0, daily: Int64 = 0) -> StockFigures {
    var figures = StockFigures()
    figures.keepsReserve = true
    figures.usableReserve = units
    figures.reservedForOrders = reserved
    figures.usableDaily = daily
    return figures
  }

  func daily(_ units: Int64) -> StockFigures {
    var figures = StockFigures()
    figures.usableDaily = units
    return figures
  }

  @Test("Stock of the reserve counts, what is reserved too; daily stock only where none is kept")
  func stock() throws {
    let found = try attainment([
      "D MASK": reserve(60, reserved: 20, daily: 500), "T MASK": daily(30), "V MASK": reserve(0),
      "H MASK": reserve(900),
    ])
    let lines = found.bySite.filter { $0.item.code == mask.code }
    let bySite = Dictionary(uniqueKeysWithValues: lines.map { ($0.sites[0].code.description, $0) })
    #expect(bySite.mapValues(\.stock) == ["D": 80, "T": 30, "V": 0])
    #expect(bySite.mapValues(\.sitesOnDaily) == ["D": 0, "T": 1, "V": 0])
    #expect(bySite["D"]?.attainment == Rational(4, over: 5))
    #expect(bySite["T"]?.attainment == Rational(1) && bySite["V"]?.attainment == Rational(0))
  }

  @Test("The red line is 70% of the norm without the factor, rounded up; the norm has the factor")
  func floor() throws {
    let found = try attainment(
      ["V MASK": reserve(5), "D MASK": reserve(69)], multiplier: Rational(3, over: 2))
    let village = try #require(found.bySite.first { $0.sites[0].code.description == "V" })
    // ⌈7 × 1.5⌉ = 11; ⌈7 × 0.7⌉ = ⌈4.9⌉ = 5.
    #expect(village.norm == 11 && village.baseNorm == 7 && village.floor == 5)
    #expect(!village.isBelowFloor && village.attainment == Rational(5, over: 11))
    let centre = try #require(
      found.bySite.first { $0.item.code == mask.code && $0.sites[0].code.description == "D" })
    #expect(centre.norm == 150 && centre.floor == 70 && centre.isBelowFloor)
  }

  @Test(
    "A red line is a share of the norm, rounded up",
    arguments: [
      (10, 70, 7), (7, 70, 5), (1, 70, 1), (0, 70, 0), (3_168, 70, 2_218), (7, 0, 0), (7, 100, 7),
    ] as [(Int64, Int, Int64)])
  func share(_ norm: Int64, _ percent: Int, _ floor: Int64) {
    #expect(ReserveFloor.units(ofNorm: norm, percent: percent) == floor)
  }

  @Test(
    "A percentage is a whole number up to 100",
    arguments: [
      ("70", 70), ("0", 0), ("100", 100), ("101", nil), ("-1", nil), ("7.5", nil), ("", nil),
    ]
      as [(String, Int?)])
  func percent(_ text: String, _ percent: Int?) {
    #expect(Setting.reserveFloorPercent.number(text) == percent)
  }

  @Test("An item's line is the sum of its sites, and counts those below their own red line")
  func sums() throws {
    let found = try attainment(["D MASK": reserve(150), "T MASK": daily(21), "V MASK": daily(4)])
    let line = try #require(found.byItem.first { $0.item.code == mask.code })
    #expect(line.norm == 137 && line.stock == 175 && line.attainment == Rational(1))
    // ⌈137 × 0.7⌉ = ⌈95.9⌉; of the sites only V, with 4 of 5, is below its own.
    #expect(line.floor == 96 && !line.isBelowFloor && line.sitesBelowFloor == 1)
    #expect(
      line.sitesOnDaily == 2
        && line.sources.map(\.key).sorted() == [
          "norm_district", "norm_township", "norm_village",
        ])
  }

  @Test("What is below its red line comes first, then the smallest attainment")
  func order() throws {
    let found = try attainment([
      "D MASK": reserve(75), "T MASK": daily(22), "V MASK": daily(5), "D GOWN": reserve(6),
    ])
    // GOWN 6 of 10 is below 7; then MASK 5/7 at V, 22/30 at T, 75/100 at D.
    #expect(
      found.bySite.map { "\($0.item.code) \($0.sites[0].code)" } == [
        "GOWN D", "MASK V", "MASK T", "MASK D",
      ])
    #expect(found.unknown.map { "\($0.item.code) \($0.site.code)" } == ["GOWN V"])
  }

  @Test("Agreements count on their days, beside the stock")
  func agreed() throws {
    func agreement(_ code: String, _ quantity: String, _ last: String) throws -> Agreement {
      try Agreement(
        Record(
          .agreement, code: code,
          fields: [
            "enterprise": "E-1", "item": "MASK", "quantity": quantity, "per_day": "10",
            "valid_from": "2026-01-01", "valid_to": last,
          ]))
    }
    let agreements = [
      try agreement("A-1", "500", "2026-12-31"), try agreement("A-2", "70", "2026-12-31"),
      try agreement("A-3", "9000", "2026-10-31"),
    ]
    let day = try #require(CalendarDay(iso: "2026-11-01"))
    let found = AgreedSupply.byItem(agreements, on: day)
    #expect(found[mask.code]?.quantity == 570 && found[mask.code]?.perDay == 20)
    #expect(found[gown.code] == nil)
  }
}
