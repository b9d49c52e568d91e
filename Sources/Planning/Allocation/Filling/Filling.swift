/// Lexicographic max-min by progressive filling: the smallest level as high as it can be, then the second
/// smallest, and so on; tier by tier, floors first.
///
/// All pairs of a tier rise together with one level λ; a pair that holds stock starts when λ reaches its
/// own level. A pair stops at its cap, or when a limit it takes of is used up; a group that has not
/// reached its threshold takes of none yet and goes on until it does. (Bertsekas & Gallager, Data
/// Networks, 6.5.2; the order of events is ours.)
///
/// Cost: O(n log n) for n pairs, groups and limits with a few memberships each.
public struct Filling: Sendable {
  /// What stopped a pair.
  public enum Stop: Hashable, Sendable {
    /// It got all that it may get.
    case cap
    /// A limit is used up, by place.
    case limit(Int)
  }

  /// What each pair gets.
  public private(set) var amounts: [Double]
  /// What stopped each pair.
  public private(set) var stops: [Stop]
  /// Pairs whose floor cannot be met, by place: the floors together ask for more than there is, and are
  /// shared out like everything else.
  public private(set) var floorsMissed: [Int] = []

  /// The level of a pair.
  public func level(_ pair: Int, in problem: FillingProblem) -> Double {
    (problem.pairs[pair].onHand + amounts[pair]) / problem.pairs[pair].weight
  }

  /// Fills a problem. Pure: the same problem gives the same amounts.
  public init(_ problem: FillingProblem) {
    let floors = problem.pairs.map(\.floor)
    let tiers = Set(problem.pairs.map(\.tier)).sorted()
    let links = FillingLinks(problem)
    var run = FillingRun(problem, links, from: floors)
    if run.isExceeded {
      run = FillingRun(problem, links, from: floors.map { _ in 0 })
      for tier in tiers { run.fill(tier: tier, upTo: floors) }
      floorsMissed = problem.pairs.indices.filter { run.amounts[$0] < floors[$0] - 1e-9 }
      run.reopen()
    }
    let caps = problem.pairs.map(\.cap)
    for tier in tiers { run.fill(tier: tier, upTo: caps) }
    amounts = run.amounts
    stops = run.stops
  }
}
