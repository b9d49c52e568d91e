import Stockpile
import Testing

struct NormEntryTests {
  static let right = ["rule": "10d", "reason": "修订", "valid_from": "2026-11-01"]

  static func record(_ code: String, _ changes: [String: String] = [:]) -> Record {
    Record(.norm, code: code, fields: right.merging(changes) { $1 })
  }

  static func version(_ serial: Int, _ code: String, _ rule: String, _ from: String) throws
    -> NormVersion
  {
    let day = try #require(CalendarDay(iso: "2026-11-01"))
    let site = try #require(SiteCode("C"))
    return NormVersion(
      try NormEntry(record(code, ["rule": rule, "valid_from": from])),
      number: DocumentNumber(.registration, site: site, day: day, epoch: 1, serial: serial),
      operatorName: "规划")
  }

  @Test("An entry names its item and its sites in its code")
  func code() throws {
    let ofType = try NormEntry(Self.record("PP0102/township_hc"))
    #expect(ofType.item == ItemCode("PP0102") && ofType.scope == .type("township_hc"))
    #expect(ofType.rule == .days(10) && ofType.reserveType == .physical)
    let ofSite = try NormEntry(Self.record("PP0102/PB-T-106", ["rule": "=0"]))
    #expect(SiteCode("PB-T-106").map { ofSite.scope == .site($0) } == true)
    #expect(ofSite.rule == .fixed(0))
    #expect(NormEntry.code(ofSite.item, ofSite.scope) == "PP0102/PB-T-106")
  }

  @Test(
    "What makes no norm is refused by the field",
    arguments: [
      ("PP0102", [:], "code"), ("PP0102/", [:], "code"), ("PP0102/A/B", [:], "code"),
      ("PP0102/村卫生室", [:], "code"), ("pp0102/township_hc", [:], "code"),
      ("PP0102/T-1", ["rule": ""], "rule"), ("PP0102/T-1", ["rule": "10"], "rule"),
      ("PP0102/T-1", ["rule": "ten days"], "rule"), ("PP0102/T-1", ["reason": ""], "reason"),
      ("PP0102/T-1", ["valid_from": ""], "valid_from"),
      ("PP0102/T-1", ["valid_from": "2026-02-30"], "valid_from"),
      ("PP0102/T-1", ["reserve_type": "promised"], "reserve_type"),
    ])
  func problems(_ code: String, _ changes: [String: String], _ field: String) throws {
    let problem = try #require(throws: RecordProblem.self) {
      try NormEntry(Self.record(code, changes))
    }
    #expect(problem.field == field && problem.code == code)
  }

  @Test(
    "Of an entry's versions the one holds that began last",
    arguments: [
      ("2026-10-31", []), ("2026-11-01", ["10d"]), ("2026-11-14", ["10d"]),
      // Registered later for an earlier day; and two for one day, of which the later counts.
      ("2026-11-15", ["=9"]), ("2026-11-30", ["=9"]), ("2026-12-01", ["20d"]),
    ])
  func versions(_ day: String, _ rules: [String]) throws {
    let versions = [
      try Self.version(1, "PP0102/T-1", "10d", "2026-11-01"),
      try Self.version(2, "PP0102/T-1", "30d", "2026-12-01"),
      try Self.version(3, "PP0102/T-1", "=9", "2026-11-15"),
      try Self.version(4, "PP0102/T-1", "20d", "2026-12-01"),
    ]
    let day = try #require(CalendarDay(iso: day))
    #expect(versions.inForce(on: day).compactMap(\.entry.rule.words) == rules)
  }

  @Test("Versions of different entries do not replace each other")
  func several() throws {
    let versions = [
      try Self.version(1, "PP0102/township_hc", "10d", "2026-11-01"),
      try Self.version(2, "PP0101/T-1", "=4", "2026-11-01"),
    ]
    let day = try #require(CalendarDay(iso: "2026-11-01"))
    #expect(
      versions.inForce(on: day).map(\.entry.record.code) == ["PP0101/T-1", "PP0102/township_hc"])
  }
}
