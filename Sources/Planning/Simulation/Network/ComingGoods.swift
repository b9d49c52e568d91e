import Stockpile

/// What is in transit or on order when a run begins, by the day it comes.
struct ComingGoods {
  /// Something that comes.
  struct Arrival {
    let day: Int
    var lot: ShelfLot
    /// Whether it is new when it comes.
    let isNew: Bool
  }

  private let arrivals: [StockKey: [Arrival]]

  /// Goods in transit come after the usual time of a transfer, orders on the day they are due or, where nobody
  /// said, after the usual time of a purchase; what is late comes on the first day. Nothing comes of what is
  /// disputed or on its way to be destroyed.
  init(_ ground: SimulationGround, _ parameters: PlanningParameters) {
    var arrivals: [StockKey: [Arrival]] = [:]
    for line in ground.transit where line.quantity > 0 && line.arrival == nil && !line.isDisposal {
      let due = ground.start.days(until: line.sentOn) + parameters.transferDays
      arrivals[StockKey(site: line.destination, item: line.lot.item), default: []].append(
        Arrival(
          day: max(0, due),
          lot: ShelfLot(
            ends: ShelvedStock.end(of: line.lot, ground.start),
            units: Int32(clamping: line.quantity)), isNew: false))
    }
    for order in ground.orders where order.quantity > 0 {
      let due = order.neededBy.map { ground.start.days(until: $0) } ?? parameters.purchaseDays
      arrivals[StockKey(site: order.site, item: order.item), default: []].append(
        Arrival(
          day: max(0, due), lot: ShelfLot(units: Int32(clamping: order.quantity)),
          isNew: true))
    }
    self.arrivals = arrivals
  }

  /// What comes to a site of an item that lasts so many days when it is new.
  func arrivals(_ key: StockKey, lifeDays: Int?) -> [Arrival] {
    (arrivals[key] ?? []).map { arrival in
      guard arrival.isNew, let lifeDays else { return arrival }
      var found = arrival
      found.lot.ends = Int32(clamping: arrival.day + lifeDays)
      return found
    }
  }
}
