/// A store's day: what comes, what it wants, what it orders and uses.
extension LaneRun {
  @inline(__always)
  func receive(at place: Int, _ day: Int) {
    let slot = ways[place].begin()
    let came = transit[slot]
    transit[slot] = Lanes()
    if isWatched { stores[place].received = Lanes() }
    if isWatched || isBuyer(place) { stores[place].sent = Lanes() }
    if ways[place].hasReserve { stores[place].released = Lanes() }
    arrive(came, at: place)
    if let given {
      stores[place].demand = given(place, day)
    } else if ways[place].isOpen, let columns = ways[place].columns {
      AliasTable.draw(
        ways[place].key.on(day).words(counters), columns, shift: ways[place].shift,
        to: &stores[place].demand)
    } else {
      stores[place].demand = Lanes()
    }
    if let surge, surge.isActive(day), ways[place].isOpen {
      stores[place].demand &+= surge.draw(
        ways[place].surgeKey.on(day).words(counters), at: place, day: day)
    }
  }

  /// Goods fill the gap of a reserve that is not released, then the daily shelf.
  @inline(__always)
  func arrive(_ came: Lanes, at place: Int) {
    if isWatched { stores[place].received &+= came }
    stores[place].onOrder &-= came
    guard ways[place].hasReserve, ways[place].reserveFloor == .max else {
      stores[place].hand &+= came
      return
    }
    let lacking = (Lanes(repeating: ways[place].reserveTarget) &- stores[place].reserve).positive
    let gap = lacking.least(came)
    stores[place].reserve &+= gap
    stores[place].hand &+= came &- gap
  }

  @inline(__always)
  func order(at place: Int, _ day: Int) {
    let isSupplier = !ways[place].supplied.isEmpty
    if isSupplier {
      stores[place].owes &+= stores[place].ordering
      if isWatched { stores[place].ordersIn = stores[place].ordering }
      stores[place].ordering = Lanes()
    }
    if isWatched { stores[place].placed = Lanes() }
    let isReview = ways[place].isReview()
    guard isReview || ways[place].rule.isWatched, ways[place].isOpen, ways[place].isReporting
    else { return }
    let hand = stores[place].hand
    var net = hand &+ stores[place].onOrder
    if isSupplier { net &-= stores[place].owes }
    if ways[place].hasReserve {
      // What a reserve has beyond its norm is of no use while it is kept.
      net &+= (stores[place].reserve &- Lanes(repeating: ways[place].reserveTarget)).least(Lanes())
    }
    if convention.unmetWaits {
      net &-= stores[place].unmet
      if convention.ordersAfterDemand { net &-= stores[place].demand }
    } else if convention.ordersAfterDemand {
      net &-= stores[place].demand.least(hand)
    }
    let quantity =
      expected == nil
      ? ways[place].rule.order(net: net, usable: hand, isReview: isReview)
      : ways[place].rule(expected, place, day).order(net: net, usable: hand, isReview: isReview)
    if isWatched { stores[place].placed = quantity }
    stores[place].onOrder &+= quantity
    stores[place].owed &+= quantity
    if ways[place].supplier >= 0 { stores[ways[place].supplier].ordering &+= quantity }
  }

  @inline(__always)
  func use(at place: Int) {
    let (hand, demand) = (stores[place].hand, stores[place].demand)
    let wanted = convention.unmetWaits ? stores[place].unmet &+ demand : demand
    guard ways[place].hasReserve else {
      let rest = hand &- wanted
      let left = rest.positive
      if isWatched { stores[place].used = hand &- left }
      stores[place].hand = left
      stores[place].unmet = left &- rest
      return
    }
    let used = wanted.least(hand &+ ways[place].released(of: stores[place].reserve))
    if isWatched { stores[place].used = used }
    stores[place].unmet = wanted &- used
    take(used, at: place)
  }
}

extension StoreWay {
  /// What of a reserve may be used in each replication.
  @inline(__always)
  func released(of reserve: Lanes) -> Lanes {
    (reserve &- reserve.least(Lanes(repeating: reserveFloor))).positive
  }
}

extension StoreRule {
  /// What is ordered in each replication.
  @inline(__always)
  func order(net: Lanes, usable: Lanes, isReview: Bool) -> Lanes {
    var isDue = Lanes()
    if moment == .atMinimum || isReview {
      isDue = Lanes(repeating: -1)
      if moment != .everyReview, let minimum {
        isDue = (net &- Lanes(repeating: minimum &+ 1)).isNegative
      }
    }
    if let emergency { isDue |= (usable &- Lanes(repeating: emergency)).isNegative }
    let quantity =
      if let fixedQuantity { Lanes(repeating: fixedQuantity) } else {
        (Lanes(repeating: orderUpTo) &- net).positive
      }
    return quantity & isDue
  }
}
