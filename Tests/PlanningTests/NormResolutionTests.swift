import Planning
import Stockpile
import Testing

/// Which rule wins: the site's entry, the entry of its type, the catalogue's column.
struct NormResolutionTests {
  static func entry(_ code: String, _ rule: String) throws -> NormEntry {
    try NormEntry(
      Record(
        .norm, code: code, fields: ["rule": rule, "reason": "修订", "valid_from": "2026-11-01"]))
  }

  static func table(_ entries: [NormEntry], _ multiplier: Rational = Rational(1)) throws
    -> (NormTable, SeedDistrict)
  {
    let district = try SeedDistrict("pingba")
    return (
      NormTable(
        items: district.items, drivers: district.drivers, entries: entries,
        multiplier: multiplier), district
    )
  }

  @Test(
    "The most specific rule wins, and is named",
    arguments: [
      // Of the catalogue: 30 d × 80 shifts × 1.2 × 1.1 = 3,168.
      ("PB-D-CDC", [], "3168", "norm_district"),
      ("PB-D-CDC", ["PP0102/village_clinic", "=5"], "3168", "norm_district"),
      ("PB-D-CDC", ["PP0102/reserve_center", "10d"], "1056", "PP0102/reserve_center"),
      (
        "PB-D-CDC", ["PP0102/reserve_center", "10d", "PP0102/PB-D-CDC", "=7"], "7",
        "PP0102/PB-D-CDC"
      ),
      ("PB-D-CDC", ["PP0101/PB-D-CDC", "=7"], "3168", "norm_district"),
      (
        "PB-V-106200-1", ["PP0102/PB-V-106200-2", "=7", "PP0102/village_clinic", "=9"], "9",
        "PP0102/village_clinic"
      ),
    ] as [(String, [String], String, String)])
  func resolution(_ site: String, _ entries: [String], _ norm: String, _ source: String) throws {
    let pairs = stride(from: 0, to: entries.count, by: 2).map { (entries[$0], entries[$0 + 1]) }
    let (table, district) = try Self.table(pairs.map { try Self.entry($0.0, $0.1) })
    let item = try #require(ItemCode("PP0102"))
    let place = try #require(SiteCode(site).flatMap { district.tree[$0] })
    #expect(table.norm(of: item, at: place) == .known(try #require(Int64(norm))))
    #expect(table.source(of: item, at: place)?.key == source)
  }

  @Test("An entry is multiplied and rounded up once, as the catalogue's norm is")
  func multiplied() throws {
    let (table, district) = try Self.table(
      [try Self.entry("PP0102/village_clinic", "=5")], Rational(3, over: 2))
    let item = try #require(ItemCode("PP0102"))
    let clinic = try #require(SiteCode("PB-V-106200-1").flatMap { district.tree[$0] })
    let centre = try #require(SiteCode("PB-D-CDC").flatMap { district.tree[$0] })
    #expect(table.norm(of: item, at: clinic) == .known(8))
    #expect(table.norm(of: item, at: centre) == .known(4_752))
  }

  @Test("A hospital gets a norm by an entry; in days only with a baseline of its type")
  func hospital() throws {
    let item = try #require(ItemCode("PP0102"))
    for (rule, norm) in [("=400", Norm.known(400)), ("30d", nil)] {
      let (table, district) = try Self.table([try Self.entry("PP0102/hospital_l2", rule)])
      let hospital = try #require(SiteCode("PB-H-RMYY").flatMap { district.tree[$0] })
      let found = table.norm(of: item, at: hospital)
      guard let norm else {
        #expect(
          found
            == .unknown(.missing(.driver, code: "shift_l2", field: "baseline_hospital_l2")))
        continue
      }
      #expect(found == norm)
    }
  }

  @Test("A site that holds no stock has no norm, whatever the entries say")
  func planned() throws {
    let site = try Sample.site("V", "village_clinic", ["status": "planned"])
    let item = try Sample.item("MASK", ["norm_village": "=3"])
    let table = NormTable(items: [item], drivers: [], entries: [try Self.entry("MASK/V", "=5")])
    #expect(table.norm(of: item.code, at: site) == .none)
    #expect(table.source(of: item.code, at: site) == nil)
  }

  @Test("The sites of a type are grouped by the rule their norms come from")
  func groups() throws {
    let (table, district) = try Self.table([
      try Self.entry("PP0101/PB-V-106200-1", "=9"), try Self.entry("PP0101/PB-V-106200-2", "=2"),
    ])
    let item = try #require(ItemCode("PP0101"))
    let groups = NormGroup.groups(of: item, in: district.tree, norms: table)
    let clinics = groups.filter { $0.sites[0].type == "village_clinic" }
    #expect(clinics.map(\.sites.count).sorted() == [1, 1, 172])
    // =4 at each of 172 clinics.
    #expect(Set(clinics.map(\.total)) == [688, 9, 2])
    #expect(groups.allSatisfy { $0.unknown == 0 })
  }
}
