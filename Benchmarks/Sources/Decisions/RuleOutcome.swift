/// What one rule at one number came to over many series, added up in two ways.
struct RuleOutcome {
  /// How series are added up.
  enum Weight: CaseIterable {
    /// Unit by unit: what is used much weighs much.
    case units
    /// Line by line: every item at every site weighs the same, in months of its own mean demand.
    case lines

    var words: String {
      switch self {
      case .units: "unit by unit"
      case .lines: "every line alike"
      }
    }
  }

  private struct Sums {
    var wanted = 0.0
    var filled = 0.0
    var stock = 0.0
    var expired = 0.0
    var demand = 0.0

    mutating func add(_ other: Sums) {
      wanted += other.wanted
      filled += other.filled
      stock += other.stock
      expired += other.expired
      demand += other.demand
    }
  }

  private var units = Sums()
  private var lines = Sums()

  mutating func add(_ years: SiteYears, of path: DemandPath) {
    guard path.monthly > 0 else { return }
    let wanted = Double(years.wanted)
    units.add(
      Sums(
        wanted: wanted, filled: Double(years.issued), stock: years.stock,
        expired: Double(years.expired), demand: path.monthly))
    // A line that nobody asked for in the year fills nothing, but its stock and waste are there.
    lines.add(
      Sums(
        wanted: wanted > 0 ? 1 : 0, filled: wanted > 0 ? Double(years.issued) / wanted : 0,
        stock: years.stock / path.monthly, expired: Double(years.expired) / path.monthly, demand: 1)
    )
  }

  mutating func add(_ other: RuleOutcome) {
    units.add(other.units)
    lines.add(other.lines)
  }

  /// The point of the curve.
  func point(_ weight: Weight) -> RuleCurve.Point {
    let sums = weight == .units ? units : lines
    return RuleCurve.Point(
      stock: sums.stock / sums.demand, fill: sums.filled / sums.wanted,
      waste: sums.expired / (12 * sums.demand))
  }
}
