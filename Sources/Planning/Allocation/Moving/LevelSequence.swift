public import LinearProgramming

/// Lexicographic max-min where stores may be moved: a sequence of linear programmes, each raising the lowest
/// level of the pairs that can still rise as far as it goes, and each solved from where the last one ended.
///
/// A pair that a priced row speaks of has the same amount in every optimum: it is done. (Nace & Pióro 2008.)
/// There is never one programme with a small bonus for the rest. At the end, of the moves that allow these
/// amounts the shortest are taken.
public struct LevelSequence {
  /// What each pair gets.
  public private(set) var amounts: [Double]
  /// How much of each move is made.
  public private(set) var moves: [Double] = []
  /// How many linear programmes were solved.
  public private(set) var programmes = 0
  /// How many unknowns the largest of them had.
  public private(set) var columns = 0

  private let problem: FillingProblem
  private let size: Double
  private let groupsOfPair: Memberships
  private var states: [PairState]
  private var last: (programme: LevelProgramme, solver: LinearSolver)?

  /// Pairs that may start in the range of levels that one run of programmes looks at.
  private static let starting = 400
  /// Levels that differ by a smaller share are one.
  private static let same = 1e-10

  /// Solves a problem.
  ///
  /// - Parameters:
  ///   - problem: What is shared under which limits, with what may be moved.
  ///   - tell: Is told every level that is reached.
  /// - Throws: `LinearSolver.Failure` where there is no solver, or it ended without an optimum.
  public init(
    _ problem: FillingProblem, tell: (Double) -> Void = { _ in }
  ) throws(LinearSolver.Failure) {
    self.problem = problem
    groupsOfPair = FillingLinks(problem).groupsOfPair
    let highest = problem.pairs.map { ($0.onHand + $0.cap) / $0.weight }.filter { $0 > 0 }.sorted()
    size = highest.isEmpty ? 1 : highest[highest.count / 2]
    let (floors, caps) = (problem.pairs.map(\.floor), problem.pairs.map(\.cap))
    let tiers = Set(problem.pairs.map(\.tier)).sorted()
    amounts = floors
    states = floors.map { .held($0) }
    moves = problem.moves.map { _ in 0 }
    if floors.contains(where: { $0 > 0 }), try !isPossible() {
      amounts = floors.map { _ in 0 }
      for tier in tiers { try fill(tier, upTo: floors, tell) }
    }
    for tier in tiers { try fill(tier, upTo: caps, tell) }
    try shorten()
  }

  /// Whether the amounts are within all limits.
  private mutating func isPossible() throws(LinearSolver.Failure) -> Bool {
    do {
      try solve(0...0, isKnown: false)
      return true
    } catch {
      guard error == .noOptimum(1) else { throw error }
      return false
    }
  }

  /// Raises the pairs of a tier together, level by level.
  private mutating func fill(
    _ tier: Int, upTo tops: [Double], _ tell: (Double) -> Void
  ) throws(LinearSolver.Failure) {
    var rising = problem.pairs.indices.filter {
      problem.pairs[$0].tier == tier && amounts[$0] < tops[$0]
    }
    var level = 0.0
    while !rising.isEmpty {
      let end = begin(rising, at: level)
      while true {
        let top = rising.reduce(Double.infinity) { min($0, self.level($1, of: tops[$1])) }
        let most = min(end, top)
        level = try max(level, solve(min(level, most)...most))
        let done = Set(rising.filter { isDone($0, at: level, top: tops[$0]) })
        for pair in done { finish(pair, at: level, top: tops[pair]) }
        rising.removeAll { done.contains($0) }
        if !done.isEmpty { tell(level) }
        if rising.isEmpty || isReached(end, by: level) { break }
        // Somebody is priced wherever the level does not end at its range.
        guard !done.isEmpty else { throw .noOptimum(0) }
      }
      level = max(level, end.isFinite ? end : level)
    }
    hold()
  }

  /// Looks at the levels from one on, as far as not too many pairs start; gives the end.
  private mutating func begin(_ rising: [Int], at level: Double) -> Double {
    last = nil
    let starts = rising.map { (pair: $0, level: self.level($0, of: amounts[$0])) }
    let later = starts.map(\.level).filter { $0 > level }.sorted()
    let end = later.count > Self.starting ? later[Self.starting] : .infinity
    hold()
    for (pair, start) in starts where start < end {
      states[pair] = start <= level ? .rising : .starting(amounts[pair])
    }
    return end
  }

  /// Nobody rises any more.
  private mutating func hold() {
    states = amounts.map { .held($0) }
  }

  private func level(_ pair: Int, of amount: Double) -> Double {
    (problem.pairs[pair].onHand + amount) / problem.pairs[pair].weight
  }

  /// Whether a level is another one, but for the solver's tolerance.
  private func isReached(_ end: Double, by level: Double) -> Bool {
    end - level <= Self.same * max(size, end)
  }

  private func isDone(_ pair: Int, at level: Double, top: Double) -> Bool {
    if isReached(self.level(pair, of: top), by: level) { return true }
    guard let last else { return false }
    return groupsOfPair[pair].contains { link in
      last.programme.groupRows[Int(groupsOfPair.sets[link])].contains {
        abs(last.solver.price($0)) > 1e-9
      }
    }
  }

  private mutating func finish(_ pair: Int, at level: Double, top: Double) {
    let known = problem.pairs[pair]
    amounts[pair] = min(top, max(amounts[pair], level * known.weight - known.onHand))
    if case .starting = states[pair] {
      states[pair] = .stopped(amounts[pair])
    } else {
      states[pair] = .held(amounts[pair])
    }
  }

  /// Of all moves that allow the amounts, those with the fewest units times their ways.
  private mutating func shorten() throws(LinearSolver.Failure) {
    hold()
    last = nil
    try solve(0...0, isShortest: true)
  }

  /// Solves one programme from where the last one ended, keeps its moves, and gives its level.
  @discardableResult
  private mutating func solve(
    _ range: ClosedRange<Double>, isShortest: Bool = false, isKnown: Bool = true
  ) throws(LinearSolver.Failure) -> Double {
    let programme = LevelProgramme(
      problem, states, level: range, size: size, isShortest: isShortest,
      possible: isKnown ? moves : nil)
    programmes += 1
    columns = max(columns, programme.programme.columns.count)
    let solver = try LinearSolver(programme.programme, after: last?.solver)
    last = (programme, solver)
    moves = zip(programme.moveColumns, programme.moveSizes).map { max(0, solver.value($0) * $1) }
    return solver.value(programme.levelColumn) * size
  }
}
