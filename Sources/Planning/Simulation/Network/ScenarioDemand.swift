public import Stockpile

/// What a site is expected to use of an item under a scenario, day by day: by recent use, and by the drivers of an
/// outbreak.
public struct ScenarioDemand: Sendable {
  /// Units of one day.
  public struct Day: Hashable, Sendable {
    /// If little is used.
    public var low: Double
    /// As expected.
    public var mid: Double
    /// If much is used.
    public var high: Double

    static func + (one: Day, other: Day) -> Day {
      Day(low: one.low + other.low, mid: one.mid + other.mid, high: one.high + other.high)
    }
  }

  /// The item.
  public let item: Stockpile.Item
  /// The site.
  public let site: Site
  /// Units a day of routine use, from what was used (burn rate).
  public let routine: Double
  /// Units of each day, routine use with them.
  public let days: [Day]

  /// All days together.
  public var total: Day { days.reduce(Day(low: 0, mid: 0, high: 0), +) }

  /// The day on which most is expected, from 0, the first of equals.
  public var peak: (day: Int, units: Double)? {
    days.enumerated().max { ($0.element.mid, -$0.offset) < ($1.element.mid, -$1.offset) }
      .map { ($0.offset, $0.element.mid) }
  }
}

extension SimulatedNetwork {
  /// What every site is expected to use of every item, in the order of items and stores; sites that use none are
  /// left out. Routine use is known but for chance; of an epidemic it is the mean course.
  public var demand: [ScenarioDemand] {
    zip(items, problem.items).flatMap { item, way -> [ScenarioDemand] in
      let surges = way.tree.surges.map { surge in
        (surge, problem.outbreak?.band(surge.uses) ?? [])
      }
      return way.tree.stores.indices.compactMap { place in
        demand(of: item, way, place, surges)
      }
    }
  }

  private func demand(
    of item: Stockpile.Item, _ way: SimulationProblem.Item, _ place: Int,
    _ surges: [(surge: Surge, days: [ScenarioDemand.Day])]
  ) -> ScenarioDemand? {
    let routine = way.tree.stores[place].demand?.mean ?? 0
    var days = [ScenarioDemand.Day](
      repeating: .init(low: routine, mid: routine, high: routine), count: problem.days)
    for (surge, units) in surges where surge.shares[place] > 0 {
      let share = Double(surge.shares[place]) / Double(Surge.whole)
      for (day, unit) in units.enumerated() {
        days[day] =
          days[day]
          + .init(low: unit.low * share, mid: unit.mid * share, high: unit.high * share)
      }
    }
    guard days.contains(where: { $0.high > 0 }) else { return nil }
    return ScenarioDemand(
      item: item, site: sites[way.sites[place]], routine: routine, days: days)
  }
}

extension Outbreak {
  /// Units of an item by day: little, as expected, much.
  func band(_ uses: [Surge.Use]) -> [ScenarioDemand.Day] {
    (0..<days).map { day in
      uses.reduce(.init(low: 0, mid: 0, high: 0)) { sum, use in
        let level = mean(use.driver, on: day)
        let spread = use.spread(uncertainty)
        return sum
          + .init(
            low: level * spread.low.double, mid: level * spread.mid.double,
            high: level * spread.high.double)
      }
    }
  }
}
