import Stockpile

extension SimulationProblem {
  /// All that decides what a run comes to, as bytes: the same book and scenario give the same.
  public var bytes: [UInt8] {
    var bytes = ProblemBytes()
    bytes.add(days, replications, levels, sites, items.count)
    bytes.add(convention.ordersAfterDemand ? 1 : 0, convention.unmetWaits ? 1 : 0)
    bytes.add(convention.rotates ? 1 : 0, convention.sharing.rawValue.utf8.map { Int($0) })
    if convention.sharesAcrossNetwork {
      bytes.add(Int(carried ?? -1), items.map { Int($0.volume) })
    }
    for item in items { bytes.add(item) }
    if let outbreak {
      bytes.add(Int(truncatingIfNeeded: outbreak.seed), outbreak.drivers.count)
      for driver in outbreak.drivers.indices {
        for day in 0..<days { bytes.add(outbreak.mean(driver, on: day)) }
      }
    }
    return bytes.bytes
  }
}

/// Figures one after the other, eight bytes each.
private struct ProblemBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ values: Int...) {
    for value in values { add(UInt64(bitPattern: Int64(value))) }
  }

  mutating func add(_ value: Int, _ list: [Int]) {
    add(value, list.count)
    for value in list { add(value) }
  }

  mutating func add(_ value: Double) { add(value.bitPattern) }

  private mutating func add(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ item: SimulationProblem.Item) {
    add(item.tree.stores.count, item.sites)
    add(item.tree.lifeDays ?? -1, item.levels)
    add(Int(item.price), item.changes.count)
    for store in item.tree.stores { add(store) }
    for change in item.changes { add(change) }
    add(item.tree.market.count, item.tree.market.map { $0 ? 1 : 0 })
    for source in item.tree.sources {
      add(Int(source.total), source.capacity.map { Int($0) })
      add(source.leadDays)
    }
    for surge in item.tree.surges {
      add(surge.uses.count, surge.shares.map { Int($0) })
      add(surge.expected.count)
      for use in surge.uses {
        add(use.driver, use.isFixed ? 1 : 0)
        add(use.rate.low.double)
        add(use.rate.mid.double)
        add(use.rate.high.double)
      }
    }
  }

  private mutating func add(_ store: SupplyTree.Store) {
    add(store.supplier ?? -1, store.leadDays, Int(store.reserveTarget), Int(store.keeps))
    add(Int(store.weight), Int(store.onOrder))
    add(store.key.bits)
    add(store.rule)
    add(store.demand)
    add(store.delay)
    for lots in [store.daily, store.reserve] {
      add(lots.count)
      for lot in lots { add(Int(lot.ends), Int(lot.units)) }
    }
  }

  private mutating func add(_ rule: StoreRule) {
    add(rule.moment.place, Int(rule.minimum ?? -1), Int(rule.orderUpTo))
    add(Int(rule.fixedQuantity ?? -1), Int(rule.emergency ?? -1), rule.reviewDays, rule.firstReview)
  }

  private mutating func add(_ table: AliasTable?) {
    guard let table else { return add(-1) }
    let count = 1 << (32 - Int(table.shift))
    add(count)
    for place in 0..<count {
      let column = table.pointer[place]
      add(Int(column.end), Int(column.own), Int(column.alias))
    }
  }

  private mutating func add(_ known: TreeChange) {
    add(known.day, known.place)
    switch known.change {
    case .rule(let rule):
      add(0)
      add(rule)
    case .lead(let days): add(1, days)
    case .road(let isOpen): add(2, isOpen ? 1 : 0)
    case .site(let isOpen): add(3, isOpen ? 1 : 0)
    case .release(let floor): add(4, Int(floor ?? -1))
    case .demand(let table):
      add(5)
      add(table)
    case .donation(let lot): add(6, Int(lot.ends), Int(lot.units))
    case .arrival(let lot): add(7, Int(lot.ends), Int(lot.units))
    case .reporting(let isReporting): add(8, isReporting ? 1 : 0)
    case .reserveTarget(let units): add(9, Int(units))
    case .rotation(let isAllowed): add(10, isAllowed ? 1 : 0)
    }
  }
}

extension ReorderRule.Moment {
  fileprivate var place: Int {
    switch self {
    case .everyReview: 0
    case .reviewAtMinimum: 1
    case .atMinimum: 2
    }
  }
}
