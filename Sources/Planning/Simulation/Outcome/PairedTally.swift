/// What two policies differ by, replication by replication under the same draws: the second less the first.
///
/// Common random numbers: both see the same demand on every day, so that their difference varies far less than
/// either of them (Law, Simulation Modeling and Analysis, section 11.2).
public struct PairedTally: Hashable, Sendable {
  /// What there is a difference of.
  public let scopes: SimulationScopes
  private var moments: [Moments]

  private static let figures = SimulationFigure.allCases.count

  /// Nothing yet.
  public init(_ scopes: SimulationScopes) {
    self.scopes = scopes
    moments = Array(repeating: Moments(), count: scopes.count * Self.figures)
  }

  /// What the replications say of the difference of a figure.
  public func moments(_ figure: SimulationFigure, of scope: SimulationScope) -> Moments {
    moments[scopes.place(of: scope) * Self.figures + figure.rawValue]
  }

  /// Adds the first so many of sixteen replications.
  public mutating func add(_ one: BlockFigures, _ other: BlockFigures, lanes: Int) {
    for scope in 0..<scopes.count {
      for figure in SimulationFigure.allCases {
        for lane in 0..<lanes {
          moments[scope * Self.figures + figure.rawValue].add(
            other[scope, figure, lane] - one[scope, figure, lane])
        }
      }
    }
  }

  /// Other replications of the same pair.
  public static func + (one: PairedTally, other: PairedTally) -> PairedTally {
    var sum = one
    for place in sum.moments.indices {
      sum.moments[place] = sum.moments[place] + other.moments[place]
    }
    return sum
  }
}
