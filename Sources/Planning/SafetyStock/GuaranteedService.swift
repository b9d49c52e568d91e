/// 多级安全库存: where in a tree of sites safety stock costs least (Graves & Willems 2000, M&SOM 2:68).
///
/// Every site guarantees those it supplies a service time S and waits SI, the longest of its suppliers';
/// its safety stock bears the demand of τ = SI + T − S days up to z·σ·√τ. Demand beyond that bound is an
/// emergency and not part of the plan. Exact for whole days: the sites are taken from the leaves inwards,
/// each with a table over the service time of the one neighbour that is left.
public struct GuaranteedService: Hashable, Sendable {
  /// What each site does, in the order of the stages.
  public let plans: [ServicePlan]

  /// What all safety stock costs, in yuan a period.
  public var cost: Double { plans.reduce(0) { $0 + $1.cost } }

  /// The cheapest plan.
  ///
  /// - Parameter stages: The sites; suppliers and those they supply form a tree, or several.
  /// - Throws: A `ReorderProblem` if they do not, or a figure is negative.
  public init(_ stages: [ServiceStage]) throws(ReorderProblem) {
    let tree = try ServiceTree(stages)
    var search = ServiceSearch(tree)
    plans = search.plans()
  }
}
