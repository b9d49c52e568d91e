import Stockpile
import Testing

struct ProductStandardTests {
  static func standard(_ old: String, _ fields: [String: String] = [:]) throws -> ProductStandard {
    let common = ["new": "YY 0469-2023", "effective": "2026-12-01"]
    return try ProductStandard(
      Record(.standard, code: old, fields: common.merging(fields) { $1 }))
  }

  static func item(_ standard: String) throws -> Item {
    try Item(
      Record(
        .item, code: "PP0103",
        fields: ["name_zh": "医用外科口罩", "base_unit_zh": "只", "standard_no": standard]))
  }

  @Test(
    "The old number is found however it is spaced or wide",
    arguments: [
      ("YY 0469-2011", true), ("YY0469-2011", true), ("ＹＹ　０４６９－２０１１", true),
      ("yy 0469–2011", true), ("GB 19083-2010；YY 0469-2011", true), ("YY 0469-2011, 参考", true),
      ("YY 0469-2023", false), ("YY 0469-20110", false), ("YY/T 0469-2011", false), ("", false),
    ])
  func named(_ text: String, _ isNamed: Bool) throws {
    #expect(try Self.standard("YY 0469-2011").concerns(Self.item(text)) == isNamed)
  }

  @Test("A list of items narrows whom a standard concerns")
  func narrowed() throws {
    let item = try Self.item("YY 0469-2011")
    #expect(try Self.standard("YY 0469-2011", ["items": "PP0103;PP0104"]).concerns(item))
    #expect(try !Self.standard("YY 0469-2011", ["items": "PP0104"]).concerns(item))
  }

  @Test(
    "What makes no standard is refused by the field",
    arguments: [
      ("　", [:], "code"), ("YY 1", ["new": ""], "new"), ("YY 1", ["new": "ＹＹ1"], "new"),
      ("YY 1", ["effective": "2026-12"], "effective"), ("YY 1", ["items": "口罩"], "items"),
    ])
  func problems(_ old: String, _ fields: [String: String], _ field: String) throws {
    let problem = try #require(throws: RecordProblem.self) { try Self.standard(old, fields) }
    #expect(problem.field == field)
  }
}
