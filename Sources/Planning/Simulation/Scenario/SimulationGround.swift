public import Stockpile

/// What a simulation begins with besides the facts of a plan: lots, what is coming, who may supply, and what
/// response levels mean.
public struct SimulationGround: Sendable {
  /// The evening it is of; the run begins on the next day.
  public var evening: CalendarDay
  /// What is there, lot by lot.
  public var stock: [StockLine] = []
  /// What is in transit.
  public var transit: [TransitStock] = []
  /// What is bought or called for and not there yet.
  public var orders: [OpenSupply] = []
  /// Agreements with enterprises.
  public var agreements: [Agreement] = []
  /// The drivers.
  public var drivers: [Driver] = []
  /// Norm entries in force.
  public var normEntries: [NormEntry] = []
  /// Whether goods are handed out to the public.
  public var publicDistribution = false
  /// The response levels.
  public var responses: [Response] = []
  /// The factor of the response level that holds when the run begins.
  public var multiplier = Rational(1)

  /// What a response level means for a run.
  public struct Response: Hashable, Sendable {
    /// Its key.
    public let key: String
    /// The norms while it holds, as a factor.
    public let multiplier: Rational
    /// What of its norm the reserve keeps, in percent; nil: it is not released.
    public let floorPercent: Int64?
    /// Days from one report of stock to the next; nil: as in plans.
    public let reviewDays: Int?
    /// Whether reserve lots may be rotated.
    public let allowsRotation: Bool

    /// A level.
    public init(
      key: String, multiplier: Rational, floorPercent: Int64?, reviewDays: Int?,
      allowsRotation: Bool
    ) {
      (self.key, self.multiplier, self.floorPercent) = (key, multiplier, floorPercent)
      (self.reviewDays, self.allowsRotation) = (reviewDays, allowsRotation)
    }
  }

  /// The ground of an evening.
  public init(evening: CalendarDay) { self.evening = evening }

  /// The first day of a run.
  public var start: CalendarDay { evening.adding(days: 1) }
}
