import Operations
import Planning
import Reports
import Stockpile
import Testing

/// What an entry names must be there, whoever registers it.
struct RegisterReferenceTests {
  static let norm = ["rule": "10d", "reason": "修订", "valid_from": "2026-11-01"]

  @Test(
    "An entry that names what is not registered is refused by name",
    arguments: [
      (Register.norm, "GLOVE/V1", norm, "item", "GLOVE"), (.norm, "MASK/V9", norm, "site", "V9"),
      (.norm, "MASK/hospital_l2", norm, "site_type", "hospital_l2"),
      (
        .agreement, "AG-1",
        [
          "enterprise": "E-1", "item": "MASK", "quantity": "5", "valid_from": "2026-01-01",
          "valid_to": "2026-12-31",
        ], "enterprise", "E-1"
      ), (.operator, "王", ["roles": "keeper", "site": "V9"], "site", "V9"),
      (
        .operator, "王", ["roles": "approver", "site": "C", "authority": "cdc"], "authority", "cdc"
      ), (.setting, "response_level", ["value": "iii"], "value", "iii"),
      (.setting, "reserve_floor_percent", ["value": "101"], "value", "101"),
      (
        .standard, "GB 1", ["new": "GB 2", "effective": "2026-12-01", "items": "GLOVE"], "items",
        "GLOVE"
      ),
    ] as [(Register, String, [String: String], String, String)])
  func refused(
    _ register: Register, _ code: String, _ fields: [String: String], _ field: String,
    _ value: String
  ) throws {
    let bench = try Bench()
    let problem = try #require(throws: OperationProblem.self) {
      try bench.session.register(
        Record(register, code: code, fields: fields), id: bench.session.newID())
    }
    guard case .record(let found) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(found.field == field && found.value == value)
  }

  @Test("A norm's versions are its registrations, in order, with who wrote them")
  func versions() throws {
    let bench = try Bench()
    for (rule, from) in [("=10", "2026-11-01"), ("=20", "2026-12-01")] {
      _ = try bench.session.register(
        Record(
          .norm, code: "MASK/village_clinic",
          fields: ["rule": rule, "reason": "修订", "valid_from": from]),
        id: bench.session.newID())
    }
    let list = try bench.session.normList()
    #expect(list.versions.compactMap(\.entry.rule.words) == ["=10", "=20"])
    #expect(list.versions.map(\.operatorName) == ["tester", "tester"])
    #expect(list.versions.map(\.number.serial) == [10, 11])
    // On the later day the later version holds, and the earlier one is kept.
    let later = bench.session(on: day("2026-12-01"))
    #expect(try later.normList().versions.compactMap(\.entry.rule.words) == ["=20"])
    let card = try later.normCard(item("MASK"))
    #expect(card.groups.map(\.total) == [40] && card.revisions.versions.count == 2)
  }

  @Test("The response level in force multiplies the norms; without levels nothing is multiplied")
  func response() throws {
    let bench = try Bench()
    #expect(try bench.session.responseLevels().current == .routine)
    let records = [
      Record(
        .responseLevel, code: "iii",
        fields: ["name_zh": "Ⅲ级", "norm_multiplier": "1.5", "issue_reserve": "order"]),
      Record(.setting, code: "response_level", fields: ["value": "iii", "reason": "演练"]),
      Record(
        .norm, code: "MASK/V1",
        fields: ["rule": "=3", "reason": "修订", "valid_from": "2026-11-01"]),
    ]
    for record in records { _ = try bench.session.register(record, id: bench.session.newID()) }
    #expect(try bench.session.responseLevels().current.key == "iii")
    // ⌈3 × 1.5⌉
    #expect(try bench.session.normCard(item("MASK")).groups.map(\.total) == [5])
  }
}
