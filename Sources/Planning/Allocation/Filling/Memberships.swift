/// To which sets each thing belongs, and how much it counts there: one array for all of them.
struct Memberships: Sendable {
  /// The sets, those of the first thing first.
  private(set) var sets: [Int32] = []
  /// How much the thing counts in the set at the same place.
  private(set) var coefficients: [Double] = []
  private var starts: [Int32]

  /// Where the sets of a thing stand.
  subscript(_ thing: Int) -> Range<Int> { Int(starts[thing])..<Int(starts[thing + 1]) }

  /// Turns the members of sets into the sets of each thing, in their order. `members` calls what it is
  /// given with each member of a set and how much it counts there.
  init(
    of things: Int, in sets: Int,
    members: (_ set: Int, _ member: (_ thing: Int, _ coefficient: Double) -> Void) -> Void
  ) {
    var starts = [Int32](repeating: 0, count: things + 2)
    for set in 0..<sets { members(set) { thing, _ in starts[thing + 2] += 1 } }
    for thing in 0..<things { starts[thing + 2] += starts[thing + 1] }
    var found = [Int32](repeating: 0, count: Int(starts[things + 1]))
    var coefficients = [Double](repeating: 0, count: found.count)
    for set in 0..<sets {
      members(set) { thing, coefficient in
        let place = Int(starts[thing + 1])
        found[place] = Int32(set)
        coefficients[place] = coefficient
        starts[thing + 1] += 1
      }
    }
    starts.removeLast()
    (self.sets, self.coefficients, self.starts) = (found, coefficients, starts)
  }
}
