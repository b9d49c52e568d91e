/// From a day on, people have another number of contacts.
public struct ContactChange: Hashable, Sendable {
  /// The first day on which the factor holds; day 1 is the first of the horizon.
  public let day: Int
  /// What the contact rate β of the model is multiplied by, 0 to 10; it takes the place of the factor
  /// before it.
  public let factor: Double

  /// A change, refused where the factor is not within 0...10 or the day is before day 1.
  public init(day: Int, factor: Double) throws(EpidemicError) {
    guard day >= 1 else { throw .changeBeforeStart(day: day) }
    self.day = day
    self.factor = try EpidemicError.checked(.contactFactor, factor, in: 0...10)
  }
}

/// Changes of contact in the order of their days; before the first the factor is 1.
struct ContactSchedule: Hashable, Sendable {
  let changes: [ContactChange]

  init(_ changes: [ContactChange]) throws(EpidemicError) {
    self.changes = changes.sorted { $0.day < $1.day }
    for (one, next) in zip(self.changes, self.changes.dropFirst()) where one.day == next.day {
      throw .twoChanges(day: next.day)
    }
  }

  /// The largest factor that ever holds.
  var largest: Double { changes.map(\.factor).reduce(1, max) }

  /// The factors of day 1, 2, … up to a horizon.
  func factors(days: Int) -> [Double] {
    var (factor, coming) = (1.0, changes[...])
    return (1...days).map { day in
      if let change = coming.first, change.day == day {
        factor = change.factor
        coming = coming.dropFirst()
      }
      return factor
    }
  }
}
