/// Who belongs to what in a filling problem, seen from below.
struct FillingLinks: Sendable {
  let groupsOfPair: Memberships
  let groupsOfGroup: Memberships
  let limitsOfGroup: Memberships

  init(_ problem: FillingProblem) {
    let groups = problem.groups
    groupsOfPair = Memberships(of: problem.pairs.count, in: groups.count) { place, add in
      for pair in groups[place].pairs { add(pair, 1) }
    }
    groupsOfGroup = Memberships(of: groups.count, in: groups.count) { place, add in
      for inner in groups[place].groups { add(inner, 1) }
    }
    limitsOfGroup = Memberships(of: groups.count, in: problem.limits.count) { place, add in
      for part in problem.limits[place].parts { add(part.group, part.coefficient) }
    }
  }
}
