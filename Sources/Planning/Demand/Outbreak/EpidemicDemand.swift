public import Stockpile

/// An epidemic, and what care its cases take: day by day so many units of drivers.
public struct EpidemicDemand: Hashable, Sendable {
  /// How cases come about, in the figures that people give.
  public enum Course: Hashable, Sendable {
    /// By a model of people who infect one another.
    case seir(Spreading)
    /// By the cases before.
    case renewal(Renewing)
    /// As they were reported, or are assumed.
    case series([Int])
  }

  /// What a case takes: a planning cascade, share by share and day by day.
  public struct Care: Hashable, Sendable {
    /// Which driver it counts for.
    public var driver: String
    /// The share of cases that take it, 0 to 1.
    public var share: Rational
    /// Units of the driver on each day of it.
    public var perDay: Rational
    /// Days from infection to the first of them.
    public var afterDays: Int
    /// How many days.
    public var days: Int

    /// A kind of care.
    public init(driver: String, share: Rational, perDay: Rational, afterDays: Int, days: Int) {
      self.driver = driver
      self.share = share
      self.perDay = perDay
      self.afterDays = afterDays
      self.days = days
    }
  }

  /// How cases come about.
  public let course: Course
  /// The first day of it in the run, from 0.
  public let firstDay: Int
  /// Whether each replication has an epidemic of its own; otherwise all have the mean.
  public let isRandom: Bool
  /// What cases take.
  public let care: [Care]

  /// An epidemic.
  public init(_ course: Course, firstDay: Int, isRandom: Bool, care: [Care]) {
    self.course = course
    self.firstDay = firstDay
    self.isRandom = isRandom
    self.care = care
  }

  /// New cases by day of the run, as means.
  func meanCases(days: Int) throws(EpidemicError) -> [Double] {
    let length = days - firstDay
    guard length > 0 else { return Array(repeating: 0, count: days) }
    let cases: [Double] =
      switch course {
      case .seir(let spreading): try spreading.model().curve(days: length).newInfections
      case .renewal(let renewing): try renewing.process(days: length).curve().newInfections
      case .series(let cases): cases.map(Double.init)
      }
    return placed(cases, days: days)
  }

  /// New cases of a replication; those of a series are known.
  func cases(days: Int, seed: UInt64, replication: UInt32) throws(EpidemicError) -> [Double] {
    let length = days - firstDay
    guard isRandom, length > 0 else { return try meanCases(days: days) }
    let cases: [Int] =
      switch course {
      case .seir(let spreading):
        try spreading.model().path(days: length, seed: seed, replication: replication)
          .newInfections
      case .renewal(let renewing):
        try renewing.process(days: length).path(seed: seed, replication: replication)
          .newInfections
      case .series(let cases): cases
      }
    return placed(cases.map(Double.init), days: days)
  }

  private func placed(_ cases: [Double], days: Int) -> [Double] {
    var placed = [Double](repeating: 0, count: days)
    for (day, count) in cases.enumerated() where firstDay + day < days {
      placed[firstDay + day] = count
    }
    return placed
  }

  /// Adds what cases take of a driver to its units by day.
  func add(_ cases: [Double], of driver: String, to levels: inout [Double]) {
    for care in care where care.driver == driver {
      let units = care.share.double * care.perDay.double
      for (day, count) in cases.enumerated() where count > 0 {
        let first = day + care.afterDays
        for later in first..<max(first, min(levels.count, first + care.days)) {
          levels[later] += count * units
        }
      }
    }
  }
}
