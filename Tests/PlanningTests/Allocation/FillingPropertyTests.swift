import Planning
import Testing

/// Progressive filling on random trees with every kind of limit: nothing above a limit, and every pair
/// stopped by what it says.
struct FillingPropertyTests {
  @Test("Limits are kept, caps too, and what stopped a pair is used up", arguments: 1...300)
  func feasible(_ seed: UInt64) throws {
    let district = VectorDistrict.random(seed, hasFloors: seed % 2 == 0)
    let filling = Filling(district.problem)
    for limit in district.problem.limits.indices {
      #expect(district.room(of: limit, filling.amounts) > -1e-7, "\(district.names[limit])")
    }
    for (pair, amount) in zip(district.problem.pairs, filling.amounts) {
      #expect(amount >= -1e-12 && amount <= pair.cap + 1e-9)
    }
    for (place, pair) in district.problem.pairs.enumerated() {
      let isMissed = filling.floorsMissed.contains(place)
      #expect((filling.amounts[place] < pair.floor - 1e-9) == isMissed)
      guard case .limit(let limit) = filling.stops[place] else { continue }
      #expect(abs(district.room(of: limit, filling.amounts)) < 1e-7)
    }
  }

  /// Of two pairs of a tier stopped by the same limit the one that could still give way has no more than
  /// the other: nobody can be lifted by lowering one that is better off.
  @Test("No pair stopped by an item's stock could be lifted by a better one", arguments: 1...300)
  func maxMin(_ seed: UInt64) throws {
    let district = VectorDistrict.random(seed, hasFloors: false)
    let (problem, filling) = (district.problem, Filling(district.problem))
    func isDrawing(_ pair: Int, _ limit: Int) -> Bool {
      problem.limits[limit].parts.contains { part in
        let group = problem.groups[part.group]
        let given = group.pairs.reduce(0) { $0 + filling.amounts[$1] }
        return group.pairs.contains(pair) && given > group.threshold + 1e-7
      }
    }
    for (place, stop) in filling.stops.enumerated() {
      guard case .limit(let limit) = stop else { continue }
      for other in problem.pairs.indices where other != place && isDrawing(other, limit) {
        guard problem.pairs[other].tier == problem.pairs[place].tier, filling.amounts[other] > 1e-7
        else { continue }
        // What the other draws of the limit it draws at no higher a level than this one stopped at.
        #expect(
          filling.level(other, in: problem) <= filling.level(place, in: problem) + 1e-7,
          "seed \(seed): \(other) above \(place)")
      }
    }
  }
}
