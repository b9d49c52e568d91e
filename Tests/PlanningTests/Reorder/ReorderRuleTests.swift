import Planning
import Stockpile
import Testing

struct ReorderRuleTests {
  private static func situation(
    mean: Double = 4, variance: Double = 12, lead: Int = 3, review: Int = 30,
    emergency: Int? = nil, multiplier: Rational = Rational(1)
  ) throws -> ReorderSituation {
    try ReorderSituation(
      demand: DailyDemand(mean: mean, variance: variance), leadDays: lead, reviewDays: review,
      emergencyDays: emergency, multiplier: multiplier)
  }

  @Test("Order-up-to at a service level is the quantile of the demand itself")
  func serviceLevel() throws {
    for level in [0.9, 0.95, 0.99] {
      let levels = try ReorderRule.serviceLevel(level).levels(Self.situation())
      let covered = CountDistribution(mean: 4 * 33, variance: 12 * 33)
      #expect(covered.cumulative(to: Int(levels.orderUpTo)) >= level)
      #expect(covered.cumulative(to: Int(levels.orderUpTo) - 1) < level)
      #expect(levels.minimum == Int64(CountDistribution(mean: 12, variance: 36).quantile(level)))
    }
    // A clinic that uses one in 100 days: z·σ would order nothing for 95 %.
    let sparse = try ReorderRule.serviceLevel(0.95).levels(
      Self.situation(mean: 0.01, variance: 0.02))
    #expect(sparse.orderUpTo == 2 && sparse.minimum == 0)
  }

