import LinearProgramming
import Planning
import Testing

/// Levels by linear programmes, against filling.
@Suite(.enabled(if: LinearSolver.isFound, "COIN-OR CLP is not installed"))
struct LevelSequenceTests {
  private func levels(_ problem: FillingProblem, _ amounts: [Double]) -> [Double] {
    Set(problem.pairs.map(\.tier)).sorted().flatMap { tier in
      problem.pairs.indices.filter { problem.pairs[$0].tier == tier }.map { pair in
        (problem.pairs[pair].onHand + amounts[pair]) / problem.pairs[pair].weight
      }.sorted()
    }
  }

  @Test("Where nothing may be moved it is the filling", arguments: 1...150)
  func filling(_ seed: UInt64) throws {
    let problem = VectorDistrict.random(seed, hasFloors: seed % 2 == 0).problem
    let (found, expected) = (try LevelSequence(problem).amounts, Filling(problem).amounts)
    for (found, expected) in zip(found, expected) {
      #expect(abs(found - expected) <= 1e-6 * max(1, expected), "seed \(seed)")
    }
  }

  /// Ways between the first groups of a district, which are its stores, item by item.
  private func withMoves(_ problem: FillingProblem, _ seed: UInt64) -> FillingProblem {
    var (problem, random) = (problem, SplitMix(state: seed &+ 7_000))
    let stores = problem.limits[0].parts.map(\.group)
    guard stores.count > 1 else { return problem }
    for from in stores {
      var parts: [FillingProblem.Take] = []
      for to in stores where to != from && random.below(3) > 0 {
        parts.append(.init(problem.moves.count))
        problem.moves.append(
          .init(from: [from], to: [to], distance: 1 + Double(random.below(9))))
      }
      problem.moveLimits.append(.init(problem.groups[from].threshold, of: parts))
    }
    return problem
  }

  @Test(
    "Moves lift the levels, keep their limits, and leave what filling gives with them",
    arguments: 1...150)
  func moves(_ seed: UInt64) throws {
    let problem = withMoves(VectorDistrict.random(seed, hasFloors: seed % 3 == 0).problem, seed)
    let sequence = try LevelSequence(problem)
    for limit in problem.moveLimits {
      let taken = limit.parts.reduce(0) { $0 + $1.coefficient * sequence.moves[$1.place] }
      #expect(taken <= limit.capacity * (1 + 1e-8) + 1e-8)
    }
    let moved = Filling(problem.moved(sequence.moves)).amounts
    for (found, expected) in zip(sequence.amounts, moved) {
      #expect(abs(found - expected) <= 1e-6 * max(1, expected), "seed \(seed)")
    }
    let without = Filling(problem)
    guard without.floorsMissed.isEmpty else { return }
    let (before, after) = (levels(problem, without.amounts), levels(problem, sequence.amounts))
    for (old, new) in zip(before, after) where abs(old - new) > 1e-6 * max(1, old) {
      // The first difference decides.
      #expect(new > old, "seed \(seed)")
      break
    }
  }

  @Test(
    "Floors that do not fit, limits that nothing is left of, and many who need nothing",
    arguments: 1...200)
  func tight(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var problem = withMoves(VectorDistrict.random(seed, hasFloors: true).problem, seed)
    problem.limits = problem.limits.map {
      .init($0.capacity * Double(random.below(4)) / 8, of: $0.parts)
    }
    problem.pairs = problem.pairs.map { pair in
      .init(
        floor: random.below(3) == 0 ? pair.cap : pair.floor,
        cap: random.below(2) == 0 ? pair.cap : 0, onHand: pair.onHand, weight: pair.weight,
        tier: pair.tier)
    }
    let sequence = try LevelSequence(problem)
    let moved = Filling(problem.moved(sequence.moves)).amounts
    for (found, expected) in zip(sequence.amounts, moved) {
      #expect(abs(found - expected) <= 1e-6 * max(1, expected), "seed \(seed)")
    }
  }

  @Test(
    "No other moves lift the levels higher: every whole move of small problems", arguments: 1...60)
  func everyMove(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    func number(_ most: UInt64) -> Double { Double(random.below(most)) }
    var problem = FillingProblem()
    problem.pairs = (0..<3).map { _ in .init(cap: 2 + number(9), weight: 1 + number(4)) }
    let stores = (0..<3).map { problem.group([$0], beyond: number(7)) }
    problem.limits = [.init(number(4), of: stores.map { .init($0) })]
    problem.moves = [
      .init(from: [stores[0]], to: [stores[1]]), .init(from: [stores[1]], to: [stores[2]]),
    ]
    problem.moveLimits = [
      .init(problem.groups[0].threshold, of: [.init(0)]),
      .init(problem.groups[1].threshold, of: [.init(1)]),
    ]
    let found = levels(problem, try LevelSequence(problem).amounts)
    for first in 0...Int(problem.groups[0].threshold) {
      for second in 0...Int(problem.groups[1].threshold) {
        let other = levels(
          problem, Filling(problem.moved([Double(first), Double(second)])).amounts)
        for (best, other) in zip(found, other) where abs(best - other) > 1e-7 {
          #expect(best > other, "seed \(seed): \(first), \(second)")
          break
        }
      }
    }
  }

  @Test("Of moves that are equally good the shortest are made")
  func shortest() throws {
    var problem = FillingProblem()
    problem.pairs = (0..<3).map { _ in .init(cap: 10, weight: 1) }
    let stores = [6.0, 6, 0].enumerated().map { problem.group([$0], beyond: $1) }
    problem.limits = [.init(0, of: stores.map { .init($0) })]
    problem.moves = [
      .init(from: [stores[0]], to: [stores[2]], distance: 3),
      .init(from: [stores[1]], to: [stores[2]], distance: 2),
      .init(from: [stores[0]], to: [stores[1]], distance: 9),
    ]
    problem.moveLimits = [.init(6, of: [.init(0), .init(2)]), .init(6, of: [.init(1)])]
    let moves = try LevelSequence(problem).moves
    #expect(abs(moves[0] - 2) < 1e-6 && abs(moves[1] - 2) < 1e-6 && moves[2] < 1e-6)
  }
}
