import Planning
import Stockpile
import Testing

/// Minimum–maximum rules against worked examples: USAID | DELIVER *Logistics Handbook* 2011 ch. 3–4,
/// MSH MDS-3 2012 ch. 23, the CDCR operations manual, OpenLMIS, open mSupply, OpenBoxes.
struct HandbookRuleTests {
  /// Days that stand for a month, so that quarters of one are whole.
  private static let month = 120.0

  private static func situation(
    use: Double, lead: Double = 0, review: Double = 0, emergency: Double? = nil
  ) throws -> ReorderSituation {
    try ReorderSituation(
      demand: DailyDemand(mean: use / month, variance: 0), leadDays: Int(lead * month),
      reviewDays: Int(review * month), emergencyDays: emergency.map { Int($0 * month) })
  }

  private static func months(_ levels: ReorderLevels, _ name: ReorderTerm.Name) throws -> Double {
    try #require(levels.terms.first { $0.name == name }).value / month
  }

  @Test("Forced ordering, standard, continuous review")
  func handbook() throws {
    for instance in try VectorFile.instances(of: "deliver_min_max") {
      let input = instance["inputs"]
      let safety = Int(try input.number("safety_stock_months") * Self.month)
      let rule: ReorderRule =
        switch try input.text("system") {
        case "forced ordering": .forcedOrdering(safetyDays: safety)
        case "standard": .standard(safetyDays: safety)
        default:
          .continuousReview(
            safetyDays: safety, maximumDays: Int(try input.number("max_months") * Self.month))
        }
      let levels = try rule.levels(
        Self.situation(
          use: try input.number("AMC"), lead: try input.number("lead_time_months"),
          review: try input.number("review_period_months"),
          emergency: try? input.number("longest_emergency_lead_time_months")))
      try instance.expect("min_months", Self.months(levels, .minimumDays))
      try instance.expect("max_months", Self.months(levels, .maximumDays))
      try instance.expect("max_quantity", Double(levels.orderUpTo))
      if instance["expected"]["eop_months"] != .none {
        try instance.expect("eop_months", Self.months(levels, .emergencyDays))
      }
      let decision = levels.order(
        StockPosition(
          usable: Int64(try input.number("stock_on_hand")),
          coming: Int64(try input.number("on_order"))))
      try instance.expect("order", Double(decision.quantity))
      #expect(!decision.isEmergency)
    }
  }

  /// MSH: Q = C·(LT + PP) + SS − (stock + on order): forced ordering with SS in days.
  @Test("MSH: consumption-based ordering")
  func msh() throws {
    for instance in try VectorFile.instances(of: "msh_consumption_order") {
      let input = instance["inputs"]
      let use = try input.number("average_consumption")
      let safety = try input.number("safety_stock") / use
      let levels = try ReorderRule.forcedOrdering(safetyDays: Int(safety * Self.month)).levels(
        Self.situation(
          use: use, lead: try input.number("lead_time_months"),
          review: try input.number("procurement_period_months")))
      let order = levels.order(
        StockPosition(
          usable: Int64(try input.number("stock_on_hand")),
          coming: Int64(try input.number("on_order"))))
      try instance.expect("order", Double(order.quantity))
    }
    for instance in try VectorFile.instances(of: "msh_safety_stock") {
      let input = instance["inputs"]
      let demand = try Self.situation(use: try input.number("average_consumption")).demand
      let days = Int(try input.number("lead_time_months") * Self.month)
      try instance.expect("safety_stock", Double(demand.need(ofDays: days)))
    }
  }

