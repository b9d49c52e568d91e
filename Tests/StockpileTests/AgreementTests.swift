import Stockpile
import Testing

struct AgreementTests {
  static func agreement(_ changes: [String: String] = [:]) throws -> Agreement {
    let fields = [
      "enterprise": "ENT-02", "item": "PP0102", "quantity": "15000", "per_day": "2400",
      "ramp_up_days": "7", "valid_from": "2026-01-01", "valid_to": "2026-12-31",
    ]
    return try Agreement(
      Record(.agreement, code: "AG-02", fields: fields.merging(changes) { $1 }))
  }

  @Test(
    "Production grows evenly to its full rate, in whole units",
    arguments: [
      // 2400 ÷ 7 = 342.86 a day: ⌊342.86⌋, ⌊685.71⌋ … ⌊2057.14⌋, then all of it.
      ("7", -1, 0), ("7", 0, 0), ("7", 1, 342), ("7", 2, 685), ("7", 6, 2057), ("7", 7, 2400),
      ("7", 300, 2400), ("", 1, 2400), ("1", 1, 2400), ("0", 1, 2400),
    ] as [(String, Int64, Int64)])
  func ramp(_ days: String, _ day: Int64, _ units: Int64) throws {
    #expect(try Self.agreement(["ramp_up_days": days]).capacity(onDay: day) == units)
  }

  @Test(
    "An agreement holds from its first to its last day",
    arguments: [
      ("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false),
    ])
  func validity(_ day: String, _ isValid: Bool) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(try Self.agreement().isValid(on: day) == isValid)
  }

  @Test(
    "What makes no agreement is refused by the field",
    arguments: [
      (["enterprise": ""], "enterprise"), (["item": "口罩"], "item"),
      (["quantity": "-1"], "quantity"),
      (["quantity": "1.5"], "quantity"), (["quantity": "", "per_day": ""], "quantity"),
      (["per_day": "many"], "per_day"), (["ramp_up_days": "a week"], "ramp_up_days"),
      (["response_hours": "soon"], "response_hours"), (["valid_from": ""], "valid_from"),
      (["valid_to": "2025-12-31"], "valid_to"),
    ])
  func problems(_ changes: [String: String], _ field: String) throws {
    let problem = try #require(throws: RecordProblem.self) { try Self.agreement(changes) }
    #expect(problem.field == field)
  }
}
