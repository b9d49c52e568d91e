public import Planning
public import Stockpile

/// What is short of its norm at each level, and what to move and buy to refill it.
public struct ShortageReport: TableReport {
  /// How much is shown to people.
  public enum Detail: Hashable, Sendable {
    /// Counts by level and site, the first purchases.
    case summary
    /// The lines with a gap.
    case short
    /// Every line.
    case all
  }

  /// What is asked for.
  public struct Question: Hashable, Sendable {
    /// Of which part of the network.
    public var part = NetworkPart()
    /// How much is shown.
    public var detail = Detail.summary

    /// A summary of the whole network.
    public init() {}
  }

  /// What the norms rest on.
  public struct Assumptions: Hashable, Sendable {
    /// The day; what is past its last usable day then does not count.
    public let today: CalendarDay
    /// The response level in force, whose factor is in the norms.
    public let response: ResponseLevel
    /// Whether goods are handed out to the public.
    public let publicDistribution: Bool

    /// Norms of a day.
    public init(today: CalendarDay, response: ResponseLevel, publicDistribution: Bool) {
      self.today = today
      self.response = response
      self.publicDistribution = publicDistribution
    }
  }

  /// What was asked for.
  public let question: Question
  /// Whether people get every column, however wide.
  public var isWide = false
  /// What the norms rest on.
  public let assumptions: Assumptions
  /// The lines asked for.
  public let list: ShortageList
  /// By level, from the top.
  public let levels: [LevelShortage]
  /// By site, in the order of level; the worst of a level first.
  public let sites: [SiteShortage]
  /// The reasons why norms are unknown.
  public let unknown: [UnknownNorms]

  /// The part of a list of the whole network that was asked for.
  public init(_ question: Question, _ assumptions: Assumptions, of network: ShortageList) {
    self.question = question
    self.assumptions = assumptions
    self.list = network.selecting(question.part)
    self.levels = list.levelShortages
    self.sites = list.siteShortages
    self.unknown = UnknownNorms.counted(list.unknown)
  }

  /// Whether any line asked for has a gap.
  public var isShort: Bool { levels.contains { $0.count.short > 0 } }

  /// One row a site and item: those with a gap, or all of them.
  public var table: ReportTable {
    ReportTable(question.detail == .all ? list.lines : list.short, ShortageLine.columns)
  }

  /// Counts by level, lines or sites, purchases, unknown norms.
  public var json: JSONText {
    .report(
      "shortages",
      [
        "as_of": .text(assumptions.today),
        "norm_multiplier": .text(assumptions.response.multiplier.words),
        "response_level": .string(assumptions.response.key),
        "public_distribution": .boolean(assumptions.publicDistribution),
        "levels": ReportTable(levels, LevelShortage.columns).json,
        "sites": ReportTable(sites, SiteShortage.columns).json,
        "lines": table.json, "purchases": ReportTable(list.purchases, PurchaseLine.columns).json,
        "unknown_norms": ReportTable(unknown, UnknownNorms.columns).json,
      ])
  }
}
