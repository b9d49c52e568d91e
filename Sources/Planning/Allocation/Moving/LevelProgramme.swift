import LinearProgramming

/// What every pair has while one level is raised.
enum PairState {
  /// So much, whatever the level.
  case held(Double)
  /// level × weight − on hand.
  case rising
  /// At least so much, and level × weight − on hand as soon as that is more: it starts within the range that
  /// is looked at.
  case starting(Double)
  /// So much; it was starting in the programme before, and keeps its row and column.
  case stopped(Double)
}

/// A filling problem with moves as a linear programme: the level of the rising pairs, as high as can be.
///
/// Giving less is always allowed, so that a rising pair has exactly what the level gives it, and needs no
/// unknown: there is one for the level, for every group, move and starting pair. Unknowns are shares of the
/// most that each can be. Programmes of the same problem with the same starting pairs have the same rows.
struct LevelProgramme {
  private(set) var programme = LinearProgram()
  private(set) var levelColumn = 0
  private(set) var moveColumns: [Int] = []
  /// What a whole move, and the level's unit, come to.
  let moveSizes: [Double]
  let levelSize: Double
  /// The rows that speak of each group: its own, or those of the limits it takes of.
  private(set) var groupRows: [[Int]] = []

  private let problem: FillingProblem

  /// constant + level × λ + Σ coefficient × column.
  private struct Sum {
    var constant = 0.0
    var level = 0.0
    var columns: [(column: Int, coefficient: Double)] = []
    /// The most that it can be.
    var most = 0.0

    mutating func add(_ other: Sum, times factor: Double = 1) {
      constant += factor * other.constant
      level += factor * other.level
      for part in other.columns { columns.append((part.column, factor * part.coefficient)) }
      most += factor * other.most
    }
  }

  /// The programme of a problem whose pairs are in these states; the level lies within a range, and is as
  /// high as can be, or moves are as short as can be.
  init(
    _ problem: FillingProblem, _ states: [PairState], level: ClosedRange<Double>, size: Double,
    isShortest: Bool
  ) {
    self.problem = problem
    levelSize = size
    var most = problem.moves.map { _ in Double.infinity }
    for limit in problem.moveLimits {
      for part in limit.parts where part.coefficient > 0 {
        most[part.place] = min(most[part.place], limit.capacity / part.coefficient)
      }
    }
    moveSizes = most.map { $0.isFinite ? max(1, $0) : 1 }
    levelColumn = programme.add(
      .init(
        lower: level.lowerBound / size, upper: level.upperBound / size, cost: isShortest ? 0 : -1))
    for (place, move) in problem.moves.enumerated() {
      let size = moveSizes[place]
      moveColumns.append(
        programme.add(
          .init(upper: most[place] / size, cost: isShortest ? size * move.distance : 0)))
    }
    for limit in problem.moveLimits {
      programme.addRow(
        limit.parts.map { (moveColumns[$0.place], $0.coefficient * moveSizes[$0.place]) },
        atMost: limit.capacity)
    }
    var pairs: [Sum] = []
    for (place, state) in states.enumerated() {
      pairs.append(sum(of: problem.pairs[place], state))
    }
    addLimits(groups(pairs))
  }

  /// What a pair has.
  private mutating func sum(of pair: FillingProblem.Pair, _ state: PairState) -> Sum {
    var sum = Sum(most: pair.cap)
    switch state {
    case .held(let amount): sum.constant = amount
    case .rising: (sum.constant, sum.level) = (-pair.onHand, pair.weight)
    case .starting(let least): sum.columns = [startingColumn(of: pair, from: least)]
    case .stopped(let amount): sum.columns = [startingColumn(of: pair, from: amount, to: amount)]
    }
    return sum
  }

  private mutating func startingColumn(
    of pair: FillingProblem.Pair, from least: Double, to most: Double = .infinity
  ) -> (column: Int, coefficient: Double) {
    let size = max(1, pair.cap)
    let column = programme.add(.init(lower: least / size, upper: most / size))
    programme.addRow(
      [(levelColumn, pair.weight * levelSize), (column, -size)],
      atMost: most.isFinite ? .infinity : pair.onHand)
    return (column, size)
  }

  /// What each group comes to beyond its threshold: x + inner − moved in + moved out − beyond ≤ threshold.
  private mutating func groups(_ pairs: [Sum]) -> [Sum] {
    var shifts = problem.groups.map { _ in [(column: Int, coefficient: Double)]() }
    for (place, move) in problem.moves.enumerated() {
      for group in move.from { shifts[group].append((moveColumns[place], moveSizes[place])) }
      for group in move.to { shifts[group].append((moveColumns[place], -moveSizes[place])) }
    }
    var least = problem.groups.map { _ in Double.infinity }
    for limit in problem.limits {
      for part in limit.parts where part.coefficient > 0 {
        least[part.group] = min(least[part.group], limit.capacity / part.coefficient)
      }
    }
    var found: [Sum] = []
    groupRows = problem.groups.map { _ in [] }
    for (place, group) in problem.groups.enumerated() {
      var sum = Sum()
      for pair in group.pairs { sum.add(pairs[pair]) }
      for inner in group.groups { sum.add(found[inner]) }
      let isSingle = group.pairs.count + group.groups.count == 1
      guard group.threshold > 0 || !shifts[place].isEmpty || !isSingle else {
        // It needs no unknown of its own.
        found.append(sum)
        continue
      }
      sum.most = min(sum.most, least[place])
      let size = max(1, sum.most)
      let column = programme.add(.init())
      sum.columns += shifts[place] + [(column, -size)]
      groupRows[place].append(addRow(sum, atMost: group.threshold))
      found.append(Sum(columns: [(column, size)], most: sum.most))
    }
    return found
  }

  private mutating func addLimits(_ groups: [Sum]) {
    var taken = problem.limits.map { _ in [(column: Int, coefficient: Double)]() }
    for (place, move) in problem.moves.enumerated() {
      for take in move.limits {
        taken[take.place].append((moveColumns[place], take.coefficient * moveSizes[place]))
      }
    }
    let hasRow = groupRows.map { !$0.isEmpty }
    for (limit, taken) in zip(problem.limits, taken) {
      var sum = Sum()
      for part in limit.parts { sum.add(groups[part.group], times: part.coefficient) }
      sum.columns += taken
      let row = addRow(sum, atMost: limit.capacity)
      for part in limit.parts where part.coefficient > 0 && !hasRow[part.group] {
        groupRows[part.group].append(row)
      }
    }
    for (place, group) in problem.groups.enumerated().reversed() {
      for inner in group.groups where !hasRow[inner] { groupRows[inner] += groupRows[place] }
    }
  }

  private mutating func addRow(_ sum: Sum, atMost upper: Double) -> Int {
    programme.addRow(
      [(levelColumn, sum.level * levelSize)] + sum.columns, atMost: upper - sum.constant)
  }
}
