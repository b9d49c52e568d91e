import Planning
import Stockpile
import Testing

struct ShortageListTests {
  /// D over T1 and T2; V1 and V2 under T1. Every norm is fixed: 100, 50, 24.
  static func list(
    _ stock: [String: Int64], onTheWay: [String: Int64] = [:], item fields: [String: String] = [:],
    keepsReserve: Bool = true
  ) throws -> ShortageList {
    let tree = try SiteTree([
      Sample.site("D", "reserve_center"), Sample.site("T1", "township_hc", parent: "D"),
      Sample.site("T2", "township_hc", parent: "D"),
      Sample.site("V1", "village_clinic", parent: "T1"),
      Sample.site("V2", "village_clinic", parent: "T1"),
    ])
    let norms = ["norm_district": "=100", "norm_township": "=50", "norm_village": "=24"]
    let item = try Sample.item("MASK", norms.merging(fields) { $1 })
    var figures: [StockKey: StockFigures] = [:]
    for site in tree.sites {
      var figure = StockFigures()
      figure.keepsReserve = keepsReserve
      figure.usableReserve = stock[site.code.description] ?? 0
      figure.onTheWayReserve = onTheWay[site.code.description] ?? 0
      figures[StockKey(site: site.code, item: item.code)] = figure
    }
    return ShortageList(
      tree: tree, items: [item], norms: NormTable(items: [item], drivers: []), stock: figures)
  }