  @Test("CDCR 22030.10.5.4: minimum and maximum days")
  func days() throws {
    for instance in try VectorFile.instances(of: "min_max_days") {
      let input = instance["inputs"]
      let levels = try ReorderRule.minMaxDays(
        minimum: Int(try input.number("order_ship_days")),
        maximum: Int(try input.number("operating_days"))
      ).levels(
        ReorderSituation(
          demand: DailyDemand(mean: try input.number("issues_per_day_rounded"), variance: 0),
          leadDays: 0, reviewDays: 30))
      try instance.expect("minimum", Double(try #require(levels.minimum)))
      try instance.expect("maximum", Double(levels.orderUpTo))
    }
  }

  /// 2 a period for 7.25 periods are 14.5: OpenLMIS rounds half up, we always up. Both give 15.
  @Test("OpenLMIS: maximum and order")
  func openLMIS() throws {
    func maximum(_ average: Double, _ periods: Double) throws -> ReorderLevels {
      try ReorderRule.coverDays(Int(periods * Self.month)).levels(Self.situation(use: average))
    }
    for instance in try VectorFile.instances(of: "lmis_maximum_stock_quantity") {
      let input = instance["inputs"]
      let levels = try maximum(
        try input.number("average_consumption"), try input.number("max_periods_of_stock"))
      try instance.expect("maximum", Double(levels.orderUpTo))
    }
    let models = [
      "lmis_calculated_order_quantity", "lmis_calculated_order_quantity_ideal_stock",
    ]
    for instance in try models.flatMap(VectorFile.instances(of:)) {
      let input = instance["inputs"]
      let fixed = (try? input.number("maximum")) ?? (try? input.number("ideal_stock_amount"))
      let levels =
        try fixed.map { try ReorderRule.fixedNorm(Int64($0)).levels(Self.situation(use: 0)) }
        ?? maximum(try input.number("average_consumption"), input.number("max_periods_of_stock"))
      let order = levels.order(StockPosition(usable: Int64(try input.number("stock_on_hand"))))
      try instance.expect("order", Double(order.quantity))
    }
    for vector in try VectorFile.read("lmis_formulas.json").list("vectors") {
      let (input, expected) = (vector["in"], try vector.number("out"))
      switch try vector.text("fn") {
      case "maximum_stock":
        let levels = try maximum(try input.number("average"), input.number("max_periods"))
        #expect(levels.orderUpTo == Int64(expected))
      case "calculated_order":
        let levels =
          if let level = try? input.number("maximum_stock") {
            try ReorderRule.fixedNorm(Int64(level)).levels(Self.situation(use: 0))
          } else { try maximum(try input.number("average"), input.number("max_periods")) }
        let stock = StockPosition(usable: Int64(try input.number("on_hand")))
        #expect(levels.order(stock).quantity == Int64(expected))
      default: break
      }
    }
  }

  @Test("open mSupply #7963 and #5458")
  func openMSupply() throws {
    let cases = try VectorFile.read("external-vectors.json").list("suggested_quantity_cases")
    for row in cases where row["soh"] != .none {
      // A minimum of so many months: whatever the rule, at least that is there afterwards.
      let least = Int(try row.number("min_mos") * Self.month)
      let levels = try ReorderRule.minMaxDays(minimum: least, maximum: least).levels(
        Self.situation(use: try row.number("amc")))
      let order = levels.order(StockPosition(usable: Int64(try row.number("soh"))))
      #expect(order.quantity >= Int64(try row.number("expected_at_least")))
    }
    // (maximum months + lead time) × AMC − available, the formula of the second row.
    let levels = try ReorderRule.coverDays(Int((3 + 0.5) * Self.month)).levels(
      Self.situation(use: 40, lead: 0.5))
    #expect(levels.order(StockPosition(usable: 25)).quantity == Int64((3 + 0.5) * 40 - 25))
  }

  @Test("OpenBoxes #2562: what is promised to others is ordered too")
  func openBoxes() throws {
    let rows = try VectorFile.read("external-vectors.json").list("openboxes_order_forecast")
    for row in rows {
      let levels = try ReorderRule.fixedNorm(Int64(try row.number("minimum"))).levels(
        Self.situation(use: 0))
      let order = levels.order(
        StockPosition(
          usable: Int64(try row.number("in_stock")), coming: Int64(try row.number("inbound")),
          owed: Int64(try row.number("outbound"))))
      #expect(order.quantity == Int64(try row.number("to_order")))
      #expect(order.quantity == 10)
    }
  }
}
