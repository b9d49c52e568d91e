import Planning
import Stockpile
import Testing

/// Alerts about goods on the shelf, just below and just at each threshold.
struct StockAlertTests {
  let mask: Item
  let gown: Item

  init() throws {
    mask = try Sample.item(
      "MASK", ["near_expiry_days": "180", "ved": "V", "price_low_cny": "1", "price_high_cny": "3"])
    gown = try Sample.item("GOWN", ["near_expiry_days": "90", "ved": "E"])
  }

  @Test(
    "A lot is expired from the day after its last, and in one tier of near expiry",
    arguments: [
      (-1, AlertKind.expired), (0, .expires30), (30, .expires30), (31, .expires90),
      (90, .expires90), (91, .nearExpiry), (180, .nearExpiry), (181, nil),
    ] as [(Int, AlertKind?)])
  func tiers(days: Int, kind: AlertKind?) throws {
    var book = try AlertBook([mask])
    try book.hold(7, of: mask, at: "V1", ending: days)
    let kinds: Set<AlertKind> = [.expired, .expires30, .expires90, .nearExpiry]
    let found = try book.alerts().filter { kinds.contains($0.kind) }
    #expect(found.map(\.kind) == [kind].compactMap { $0 })
    #expect(
      found.first.map { $0.places.first?.day } ?? nil
        == found.first.map { _ in
          book.today.adding(days: days)
        })
  }

  @Test("An item with fewer days of its own has no outer tier")
  func ownDays() throws {
    var book = try AlertBook([gown])
    try book.hold(7, of: gown, at: "V1", ending: 90)
    try book.hold(7, of: gown, at: "V2", ending: 91)
    #expect(try book.alerts(of: .expires90).map(\.shown) == [["V1 7"]])
    #expect(try book.alerts(of: .nearExpiry).isEmpty)
  }

  @Test("Goods are gathered by item and level, valued at the lot's price or else the plan's")
  func gathered() throws {
    var book = try AlertBook([mask, gown])
    try book.hold(7, of: mask, at: "V1", ending: -1, price: 5000)
    try book.hold(9, of: mask, at: "V2", ending: -3)
    try book.hold(2, of: mask, at: "V2", ending: -2, pool: .reserve)
    try book.hold(1, of: mask, at: "T", ending: -1)
    try book.hold(4, of: gown, at: "D", ending: -1)
    let found = try book.alerts(of: .expired)
    // 7 × 0.5 + 11 × 2 yuan at the clinics, 2 at the township, an unknown price in the centre.
    #expect(found.map(\.shown) == [["V2 11", "V1 7"], ["T 1"], ["D 4"]])
    #expect(found.map(\.figure) == [255_000, 20_000, 0])
    #expect(found.map(\.count) == [3, 1, 1] && found[2].value?.unpriced == 4)
    #expect(found[0].places[0].day == book.today.adding(days: -3))
  }

  @Test("A site that uses an item and has none is out; below the days of cover it runs out soon")
  func cover() throws {
    var book = try AlertBook([mask])
    // One a day at V1, two at V2, one at T; D uses nothing.
    book.use = [("V1", mask, 90), ("V2", mask, 180), ("T", mask, 90)]
    try book.hold(6, of: mask, at: "V1")
    try book.hold(7, of: mask, at: "T")
    try book.hold(50, of: mask, at: "V2", pool: .reserve)
    let out = try book.alerts(of: .stockOut)
    #expect(out.map(\.shown) == [["V2 180"]] && out.first?.figure == 1)
    let low = try book.alerts(of: .lowCover)
    #expect(low.map(\.shown) == [["V1 6"]] && low.first?.figure == 6)
    #expect(low.first?.places.first?.day == AlertBook.day("2026-11-26"))
    book.change = { $0.thresholds = AlertThresholds([.coverAlertDays: 8, .medicineKinds: 0]) }
    #expect(try book.alerts(of: .lowCover).map(\.shown) == [["V1 6"], ["T 7"]])
  }

  @Test("What expires before it is used does not last")
  func coverOfEndingLots() throws {
    var book = try AlertBook([mask])
    book.use = [("V1", mask, 90)]
    try book.hold(100, of: mask, at: "V1", ending: 3)
    #expect(try book.alerts(of: .lowCover).map(\.shown) == [["V1 3"]])
  }

  @Test("Below the red line, or below the norm only: each site in one of the two")
  func reserve() throws {
    let mask = try Sample.item("MASK", ["norm_village": "=10", "norm_township": "=10"])
    var book = try AlertBook([mask])
    try book.hold(6, of: mask, at: "V1", pool: .reserve)
    try book.hold(7, of: mask, at: "V2", pool: .reserve)
    try book.hold(10, of: mask, at: "T", pool: .reserve)
    let floor = try book.alerts(of: .belowFloor)
    #expect(floor.map(\.shown) == [["V1 6"]] && floor.first?.places.first?.against == 7)
    let norm = try book.alerts(of: .belowNorm)
    #expect(norm.map(\.shown) == [["V2 7"]] && norm.first?.places.first?.against == 10)
  }

  @Test("A superseded standard: soon, since its day, and lots made under it while they last")
  func standards() throws {
    let item = try Sample.item("MASK", ["standard_no": "YY 0469-2011"])
    let record = Record(
      .standard, code: "YY 0469-2011", fields: ["new": "YY 0469-2023", "effective": "2026-12-01"])
    let standard = try ProductStandard(record)
    var book = try AlertBook([item])
    try book.hold(5, of: item, at: "V1", ending: 400, standard: "YY0469—2011")
    try book.hold(8, of: item, at: "V2", ending: 400, standard: "YY 0469-2023")
    book.change = { $0.standards = [standard] }
    func kinds(_ day: String) throws -> [AlertKind] {
      book.today = AlertBook.day(day)
      return try book.alerts().filter { $0.subject == .standard(standard) }.map(\.kind)
    }
    #expect(try kinds("2026-10-01").isEmpty)
    #expect(try kinds("2026-10-02") == [.standardEnding])
    #expect(try kinds("2026-11-30") == [.standardEnding])
    #expect(try kinds("2026-12-01") == [.standardSuperseded, .oldStandardLots])
    #expect(try book.alerts(of: .oldStandardLots).map(\.shown) == [["V1 5"]])
    // The last usable day is 2027-12-25; after it the lot is expired, and no more an old one.
    #expect(try kinds("2027-12-26") == [.standardSuperseded])
  }

  @Test("Kinds of medicine at clinics; a catalogue with too few says so for the network")
  func medicines() throws {
    let drugs = try (1...3).map { try Sample.item("DR\($0)", ["category_code": "DR"]) }
    var book = try AlertBook(drugs + [mask])
    for drug in drugs { try book.hold(1, of: drug, at: "V1") }
    try book.hold(1, of: drugs[0], at: "V2")
    try book.hold(1, of: drugs[1], at: "V2", ending: -1)
    try book.hold(9, of: mask, at: "V2")
    func found(_ wanted: Int) throws -> [Alert] {
      var book = book
      book.change = { $0.thresholds = AlertThresholds([.medicineKinds: wanted]) }
      return try book.alerts(of: .fewMedicines)
    }
    #expect(try found(1).isEmpty)
    #expect(try found(3).map(\.shown) == [["V2 1"]])
    #expect(try found(3).map(\.subject) == [.sites(.village)])
    #expect(try found(4).map(\.subject) == [.network])
    #expect(try found(4).map(\.shown) == [["V2 1", "V1 3"]] && found(4)[0].count == 3)
  }
}
