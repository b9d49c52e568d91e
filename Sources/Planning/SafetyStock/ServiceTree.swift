/// The stages with what follows from the tree: who supplies whom, pooled demand, longest times.
struct ServiceTree {
  /// Ten years from the first supplier to the last clinic.
  private static let longestWay = 3660

  let stages: [ServiceStage]
  /// The places of those each supplies.
  let customers: [[Int]]
  /// z·σ of each with the demand below it pooled: z·√Σσ².
  let bounds: [Double]
  /// The longest time until a stage can be ready: its lead times and those before it.
  let longest: [Int]
  /// Leaves first: when its turn comes, each has one neighbour left at most.
  let order: [Int]
  /// That neighbour; nil for the last of a tree.
  let inward: [Int?]

  init(_ stages: [ServiceStage]) throws(ReorderProblem) {
    self.stages = stages
    var customers = [[Int]](repeating: [], count: stages.count)
    for (place, stage) in stages.enumerated() {
      for days in [stage.leadTime, stage.inbound, stage.longestService ?? 0] {
        try ReorderProblem.check(days: days, "days")
      }
      try ReorderProblem.check(stage.holding, "h", isAllowed: stage.holding >= 0)
      try ReorderProblem.check(stage.bound, "z", isAllowed: stage.bound >= 0)
      try ReorderProblem.check(stage.deviation, "σ", isAllowed: stage.deviation >= 0)
      for supplier in stage.suppliers {
        guard stages.indices ~= supplier else { throw .notATree(place) }
        customers[supplier].append(place)
      }
    }
    self.customers = customers
    (order, inward) = try Self.leavesFirst(stages, customers)
    let downwards = try Self.suppliersFirst(stages, customers)
    var longest = [Int](repeating: 0, count: stages.count)
    for place in downwards {
      let waits = stages[place].suppliers.map { longest[$0] }.max() ?? 0
      longest[place] = max(stages[place].inbound, waits) + stages[place].leadTime
    }
    // The tables grow with the square of the longest way.
    let days = longest.max() ?? 0
    guard days <= Self.longestWay else { throw .outOfRange("days", "\(days)") }
    self.longest = longest
    var squares = stages.map { $0.deviation * $0.deviation }
    for place in downwards.reversed() {
      for customer in customers[place] { squares[place] += squares[customer] }
    }
    bounds = zip(stages, squares).map { $0.bound * $1.squareRoot() }
  }

  /// Takes one leaf after the other off the tree; what is left over is a ring.
  private static func leavesFirst(_ stages: [ServiceStage], _ customers: [[Int]])
    throws(ReorderProblem) -> ([Int], [Int?])
  {
    let neighbours = zip(stages, customers).map { $0.suppliers + $1 }
    var degrees = neighbours.map(\.count)
    var isTaken = [Bool](repeating: false, count: stages.count)
    var inward = [Int?](repeating: nil, count: stages.count)
    var order = stages.indices.filter { degrees[$0] <= 1 }
    var next = 0
    while next < order.count {
      let place = order[next]
      next += 1
      isTaken[place] = true
      for neighbour in neighbours[place] where !isTaken[neighbour] {
        inward[place] = neighbour
        degrees[neighbour] -= 1
        if degrees[neighbour] == 1 { order.append(neighbour) }
      }
    }
    if let left = isTaken.firstIndex(of: false) { throw .notATree(left) }
    return (order, inward)
  }

  private static func suppliersFirst(_ stages: [ServiceStage], _ customers: [[Int]])
    throws(ReorderProblem) -> [Int]
  {
    var waiting = stages.map(\.suppliers.count)
    var order = stages.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for customer in customers[order[next]] {
        waiting[customer] -= 1
        if waiting[customer] == 0 { order.append(customer) }
      }
      next += 1
    }
    if let left = waiting.firstIndex(where: { $0 > 0 }) { throw .notATree(left) }
    return order
  }
}
