/// To which sets each thing belongs, and how much it counts there: one array for all of them.
struct Memberships {
  struct Member {
    let place: Int
    let coefficient: Double
  }

  private var starts: [Int]
  private var members: [Member]

  /// Turns the members of sets into the sets of each of `count` members, in the order of the sets.
  init(of count: Int, in sets: [[(member: Int, coefficient: Double)]]) {
    starts = Array(repeating: 0, count: count + 1)
    for set in sets {
      for entry in set { starts[entry.member + 1] += 1 }
    }
    for place in 0..<count { starts[place + 1] += starts[place] }
    members = Array(repeating: Member(place: 0, coefficient: 0), count: starts[count])
    var next = starts
    for (place, set) in sets.enumerated() {
      for entry in set {
        members[next[entry.member]] = Member(place: place, coefficient: entry.coefficient)
        next[entry.member] += 1
      }
    }
  }

  /// The sets of a member.
  subscript(_ member: Int) -> ArraySlice<Member> { members[starts[member]..<starts[member + 1]] }
}
