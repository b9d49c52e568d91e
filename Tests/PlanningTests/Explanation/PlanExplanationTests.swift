import Planning
import Stockpile
import Testing

/// The terms of a plan's line against the line itself.
struct PlanExplanationTests {
  @Test("Every term of every line of a random network adds up to the plan", arguments: 1...150)
  func addsUp(_ seed: UInt64) throws {
    let network = try LedgerNetwork(seed: seed)
    let basis = try network.basis
    let facts = network.facts(basis)
    let plan = try ReplenishmentPlan(facts, basis: basis)
    for site in network.tree.sites {
      let explained = try #require(
        try PlanExplanation(
          network.item, at: site.code, facts, basis: basis, evidence: network.evidence))
      let line = plan.lines.first { $0.site.code == site.code }
      #expect(explained.line == line)
      for step in explained.steps {
        let wrong = step.firstUnsound.map { "\($0)" } ?? ""
        #expect(step.isSound, "seed \(seed), \(site.code): \(wrong)")
      }
      guard let line else {
        #expect(explained.remark != nil, "\(site.code): no line and no reason")
        continue
      }
      #expect((explained.remark == nil) == (line.gap > 0))
      try Self.compare(explained, line)
    }
  }

  /// The figures of a line, each with the step that explains it.
  static func compare(_ explained: PlanExplanation, _ line: PlanLine) throws {
    let gap = explained.steps[0]
    func units(_ subject: Explanation.Subject, in step: Explanation?) -> Int64? {
      guard case .units(let units) = step?.first(subject)?.figure else { return nil }
      return units
    }
    let (toNorm, toCover) = (gap.first(.reserveGap), gap.first(.dailyGap))
    #expect(units(.gap, in: gap) == line.gap)
    #expect(units(.reserveGap, in: gap) == line.reserve.gap)
    #expect(units(.dailyGap, in: gap) == line.daily.gap)
    #expect(units(.norm, in: toNorm) == line.norm)
    let isReserve = line.normPool == .reserve
    #expect(units(isReserve ? .usableReserve : .usableDaily, in: toNorm) == line.reserve.usable)
    #expect(units(.expiringUnused, in: toNorm) == line.reserve.expiring)
    #expect(units(.onTheWay, in: toNorm) == line.reserve.onTheWay)
    #expect(units(.onOrder, in: toNorm) == line.reserve.onOrder)
    #expect((units(.orderUpTo, in: toCover) ?? units(.coverNeed, in: toCover)) == line.daily.target)
    #expect(units(.usableDaily, in: toCover) == line.daily.usable)
    #expect(units(.expiringUnused, in: toCover) == line.daily.expiring)
    #expect(units(.onTheWay, in: toCover) == line.daily.onTheWay)
    #expect(units(.onOrder, in: toCover) == line.daily.onOrder)
    #expect(units(.useUnits, in: toCover) == line.use.units)
    let proposed = try #require(explained.steps.first { $0.subject == .proposed })
    #expect(units(.proposed, in: proposed) == line.gap)
    let moves = proposed.steps.filter { $0.subject == .moved }
    #expect(moves.map(\.figure) == line.moves.map { .units($0.quantity) })
    #expect(units(.bought, in: proposed) ?? 0 == line.toPurchase)
    let amount = explained.steps.first { $0.subject == .amount }
    #expect((amount != nil) == (line.toPurchase > 0 && line.price != nil))
  }

  @Test("Lines the plan was not made from are found out", arguments: 1...40)
  func otherEvidence(_ seed: UInt64) throws {
    let network = try LedgerNetwork(seed: seed)
    let (basis, item) = (try network.basis, network.item)
    let facts = network.facts(basis)
    func isSound(_ evidence: PlanEvidence) throws -> Bool {
      try PlanExplanation.everywhere(item, facts, basis: basis, evidence: evidence)
        .allSatisfy { $0.steps.allSatisfy(\.isSound) }
    }
    #expect(try isSound(network.evidence))
    let counted = network.evidence.stock.firstIndex {
      $0.account == HeldAccount(.daily, .available) && $0.lot.isUsable(on: basis.asOf)
    }
    if let counted {
      var other = network.evidence
      other.stock.remove(at: counted)
      #expect(try !isSound(other), "a lot is missing")
    }
    let used = network.evidence.uses.firstIndex {
      $0.use.since == nil && facts.use.own(StockKey(site: $0.use.site, item: item.code)).units > 0
        && $0.use.quantity != 0
    }
    if let used {
      var other = network.evidence
      other.uses.remove(at: used)
      #expect(try !isSound(other), "a document of use is missing")
    }
  }

  @Test("A sum that is off is found, at whatever depth")
  func unsound() {
    let lots = [
      Explanation(.lot, .units(3)), Explanation(.lot, .units(4), role: .minus),
      Explanation(.notCounted, .units(9), role: .note),
    ]
    let right = Explanation(.usableDaily, .units(0), .shortfall, steps: lots)
    let wrong = Explanation(.usableDaily, .units(-1), .shortfall, steps: lots)
    #expect(right.isSound && !wrong.isSound)
    #expect(Explanation(.gap, .units(-1), .sum, steps: [wrong]).firstUnsound == wrong)
    #expect(!Explanation(.gap, nil, .sum, steps: []).isSound)
  }
}
