extension SupplyTree {
  /// How a store shares what is too little among itself and those that it supplies, by the rules that plans
  /// share by.
  ///
  /// - Parameters:
  ///   - amount: What is there.
  ///   - place: The store that shares.
  ///   - rule: By which rule.
  ///   - owed: What it owes to a store.
  ///   - holds: What a store has and awaits.
  /// - Returns: What each of those it supplies gets; what is left it keeps.
  func shares(
    of amount: Int32, from place: Int, by rule: SharingRule, owed: (Int) -> Int32,
    holds: (Int) -> Int32
  ) -> [Int32] {
    let keeps = Int64(stores[place].keeps)
    let own = max(1, stores[place].weight - supplied[place].reduce(0) { $0 + stores[$1].weight })
    var parties = [SharingRule.Party(use: own, need: keeps, onHand: 0, request: keeps)]
    for child in supplied[place] {
      let (owed, holds) = (Int64(owed(child)), Int64(holds(child)))
      parties.append(
        .init(use: stores[child].weight, need: owed + holds, onHand: holds, request: owed))
    }
    return rule.shares(of: Int64(amount), among: parties).dropFirst().map { Int32($0) }
  }
}
