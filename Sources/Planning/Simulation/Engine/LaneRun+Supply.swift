/// What suppliers send and what is bought.
extension LaneRun {
  /// What a store owes to those that it supplies, as far as there is.
  @inline(__always)
  func supply(from place: Int, _ day: Int) {
    let supplied = ways[place].supplied
    let (hand, reserve) = (stores[place].hand, stores[place].reserve)
    let there = ways[place].hasReserve ? hand &+ ways[place].released(of: reserve) : hand
    let keeps = Lanes(
      repeating: expected == nil ? ways[place].keeps : ways[place].keeps(expected, place, day))
    var wanted = stores[place].owes
    for child in supplied where !ways[child].isReached { wanted &-= stores[child].owed }
    let isShort = (there &- wanted &- keeps).isNegative
    guard isShort.isAnySet else {
      stores[place].owes &-= wanted
      take(wanted, at: place)
      for child in supplied where ways[child].isReached { send(stores[child].owed, to: child, day) }
      return
    }
    var left = there
    if convention.sharing == .first {
      let kept = there.least(keeps)
      left &-= kept
      for child in supplied where ways[child].isReached {
        let share = left.least(stores[child].owed)
        send(share, to: child, day)
        left &-= share
      }
      left &+= kept
    } else {
      left = share(there, from: place, isShort, day)
    }
    let gone = there &- left
    stores[place].owes &-= gone
    take(gone, at: place)
  }

  /// Takes units of what is there for daily use, then of what is released of the reserve.
  @inline(__always)
  func take(_ units: Lanes, at place: Int) {
    guard ways[place].hasReserve else {
      stores[place].hand &-= units
      return
    }
    let first = units.least(stores[place].hand)
    stores[place].hand &-= first
    stores[place].reserve &-= units &- first
    stores[place].released &+= units &- first
  }

  /// Replication by replication where there is too little.
  func share(
    _ there: Lanes, from place: Int, _ isShort: Lanes, _ day: Int
  ) -> Lanes {
    let supplied = ways[place].supplied
    var shares = supplied.map { ways[$0].isReached ? stores[$0].owed : Lanes() }
    for lane in isShort.indices where isShort[lane] != 0 {
      let found = tree.shares(
        of: there[lane], from: place, by: convention.sharing,
        keeping: ways[place].keeps(expected, place, day), on: day, expected,
        owed: { shares[$0 - supplied.lowerBound][lane] },
        holds: {
          self.stores[$0].hand[lane] &+ self.stores[$0].onOrder[lane] &- self.stores[$0].owed[lane]
        })
      for (child, share) in found.enumerated() { shares[child][lane] = share }
    }
    var left = there
    for (child, share) in zip(supplied, shares) {
      send(share, to: child, day)
      left &-= share
    }
    return left
  }

  /// What is bought: of those who agreed to it as far as they can, then on the market.
  @inline(__always)
  func buy(for place: Int, _ day: Int) {
    for (number, source) in tree.sources.enumerated() {
      let most = agreed[number].least(Lanes(repeating: source.capacity(on: day)))
      let quantity = stores[place].owed.least(most)
      agreed[number] &-= quantity
      send(quantity, to: place, in: source.leadDays, day)
    }
    if tree.isMarketOpen(day) { send(stores[place].owed, to: place, day) }
  }

  @inline(__always)
  func send(_ quantity: Lanes, to place: Int, _ day: Int) {
    send(quantity, to: place, in: ways[place].leadDays, day)
  }

  @inline(__always)
  func send(_ quantity: Lanes, to place: Int, in days: Int, _ day: Int) {
    if isWatched || isBuyer(place) { stores[place].sent &+= quantity }
    stores[place].owed &-= quantity
    if let delay = ways[place].delay {
      sendLate(quantity, to: place, in: days, delay, day)
    } else if days == 0 {
      arrive(quantity, at: place)
    } else {
      transit[ways[place].arrival(in: days)] &+= quantity
    }
  }

  /// Each replication is late by itself.
  func sendLate(
    _ quantity: Lanes, to place: Int, in days: Int, _ delay: UnsafePointer<AliasTable.Column>,
    _ day: Int
  ) {
    let words = ways[place].delayKey.on(day).words(counters)
    for lane in 0..<16 where quantity[lane] != 0 {
      let late = days + Int(AliasTable.draw(words[lane], delay, shift: ways[place].delayShift))
      var units = Lanes()
      units[lane] = quantity[lane]
      if late == 0 {
        arrive(units, at: place)
      } else {
        transit[ways[place].arrival(in: late)] &+= units
      }
    }
  }
}