  @Test("A random lead time adds its variance: L·σ² + μ²·σ_L²")
  func leadVariation() throws {
    let steady = try Self.situation()
    let random = try ReorderSituation(
      demand: steady.demand, leadDays: 3, leadVariation: 4, reviewDays: 30)
    let levels = try ReorderRule.serviceLevel(0.95).levels(random)
    let term = levels.terms.first { $0.name == .coveredVariance }
    #expect((try #require(term).value - (12 * 33 + 16 * 4)).magnitude < 1e-9)
    #expect(
      levels.orderUpTo > (try ReorderRule.serviceLevel(0.95).levels(steady)).orderUpTo)
    // Two days on average and ten more or less: the minimum still is no more than is ordered up to.
    let wild = try ReorderSituation(
      demand: steady.demand, leadDays: 2, leadVariation: 100, reviewDays: 100)
    let wildLevels = try ReorderRule.serviceLevel(0.999999).levels(wild)
    #expect(wildLevels.minimum == wildLevels.orderUpTo)
  }

  @Test("The response level raises every level, rounded up")
  func multiplier() throws {
    let levels = try ReorderRule.standard(safetyDays: 15).levels(
      Self.situation(mean: 0.1, emergency: 7, multiplier: Rational(3, over: 2)))
    // 48, 78 and 7 days at 0.1: 5, 8 and 1.
    #expect(levels.minimum == 8 && levels.orderUpTo == 12 && levels.emergency == 2)
    #expect(levels.terms.contains { $0.name == .multiplier && $0.value == 1.5 })
    let norm = try ReorderRule.fixedNorm(3168).levels(
      Self.situation(multiplier: Rational(3, over: 2)))
    #expect(norm.orderUpTo == 4752 && norm.minimum == nil)
  }

  @Test("Safety stock is at least half a review period")
  func safety() throws {
    let levels = try ReorderRule.forcedOrdering(safetyDays: 1).levels(Self.situation(mean: 1))
    #expect(levels.minimum == 18 && levels.orderUpTo == 48)
  }

  @Test("0.1 a day for 30 days are 3, and 0.1 a day for 31 days are 4")
  func rounding() throws {
    let demand = try DailyDemand(mean: 0.1, variance: 0)
    #expect(demand.need(ofDays: 30) == 3 && demand.need(ofDays: 31) == 4)
    #expect(try DailyDemand(mean: 1e9, variance: 0).need(ofDays: 1000) == 1_000_000_000_000)
  }

  @Test("When each kind of rule orders")
  func moments() throws {
    func order(_ rule: ReorderRule, _ usable: Int64, coming: Int64 = 0, review: Bool = true) throws
      -> ReorderDecision
    {
      try rule.levels(Self.situation(mean: 1, emergency: 5)).order(
        StockPosition(usable: usable, coming: coming), isReview: review)
    }
    // Minimum 18, maximum 48, emergency below 5.
    let forced = ReorderRule.forcedOrdering(safetyDays: 15)
    #expect(try order(forced, 40).quantity == 8)
    #expect(try order(forced, 10, review: false).quantity == 0)
    #expect(try order(forced, 4, review: false) == order(forced, 4, review: false))
    #expect(try order(forced, 4, review: false).isEmergency)
    #expect(try order(forced, 4, review: false).quantity == 44)
    #expect(try order(forced, 4, coming: 60, review: false).isEmergency == false)
    // Minimum 48, maximum 78.
    let standard = ReorderRule.standard(safetyDays: 15)
    #expect(try order(standard, 48).quantity == 30)
    #expect(try order(standard, 49).quantity == 0)
    #expect(try order(standard, 48, review: false).quantity == 0)
    // Minimum 18, maximum 48, whatever the day; no emergency orders.
    let watched = ReorderRule.continuousReview(safetyDays: 15)
    #expect(try order(watched, 18, review: false).quantity == 30)
    #expect(try order(watched, 19).quantity == 0)
    #expect(try !order(watched, 0).isEmergency)
  }

  @Test("Annual push: expected use, or the level of least expected cost")
  func annualPush() throws {
    let situation = try Self.situation(mean: 0.2, variance: 0.2)
    #expect(try ReorderRule.annualPush(days: 365).levels(situation).orderUpTo == 73)
    let costs = try OrderCosts(order: 0, holding: 1, shortage: 9)
    let level = try ReorderRule.annualPush(days: 365, costs: costs).levels(situation).orderUpTo
    #expect(Int(level) == CountDistribution.poisson(mean: 73).quantile(0.9))
  }

  @Test("Least cost: (s,S) at reviews, (r,Q) where watched, normal where large")
  func leastCost() throws {
    let costs = try OrderCosts(order: 64, holding: 1, shortage: 9)
    // A review every day and no lead time: Zheng & Federgruen 1991, Table I, mean 10.
    let daily = try ReorderRule.leastCost(costs).levels(
      Self.situation(mean: 10, variance: 10, lead: 0, review: 1))
    #expect(daily.minimum == 6 && daily.orderUpTo == 40 && daily.moment == .reviewAtMinimum)
    let watched = try ReorderRule.leastCost(costs).levels(
      Self.situation(mean: 10, variance: 10, lead: 2, review: 0))
    let exact = LeastCostOrder(
      rate: 10, leadTime: DemandTable(.poisson(mean: 20)), costs: costs)
    #expect(watched.minimum == Int64(exact.reorderPoint) && watched.moment == .atMinimum)
    #expect(watched.orderUpTo == Int64(exact.reorderPoint + exact.quantity))
    // Where the tables end the normal figures go on: they come within a thousandth before that.
    let large = LeastCostOrder(
      rate: 1300, leadTime: DemandTable(.poisson(mean: 2600)), costs: costs)
    let normal = LargeOrder(
      rate: 1300, leadTime: NormalDistribution(mean: 2600, deviation: 2600.0.squareRoot()),
      costs: costs)
    #expect((large.cost - normal.cost).magnitude < 0.001 * large.cost)
    #expect((Double(large.quantity) - normal.quantity).magnitude < 2)
    let huge = try ReorderRule.leastCost(costs).levels(
      Self.situation(mean: 1e6, variance: 1e9, lead: 30, review: 30))
    #expect(huge.orderUpTo > 60_000_000 && huge.orderUpTo < 80_000_000)
    // Ordering at a price that no table could hold ends all the same.
    let dear = try ReorderRule.leastCost(OrderCosts(order: 1e12, holding: 1e-3, shortage: 1e-3))
      .levels(Self.situation())
    #expect(dear.orderUpTo > 1_000_000)
  }

  @Test("Every rule explains itself: its terms end with its levels")
  func terms() throws {
    let costs = try OrderCosts(order: 64, holding: 1, shortage: 9)
    let rules: [ReorderRule] = [
      .forcedOrdering(safetyDays: 15), .standard(safetyDays: 15),
      .continuousReview(safetyDays: 15), .minMaxDays(minimum: 30, maximum: 60), .coverDays(45),
      .serviceLevel(0.95), .fixedNorm(100), .annualPush(days: 365),
      .annualPush(days: 365, costs: costs), .leastCost(costs),
    ]
    for rule in rules {
      let levels = try rule.levels(Self.situation(emergency: 2))
      let last = try #require(levels.terms.last { $0.name == .orderUpTo })
      #expect(Int64(last.value) == levels.orderUpTo && !rule.label.zh.isEmpty)
      #expect(levels.terms.first?.name == .use && levels.terms.allSatisfy { $0.value.isFinite })
      // Nothing used, nothing ordered, but for a norm.
      let unused = try rule.levels(Self.situation(mean: 0, variance: 0))
      #expect(unused.orderUpTo == (rule == .fixedNorm(100) ? 100 : 0), "\(rule.name)")
    }
    #expect(ReorderTerm.Name.allCases.allSatisfy { !$0.label.zh.isEmpty && !$0.label.en.isEmpty })
  }

  @Test("Bad parameters are refused by name, in both languages")
  func refusals() throws {
    let situation = try Self.situation(emergency: 20)
    func refuses(_ rule: ReorderRule, _ problem: ReorderProblem) {
      #expect(throws: problem) { try rule.levels(situation) }
      #expect(!problem.message.zh.isEmpty && !problem.message.hintEN.isEmpty)
    }
    refuses(.minMaxDays(minimum: 60, maximum: 30), .minimumAboveMaximum(60, 30))
    refuses(.continuousReview(safetyDays: 30, maximumDays: 10), .minimumAboveMaximum(33, 10))
    refuses(.forcedOrdering(safetyDays: 15), .emergencyAboveMinimum(20, 18))
    refuses(.forcedOrdering(safetyDays: -1), .outOfRange("SS", "-1"))
    refuses(.serviceLevel(1), .outOfRange("service level", "1.0"))
    refuses(.serviceLevel(0), .outOfRange("service level", "0.0"))
    refuses(.serviceLevel(.nan), .outOfRange("service level", "nan"))
    refuses(.coverDays(-3), .outOfRange("days", "-3"))
    refuses(.fixedNorm(-1), .outOfRange("norm", "-1"))
    refuses(.annualPush(days: -1), .outOfRange("days", "-1"))
    refuses(.coverDays(.max), .outOfRange("days", "\(Int.max)"))
    #expect(throws: ReorderProblem.outOfRange("L", "-2")) { try Self.situation(lead: -2) }
    #expect(throws: ReorderProblem.outOfRange("R", "40000")) { try Self.situation(review: 40_000) }
    #expect(throws: ReorderProblem.outOfRange("c", "1e+18")) {
      try DailyDemand(mean: 1e18, variance: 1)
    }
    // The largest figures allowed end in levels, not in a crash.
    let most = try Self.situation(mean: 1e9, variance: 1e18, lead: 36_600, review: 36_600)
    let raised = try ReorderSituation(
      demand: most.demand, leadDays: 36_600, reviewDays: 36_600,
      multiplier: Rational(1_000_000_000))
    for rule in [.serviceLevel(0.999999), .coverDays(36_600), .fixedNorm(.max)] as [ReorderRule] {
      #expect(try rule.levels(most).orderUpTo > 1_000_000)
      let order = try rule.levels(raised).order(StockPosition(usable: 0, owed: .max))
      #expect(order.quantity == .max)
    }
    #expect(throws: ReorderProblem.outOfRange("c", "nan")) {
      try DailyDemand(mean: .nan, variance: 1)
    }
    #expect(throws: ReorderProblem.outOfRange("multiplier", "0/1")) {
      try Self.situation(multiplier: Rational(0))
    }
  }
}
