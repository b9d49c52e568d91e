/// A store's day: what comes and ends, what it wants, orders and uses.
extension LotRun {
  func begin(at place: Int) {
    _ = ways[place].begin()
    stores[place].received = 0
    stores[place].sent = 0
    stores[place].released = 0
    stores[place].ordersIn = 0
  }

  func apply(_ known: TreeChange) {
    ways[known.place].apply(known.change)
    switch known.change {
    case .donation(let lot): put(lot, at: known.place)
    case .arrival(let lot): arrive(lot, at: known.place)
    default: break
    }
  }

  /// What was sent long enough ago comes.
  func receive(_ day: Int) {
    let slot = day % transit.count
    for shipment in transit[slot] { arrive(shipment.lot, at: shipment.place) }
    transit[slot].removeAll(keepingCapacity: true)
  }

  @inline(__always)
  func expire(at place: Int, _ day: Int) {
    let ended = daily[place].expire(before: Int32(day))
    let lost = reserve[place].expire(before: Int32(day))
    stores[place].hand &-= ended
    stores[place].reserve &-= lost
    stores[place].expired = ended &+ lost
  }

  /// Goods fill the gap of a reserve that is not released, then the daily shelf.
  func arrive(_ lot: ShelfLot, at place: Int) {
    stores[place].received &+= lot.units
    stores[place].onOrder &-= lot.units
    var lot = lot
    if ways[place].reserveFloor == .max {
      let gap = min(lot.units, max(0, ways[place].reserveTarget &- stores[place].reserve))
      putInReserve(ShelfLot(ends: lot.ends, units: gap), at: place)
      lot.units &-= gap
    }
    put(lot, at: place)
  }

  func put(_ lot: ShelfLot, at place: Int) {
    stores[place].hand &+= lot.units
    daily[place].add(lot)
  }

  func putInReserve(_ lot: ShelfLot, at place: Int) {
    stores[place].reserve &+= lot.units
    reserve[place].add(lot)
  }

  func order(at place: Int, _ day: Int) {
    stores[place].demand = demand(at: place, day)
    stores[place].owes &+= stores[place].ordersIn
    stores[place].placed = 0
    let isReview = ways[place].isReview()
    if isReview, convention.rotates, ways[place].rotates, ways[place].hasReserve {
      daily[place].rotate(
        with: &reserve[place], on: Int32(day), use: tree.stores[place].weight)
    }
    guard ways[place].isOpen, ways[place].isReporting, isReview || ways[place].rule.isWatched
    else { return }
    let now = stores[place]
    var net =
      now.hand &+ min(0, now.reserve &- ways[place].reserveTarget) &+ now.onOrder &- now.owes
      &- (convention.unmetWaits ? now.unmet : 0)
    if convention.ordersAfterDemand {
      net &-= convention.unmetWaits ? now.demand : min(now.demand, now.hand)
    }
    let quantity = ways[place].rule(expected, place, day).order(
      net: net, usable: now.hand, isReview: isReview)
    stores[place].placed = quantity
    stores[place].onOrder &+= quantity
    stores[place].owed &+= quantity
    if ways[place].supplier >= 0 { stores[ways[place].supplier].ordersIn &+= quantity }
  }

  func demand(at place: Int, _ day: Int) -> Int32 {
    if let given { return given(place, day) }
    guard ways[place].isOpen else { return 0 }
    var demand: Int32 = 0
    if let columns = ways[place].columns {
      demand = AliasTable.draw(
        ways[place].key.on(day).word(replication), columns, shift: ways[place].shift)
    }
    if let surge, surge.isActive(day) {
      demand &+= surge.draw(
        ways[place].surgeKey.on(day).word(replication), at: place, day: day,
        lane: Int(replication % 16))
    }
    return demand
  }

  func use(at place: Int) {
    let now = stores[place]
    let wanted = convention.unmetWaits ? now.unmet &+ now.demand : now.demand
    let used = min(wanted, now.hand &+ ways[place].released(of: now.reserve))
    if used > 0 { take(used, at: place) }
    stores[place].used = used
    stores[place].unmet = wanted &- used
  }
}
