import Stockpile

/// What each request gets, by a rule.
///
/// Days of cover, shares filled, equal awards and proportional shares are one filling under the limits.
/// Equal losses, the Talmud's rule and first come divide one item's stock, a township's own store inside
/// it before the source's; what the limits do not allow is cut, the first tier and site last.
struct AllocationShares {
  let amounts: [Int64]
  let exact: [Double]?
  let stops: [WholeFilling.Stop]
  let certainty: WholeFilling.Certainty
  let minimumsMissed: [Int]
  let isCut: Bool

  /// The shares in a network whose stores have been moved; `exact` is the filling before moves were made
  /// whole.
  init(
    _ network: AllocationNetwork, _ rule: SharingRule, _ rounding: Rounding, exact: FillingProblem
  ) {
    let filling = network.filling
    if rule.isFilling {
      let whole = WholeFilling(filling, rounding: rounding, isFlow: network.isFlow)
      amounts = whole.amounts
      self.exact = Filling(exact).amounts
      stops = whole.stops
      certainty = whole.certainty
      minimumsMissed = whole.floorsMissed
      isCut = false
    } else {
      let whole = WholeNetwork(filling, rounding: .adams, isFlow: network.isFlow)
      var floors = WholeRun(whole)
      if !floors.gives(Array(whole.floors.indices), upTo: { whole.floors[$0] }) {
        var search = WholeSearch(whole, upTo: whole.floors)
        floors = search.best(from: floors)
      }
      let given = floors.amounts
      let wanted = network.divided(rule, rounding, beyond: given)
      for tier in whole.tiers {
        for pair in tier { floors.give(upTo: min(whole.caps[pair], wanted[pair]), to: pair) }
      }
      let run = floors
      amounts = run.amounts
      self.exact = nil
      stops = amounts.indices.map { whole.stop(of: $0, in: run) }
      certainty = .exact
      minimumsMissed = whole.floors.indices.filter { run.amounts[$0] < whole.floors[$0] }
      isCut = wanted.indices.contains { run.amounts[$0] < min(wanted[$0], whole.caps[$0]) }
    }
  }
}

extension AllocationNetwork {
  /// What a rule that looks at no limits gives each request beyond what it has been given, tier by tier.
  func divided(
    _ rule: SharingRule, _ rounding: Rounding, beyond given: [Int64]
  ) -> [Int64] {
    var shares = given
    for item in problem.items.indices {
      var (stores, left) = (townships.indices.map { store($0, item) }, offered[item].units)
      for township in townships.indices {
        let taken = requests(township, item).reduce(0) { $0 + given[$1] }
        left -= max(0, taken - stores[township])
        stores[township] = max(0, stores[township] - taken)
      }
      for tier in Set(filling.pairs.map(\.tier)).sorted() {
        let asking = townships.indices.map { township in
          requests(township, item).filter { filling.pairs[$0].tier == tier }
        }
        for township in townships.indices {
          let got = divide(stores[township], among: asking[township], rule, rounding, shares)
          for (place, share) in zip(asking[township], got) { shares[place] += share }
          stores[township] -= got.reduce(0, +)
        }
        let all = asking.flatMap { $0 }.sorted()
        let got = divide(left, among: all, rule, rounding, shares)
        for (place, share) in zip(all, got) { shares[place] += share }
        left -= got.reduce(0, +)
      }
    }
    return shares
  }

  private func divide(
    _ amount: Int64, among places: [Int], _ rule: SharingRule, _ rounding: Rounding,
    _ shares: [Int64]
  ) -> [Int64] {
    let parties = places.map { place in
      SharingRule.Party(
        use: problem.requests[place].use, need: problem.requests[place].need,
        onHand: onHand(place), request: max(0, Int64(filling.pairs[place].cap) - shares[place]))
    }
    return rule.shares(of: max(0, amount), among: parties, rounding: rounding)
  }

  /// The lines of a plan, with what goes which way.
  func lines(_ shares: AllocationShares) -> [AllocationLine] {
    let names = Dictionary(uniqueKeysWithValues: problem.sites.map { ($0.site.code, $0.site) })
    return problem.requests.indices.compactMap { place in
      let request = problem.requests[place]
      guard let item = self.place(of: request.item), let site = names[request.site] else {
        return nil
      }
      let isOwn = isTownshipsOwn[place]
      let inside = requests(townshipOf[place], item)
      let all = inside.reduce(0) { $0 + shares.amounts[$1] }
      let moved = isOwn ? sideways(townshipOf[place], item) : (brought: 0, given: 0)
      return AllocationLine(
        site: site, item: problem.items[item].item, tier: filling.pairs[place].tier,
        use: DailyUse(units: request.use, days: problem.useDays),
        onHand: request.onHand + request.own,
        need: request.need, minimum: request.minimum, got: shares.amounts[place],
        exact: shares.exact?[place],
        received: isOwn
          ? max(0, all - store(townshipOf[place], item)) : shares.amounts[place],
        passedOn: isOwn ? all - shares.amounts[place] : 0, movedIn: moved.brought,
        movedOut: moved.given, stop: stop(of: place, shares))
    }
  }

  private func stop(of place: Int, _ shares: AllocationShares) -> AllocationLine.Stop {
    let request = problem.requests[place]
    if isCutOff[place], request.need > onHand(place) { return .cutOff }
    return switch shares.stops[place] {
    case .cap: .enough
    case .limit(let limit): .limit(limits[limit])
    case .issueUnit: request.issueUnit > 1 ? .issueUnit(request.issueUnit) : .rule
    }
  }

  /// What is used of the limits.
  func limitUses(
    _ shares: AllocationShares, _ lines: [AllocationLine]
  ) -> [AllocationPlan.LimitUse] {
    var stopped: [AllocationLimit: Int] = [:]
    for line in lines {
      if case .limit(let limit) = line.stop { stopped[limit, default: 0] += 1 }
    }
    let beyond = filling.groups.indices.map { _ in Int64(0) }
    var sums = beyond
    var draws = beyond
    for (place, group) in filling.groups.enumerated() {
      sums[place] =
        group.pairs.reduce(0) { $0 + shares.amounts[$1] }
        + group.groups.reduce(0) { $0 + draws[$1] }
      draws[place] = max(0, sums[place] - Int64(group.threshold))
    }
    return zip(limits, filling.limits).map { limit, found in
      let moved = movedVolume(limit)
      return AllocationPlan.LimitUse(
        limit: limit, capacity: Int64(found.capacity) + moved,
        used: found.parts.reduce(moved) { $0 + Int64($1.coefficient) * draws[$1.group] },
        stopped: stopped[limit] ?? 0)
    }
  }
}
