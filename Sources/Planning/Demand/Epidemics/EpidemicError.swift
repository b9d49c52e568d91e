/// Why an epidemic cannot be computed: the figure that is wrong, and its value.
public enum EpidemicError: Error, Hashable, Sendable {
  /// The figures an epidemic is described by.
  public enum Figure: String, Hashable, Sendable {
    case reproduction, growth, beta, sigma, gamma
    case latentDays, infectiousDays, doublingTimeDays, stayDays
    case contactFactor, contactReduction, contact
    case marketShare, admissionRate, share, probability
    case generationInterval, dispersion
    case populationSize, exposed, infectious, removed, hospitalized, history, trials
  }

  /// A figure that is no number, or outside of what is allowed.
  case outside(Figure, value: Double, allowed: ClosedRange<Double>)
  /// A count of people or days below zero.
  case negative(Figure, value: Int)
  /// A population of none, or above two thousand million.
  case population(Int)
  /// More people infected, or already immune, than there are.
  case infectedAbovePopulation(infected: Double, population: Int)
  /// A horizon of no day, or of more than 36,600.
  case horizon(days: Int)
  /// A day cut into no step, or into more than 24.
  case stepsPerDay(Int)
  /// A change of contact before day 1.
  case changeBeforeStart(day: Int)
  /// Two changes of contact on one day.
  case twoChanges(day: Int)
  /// A table of contacts that has not one row and one column a group, or no group at all.
  case contactTable(groups: Int, rows: Int, columns: Int)
  /// A generation interval whose shares do not add up to 1.
  case generationIntervalSum(Double)
  /// A figure that is a list, and has nothing in it.
  case empty(Figure)
  /// More new infections expected on a day than a thousand million: growth that nothing stops.
  case unboundedGrowth(day: Int, expected: Double)
  /// A case series without a day.
  case emptySeries
  /// Fewer than no cases on a day, or more than a thousand million.
  case casesOfDay(day: Int, cases: Int)
  /// A day of a case series that does not follow the one before it.
  case gap(after: Int, next: Int)
}

extension EpidemicError {
  /// The longest horizon, in days: a hundred years.
  public static let longestHorizon = 36_600
  /// The largest population; up to it all sums of people are exact.
  public static let largestPopulation = 2_000_000_000

  /// The figure itself, if it is a number within a range.
  static func checked(
    _ figure: Figure, _ value: Double, in allowed: ClosedRange<Double>
  ) throws(EpidemicError) -> Double {
    // Of no number it is false that the range has it.
    guard allowed.contains(value) else { throw .outside(figure, value: value, allowed: allowed) }
    return value
  }

  /// The figure itself, if it is not below zero.
  static func checked(_ figure: Figure, _ value: Int) throws(EpidemicError) -> Int {
    guard value >= 0 else { throw .negative(figure, value: value) }
    return value
  }

  /// The population itself, if there is one.
  static func checked(population: Int) throws(EpidemicError) -> Int {
    guard 1...largestPopulation ~= population else { throw .population(population) }
    return population
  }

  /// The horizon itself, if it is one.
  @discardableResult
  static func checked(horizon days: Int) throws(EpidemicError) -> Int {
    guard 1...longestHorizon ~= days else { throw .horizon(days: days) }
    return days
  }
}
