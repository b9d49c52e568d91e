public import Stockpile

/// What of a scenario contradicts the book it is asked of, or itself, with its place in the file.
public struct ScenarioFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// No site that holds stock has this code.
    case unknownSite(SiteCode)
    /// No item has this code.
    case unknownItem(ItemCode)
    /// The item is not among those that are simulated.
    case notSimulated(ItemCode)
    /// No driver has this key.
    case unknownDriver(String)
    /// No enterprise has an agreement under this code.
    case unknownEnterprise(String)
    /// No response level has this key.
    case unknownResponse(String, known: [String])
    /// An event that comes before the one above it.
    case notInOrder(day: Int, before: Int)
    /// A day after the last of the run.
    case beyondEnd(day: Int, days: Int)
    /// A rate in another unit than the item is counted in.
    case wrongUnit(String, item: ItemCode, expected: String)
    /// An item has no driver that its use could follow.
    case noDriver(ItemCode)
    /// Nobody takes part in a split.
    case nobodyShares(String, DemandSplit)
    /// Shares of delays that are more than a hundred percent together.
    case delays(percent: Int64)
    /// Transport for all items together is asked for where each supplier shares by itself.
    case transportAlone
    /// A rule that cannot share across a network.
    case ruleOfNetwork(SharingRule)
    /// An epidemic that cannot be reckoned.
    case epidemic(EpidemicError)
  }

  /// Its place, such as `$.events[3].site`.
  public let path: String
  /// What is wrong.
  public let kind: Kind

  init(_ path: String, _ kind: Kind) { (self.path, self.kind) = (path, kind) }
}

/// All that is wrong with a scenario.
public struct ScenarioFaults: Error, Hashable, Sendable {
  /// In the order of the file.
  public let faults: [ScenarioFault]
}
