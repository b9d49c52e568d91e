/// What suppliers send and what is bought.
extension LotRun {
  /// What is bought, with its whole life: of those who agreed to it as far as they can, then on the market.
  func buy(for place: Int, _ day: Int) {
    let ends = tree.lifeDays.map { Int32(clamping: day + $0) } ?? .max
    for (number, source) in tree.sources.enumerated() {
      let units = min(stores[place].owed, agreed[number], source.capacity(on: day))
      agreed[number] -= units
      send(ShelfLot(ends: ends, units: units), to: place, in: source.leadDays, day)
    }
    guard tree.isMarketOpen(day) else { return }
    send(
      ShelfLot(ends: ends, units: stores[place].owed), to: place, in: ways[place].leadDays, day)
  }

  /// What a store owes to those that it supplies, as far as there is.
  func supply(from place: Int, _ day: Int) {
    guard stores[place].owes > 0 else { return }
    let there = there(at: place)
    let supplied = ways[place].supplied
    var shares = asked(of: place)
    let wanted = shares.reduce(0, &+)
    let keeps = keeps(at: place, day)
    if wanted &+ keeps > there {
      shares = tree.shares(
        of: there, from: place, by: convention.sharing, keeping: keeps, on: day, expected,
        owed: { shares[$0 - supplied.lowerBound] },
        holds: holds)
    }
    send(shares, from: place, day)
  }

  /// Sends to each that a store supplies.
  func send(_ shares: [Int32], from place: Int, _ day: Int) {
    for (child, share) in zip(ways[place].supplied, shares) where share > 0 {
      let lots = take(share, at: place)
      stores[place].owes &-= share
      for lot in 0..<lots { send(taken[lot], to: child, in: ways[child].leadDays, day) }
    }
  }

  /// Takes units off the daily shelf, then of what is released of the reserve; gives of how many lots.
  @discardableResult
  func take(_ units: Int32, at place: Int) -> Int {
    var lots = 0
    let first = min(units, stores[place].hand)
    daily[place].take(first) {
      taken[lots] = $0
      lots += 1
    }
    stores[place].hand &-= first
    guard units > first else { return lots }
    reserve[place].take(units &- first) {
      taken[lots] = $0
      lots += 1
    }
    stores[place].reserve &-= units &- first
    stores[place].released &+= units &- first
    return lots
  }

  func send(_ lot: ShelfLot, to place: Int, in leadDays: Int, _ day: Int) {
    guard lot.units > 0 else { return }
    stores[place].sent &+= lot.units
    stores[place].owed &-= lot.units
    var days = leadDays
    if let delay = ways[place].delay {
      days += Int(
        AliasTable.draw(
          ways[place].delayKey.on(day).word(replication), delay, shift: ways[place].delayShift))
    }
    if days == 0 {
      arrive(lot, at: place)
    } else {
      transit[(day + days) % transit.count].append(Shipment(place: place, lot: lot))
    }
  }
}

/// What there is to share, and for whom.
extension LotRun {
  /// The stores that buy outside and supply others.
  var sendingPlaces: [Int] { stores.indices.filter { isBuyer($0) && !tree.supplied[$0].isEmpty } }

  /// What each that a store supplies is still to get of it; 0 where nothing can be sent to it.
  public func asked(of place: Int) -> [Int32] {
    ways[place].supplied.map { ways[$0].isReached ? stores[$0].owed : 0 }
  }

  /// What a store may give out.
  public func there(at place: Int) -> Int32 {
    stores[place].hand &+ ways[place].released(of: stores[place].reserve)
  }

  /// What it has and awaits.
  func holds(at place: Int) -> Int32 {
    stores[place].hand &+ stores[place].onOrder &- stores[place].owed
  }

  /// What it keeps for its own use today.
  func keeps(at place: Int, _ day: Int) -> Int32 { ways[place].keeps(expected, place, day) }

  /// How much it counts with all below it.
  func weight(_ place: Int, _ day: Int) -> Int64 { tree.weight(of: place, on: day, expected) }

  /// How much it counts by itself.
  func ownWeight(_ place: Int, _ day: Int) -> Int64 {
    tree.ownWeight(of: place, on: day, expected)
  }
}
