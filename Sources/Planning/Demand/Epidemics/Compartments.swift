/// How many people are in each state of an infection: whole people, or their mean.
public struct Compartments<People>: Hashable, Sendable
where People: Hashable & Sendable & Comparable & AdditiveArithmetic {
  /// People who can be infected.
  public var susceptible: People
  /// People infected and not yet infectious; none in models without such a state.
  public var exposed: People
  /// People who infect others: the prevalence.
  public var infectious: People
  /// People who neither infect nor can be infected any more.
  public var removed: People

  /// A state, given in people.
  public init(susceptible: People, exposed: People, infectious: People, removed: People) {
    self.susceptible = susceptible
    self.exposed = exposed
    self.infectious = infectious
    self.removed = removed
  }

  /// All people of the four states.
  public var population: People { susceptible + exposed + infectious + removed }

  /// The state after people have moved on. Whoever leaves one state enters the next, so that nobody is
  /// lost.
  func after(_ moves: Moves<People>) -> Compartments {
    Compartments(
      susceptible: susceptible - moves.infections,
      exposed: exposed + moves.infections - moves.onsets,
      infectious: infectious + moves.onsets - moves.recoveries,
      removed: removed + moves.recoveries)
  }

  /// The people of two groups together.
  static func + (left: Compartments, right: Compartments) -> Compartments {
    Compartments(
      susceptible: left.susceptible + right.susceptible,
      exposed: left.exposed + right.exposed,
      infectious: left.infectious + right.infectious,
      removed: left.removed + right.removed)
  }
}

/// How many people pass from state to state in a time, or per day.
struct Moves<People: Hashable & Sendable & Comparable & AdditiveArithmetic> {
  /// From susceptible to exposed.
  var infections: People
  /// From exposed to infectious.
  var onsets: People
  /// From infectious to removed.
  var recoveries: People
}

extension Compartments<Double> {
  /// A state of whole people as a start for means.
  init(_ whole: Compartments<Int>) {
    self.init(
      susceptible: Double(whole.susceptible), exposed: Double(whole.exposed),
      infectious: Double(whole.infectious), removed: Double(whole.removed))
  }
}
