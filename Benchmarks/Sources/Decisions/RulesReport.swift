import Foundation

/// The tables of `decisions rules`.
struct RulesReport {
  /// By seed, and all seeds in one.
  let seeds: [(seed: UInt64, measured: RulesBenchmark)]
  let all: RulesBenchmark

  /// Sites of each seed that are simulated, with all 40 items: the rest would take minutes more and
  /// change the second decimal.
  static let sites = 12

  /// Measures the seeds.
  init(seeds: [UInt64]) {
    var all = RulesBenchmark()
    self.seeds = seeds.map { seed in
      var measured = RulesBenchmark()
      measured.take(GeneratedDemand(seed: seed, sites: Self.sites))
      all.add(measured)
      return (seed, measured)
    }
    self.all = all
  }

  func print() {
    say("\(all.series) series, seeds \(seeds.map { "\($0.seed)" }.joined(separator: ", ")).")
    for weight in RuleOutcome.Weight.allCases {
      say("\n## Fill rates at equal mean stock, \(weight.words)\n")
      RulesTable(report: self, weight: weight).print()
    }
    say("\n## By kind of demand, unit by unit: fill rate and waste, ours − theirs, pp\n")
    kinds(.units)
    say("\n## Curves, unit by unit: months of stock / fill rate % / waste %\n")
    curves(.units)
  }

  /// How far one of our rules lies from a published one.
  func difference(
    _ measured: RulesBenchmark, _ theirs: PublishedRule, _ ours: SweptRule, lead: Int,
    kind: GeneratedDemand.Kind? = nil, _ weight: RuleOutcome.Weight,
    where fills: ClosedRange<Double> = RuleCurve.compared
  ) -> RuleCurve.Difference {
    measured.curve(theirs, lead: lead, kind: kind, weight).difference(
      of: measured.curve(ours, lead: lead, kind: kind, weight), where: fills)
  }

  private func kinds(_ weight: RuleOutcome.Weight) {
    let kinds = GeneratedDemand.Kind.allCases
    say(
      "| against | lead time | our rule | " + kinds.map(\.rawValue).joined(separator: " | ") + " |")
    say("|---|---|---|" + String(repeating: "---|", count: kinds.count))
    for theirs in PublishedRule.allCases {
      for lead in RulesBenchmark.leadTimes {
        for rule in SweptRule.allCases {
          let cells = kinds.map { cell(theirs, rule, lead, $0, weight) }
          let head = "| \(theirs.name) | \(lead) days | \(rule.name) | "
          say(head + cells.joined(separator: " | ") + " |")
        }
      }
    }
    say("\n\\* never fills 85 %: where it fills 40 to 85 %.")
  }

  private func cell(
    _ theirs: PublishedRule, _ ours: SweptRule, _ lead: Int, _ kind: GeneratedDemand.Kind,
    _ weight: RuleOutcome.Weight
  ) -> String {
    var found = difference(all, theirs, ours, lead: lead, kind: kind, weight)
    let isLower = found.count == 0
    if isLower {
      found = difference(all, theirs, ours, lead: lead, kind: kind, weight, where: 0.4...0.85)
    }
    let waste = found.meanWaste
    return "\(signed(found.meanFill)), \(signed(waste.other - waste.own))\(isLower ? " \\*" : "")"
  }

  private func curves(_ weight: RuleOutcome.Weight) {
    func line(_ name: String, _ lead: Int, _ curve: RuleCurve) {
      let points = curve.points.map {
        "\(plain($0.stock))/\(plain(100 * $0.fill))/\(plain(100 * $0.waste))"
      }
      say("* \(name), \(lead) days: " + points.joined(separator: ", "))
    }
    for lead in RulesBenchmark.leadTimes {
      for rule in PublishedRule.allCases {
        line(rule.name, lead, all.curve(rule, lead: lead, weight))
      }
      for rule in SweptRule.allCases { line(rule.name, lead, all.curve(rule, lead: lead, weight)) }
    }
  }
}

func signed(_ value: Double) -> String { value.isFinite ? String(format: "%+.2f", value) : "–" }

func plain(_ value: Double) -> String { value.isFinite ? String(format: "%.2f", value) : "–" }
