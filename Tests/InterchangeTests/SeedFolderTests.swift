import Interchange
import Stockpile
import Testing

struct SeedFolderTests {
  /// The seeds of the product, two folders above the tests.
  static func path(_ district: String, file: String = #filePath) -> String {
    let folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return folders.joined(separator: "/") + "/Seeds/" + district
  }

  @Test("A whole district is read", arguments: [("pingba", 213, 129, 14, 34, 6)])
  func complete(
    _ district: String, sites: Int, items: Int, drivers: Int, kits: Int, enterprises: Int
  ) throws {
    let records = try SeedFolder.records(path: Self.path(district))
    let expected: [(Register, Int)] = [
      (.site, sites), (.item, items), (.driver, drivers), (.kit, kits), (.enterprise, enterprises),
    ]
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
