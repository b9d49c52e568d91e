import Stockpile

/// What one site really wants of one item, day by day, and how long what it receives keeps. Nobody who
/// orders sees it.
struct DemandPath {
  /// The first day. Any would do; calendar months with their own lengths are what sites close.
  static let first = Month(index: 2024 * 12)

  let kind: GeneratedDemand.Kind
  /// Base units wanted, by the day from `first` on.
  let days: [Int64]
  /// How many days each month has.
  let months: [Int]
  /// Base units a month over all months.
  let monthly: Double
  /// What is on the shelf on the first morning: the demand of six months of the first year, rounded up.
  let opening: Int64
  private let seed: UInt64
  private let site: Int
  private let item: Int

  init(_ demand: GeneratedDemand, site: Int, item: Int) {
    kind = demand.kind(site: site, item: item)
    let units = demand.months(site: site, item: item)
    let lengths = units.indices.map { offset in
      let month = Self.first.advanced(by: Int32(offset))
      return month.firstDay.days(until: month.lastDay) + 1
    }
    days = zip(units, lengths).enumerated().flatMap { month, part in
      demand.days(of: part.0, count: part.1, site: site, item: item, month: month)
    }
    months = lengths
    monthly = Double(units.reduce(0, +)) / Double(max(1, units.count))
    opening = (units.prefix(12).reduce(0, +) + 1) / 2
    (seed, self.site, self.item) = (demand.seed, site, item)
  }

  /// Days a new lot keeps: every other item one year, the others two.
  var shelfLife: Int { item % 2 == 0 ? 365 : 730 }

  /// Days that whatever arrives keeps at least: half of its shelf life.
  var leastLife: Int { shelfLife / 2 }

  /// Days that what arrives on a day keeps yet: between half and all of its shelf life, the same
  /// whoever ordered it.
  func lifeLeft(onArrivalAt day: Int) -> Int {
    var draws = Draws(seed: seed, 4, site, item, day)
    return leastLife + draws.below(shelfLife / 2 + 1)
  }
}
