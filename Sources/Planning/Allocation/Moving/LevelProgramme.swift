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
///
/// Where the moves of the last answer are known, the programme has an answer whatever was rounded: a row that
/// this point exceeds by rounding allows just that much more.
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
  /// What each column is at the known point; empty where none is known.
  private var point: [Double] = []
  private let hasPoint: Bool

  /// A row that the point exceeds by a larger share of what is at stake is no rounding.
  private static let rounding = 1e-7

  /// constant + level × λ + Σ coefficient × column.
  private struct Sum {
    var constant = 0.0
    var level = 0.0
    var columns: [(column: Int, coefficient: Double)] = []
    /// The most that it can be.
    var most = 0.0
    /// What its pairs could get and groups have: what its rounding is a share of.
    var stake = 0.0

    mutating func add(_ other: Sum, times factor: Double = 1) {
      constant += factor * other.constant
      level += factor * other.level
      for part in other.columns { columns.append((part.column, factor * part.coefficient)) }
      most += factor * other.most
      stake += factor * other.stake
    }
  }

  /// The programme of a problem whose pairs are in these states; the level lies within a range, and is as
  /// high as can be, or moves are as short as can be. Moves that the lowest level of the range is possible
  /// with are given where they are known.
  init(
    _ problem: FillingProblem, _ states: [PairState], level: ClosedRange<Double>, size: Double,
    isShortest: Bool, possible: [Double]?
  ) {
    self.problem = problem
    hasPoint = possible != nil
    levelSize = size
    var most = problem.moves.map { _ in Double.infinity }
    for limit in problem.moveLimits {
      for part in limit.parts where part.coefficient > 0 {
        most[part.place] = min(most[part.place], limit.capacity / part.coefficient)
      }
    }
    moveSizes = most.map { $0.isFinite ? max(1, $0) : 1 }
    levelColumn = add(
      .init(
        lower: level.lowerBound / size, upper: level.upperBound / size, cost: isShortest ? 0 : -1),
      at: level.lowerBound / size)
    for (place, move) in problem.moves.enumerated() {
      let size = moveSizes[place]
      moveColumns.append(
        add(
          .init(upper: most[place] / size, cost: isShortest ? size * move.distance : 0),
          at: min(most[place], possible?[place] ?? 0) / size))
    }
    for limit in problem.moveLimits {
      let parts = limit.parts.map { part in
        (column: moveColumns[part.place], coefficient: part.coefficient * moveSizes[part.place])
      }
      addRow(parts, atMost: limit.capacity, stake: limit.capacity)
    }
    var pairs: [Sum] = []
    for (place, state) in states.enumerated() {
      pairs.append(sum(of: problem.pairs[place], state))
    }
    addLimits(groups(pairs))
  }

  /// What a pair has.
  private mutating func sum(of pair: FillingProblem.Pair, _ state: PairState) -> Sum {
    var sum = Sum(most: pair.cap, stake: pair.cap + pair.onHand)
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
    let level = hasPoint ? point[levelColumn] * levelSize : 0
    let column = add(
      .init(lower: least / size, upper: most / size),
      at: min(most, max(least, level * pair.weight - pair.onHand)) / size)
    addRow(
      [(levelColumn, pair.weight * levelSize), (column, -size)],
      atMost: most.isFinite ? .infinity : pair.onHand, stake: pair.onHand + pair.cap)
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
      sum.columns += shifts[place]
      let column = add(
        .init(), at: max(0, sum.constant + used(parts(sum)) - group.threshold) / size)
      sum.columns.append((column, -size))
      sum.stake += group.threshold
      groupRows[place].append(addRow(sum, atMost: group.threshold))
      found.append(Sum(columns: [(column, size)], most: sum.most, stake: sum.stake))
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
      sum.stake += limit.capacity
      let row = addRow(sum, atMost: limit.capacity)
      for part in limit.parts where part.coefficient > 0 && !hasRow[part.group] {
        groupRows[part.group].append(row)
      }
    }
    for (place, group) in problem.groups.enumerated().reversed() {
      for inner in group.groups where !hasRow[inner] { groupRows[inner] += groupRows[place] }
    }
  }

  private func parts(_ sum: Sum) -> [(column: Int, coefficient: Double)] {
    [(levelColumn, sum.level * levelSize)] + sum.columns
  }

  private mutating func add(_ column: LinearProgram.Column, at value: Double) -> Int {
    if hasPoint { point.append(value) }
    return programme.add(column)
  }

  private mutating func addRow(_ sum: Sum, atMost capacity: Double) -> Int {
    addRow(parts(sum), atMost: capacity - sum.constant, stake: sum.stake)
  }

  @discardableResult
  private mutating func addRow(
    _ parts: [(column: Int, coefficient: Double)], atMost upper: Double, stake: Double
  ) -> Int {
    let beyond = hasPoint ? used(parts) - upper : 0
    let isRounding = beyond > 0 && beyond <= Self.rounding * max(1, stake)
    return programme.addRow(parts, atMost: isRounding ? upper + beyond : upper)
  }

  /// What a row comes to at the point.
  private func used(_ parts: [(column: Int, coefficient: Double)]) -> Double {
    hasPoint ? parts.reduce(0) { $0 + $1.coefficient * point[$1.column] } : 0
  }
}