  @Test(
    "One sentence with the numbers",
    arguments: [
      (
        ["D": 100, "T1": 80, "T2": 50, "V1": 10, "V2": 24], "V1",
        "定额 24，可用 10，在途 0，缺口 14：由单位T1调拨 14 只",
        "norm 24, usable 10, on the way 0, gap 14: move 14 pc from Site T1"
      ),
      (
        ["D": 105, "T1": 53, "T2": 50, "V1": 10, "V2": 24], "V1",
        "定额 24，可用 10，在途 0，缺口 14：由单位T1调拨 3 只，由单位D调拨 5 只，采购 6 只",
        "norm 24, usable 10, on the way 0, gap 14: move 3 pc from Site T1, "
          + "move 5 pc from Site D, buy 6 pc"
      ),
      (
        ["D": 100, "T1": 50, "T2": 50, "V1": 30, "V2": 24], "V1",
        "定额 24，可用 30，在途 0，无缺口", "norm 24, usable 30, on the way 0, no gap"
      ),
    ])
  func reasons(_ stock: [String: Int64], _ site: String, _ zh: String, _ en: String) throws {
    let line = try #require(
      try Self.list(stock).lines.first { $0.site.code.description == site })
    #expect(line.reason.zh == zh)
    #expect(line.reason.en == en)
  }

  @Test("What is on the way counts, to the pool the norm looks at, and gives no surplus")
  func onTheWay() throws {
    let list = try Self.list(
      ["D": 100, "T1": 50, "T2": 50, "V1": 4, "V2": 24], onTheWay: ["V1": 15, "T1": 90])
    let line = try #require(list.short.first)
    #expect(list.short.count == 1 && line.gap == 5 && line.toPurchase == 5)
    #expect(line.attainment == Rational(1, over: 6))
  }

  @Test("A supplier shares by the norms what is not enough; nothing is promised twice")
  func sharing() throws {
    let list = try Self.list(["D": 110, "T1": 60, "T2": 45, "V1": 4, "V2": 4])
    let moves = Dictionary(
      uniqueKeysWithValues: list.lines.map { line in
        (
          line.site.code.description,
          line.moves.map { "\($0.from.code) \($0.quantity)" } + ["buy \(line.toPurchase)"]
        )
      })
    #expect(
      moves == [
        "D": ["buy 0"], "T1": ["buy 0"], "T2": ["D 5", "buy 0"],
        "V1": ["T1 5", "D 3", "buy 12"], "V2": ["T1 5", "D 2", "buy 13"],
      ])
  }

  @Test(
    "The root buys whole packs on the sum of the lines",
    arguments: [
      ("1", nil, Int64(98), Int64(98), "5 个单位共缺 98 只：采购 98 只"),
      ("20", "盒", 5, 100, "5 个单位共缺 98 只：采购 5 盒（每盒 20 只，共 100 只）"),
      ("49", "盒", 2, 98, "5 个单位共缺 98 只：采购 2 盒（每盒 49 只，共 98 只）"),
    ])
  func purchases(
    _ pack: String, _ unit: String?, _ packs: Int64, _ quantity: Int64, _ reason: String
  ) throws {
    let list = try Self.list(
      ["D": 80, "T1": 30, "T2": 30, "V1": 5, "V2": 5],
      item: ["pack_size": pack, "pack_unit_zh": unit ?? ""])
    #expect(list.purchases.map(\.packs) == [packs])
    #expect(list.purchases.map(\.quantity) == [quantity])
    #expect(list.purchases.map(\.reason.zh) == [reason])
    #expect(list.purchases.map(\.site.code.description) == ["D"])
  }

  @Test("A site that keeps no reserve of the item is measured by its daily stock")
  func dailyStock() throws {
    var figures = StockFigures()
    figures.usableDaily = 7
    figures.onTheWayDaily = 2
    #expect(figures.pool == .daily && figures.usable == 7 && figures.onTheWay == 2)
    figures.keepsReserve = true
    #expect(figures.pool == .reserve && figures.usable == 0 && figures.onTheWay == 0)
    figures.keepsReserve = false
    figures.onTheWayReserve = 5
    #expect(figures.pool == .reserve && figures.usable == 0 && figures.onTheWay == 5)
  }

  @Test(
    "What may be given away",
    arguments: [
      (Norm.known(30), Int64(100), Int64(0), true, Int64(70)), (.known(30), 100, 60, true, 10),
      (.known(30), 100, 80, true, 0), (.known(30), 20, 0, true, 0), (.none, 100, 10, true, 90),
      (.none, 100, 0, false, 0), (.known(30), 100, 0, false, 70), (.known(30), 100, 45, false, 25),
      (.unknown(.tooLarge), 100, 0, true, 0),
    ])
  func toSpare(
    _ norm: Norm, _ usable: Int64, _ backorder: Int64, _ keepsReserve: Bool, _ spare: Int64
  ) {
    var figures = StockFigures()
    figures.keepsReserve = keepsReserve
    figures.usableReserve = keepsReserve ? usable : 0
    figures.usableDaily = keepsReserve ? 0 : usable
    // What is set aside for orders is no longer usable: it neither adds nor takes away.
    figures.reservedForOrders = 500
    figures.backorderReserve = backorder
    let expected =
      keepsReserve ? SpareFigures(reserve: spare) : SpareFigures(daily: spare)
    #expect(figures.toSpare(beyond: norm) == expected)
  }

  @Test("Daily stock beside a reserve is given before anything is bought")
  func dailyStockBesideAReserve() {
    var figures = StockFigures()
    figures.keepsReserve = true
    figures.usableReserve = 20
    figures.usableDaily = 50
    #expect(figures.toSpare(beyond: .known(30)) == SpareFigures(daily: 50))
    #expect(figures.toSpare(beyond: .known(10)) == SpareFigures(daily: 50, reserve: 10))
    #expect(figures.toSpare(beyond: .unknown(.tooLarge)) == SpareFigures())
  }

  @Test("Unknown norms are listed apart, with the reason, and neither give nor get")
  func unknown() throws {
    let list = try Self.list(["D": 100, "T1": 90], item: ["norm_township": "many"])
    #expect(list.unknown.map(\.site.code.description) == ["T1", "T2"])
    #expect(list.unknown.allSatisfy { $0.gap.message.zh.contains("norm_township") })
    #expect(list.lines.map(\.site.code.description) == ["D", "V1", "V2"])
    #expect(list.lines.allSatisfy { $0.moves.isEmpty })
    #expect(list.purchases.map(\.needed) == [48])
  }

  @Test("Lines stand in the order of level, site code, VED, item code")
  func order() throws {
    let tree = try SiteTree([
      Sample.site("Z", "reserve_center"), Sample.site("M", "township_hc", parent: "Z"),
      Sample.site("B", "village_clinic", parent: "M"),
      Sample.site("A", "village_clinic", parent: "M"),
    ])
    let norms = ["norm_district": "=1", "norm_township": "=1", "norm_village": "=1"]
    let items = try [("I1", "D"), ("I2", "E"), ("I4", "V"), ("I3", "V")].map { code, ved in
      try Sample.item(code, norms.merging(["ved": ved]) { $1 })
    }
    let list = ShortageList(
      tree: tree, items: items, norms: NormTable(items: items, drivers: []), stock: [:])
    let expected = ["Z", "M", "A", "B"].flatMap { site in
      ["I3", "I4", "I2", "I1"].map { "\(site) \($0)" }
    }
    #expect(list.lines.map { "\($0.site.code) \($0.item.code)" } == expected)
    #expect(list.purchases.map(\.item.code.description) == ["I3", "I4", "I2", "I1"])
  }

  @Test(
    "A part of the list shows the figures of the whole",
    arguments: [
      (nil, "T1", nil, ["T1", "V1", "V2"], 1), (nil, nil, Level.township, ["T1", "T2"], 1),
      (nil, "T1", Level.village, ["V1", "V2"], 1), (nil, "T2", nil, ["T2"], 0),
      (nil, "X", nil, [], 0), ("T1", nil, nil, ["T1"], 1), ("V1", "T1", nil, ["V1"], 1),
      ("V1", "T2", nil, [], 0), ("T1", nil, Level.village, [], 0),
    ] as [(String?, String?, Level?, [String], Int)])
  func selecting(
    _ site: String?, _ below: String?, _ level: Level?, _ sites: [String], _ purchases: Int
  ) throws {
    let list = try Self.list(["D": 100, "T1": 20, "T2": 50, "V1": 10, "V2": 24])
    var asked = NetworkPart()
    asked.sites.site = site.flatMap { SiteCode($0) }
    asked.sites.below = below.flatMap { SiteCode($0) }
    asked.sites.level = level
    let part = list.selecting(asked)
    #expect(part.lines.map(\.site.code.description) == sites)
    #expect(part.purchases.count == purchases)
    #expect(part.purchases.allSatisfy { $0.needed == 44 })
    var item = NetworkPart()
    item.item = ItemCode("MASK")
    #expect(list.selecting(item).lines == list.lines)
    item.item = ItemCode("X")
    #expect(list.selecting(item).lines.isEmpty)
  }
}
