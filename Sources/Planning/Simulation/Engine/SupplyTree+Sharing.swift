extension SupplyTree {
  /// How a store shares what is too little among itself and those that it supplies, by the rules that plans
  /// share by.
  ///
  /// - Parameters:
  ///   - amount: What is there.
  ///   - place: The store that shares.
  ///   - rule: By which rule.
  ///   - keeps: What it keeps for its own use.
  ///   - day: On which day.
  ///   - expected: What stores expect of an outbreak.
  ///   - owed: What it owes to a store.
  ///   - holds: What a store has and awaits.
  /// - Returns: What each of those it supplies gets; what is left it keeps.
  func shares(
    of amount: Int32, from place: Int, by rule: SharingRule, keeping keeps: Int32, on day: Int,
    _ expected: ExpectedSurge?, owed: (Int) -> Int32, holds: (Int) -> Int32
  ) -> [Int32] {
    let keeps = Int64(keeps)
    let own = ownWeight(of: place, on: day, expected)
    var parties = [SharingRule.Party(use: own, need: keeps, onHand: 0, request: keeps)]
    for child in supplied[place] {
      let (owed, holds) = (Int64(owed(child)), Int64(holds(child)))
      parties.append(
        .init(
          use: weight(of: child, on: day, expected), need: owed + holds, onHand: holds,
          request: owed))
    }
    return rule.shares(of: Int64(amount), among: parties).dropFirst().map { Int32($0) }
  }

  /// Use of a store a day with all below, in 1/1000: routine, and what is expected of the next month.
  func weight(of store: Int, on day: Int, _ expected: ExpectedSurge?) -> Int64 {
    let coming = expected?.units(of: store, like: day, days: Self.weighedDays) ?? 0
    return stores[store].weight + Int64(coming) * 1000 / Int64(Self.weighedDays)
  }

  /// That of a store by itself, without those that it supplies.
  func ownWeight(of store: Int, on day: Int, _ expected: ExpectedSurge?) -> Int64 {
    let below = supplied[store].reduce(0) { $0 + weight(of: $1, on: day, expected) }
    return max(1, weight(of: store, on: day, expected) - below)
  }

  /// Of so many days is the use that sites are weighed by.
  private static let weighedDays = 30
}
