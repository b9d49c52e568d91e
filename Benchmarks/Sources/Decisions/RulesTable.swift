/// Every published formula, lead time and rule in one table, and the means over them.
struct RulesTable {
  let report: RulesReport
  let weight: RuleOutcome.Weight

  private typealias Gain = (lead: Int, fill: Double, waste: Double)

  func print() {
    say(
      "| against | lead time | our rule | points compared | fill rate, pp | the seeds |"
        + " waste % ours | waste % theirs | at the same fill: our stock ÷ theirs | waste % ours |")
    say("|---|---|---|---|---|---|---|---|---|---|")
    var gains: [SweptRule: [Gain]] = [:]
    for theirs in PublishedRule.allCases {
      for lead in RulesBenchmark.leadTimes {
        for rule in SweptRule.allCases {
          let found = report.difference(report.all, theirs, rule, lead: lead, weight)
          let waste = found.meanWaste
          if found.count > 0 {
            gains[rule, default: []].append((lead, found.meanFill, waste.other - waste.own))
          }
          say(
            "| \(theirs.name) | \(lead) days | \(rule.name) | " + cells(found, theirs, rule, lead))
        }
      }
    }
    means(gains)
  }

  private func cells(
    _ found: RuleCurve.Difference, _ theirs: PublishedRule, _ rule: SweptRule, _ lead: Int
  ) -> String {
    let spread = report.seeds
      .map { report.difference($0.measured, theirs, rule, lead: lead, weight).meanFill }
      .filter(\.isFinite)
    let seeds = "\(signed(spread.min() ?? .nan)) … \(signed(spread.max() ?? .nan))"
    var points = "\(found.count)"
    if found.beyond > 0 { points += ", \(found.beyond) beyond" }
    if found.missing > 0 { points += ", \(found.missing) missing" }
    let waste = found.meanWaste
    return "\(points) | **\(signed(found.meanFill))** | \(seeds) | \(plain(waste.other)) | "
      + "\(plain(waste.own)) | \(plain(found.meanStockAtFill)) | \(plain(found.meanWasteAtFill)) |"
  }

  private func means(_ gains: [SweptRule: [Gain]]) {
    let leads = RulesBenchmark.leadTimes
    say(
      "\n| our rule | mean over all of these, pp | "
        + leads.map { "\($0) days" }.joined(separator: " | ") + " | waste ours − theirs, pp | "
        + leads.map { "\($0) days" }.joined(separator: " | ") + " |")
    say("|---|---|---|---|---|---|---|")
    func row(_ name: String, _ gains: [Gain]) {
      func mean(_ key: KeyPath<Gain, Double>, _ lead: Int? = nil) -> String {
        let own = gains.filter { lead == nil || $0.lead == lead }.map { $0[keyPath: key] }
        return signed(own.reduce(0, +) / Double(own.count))
      }
      let fill = leads.map { mean(\.fill, $0) }.joined(separator: " | ")
      let waste = leads.map { mean(\.waste, $0) }.joined(separator: " | ")
      say("| \(name) | **\(mean(\.fill))** | \(fill) | \(mean(\.waste)) | \(waste) |")
    }
    for rule in SweptRule.allCases { row(rule.name, gains[rule] ?? []) }
    row("the rules as they are", SweptRule.asTheyAre.flatMap { gains[$0] ?? [] })
  }
}
