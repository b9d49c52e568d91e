/// Lexicographic max-min in whole issue units under the same limits as `Filling`: the next unit goes to
/// the pair with the smallest key, and a pair that a limit has no room for is out for good.
///
/// Keys are compared by cross-multiplication in 128 bits. Where every limit concerns one item and takes
/// the same of every unit, the limits are those of a flow from one source, the next unit by key is
/// exact (a polymatroid: Federgruen & Groenevelt 1986), and ties go to the smaller weight, which a unit
/// lifts further. Where items share a volume or issue units differ, pairs tied at a level that do not
/// fit together are chosen by search: as many as can be, then the best of what follows.
public struct WholeFilling: Sendable {
  /// What stopped a pair.
  public enum Stop: Hashable, Sendable {
    /// It got all that it may get.
    case cap
    /// It may get more, but less than an issue unit more.
    case issueUnit
    /// A limit has no room for an issue unit more, by place.
    case limit(Int)
  }

  /// How sure it is that no other division in whole units is better.
  public enum Certainty: Hashable, Sendable {
    /// None is.
    case exact
    /// At most so many more pairs could have been lifted off the level where they were tied; or, with
    /// 0, the search of what follows was not finished.
    case heuristic(loss: Int)
  }

  /// What each pair gets.
  public private(set) var amounts: [Int64]
  /// What stopped each pair.
  public private(set) var stops: [Stop]
  /// Pairs whose floor cannot be met, by place.
  public private(set) var floorsMissed: [Int]
  /// Whether another division could be better.
  public private(set) var certainty: Certainty

  /// Fills a problem whose figures are all whole.
  ///
  /// Cost: O(n log(levels)) to jump to the highest level that fits as a whole, then O(log n) a unit.
  /// A search is bounded by a number of steps, so that it ends, and at the same place everywhere.
  ///
  /// - Parameters:
  ///   - problem: What is shared under which limits.
  ///   - rounding: By which divisor method; the search is for `adams`.
  ///   - isFlow: Whether every limit concerns one item and takes the same of every unit.
  public init(_ problem: FillingProblem, rounding: Rounding = .adams, isFlow: Bool) {
    let network = WholeNetwork(problem, rounding: rounding, isFlow: isFlow)
    var run = WholeRun(network)
    var certainty = Certainty.exact
    func fill(upTo caps: [Int64]) {
      var search = WholeSearch(network, upTo: caps)
      run = search.best(from: run)
      certainty = certainty.and(search.certainty)
    }
    if !run.gives(Array(network.floors.indices), upTo: { network.floors[$0] }) {
      fill(upTo: network.floors)
    }
    floorsMissed = network.floors.indices.filter { [run] in run.amounts[$0] < network.floors[$0] }
    fill(upTo: network.caps)
    amounts = run.amounts
    stops = run.amounts.indices.map { network.stop(of: $0, in: run) }
    self.certainty = certainty
  }
}
