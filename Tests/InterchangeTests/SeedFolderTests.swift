import Interchange
import Stockpile
import Testing

struct SeedFolderTests {
  /// The seeds of the product, two folders above the tests.
  static func path(_ district: String, file: String = #filePath) -> String {
    let folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return folders.joined(separator: "/") + "/Seeds/" + district
  }

  @Test("A whole district is read", arguments: ["pingba"])
  func complete(_ district: String) throws {
    let seeds = try SeedFolder.seeds(path: Self.path(district))
    let records = seeds.records
    let expected: [(Register, Int)] = [
      (.site, 213), (.item, 129), (.driver, 14), (.kit, 34), (.enterprise, 6), (.agreement, 9),
      (.standard, 3), (.authority, 4), (.responseLevel, 5), (.parameter, 43),
    ]
    #expect(seeds.contacts.count == 6)
    #expect(seeds.contacts.first?.phones == ["0851-00000001", "0851-00000002"])
    let order = expected.flatMap { Array(repeating: $0.0, count: $0.1) }
    #expect(records.map(\.register) == order)
    #expect(try records.filter { $0.register == .enterprise }.map(Enterprise.init).count == 6)
  }

  @Test("A skeleton with sites alone is read", arguments: [("zhongshan", 198)])
  func skeleton(_ district: String, sites: Int) throws {
    let records = try SeedFolder.records(path: Self.path(district))
    #expect(records.count == sites && records.allSatisfy { $0.register == .site })
  }

  @Test("Parents come before their children", arguments: ["pingba", "zhongshan"])
  func parentsFirst(_ district: String) throws {
    var seen: Set<String> = []
    for record in try SeedFolder.records(path: Self.path(district))
    where record.register == .site {
      let parent = record["parent_code"]
      #expect(parent.map(seen.contains) ?? seen.isEmpty, "\(record.code)")
      seen.insert(record.code)
    }
  }

  @Test("An entry keeps its fields, not its code; unknown columns stay")
  func fields() throws {
    let records = try SeedFolder.records(path: Self.path("pingba"))
    let mask = try #require(records.first { $0.code == "PP0102" })
    #expect(mask["item_code"] == nil && mask["norm_district"] == "30d")
    #expect(mask["substitution"] == "RESP:1" && mask["control_note"] == nil)
    let kit = try #require(records.first { $0.code == "KT0101.PP0101" })
    let component = try KitComponent(kit)
    #expect(component.kit == ItemCode("KT0101") && component.component == ItemCode("PP0101"))
    #expect(component.quantity == Quantity(2) && kit["kit_code"] == "KT0101")
  }

  @Test("An agreement has products, days and figures; what is not stated is nil, not 0")
  func enterprises() throws {
    let records = try SeedFolder.records(path: Self.path("pingba"))
    let all = try records.filter { $0.register == .enterprise }.map(Enterprise.init)
    let makers = try #require(all.first { $0.code == "ENT-02" })
    #expect(makers.products == ["防护服", "医用防护口罩", "隔离衣"])
    #expect(makers.agreedQuantity == 20_000 && makers.capacityPerDay == 3_000)
    #expect(makers.responseHours == 24 && makers.creditCode != nil)
    let first = try #require(CalendarDay(iso: "2026-01-01"))
    let last = try #require(CalendarDay(iso: "2026-12-31"))
    #expect(makers.agreement == first...last)
    let local = try #require(all.first { $0.code == "ENT-01" })
    #expect(local.agreedQuantity == nil && local.agreement == nil && local.creditCode == nil)
  }

  @Test("The district's response levels, and who may release the reserve under each")
  func levels() throws {
    let records = try SeedFolder.records(path: Self.path("pingba"))
    let levels = try records.filter { $0.register == .responseLevel }.map(ResponseLevel.init)
    #expect(levels.map(\.key) == ["routine", "iv", "iii", "ii", "i"])
    #expect(
      levels.map(\.multiplier) == [
        Rational(1), Rational(1), Rational(3, over: 2), Rational(2), Rational(3),
      ])
    #expect(levels.map(\.releasedBy) == [nil, "cdc", "bureau", "bureau", "headquarters"])
    #expect(levels.map(\.allowsRotation) == [true, false, false, false, false])
    let authorities = try records.filter { $0.register == .authority }.map(Authority.init)
    #expect(authorities.map(\.limit) == [nil, 500_000_000, nil, nil])
    #expect(authorities.filter(\.mayBreakFloor).map(\.key) == ["bureau", "headquarters"])
  }

  @Test("A driver has a baseline a level, as written")
  func drivers() throws {
    let records = try SeedFolder.records(path: Self.path("pingba"))
    let record = try #require(records.first { $0.code == "day_l1" })
    let driver = try Driver(record)
    #expect(
      Level.allCases.map(driver.baseline) == ["62", "0.6*hcw_count", "hcw_count"])
  }

  @Test("A folder that is not there lacks its sites")
  func absent() throws {
    let problems = try #require(throws: SeedProblems.self) {
      try SeedFolder.records(path: Self.path("nowhere"))
    }
    #expect(problems.problems.map(\.code) == ["missing-file"])
  }
}
