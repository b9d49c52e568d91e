public import Stockpile

/// What one site has, asks for and would get of an item, in base units.
public struct AllocationLine: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// Which tier it is served in.
  public let tier: Int
  /// What it uses itself.
  public let use: DailyUse
  /// What it has and awaits; a site that the source supplies itself has it for all that it supplies.
  public let onHand: Int64
  /// What it should have.
  public let need: Int64
  /// What it must have after receipt.
  public let minimum: Int64
  /// What may be used there: of its own store or brought, beside what it has where it is supplied
  /// further down.
  public let got: Int64
  /// The same before it was made whole, with no rounding; nil where the rule divides whole units.
  public let exact: Double?
  /// What is brought to it by its supplier.
  public let received: Int64
  /// What it gives on to those it supplies.
  public let passedOn: Int64
  /// What other sites that the source supplies bring to it.
  public let movedIn: Int64
  /// What it gives to them.
  public let movedOut: Int64
  /// Why it gets no more.
  public let stop: Stop

  /// Why a site gets no more.
  public enum Stop: Hashable, Sendable {
    /// It has all that it needs or may get.
    case enough
    /// It lacks less than an issue unit.
    case issueUnit(Int64)
    /// A limit is used up.
    case limit(AllocationLimit)
    /// Its own road is closed or too long.
    case cutOff
    /// It got its share by a rule that looks at no limits, and they would have allowed more.
    case rule
  }

  /// What it has afterwards.
  public var after: Int64 { onHand + share }

  /// What it gets itself; below 0 where it gives more of its own store than it is brought.
  public var share: Int64 { received + movedIn - passedOn - movedOut }

  /// What it lacks before.
  public var request: Int64 { max(0, need - onHand) }

  /// What it lacks afterwards.
  public var lacking: Int64 { max(0, need - after) }

  /// 可用天数 before; nil where nothing is used.
  public var coverBefore: Int64? { use.cover(of: onHand) }

  /// 可用天数 after.
  public var coverAfter: Int64? { use.cover(of: after) }

  /// The share of its need that it has afterwards, at most 1.
  public var fill: Double { need > 0 ? min(1, Double(after) / Double(need)) : 1 }
}
