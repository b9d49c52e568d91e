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
  /// All days together; of a random epidemic no sum of days.
  public let total: Day

  /// The day on which most is expected, from 0, the first of equals.
  public var peak: (day: Int, units: Double)? {
    days.enumerated().max { ($0.element.mid, -$0.offset) < ($1.element.mid, -$1.offset) }
      .map { ($0.offset, $0.element.mid) }
  }
}

extension SimulatedNetwork {
  /// Whether little, expected and much are the tenth, fiftieth and ninetieth percentile of the replications: so where
  /// an epidemic is random. Otherwise they follow from the rates.
  public var hasRandomDemand: Bool { problem.outbreak?.isRandom ?? false }

  /// What every site is expected to use of every item, in the order of items and stores; sites that use none are
  /// left out. Routine use is known but for chance.
  public var demand: [ScenarioDemand] {
    let blocks =
      problem.outbreak.flatMap { outbreak in
        outbreak.isRandom
          ? (0..<problem.blocks).map { outbreak.block(from: UInt32($0 * SimulationProblem.block)) }
          : nil
      } ?? []
    return zip(items, problem.items).flatMap { item, way -> [ScenarioDemand] in
      let courses = way.tree.surges.map { surge in
        blocks.isEmpty
          ? SurgeCourse(problem.outbreak?.band(surge.uses) ?? [])
          : SurgeCourse(
            surge, blocks, replications: problem.replications, days: problem.days)
      }
      return way.tree.stores.indices.compactMap { demand(of: item, way, $0, courses) }
    }
  }

  private func demand(
    of item: Stockpile.Item, _ way: SimulationProblem.Item, _ place: Int,
    _ courses: [SurgeCourse]
  ) -> ScenarioDemand? {
    let routine = way.tree.stores[place].demand?.mean ?? 0
    let parts = zip(way.tree.surges, courses).filter { $0.0.shares[place] > 0 }
      .map { (share: Double($0.0.shares[place]) / Double(Surge.whole), course: $0.1) }
    let band = SurgeCourse.band(of: parts, routine: routine, days: problem.days)
    guard band.total.high > 0 else { return nil }
    return ScenarioDemand(
      item: item, site: sites[way.sites[place]], routine: routine, days: band.days,
      total: band.total)
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
