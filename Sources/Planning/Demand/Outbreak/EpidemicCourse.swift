public import Stockpile

extension EpidemicDemand {
  /// An epidemic in one population: susceptible, exposed, infectious, immune.
  public struct Spreading: Hashable, Sendable {
    /// How many people.
    public var population: Int
    /// Of them infected and not yet infectious.
    public var exposed: Int
    /// Of them infectious.
    public var infectious = 0
    /// Of them immune.
    public var immune = 0
    /// People whom one infects in all while all others are susceptible.
    public var reproduction: Rational
    /// Days from infection to being infectious, on average.
    public var latentDays: Rational
    /// Days of being infectious, on average.
    public var infectiousDays: Rational
    /// From which days of the epidemic on, from 1, contacts are what share of the usual.
    public var contacts: [Contacts] = []

    /// A change of contacts.
    public struct Contacts: Hashable, Sendable {
      /// From this day of the epidemic on, from 1.
      public var day: Int
      /// Contacts as a multiple of the usual.
      public var factor: Rational

      /// A change.
      public init(day: Int, factor: Rational) { (self.day, self.factor) = (day, factor) }
    }

    /// An epidemic.
    public init(
      population: Int, exposed: Int, reproduction: Rational, latentDays: Rational,
      infectiousDays: Rational
    ) {
      (self.population, self.exposed, self.reproduction) = (population, exposed, reproduction)
      (self.latentDays, self.infectiousDays) = (latentDays, infectiousDays)
    }

    /// The model; throws what of the figures cannot be.
    func model() throws(EpidemicError) -> SEIRModel {
      try SEIRModel(
        SEIRRates(
          reproduction: reproduction.double, latentDays: latentDays.double,
          infectiousDays: infectiousDays.double),
        SEIRGroup(
          population: population, exposed: exposed, infectious: infectious, removed: immune),
        changes: contacts.map { (change) throws(EpidemicError) in
          try ContactChange(day: change.day, factor: change.factor.double)
        })
    }
  }

  /// An epidemic whose new cases follow from those before.
  public struct Renewing: Hashable, Sendable {
    /// The share of those whom a case infects that fall ill 1, 2, … days after it.
    public var generationInterval: [Rational]
    /// People whom one case infects, by day; the last figure goes on.
    public var reproduction: [Rational]
    /// How unevenly: k of a negative binomial distribution; nil: Poisson.
    public var dispersion: Rational?
    /// Cases of the days before the first.
    public var history: [Int]

    /// An epidemic.
    public init(
      generationInterval: [Rational], reproduction: [Rational], dispersion: Rational? = nil,
      history: [Int]
    ) {
      (self.generationInterval, self.reproduction) = (generationInterval, reproduction)
      (self.dispersion, self.history) = (dispersion, history)
    }

    /// The process of so many days; throws what of the figures cannot be.
    func process(days: Int) throws(EpidemicError) -> RenewalProcess {
      guard let last = reproduction.last else { throw .empty(.reproduction) }
      let figures = (0..<days).map { ($0 < reproduction.count ? reproduction[$0] : last).double }
      return try RenewalProcess(
        generationInterval: generationInterval.map(\.double), reproduction: figures,
        dispersion: dispersion?.double, history: history)
    }
  }
}
