extension FillingProblem {
  /// Something by place, and how much it counts.
  public struct Take: Hashable, Sendable {
    /// Its place.
    public let place: Int
    /// How much a unit of it counts.
    public let coefficient: Double

    /// Something by place.
    public init(_ place: Int, times coefficient: Double = 1) {
      self.place = place
      self.coefficient = coefficient
    }
  }

  /// Units that may be moved from one store to another before they are shared out: what the groups of one
  /// have for nothing shrinks by them, what those of the other have grows.
  public struct Move: Hashable, Sendable {
    /// The groups of the store that gives, by place.
    public let from: [Int]
    /// The groups of the store that receives, by place.
    public let to: [Int]
    /// The limits of which a unit takes.
    public let limits: [Take]
    /// How far it is: of moves that are equally good the shortest are made.
    public let distance: Double

    /// A move.
    public init(from: [Int], to: [Int], limits: [Take] = [], distance: Double = 1) {
      self.from = from
      self.to = to
      self.limits = limits
      self.distance = distance
    }
  }

  /// Σ coefficient × move ≤ capacity: what a store can give, what a way can carry.
  public struct MoveLimit: Hashable, Sendable {
    /// What there is.
    public let capacity: Double
    /// The moves that take of it.
    public let parts: [Take]

    /// A limit of moves.
    public init(_ capacity: Double, of parts: [Take]) {
      self.capacity = capacity
      self.parts = parts
    }
  }

  /// The first pair inside a group.
  func firstPair(of group: Int) -> Int? {
    groups[group].pairs.first
      ?? groups[group].groups.lazy.compactMap { firstPair(of: $0) }.first
  }

  /// The problem after so much of each move: no move is left open.
  public func moved(_ amounts: [Double]) -> FillingProblem {
    var (problem, shifts) = (self, groups.map { _ in 0.0 })
    var taken = limits.map { _ in 0.0 }
    for (move, amount) in zip(moves, amounts) {
      for group in move.from { shifts[group] -= amount }
      for group in move.to { shifts[group] += amount }
      for take in move.limits { taken[take.place] += take.coefficient * amount }
    }
    problem.groups = zip(groups, shifts).map {
      $1 == 0 ? $0 : Group($0.pairs, groups: $0.groups, beyond: max(0, $0.threshold + $1))
    }
    problem.limits = zip(limits, taken).map {
      $1 == 0 ? $0 : Limit(max(0, $0.capacity - $1), of: $0.parts)
    }
    (problem.moves, problem.moveLimits) = ([], [])
    return problem
  }
}
