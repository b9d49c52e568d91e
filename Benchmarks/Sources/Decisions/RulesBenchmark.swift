/// Our rules against published formulas on the same days of demand: every rule is swept over its one
/// number, and fill rates are compared at the same mean stock.
struct RulesBenchmark {
  static let leadTimes = [3, 45]
  /// Months of average use up to which the published formulas order; two to four are usual.
  static let maxima = stride(from: 0.25, through: 6, by: 0.25).map { $0 }

  /// One rule at one lead time, at each of its numbers.
  private typealias Sweep = [[GeneratedDemand.Kind: RuleOutcome]]

  private(set) var series = 0
  private var published: [PublishedRule: [Int: Sweep]] = [:]
  private var ours: [SweptRule: [Int: Sweep]] = [:]

  init() {
    for lead in Self.leadTimes {
      for rule in PublishedRule.allCases {
        published[rule, default: [:]][lead] = Array(repeating: [:], count: Self.maxima.count)
      }
      for rule in SweptRule.allCases {
        ours[rule, default: [:]][lead] = Array(repeating: [:], count: rule.sweep.count)
      }
    }
  }

  /// Runs all rules on all series of some generated demand.
  mutating func take(_ demand: GeneratedDemand) {
    for site in 0..<demand.sites {
      for item in 0..<demand.items { take(DemandPath(demand, site: site, item: item)) }
    }
  }

  private mutating func take(_ path: DemandPath) {
    series += 1
    let known = KnownEstimates()
    for lead in Self.leadTimes {
      for rule in PublishedRule.allCases {
        for (index, maximum) in Self.maxima.enumerated() {
          let years = SiteYears(path, leadDays: lead) { rule.order($0, maximum: maximum) }
          published[rule]?[lead]?[index][path.kind, default: RuleOutcome()].add(years, of: path)
        }
      }
      for rule in SweptRule.allCases {
        for (index, number) in rule.sweep.enumerated() {
          let years = SiteYears(path, leadDays: lead) { rule.order($0, at: number, known) }
          ours[rule]?[lead]?[index][path.kind, default: RuleOutcome()].add(years, of: path)
        }
      }
    }
  }

  /// Takes in what was measured on other series.
  mutating func add(_ other: RulesBenchmark) {
    series += other.series
    for lead in Self.leadTimes {
      for rule in PublishedRule.allCases {
        Self.add(
          other.published[rule]?[lead], to: &published[rule, default: [:]][lead, default: []])
      }
      for rule in SweptRule.allCases {
        Self.add(other.ours[rule]?[lead], to: &ours[rule, default: [:]][lead, default: []])
      }
    }
  }

  private static func add(_ other: Sweep?, to sweep: inout Sweep) {
    for (index, outcomes) in (other ?? []).enumerated() {
      for kind in GeneratedDemand.Kind.allCases {
        if let outcome = outcomes[kind] {
          sweep[index][kind, default: RuleOutcome()].add(outcome)
        }
      }
    }
  }

  private static func curve(
    _ sweep: Sweep?, _ kind: GeneratedDemand.Kind?, _ weight: RuleOutcome.Weight
  ) -> RuleCurve {
    RuleCurve(
      (sweep ?? []).map { outcomes in
        var sum = RuleOutcome()
        for one in GeneratedDemand.Kind.allCases where kind == nil || kind == one {
          if let outcome = outcomes[one] { sum.add(outcome) }
        }
        return sum.point(weight)
      })
  }

  /// The curve of a published formula; of one kind of demand, or of all.
  func curve(
    _ rule: PublishedRule, lead: Int, kind: GeneratedDemand.Kind? = nil,
    _ weight: RuleOutcome.Weight
  ) -> RuleCurve { Self.curve(published[rule]?[lead], kind, weight) }

  /// The curve of a rule of ours.
  func curve(
    _ rule: SweptRule, lead: Int, kind: GeneratedDemand.Kind? = nil, _ weight: RuleOutcome.Weight
  ) -> RuleCurve { Self.curve(ours[rule]?[lead], kind, weight) }
}
