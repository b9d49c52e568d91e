/// The tables of the tree, filled from the leaves inwards and read back from the last site outwards.
struct ServiceSearch {
  private let tree: ServiceTree
  /// √τ for every τ that can occur.
  private let roots: [Double]
  /// What each site and all beyond it cost at least, by the service time of its inward neighbour: for a
  /// supplier of that neighbour if it quotes at most so much, for a customer if it waits at least so
  /// long. With each the site's own S and SI.
  private var tables: [[Entry]]

  private struct Entry {
    var cost = Double.infinity
    var serviceIn = 0
    var serviceOut = 0
  }

  init(_ tree: ServiceTree) {
    self.tree = tree
    roots = (0...(tree.longest.max() ?? 0)).map { Double($0).squareRoot() }
    tables = [[Entry]](repeating: [], count: tree.stages.count)
  }

  mutating func plans() -> [ServicePlan] {
    for place in tree.order {
      let isSupplier = tree.inward[place].map { tree.customers[place].contains($0) } ?? true
      tables[place] = isSupplier ? quoting(place) : waiting(place)
    }
    var chosen = [Entry](repeating: Entry(), count: tree.stages.count)
    for place in tree.order.reversed() {
      guard let neighbour = tree.inward[place] else {
        // The last of its tree: whatever it quotes is nobody else's concern.
        chosen[place] = tables[place].last ?? Entry()
        continue
      }
      let isSupplier = tree.customers[place].contains(neighbour)
      let time = isSupplier ? chosen[neighbour].serviceIn : chosen[neighbour].serviceOut
      chosen[place] = tables[place][min(time, tables[place].count - 1)]
    }
    return chosen.indices.map { plan(of: $0, chosen[$0]) }
  }

  /// What the done neighbours cost: suppliers by SI, customers by S.
  private func beyond(_ place: Int) -> (suppliers: [Double], customers: [Double]) {
    let stage = tree.stages[place]
    let longest = tree.longest[place]
    var suppliers = [Double](repeating: 0, count: longest - stage.leadTime + 1)
    for supplier in stage.suppliers where supplier != tree.inward[place] {
      let table = tables[supplier]
      for time in suppliers.indices { suppliers[time] += table[min(time, table.count - 1)].cost }
    }
    var customers = [Double](repeating: 0, count: longest + 1)
    for customer in tree.customers[place] where customer != tree.inward[place] {
      let table = tables[customer]
      for time in customers.indices { customers[time] += table[time].cost }
    }
    return (suppliers, customers)
  }

  /// f: the least cost if the site quotes at most S.
  private func quoting(_ place: Int) -> [Entry] {
    let stage = tree.stages[place]
    let (suppliers, customers) = beyond(place)
    let weight = stage.holding * tree.bounds[place]
    var best = Entry()
    return customers.indices.map { out in
      if out <= stage.longestService ?? .max {
        for into in max(stage.inbound, out - stage.leadTime)..<suppliers.count {
          let cost =
            weight * roots[into + stage.leadTime - out] + suppliers[into] + customers[out]
          if cost < best.cost { best = Entry(cost: cost, serviceIn: into, serviceOut: out) }
        }
      }
      return best
    }
  }

  /// g: the least cost if the site waits at least SI.
  private func waiting(_ place: Int) -> [Entry] {
    let stage = tree.stages[place]
    let (suppliers, customers) = beyond(place)
    let weight = stage.holding * tree.bounds[place]
    var best = Entry()
    var table = [Entry](repeating: best, count: suppliers.count)
    for into in suppliers.indices.reversed() {
      if into >= stage.inbound {
        let longest = min(into + stage.leadTime, stage.longestService ?? .max)
        for out in 0...longest {
          let cost =
            weight * roots[into + stage.leadTime - out] + suppliers[into] + customers[out]
          // Of equal ones that which waits less.
          if cost < best.cost || (cost == best.cost && into < best.serviceIn) {
            best = Entry(cost: cost, serviceIn: into, serviceOut: out)
          }
        }
      }
      table[into] = best
    }
    return table
  }

  private func plan(of place: Int, _ entry: Entry) -> ServicePlan {
    let stage = tree.stages[place]
    let net = entry.serviceIn + stage.leadTime - entry.serviceOut
    let stock = tree.bounds[place] * roots[net]
    return ServicePlan(
      serviceIn: entry.serviceIn, serviceOut: entry.serviceOut, netDays: net, safetyStock: stock,
      cost: stage.holding * stock)
  }
}
