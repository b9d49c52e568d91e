import LinearProgramming
public import Stockpile

/// Units of an item that one site gives to another that the same source supplies (调剂).
public struct LateralMove: Hashable, Sendable {
  /// Who gives.
  public let from: Site
  /// Who receives.
  public let to: Site
  /// Of what.
  public let item: Item
  /// Base units.
  public let units: Int64
  /// The same before it was made whole.
  public let exact: Double
}

/// Which stores are moved: decided by linear programmes, made whole, and from then on a matter of stores
/// alone.
struct DecidedMoves {
  /// The network after whole moves.
  let network: AllocationNetwork
  /// The filling after moves that were not made whole.
  let exact: FillingProblem
  /// The moves, in the order of items, givers and receivers.
  let moves: [LateralMove]

  /// Decides what is moved where a rule looks at limits.
  ///
  /// - Throws: `noSolver` or `notSolved`.
  init(
    _ network: AllocationNetwork, _ rule: SharingRule, _ rounding: Rounding
  ) throws(AllocationFaults) {
    guard rule.isFilling, !network.moves.isEmpty else {
      (self.network, exact, moves) = (network, network.filling, [])
      return
    }
    let wanted: [Double]
    do {
      wanted = try LevelSequence(network.filling).moves
    } catch {
      switch error {
      case .noLibrary: throw AllocationFaults(faults: [.noSolver])
      case .noOptimum(let status): throw AllocationFaults(faults: [.notSolved(status)])
      }
    }
    let units = WholeMoves(network, wanted, rounding).units
    self.network = network.moved(units)
    exact = network.filling.moved(wanted)
    moves = network.moves.indices.filter { units[$0] > 0 || wanted[$0] > 1e-6 }.map { place in
      let move = network.moves[place]
      return LateralMove(
        from: network.townships[move.from].site, to: network.townships[move.to].site,
        item: network.problem.items[move.item].item, units: units[place], exact: wanted[place])
    }.sorted { left, right in
      (left.item.code, left.from.code, left.to.code)
        < (right.item.code, right.from.code, right.to.code)
    }
  }
}

/// Moves in whole units: cut down, and then one more where that lifts the lowest levels.
private struct WholeMoves {
  private(set) var units: [Int64]
  /// Pairs looked at before what is left of a unit stays where it is.
  private static let most = 2_000_000

  init(_ network: AllocationNetwork, _ wanted: [Double], _ rounding: Rounding) {
    units = wanted.map { Int64($0 + 1e-6) }
    func levels(_ units: [Int64]) -> [[ReachedLevel]] {
      let moved = network.moved(units)
      let whole = WholeNetwork(moved.filling, rounding: rounding, isFlow: moved.isFlow)
      let amounts = WholeFilling(moved.filling, rounding: rounding, isFlow: moved.isFlow).amounts
      return whole.tiers.map { $0.map { whole.key($0, amounts) }.sorted() }
    }
    let parts = wanted.indices.filter { wanted[$0] - Double(units[$0]) > 1e-6 }
      .sorted { (wanted[$1] - Double(units[$1]), $0) < (wanted[$0] - Double(units[$0]), $1) }
    guard !parts.isEmpty else { return }
    var best = levels(units)
    for move in parts.prefix(Self.most / (20 * max(1, network.filling.pairs.count))) {
      var more = units
      more[move] += 1
      guard network.filling.allows(more) else { continue }
      let reached = levels(more)
      guard Self.isBelow(best, reached) else { continue }
      (units, best) = (more, reached)
    }
  }

  /// Whether the first difference, tier by tier from the lowest level up, is for the better.
  private static func isBelow(_ old: [[ReachedLevel]], _ new: [[ReachedLevel]]) -> Bool {
    for (before, after) in zip(old.joined(), new.joined()) where before != after {
      return before < after
    }
    return false
  }
}

extension FillingProblem {
  /// Whether stores, ways and limits have room for so much of each move.
  fileprivate func allows(_ units: [Int64]) -> Bool {
    let fits = moveLimits.allSatisfy { limit in
      limit.parts.reduce(0) { $0 + $1.coefficient * Double(units[$1.place]) } <= limit.capacity
    }
    var left = limits.map(\.capacity)
    for (move, units) in zip(moves, units) {
      for take in move.limits { left[take.place] -= take.coefficient * Double(units) }
    }
    return fits && left.allSatisfy { $0 >= 0 }
  }
}

extension AllocationNetwork {
  /// cm³ that moves bring to the site whose load a limit is.
  func movedVolume(_ limit: AllocationLimit) -> Int64 {
    guard case .load(let site) = limit else { return 0 }
    return zip(moves, movedUnits).reduce(0) { sum, move in
      townships[move.0.to].site.code == site
        ? sum + move.1 * problem.items[move.0.item].volume : sum
    }
  }

  /// What a township's store of an item has been brought, and has given.
  func sideways(_ township: Int, _ item: Int) -> (brought: Int64, given: Int64) {
    zip(moves, movedUnits).reduce((0, 0)) { sum, move in
      guard move.0.item == item else { return sum }
      return (
        sum.brought + (move.0.to == township ? move.1 : 0),
        sum.given + (move.0.from == township ? move.1 : 0)
      )
    }
  }
}
