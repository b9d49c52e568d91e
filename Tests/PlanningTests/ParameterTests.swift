import Planning
import Stockpile
import Testing

struct ParameterTests {
  static func records(_ values: [String: String]) -> [Record] {
    values.map { Record(.parameter, code: $0.key, fields: ["value": $0.value]) }
  }

  private static func shelf(_ daily: Int64) -> StockFigures {
    var figures = StockFigures()
    figures.keepsReserve = true
    figures.usableDaily = daily
    return figures
  }

  @Test(
    "Rules as they are written",
    arguments: [
      ("cover-days 30", .given(.coverDays(30))),
      ("min-max-days 14 45", .given(.minMaxDays(minimum: 14, maximum: 45))),
      ("forced-ordering 15", .given(.forcedOrdering(safetyDays: 15))),
      ("standard 15", .given(.standard(safetyDays: 15))),
      ("continuous-review 15", .given(.continuousReview(safetyDays: 15))),
      ("continuous-review 15 90", .given(.continuousReview(safetyDays: 15, maximumDays: 90))),
      ("service-level", .serviceLevelOfItem), ("service-level 95", .given(.serviceLevel(0.95))),
      ("fixed-norm 200", .given(.fixedNorm(200))),
      ("annual-push 365", .given(.annualPush(days: 365))),
      ("annual-push-least-cost 365", .pushAtLeastCost(days: 365)),
      ("annual-push-least-cost", nil),
      ("least-cost", .leastCost), ("min-max-days 45 14", nil), ("cover-days", nil),
      ("cover-days 1.5", nil), ("cover-days -3", nil), ("cover-days 40000", nil),
      ("service-level 100", nil), ("service-level 0", nil), ("most 5", nil), ("", nil),
    ] as [(String, WrittenRule?)])
  func rules(_ text: String, _ rule: WrittenRule?) {
    #expect(WrittenRule(text) == rule)
  }

  @Test("What is not set is usual; what is set is read")
  func values() throws {
    let usual = PlanningParameters.usual
    #expect(usual.purchaseDays == 14 && usual.reviewDays == 30 && usual.emergencyDays == nil)
    #expect(usual.serviceLevel(.vital) == 0.99 && usual.serviceLevel(.desirable) == 0.9)
    let set = try PlanningParameters(
      Self.records([
        "lead_days/purchase": "21", "lead_days/emergency": "2", "service_level_percent/V": "99.9",
        "rules/site/V1/A.1": "standard 15", "costs/holding_percent": "36.5",
      ]))
    #expect(
      set.purchaseDays == 21 && set.emergencyDays == 2
        && abs(set.serviceLevel(.vital) - 0.999) < 1e-12)
    let costs = try set.costs(.essential, price: try #require(Price(yuan: "10")))
    #expect(costs.order == 100 && abs(costs.holding - 0.01) < 1e-12)
    #expect(abs(costs.criticalRatio - 0.95) < 1e-12)
  }

  @Test("What nobody reads or understands is refused by name")
  func refused() {
    func problem(_ code: String, _ value: String) -> ParameterProblem? {
      do throws(ParameterProblem) {
        _ = try PlanningParameters(Self.records([code: value]))
        return nil
      } catch {
        return error
      }
    }
    for code in ["lead_days", "lead_days/", "lead_days/ship", "rules/level/county/PP0102", "x"] {
      #expect(problem(code, "3") == .unknown(code))
      #expect(problem(code, "3")?.message.en.contains(code) == true)
    }
    for (code, value) in [
      ("review_days", "0"), ("review_days", "1.5"), ("lead_days/purchase", "366"),
      ("service_level_percent/V", "100"), ("costs/order_cny", "-1"), ("rules/default", "often"),
    ] {
      #expect(problem(code, value)?.code == "bad-parameter", "\(code) \(value)")
    }
    // An emergency order that takes as long as the minimum lasts is none.
    let slow = Self.records(["lead_days/emergency": "60", "rules/default": "min-max-days 30 90"])
    #expect(throws: ParameterProblem.rule("rules/default", .emergencyAboveMinimum(60, 30))) {
      try PlanningParameters(slow)
    }
  }

  @Test("A rule decides what a line asks for: at a minimum, up to a norm, at a service level")
  func lines() throws {
    var network = try PlanNetwork(
      norms: (0, 0, 0), fields: ["price_low_cny": "", "price_high_cny": ""])
    network.use = ["V1": 90, "V2": 180]
    network.stock["V1"] = Self.shelf(31)
    network.stock["V2"] = Self.shelf(60)
    let item = network.item.code
    network.parameters = try PlanningParameters(
      Self.records(["rules/level/village/\(item)": "min-max-days 30 45"]))
    let plan = try network.plan()
    let (first, second) = (try network.line("V1", plan), try network.line("V2", plan))
    // 31 are more than 30 days at 1 a day: not yet; 60 are 30 days at 2 a day: up to 90.
    #expect(first.daily.reorderPoint == 30 && !first.daily.isDue && first.gap == 0)
    #expect(second.daily.isDue && second.gap == 30 && second.triggers == [.belowReorderPoint])
    network.parameters = try PlanningParameters(
      Self.records(["rules/site/V1/\(item)": "fixed-norm 200", "lead_days/emergency": "40"]))
    let fixed = try network.line("V1", network.plan())
    #expect(fixed.gap == 169 && fixed.rule.winner.scope == .site(fixed.site.code, item))
    #expect(fixed.daily.isUrgent && fixed.triggers.first == .urgent)
    network.parameters = try PlanningParameters(
      Self.records(["rules/level/village/\(item)": "service-level", "rules/default": "least-cost"]))
    let level = try network.line("V1", network.plan())
    // 33 days at 1 a day, and what Poisson demand needs on top at 90 %; no price, no costs.
    #expect(level.daily.target > 33 && level.rule.rule == .serviceLevel(0.9))
    let above = try network.line("T", network.plan())
    #expect(above.rule.assumption != nil && above.rule.rule == .serviceLevel(0.9))
  }

  @Test("Goods that cannot be used before they expire are not ordered")
  func shelfLife() throws {
    var network = try PlanNetwork(norms: (0, 0, 0), fields: ["shelf_life_months": "2"])
    network.use = ["V1": 90]
    network.parameters = try PlanningParameters(Self.records(["rules/default": "cover-days 100"]))
    let line = try network.line("V1", network.plan())
    #expect(line.daily.target == 100 && line.daily.usedInTime == 60 && line.gap == 60)
    #expect(line.reason.en.contains("only 60 used before it expires"))
  }
}
