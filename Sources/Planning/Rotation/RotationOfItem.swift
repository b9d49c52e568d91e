import Stockpile

/// Makes the rotation of one item: counts what can be saved, finds who takes it, and what is bought.
struct RotationOfItem {
  /// The rotation; nil where no reserve stock ends or has ended.
  private(set) var result: RotationItem?
  let item: Item
  let facts: RotationFacts
  let townships: Townships
  let basis: RotationBasis
  private let price: PlanPrice?
  let lines: [RotationShelf.Line]
  let days: [Int]
  let within: Int
  private(set) var network: NetworkRoom
  private(set) var found: [Found] = []

  /// What counting found about a lot.
  struct Found {
    let saved: Int64
    let latest: Int?
    let room: RotationRoom
  }

  init(
    _ item: Item, _ shelf: RotationShelf, _ facts: RotationFacts, _ basis: RotationBasis,
    _ townships: Townships
  ) {
    let price = PlanPrice(item, lastReceipt: facts.prices[item.code])
    let lines = shelf.reserve.sorted { left, right in
      if left.expiry != right.expiry { return left.expiry < right.expiry }
      let prices = (left.price(else: price), right.price(else: price))
      if prices.0 != prices.1 { return prices.0 > prices.1 }
      return left.place != right.place ? left.place < right.place : left.lot < right.lot
    }
    let days = lines.map { basis.asOf.days(until: $0.expiry) }
    self.item = item
    self.facts = facts
    self.townships = townships
    self.basis = basis
    self.price = price
    self.lines = lines
    self.days = days
    within = basis.within ?? Int(clamping: item.nearExpiryDays)
    network = Self.network(
      item, shelf, lots: zip(days, lines).map { RoomLot(day: $0, units: $1.quantity) }, facts, basis
    )
    guard !lines.isEmpty || !shelf.expired.isEmpty else { return }
    count()
    let needs = self.needs
    result = RotationItem(
      item: item, within: within, lots: lots(), expired: expired(shelf), onHand: shelf.onHand,
      use: totalUse, needs: needs,
      purchase: PlanPurchase(
        item, at: facts.tree.root, lacking: needs.map(\.units), price: price))
  }

  /// The room of the sites that use the item. What the reserve centre cannot use of its daily stock is
  /// there for all sites, and goes before the reserve.
  private static func network(
    _ item: Item, _ shelf: RotationShelf, lots: [RoomLot], _ facts: RotationFacts,
    _ basis: RotationBasis
  ) -> NetworkRoom {
    var sites: [SiteRoom] = []
    var waiting: [RoomLot] = []
    for (place, site) in facts.tree.sites.enumerated() {
      let use = facts.use.own(StockKey(site: site.code, item: item.code))
      let own = shelf.daily[place] ?? []
      let isRoot = site.code == facts.tree.root.code
      guard use.units > 0 || isRoot && !own.isEmpty else { continue }
      let room = SiteRoom(place: place, use: use, own: own)
      if use.units > 0 { sites.append(room) }
      if isRoot { waiting += room.surplus }
    }
    return NetworkRoom(sites, waiting: waiting, lots: lots, lead: basis.transferDays)
  }

  /// Lot by lot in the order of their last days: a lot never takes what one before it can use.
  private mutating func count() {
    let lead = basis.transferDays
    for (line, day) in zip(lines, days) {
      let free = network.free(through: day)
      let saved = min(line.quantity, free)
      let use = network.sites.reduce(Int64(0)) { sum, site in
        sum + max(0, site.used(through: day) - site.used(through: lead))
      }
      let beside = network.place(of: day).map { network.left[$0] } ?? 0
      found.append(
        Found(
          saved: saved, latest: network.latestDay(toSave: saved, endingOn: day),
          room: RotationRoom(
            isUsed: !network.sites.isEmpty, use: use, besideDaily: beside, taken: beside - free)))
      network.take(saved, endingOn: day)
    }
  }

  private var totalUse: DailyUse {
    let units = network.sites.reduce(Int64(0)) { $0 + $1.use.units }
    return DailyUse(units: units, days: UseTable.days)
  }

  private func lots() -> [RotationLot] {
    let moves = self.moves
    return lines.indices.map { number in
      let (line, found) = (lines[number], found[number])
      return RotationLot(
        site: facts.tree.sites[line.place], lot: line.lot, expiry: line.expiry,
        daysLeft: days[number], quantity: line.quantity, isNear: days[number] <= within,
        room: found.room, saved: found.saved,
        latestSwap: found.latest.map { basis.asOf.adding(days: $0) },
        price: line.lot.particulars.price ?? price?.price,
        isReferencePrice: line.lot.particulars.price == nil, moves: moves[number] ?? [])
    }
  }

  private func expired(_ shelf: RotationShelf) -> [ExpiredReserve] {
    var sums: [RotationShelf.Line] = []
    let sorted = shelf.expired.sorted {
      $0.place != $1.place ? $0.place < $1.place : $0.lot < $1.lot
    }
    for line in sorted {
      if let last = sums.last, last.place == line.place, last.lot == line.lot {
        sums[sums.count - 1].quantity += line.quantity
      } else {
        sums.append(line)
      }
    }
    return sums.map {
      ExpiredReserve(
        site: facts.tree.sites[$0.place], lot: $0.lot, expiry: $0.expiry, quantity: $0.quantity,
        price: $0.lot.particulars.price ?? price?.price)
    }
  }
}

extension RotationShelf.Line {
  /// What a unit is worth when lots of one day are put in order.
  fileprivate func price(else reference: PlanPrice?) -> Int64 {
    (lot.particulars.price ?? reference?.price)?.tenThousandths ?? 0
  }
}
