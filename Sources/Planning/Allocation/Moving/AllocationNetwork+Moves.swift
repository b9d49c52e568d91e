import Stockpile

extension AllocationNetwork {
  /// Units of an item from one township's store to another's.
  struct Move {
    let from: Int
    let to: Int
    let item: Int
  }

  /// What a store has for its township shrinks and grows with what is moved, wherever it counts.
  mutating func addMoves(_ draws: [[Int]]) {
    let ways = problem.ways.filter { !problem.isCutOff($0) }
    guard !ways.isEmpty else { return }
    let places = Dictionary(
      uniqueKeysWithValues: townships.enumerated().map { ($1.site.code, $0) })
    let counted = groupsOfStores(draws)
    var (given, carried) = ([[Int]: [FillingProblem.Take]](), [Int: [FillingProblem.Take]]())
    for (way, known) in ways.enumerated() {
      guard let from = places[known.from], let to = places[known.to] else { continue }
      let load = limits.firstIndex(of: .load(known.to))
      for item in problem.items.indices
      where givable(from, item) > 0 && !members[to][item].isEmpty {
        let (place, volume) = (moves.count, Double(problem.items[item].volume))
        moves.append(Move(from: from, to: to, item: item))
        filling.moves.append(
          .init(
            from: counted[from][item], to: counted[to][item],
            limits: load.map { [.init($0, times: volume)] } ?? [],
            distance: Double(max(1, known.kilometres ?? 1))))
        given[[from, item], default: []].append(.init(place))
        if volume > 0 { carried[way, default: []].append(.init(place, times: volume)) }
      }
    }
    for (store, parts) in given.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      filling.moveLimits.append(.init(Double(givable(store[0], store[1])), of: parts))
    }
    for (way, parts) in carried.sorted(by: { $0.key < $1.key }) {
      if let load = ways[way].load { filling.moveLimits.append(.init(Double(load), of: parts)) }
    }
  }

  /// What a township may give on ways.
  private func givable(_ township: Int, _ item: Int) -> Int64 {
    members[township][item].reduce(0) { sum, place in
      let request = problem.requests[place]
      return isTownshipsOwn[place] ? sum + min(request.onHand, request.gives ?? .max) : sum
    }
  }

  /// The groups that a township's store of an item is the threshold of.
  private func groupsOfStores(_ draws: [[Int]]) -> [[[Int]]] {
    var found = draws.map { $0.map { $0 >= 0 ? [$0] : [] } }
    for (limit, known) in zip(limits, filling.limits) {
      guard case .life(let code, _) = limit, let item = place(of: code) else { continue }
      for part in known.parts {
        guard let pair = filling.firstPair(of: part.group) else { continue }
        found[townshipOf[pair]][item].append(part.group)
      }
    }
    return found
  }

  /// The network after units were moved, in the order of `moves`: stores are what they are then.
  func moved(_ units: [Int64]) -> AllocationNetwork {
    var network = self
    network.movedUnits = units
    network.filling = filling.moved(units.map { Double($0) })
    for (move, units) in zip(moves, units) {
      network.stores[move.from][move.item] -= units
      network.stores[move.to][move.item] += units
    }
    network.isFlow = network.looksLikeFlow
    return network
  }
}

extension AllocationProblem {
  /// Whether nothing can be carried on a way.
  func isCutOff(_ way: LateralWay) -> Bool {
    guard way.isOpen else { return true }
    guard let most = maxMinutes[.township], let minutes = way.minutes else { return false }
    return minutes > most
  }
}
