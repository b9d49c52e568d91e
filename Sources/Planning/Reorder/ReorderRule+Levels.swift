extension ReorderRule {
  /// What the rule comes to in a situation.
  ///
  /// - Parameter situation: Demand, lead time, review period and response level.
  /// - Returns: Levels in whole base units with every figure on the way.
  /// - Throws: A `ReorderProblem` if the rule's own figures are impossible.
  public func levels(_ situation: ReorderSituation) throws(ReorderProblem) -> ReorderLevels {
    let (lead, review) = (situation.leadDays, situation.reviewDays)
    switch self {
    case .forcedOrdering(let safety):
      let least = try Self.safety(safety, review)
      return try situation.levels(
        .everyReview, safety: least, minimum: lead + least, maximum: lead + least + review)
    case .standard(let safety):
      let least = try Self.safety(safety, review)
      return try situation.levels(
        .reviewAtMinimum, safety: least, minimum: lead + least + review,
        maximum: lead + least + 2 * review)
    case .continuousReview(let safety, let maximum):
      let least = try Self.safety(safety, review)
      return try situation.levels(
        .atMinimum, safety: least, minimum: lead + least,
        maximum: maximum ?? lead + least + review, hasEmergency: false)
    case .minMaxDays(let minimum, let maximum):
      return try situation.levels(.reviewAtMinimum, minimum: minimum, maximum: maximum)
    case .coverDays(let days):
      return try situation.levels(.everyReview, maximum: days)
    case .serviceLevel(let level):
      return try situation.levels(serving: level)
    case .fixedNorm(let norm):
      guard norm >= 0 else { throw .outOfRange("norm", "\(norm)") }
      return situation.levels(
        .everyReview, minimum: nil, orderUpTo: norm, [ReorderTerm(.norm, Double(norm))])
    case .annualPush(let days, nil):
      return try situation.levels(.everyReview, maximum: days)
    case .annualPush(let days, let costs?):
      try ReorderProblem.check(days: days, "days")
      let season = SeasonPurchase(situation.demand.over(days: Double(days)), costs: costs)
      return situation.levels(
        .everyReview, minimum: nil, orderUpTo: Int64(season.best),
        [
          ReorderTerm(.maximumDays, Double(days)), ReorderTerm(.serviceLevel, costs.criticalRatio),
        ])
    case .leastCost(let costs):
      return situation.levels(atLeastCost: costs)
    }
  }

  /// Days of safety stock, at least half a review period.
  private static func safety(_ days: Int, _ review: Int) throws(ReorderProblem) -> Int {
    try ReorderProblem.check(days: days, "SS")
    return max(days, (review + 1) / 2)
  }
}

extension ReorderSituation {
  /// Levels in days of use.
  fileprivate func levels(
    _ moment: ReorderRule.Moment, safety: Int? = nil, minimum: Int? = nil, maximum: Int,
    hasEmergency: Bool = true
  ) throws(ReorderProblem) -> ReorderLevels {
    try ReorderProblem.check(days: maximum, "days")
    var terms: [ReorderTerm] = []
    if let safety { terms.append(ReorderTerm(.safetyDays, Double(safety))) }
    if let minimum {
      try ReorderProblem.check(days: minimum, "days")
      guard minimum <= maximum else { throw .minimumAboveMaximum(minimum, maximum) }
      terms.append(ReorderTerm(.minimumDays, Double(minimum)))
      if hasEmergency, let emergencyDays, emergencyDays >= minimum, minimum > 0 {
        throw .emergencyAboveMinimum(emergencyDays, minimum)
      }
    }
    terms.append(ReorderTerm(.maximumDays, Double(maximum)))
    return levels(
      moment, minimum: minimum.map(demand.need(ofDays:)), orderUpTo: demand.need(ofDays: maximum),
      terms, hasEmergency: hasEmergency)
  }

  /// Levels as reckoned, with what every rule starts from before their own terms.
  fileprivate func levels(
    _ moment: ReorderRule.Moment, minimum: Int64?, orderUpTo: Int64, _ terms: [ReorderTerm],
    hasEmergency: Bool = true
  ) -> ReorderLevels {
    let emergency = hasEmergency ? emergencyDays : nil
    var first = [
      ReorderTerm(.use, demand.mean), ReorderTerm(.leadDays, Double(leadDays)),
      ReorderTerm(.reviewDays, Double(reviewDays)),
    ]
    if let emergency { first.append(ReorderTerm(.emergencyDays, Double(emergency))) }
    return ReorderLevels(
      moment, minimum: minimum, orderUpTo: orderUpTo,
      emergency: emergency.map(demand.need(ofDays:)), multiplier: multiplier, terms: first + terms)
  }

  /// Order-up-to at a service level: the quantile of the demand itself, not z·σ.
  fileprivate func levels(serving level: Double) throws(ReorderProblem) -> ReorderLevels {
    try ReorderProblem.check(level, "service level", isAllowed: level > 0 && level < 1)
    let covered = covered
    let orderUpTo = Int64(covered.quantile(level))
    // Where a lead time is nearly all chance, that of the lead time alone may have the longer tail.
    return levels(
      .everyReview, minimum: min(Int64(lead.quantile(level)), orderUpTo), orderUpTo: orderUpTo,
      [
        ReorderTerm(.serviceLevel, level), ReorderTerm(.coveredMean, covered.mean),
        ReorderTerm(.coveredVariance, covered.variance),
      ])
  }

  /// (s,S), (r,Q), or (r,Q) of normal demand.
  fileprivate func levels(atLeastCost costs: OrderCosts) -> ReorderLevels {
    let best = LeastCost(self, costs)
    return levels(
      reviewDays > 0 ? .reviewAtMinimum : .atMinimum, minimum: max(0, best.minimum),
      orderUpTo: max(0, best.orderUpTo),
      [
        ReorderTerm(.coveredMean, covered.mean), ReorderTerm(.coveredVariance, covered.variance),
        ReorderTerm(.orderCost, costs.order), ReorderTerm(.holding, costs.holding),
        ReorderTerm(.shortage, costs.shortage), ReorderTerm(.expectedCost, best.costPerDay),
      ])
  }
}
