public import Stockpile

/// Something that happens on the morning of a day of a scenario.
public struct ScenarioEvent: Hashable, Sendable {
  /// How it stands with an enterprise.
  public enum Supply: Hashable, Sendable {
    /// Nothing comes of it for so many days; then it goes on where it stood.
    case late(days: Int)
    /// Nothing comes of it.
    case out
    /// It supplies again.
    case back
  }

  /// What happens.
  public enum Kind: Hashable, Sendable {
    /// The response level changes: norms, who may release the reserve, how often stock is reported.
    case response(String)
    /// The reserve may be used down to so many percent of its norm; nil: no more.
    case reserve(floorPercent: Int64?)
    /// The road to a site is closed or open.
    case road(SiteCode, isOpen: Bool)
    /// A site is closed or open.
    case site(SiteCode, isOpen: Bool)
    /// What is sent to a site takes so many days from now on.
    case lead(SiteCode, days: Int)
    /// A site reports, or stops reporting: nobody hears of what it lacks.
    case reporting(SiteCode, Bool)
    /// Something is given to a site, which may be used for so many days; nil: it has no end.
    case donation(SiteCode, ItemCode, units: Int64, days: Int?)
    /// An enterprise with agreements is late, out, or back.
    case enterprise(String, Supply)
    /// The agreements with enterprises are called on.
    case agreements
    /// The market sells, or sells nothing.
    case market(isOpen: Bool)
    /// Routine use is so many percent of what the book shows.
    case routine(percent: Int64)
  }

  /// On which day, from 0.
  public var day: Int
  /// What.
  public var kind: Kind

  /// An event.
  public init(day: Int, _ kind: Kind) { (self.day, self.kind) = (day, kind) }
}
