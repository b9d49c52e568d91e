public import Stockpile

/// How many lines of a level meet their norms, and by how much the others miss them.
public struct NormBands: Hashable, Sendable {
  /// The level.
  public let level: Level
  /// Usable stock of at least the norm.
  public private(set) var met = 0
  /// Of at least 70 %, what must always be on the shelf (实物储备 70 % 红线).
  public private(set) var nearly = 0
  /// Of less.
  public private(set) var below = 0
  /// Norms that cannot be computed.
  public private(set) var unknown = 0

  private mutating func add(_ line: MonthLine) {
    if case .unknown = line.norm { unknown += 1 }
    guard let share = line.attainment else { return }
    if share >= Rational(1) {
      met += 1
    } else if share >= Rational(7, over: 10) {
      nearly += 1
    } else {
      below += 1
    }
  }

  /// Of those lines, from the top; levels without a norm are left out.
  static func bands(_ lines: [MonthLine]) -> [NormBands] {
    var found: [Level: NormBands] = [:]
    for line in lines {
      found[line.site.level, default: NormBands(level: line.site.level)].add(line)
    }
    return Level.allCases.compactMap { found[$0] }
      .filter { $0.met + $0.nearly + $0.below + $0.unknown > 0 }
  }
}
