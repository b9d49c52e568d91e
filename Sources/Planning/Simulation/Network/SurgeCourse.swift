/// What an outbreak takes of an item in the whole network, by day: as little, expected and much, or in each
/// replication of a random epidemic.
struct SurgeCourse {
  /// Units by day, in each case.
  private let units: [[Double]]
  private let isRandom: Bool

  /// Units by day, as rates are low, mid or high.
  init(_ band: [ScenarioDemand.Day]) {
    units = band.map { [$0.low, $0.mid, $0.high] }
    isRandom = false
  }

  /// Units by day in each replication.
  init(_ surge: Surge, _ blocks: [OutbreakBlock], replications: Int, days: Int) {
    let drawn = blocks.map { $0.units(of: surge) }
    units = (0..<days).map { day in
      (0..<replications).map { Double(drawn[$0 / 16][day][$0 % 16]) / Surge.parts }
    }
    isRandom = true
  }

  /// Courses by share, together.
  private init(_ parts: [(share: Double, course: SurgeCourse)]) {
    units = parts[0].course.units.indices.map { day in
      parts[0].course.units[day].indices.map { place in
        parts.reduce(0) { $0 + $1.share * $1.course.units[day][place] }
      }
    }
    isRandom = parts[0].course.isRandom
  }

  /// What a site uses that has a share of each.
  static func band(
    of parts: [(share: Double, course: SurgeCourse)], routine: Double, days: Int
  ) -> (days: [ScenarioDemand.Day], total: ScenarioDemand.Day) {
    let most = Double(days)
    guard let first = parts.first else {
      return (
        Array(repeating: .init(routine), count: days), ScenarioDemand.Day(routine * most)
      )
    }
    let course = parts.count == 1 ? first.course : SurgeCourse(parts)
    let share = parts.count == 1 ? first.share : 1
    let totals = course.units[0].indices.map { place in course.units.reduce(0) { $0 + $1[place] } }
    return (
      course.units.map { .init(routine) + course.band($0).times(share) },
      .init(routine * most) + course.band(totals).times(share)
    )
  }

  private func band(_ units: [Double]) -> ScenarioDemand.Day {
    guard isRandom else { return .init(low: units[0], mid: units[1], high: units[2]) }
    let sorted = units.sorted()
    /// The least that so many tenths of the replications do not exceed.
    func figure(_ tenths: Int) -> Double { sorted[(tenths * sorted.count + 9) / 10 - 1] }
    return .init(low: figure(1), mid: figure(5), high: figure(9))
  }
}

extension ScenarioDemand.Day {
  fileprivate init(_ units: Double) { self.init(low: units, mid: units, high: units) }

  fileprivate func times(_ share: Double) -> Self {
    Self(low: low * share, mid: mid * share, high: high * share)
  }
}
