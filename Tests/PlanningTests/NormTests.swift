import Planning
import Stockpile
import Testing

struct NormTests {
  @Test(
    "Norms of the worked example, by response level",
    arguments: [
      ("PP0102", "PB-D-CDC", "1", Norm.known(3_168)), ("PP0102", "PB-D-CDC", "1.5", .known(4_752)),
      ("PP0102", "PB-D-CDC", "3", .known(9_504)), ("KT0101", "PB-D-CDC", "1.5", .known(18)),
      ("KT0101", "PB-T-106", "1.5", .known(3)), ("PP0101", "PB-V-002200-1", "1", .known(4)),
      ("KT0102", "PB-T-106", "1", Norm.none), ("PP0102", "PB-H-ZYY", "1", Norm.none),
    ])
  func worked(_ item: String, _ site: String, _ multiplier: String, _ norm: Norm) throws {
    let district = try SeedDistrict("pingba")
    // As text: with a 128-bit fraction among so many arguments the test runner's call crashes.
    let factor = try #require(DecimalFraction(multiplier)).rational
    let table = NormTable(items: district.items, drivers: district.drivers, multiplier: factor)
    let code = try #require(SiteCode(site))
    let place = try #require(district.tree[code])
    #expect(table.norm(of: try #require(ItemCode(item)), at: place) == norm)
  }

  @Test(
    "As many norm lines as the data say; without distribution to the public PP0104 has fewer",
    arguments: [(true, [129, 954, 10_962]), (false, [129, 945, 10_788])])
  func counts(_ publicDistribution: Bool, _ expected: [Int]) throws {
    let district = try SeedDistrict("pingba")
    let table = NormTable(
      items: district.items, drivers: district.drivers, publicDistribution: publicDistribution)
    var counts = [0, 0, 0]
    for site in district.tree.sites {
      for item in district.items {
        switch table.norm(of: item.code, at: site) {
        case .none: continue
        case .unknown(let gap): Issue.record("\(site.code) \(item.code): \(gap)")
        case .known(let units):
          #expect(units > 0)
          counts[site.level.rank] += 1
        }
      }
    }
    #expect(counts == expected)
  }

  @Test(
    "Which norm is a site's, if any",
    arguments: [
      ("reserve_center", "active", Level.district), ("township_hc", "active", .township),
      ("community_hc", "active", .township), ("village_clinic", "active", .village),
      ("hospital_l2", "active", nil), ("community_station", "active", nil),
      ("aggregate", "active", nil), ("village_clinic", "planned", nil),
      ("township_hc", "closed", nil),
    ])
  func levels(_ type: String, _ status: String, _ level: Level?) throws {
    #expect(try Sample.site("S", type, ["status": status]).normLevel == level)
  }

  static let full = [
    "norm_village": "7d", "demand_driver": "shift", "rate_per_driver": "1.2", "waste_factor": "1.1",
  ]

  @Test(
    "Exact, rounded up once, after the multiplier",
    arguments: [
      // 7 × 3 × 1.2 × 1.1 = 27.72; rounding before the multiplier would give 42 and 84.
      ("3", Rational(1), Int64(28)), ("3", Rational(3, over: 2), 42), ("3", Rational(3), 84),
      // 7 × 0.1 × 1.2 × 1.1 = 0.924 and × 1.5 = 1.386.
      ("0.1", Rational(1), 1), ("0.1", Rational(3, over: 2), 2), ("0", Rational(3), 0),
      // 7 × 25/7 × … is whole only in exact fractions: 7 × (100 ÷ 7) × 1.32 = 132.
      ("beds/7", Rational(1), 132),
    ])
  func exact(_ baseline: String, _ multiplier: Rational, _ units: Int64) throws {
    let item = try Sample.item("MASK", Self.full)
    let site = try Sample.site("V", "village_clinic", ["beds": "100"])
    let table = NormTable(
      items: [item], drivers: [try Sample.driver(baseline)], multiplier: multiplier)
    #expect(table.norm(of: item.code, at: site) == .known(units))
  }

  @Test(
    "A fixed norm is multiplied too and rounded up",
    arguments: [
      (Rational(1), Int64(3)), (Rational(3, over: 2), Int64(5)), (Rational(2), Int64(6)),
    ] as [(Rational, Int64)])
  func fixed(_ multiplier: Rational, _ units: Int64) throws {
    let item = try Sample.item("MASK", ["norm_village": "=3"])
    let table = NormTable(items: [item], drivers: [], multiplier: multiplier)
    #expect(
      table.norm(of: item.code, at: try Sample.site("V", "village_clinic")) == .known(units))
  }

  @Test(
    "What is missing or wrong makes a norm unknown, never 0, and is named",
    arguments: [
      (["rate_per_driver": ""], "1", "rate_per_driver"),
      (["waste_factor": ""], "1", "waste_factor"),
      (["waste_factor": "0.9"], "1", "waste_factor"), (["rate_per_driver": "x"], "1", "“x”"),
      (["demand_driver": ""], "1", "demand_driver"), (["demand_driver": "other"], "1", "“other”"),
      (["norm_village": "7"], "1", "norm_village"), ([:], "", "baseline_village"),
      ([:], "2*", "baseline_village"), ([:], "hcw_count", "hcw_count"),
      ([:], "2*word", "“many”"), ([:], "999999999999999", "1000000000000"),
    ])
  func unknown(_ changes: [String: String], _ baseline: String, _ named: String) throws {
    let item = try Sample.item("MASK", Self.full.merging(changes) { $1 })
    let site = try Sample.site("V", "village_clinic", ["word": "many"])
    let table = NormTable(items: [item], drivers: [try Sample.driver(baseline)])
    guard case .unknown(let gap) = table.norm(of: item.code, at: site) else {
      Issue.record("\(table.norm(of: item.code, at: site))")
      return
    }
    #expect(gap.message.zh.contains(named) && gap.message.en.contains(named))
  }
}
