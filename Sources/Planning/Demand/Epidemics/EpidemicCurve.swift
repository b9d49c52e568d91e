/// An epidemic by day: means (`Double`) of a deterministic model, whole people (`Int`) of a random one
/// or of a report.
public struct EpidemicCurve<People>: Hashable, Sendable
where People: Hashable & Sendable & Comparable & AdditiveArithmetic {
  /// The number of the first day that has new infections.
  public let firstDay: Int
  /// People newly infected on `firstDay`, the day after it, and so on.
  public let newInfections: [People]
  /// The state at the end of the day before `firstDay`, at the end of `firstDay`, and so on: one more
  /// than there are days. Empty where a model knows new infections only.
  public let states: [Compartments<People>]

  init(firstDay: Int = 1, newInfections: [People], states: [Compartments<People>] = []) {
    self.firstDay = firstDay
    self.newInfections = newInfections
    self.states = states
  }

  /// How many days have new infections.
  public var days: Int { newInfections.count }

  /// People infected on all days together.
  public var size: People { newInfections.reduce(.zero, +) }

  /// People infectious at the end of the day before `firstDay`, at the end of `firstDay`, and so on.
  public var prevalence: [People] { states.map(\.infectious) }

  /// The day at whose end most people are infectious, the first of equals; nil where a model has no
  /// prevalence.
  public var peakOfPrevalence: (day: Int, people: People)? {
    guard var peak = states.first.map({ (day: firstDay - 1, people: $0.infectious) }) else {
      return nil
    }
    for (place, state) in states.enumerated() where state.infectious > peak.people {
      peak = (firstDay - 1 + place, state.infectious)
    }
    return peak
  }

  /// The curve of all groups together; all have the same days and a state for each.
  static func total(of groups: [EpidemicCurve]) -> EpidemicCurve {
    guard var total = groups.first else { return EpidemicCurve(newInfections: []) }
    for group in groups.dropFirst() {
      total = EpidemicCurve(
        firstDay: total.firstDay,
        newInfections: zip(total.newInfections, group.newInfections).map { $0 + $1 },
        states: zip(total.states, group.states).map { $0 + $1 })
    }
    return total
  }
}
