/// Scarce goods to be shared among pairs of a site and an item under limits that hold for many at once:
/// what progressive filling solves.
///
/// The level of a pair is (on hand + x) ÷ weight: weighed by need it is the share filled, weighed by
/// daily use it is days of cover. A **group** counts the units of its pairs beyond a threshold, what is
/// there for them already: a township's own stock, or what a site can use before a lot ends. A **limit** is a capacity for a weighted sum of groups:
/// an item's stock, the room of a truck. Giving less is always allowed, and the region is convex.
public struct FillingProblem: Sendable {
  /// One item at one site.
  public struct Pair: Hashable, Sendable {
    /// l: what it must get.
    public let floor: Double
    /// u: the most it may get, at least the floor.
    public let cap: Double
    /// o: what it holds.
    public let onHand: Double
    /// w: how much it counts, above 0.
    public let weight: Double
    /// 1 comes first.
    public let tier: Int
    /// How many units it is issued at a time, where they stay whole.
    public let issueUnit: Double

    /// A pair.
    public init(
      floor: Double = 0, cap: Double, onHand: Double = 0, weight: Double, tier: Int = 1,
      issueUnit: Double = 1
    ) {
      self.floor = floor
      self.cap = max(floor, cap)
      self.onHand = onHand
      self.weight = weight
      self.tier = tier
      self.issueUnit = issueUnit
    }
  }

  /// Pairs and groups whose units count together: max(0, Σx + Σgroups − threshold).
  public struct Group: Hashable, Sendable {
    /// What is there for them already.
    public let threshold: Double
    /// The pairs, by place.
    public let pairs: [Int]
    /// Groups inside it, by place; each stands before it.
    public let groups: [Int]

    /// A group.
    public init(_ pairs: [Int], groups: [Int] = [], beyond threshold: Double = 0) {
      self.pairs = pairs
      self.groups = groups
      self.threshold = threshold
    }
  }

  /// A group and what a unit of it takes of a limit.
  public struct Part: Hashable, Sendable {
    /// The group, by place.
    public let group: Int
    /// How much of the limit a unit takes.
    public let coefficient: Double

    /// A part.
    public init(_ group: Int, times coefficient: Double = 1) {
      self.group = group
      self.coefficient = coefficient
    }
  }

  /// Σ coefficient × group ≤ capacity.
  public struct Limit: Hashable, Sendable {
    /// What there is.
    public let capacity: Double
    /// What takes of it.
    public let parts: [Part]

    /// A limit.
    public init(_ capacity: Double, of parts: [Part]) {
      self.capacity = capacity
      self.parts = parts
    }
  }

  /// The pairs.
  public var pairs: [Pair] = []
  /// The groups.
  public var groups: [Group] = []
  /// The limits.
  public var limits: [Limit] = []
  /// What may be moved between stores before; `Filling` moves nothing.
  public var moves: [Move] = []
  /// What the moves may come to.
  public var moveLimits: [MoveLimit] = []

  /// A problem without pairs.
  public init() {}

  /// Adds a group and gives its place.
  public mutating func group(
    _ pairs: [Int], groups inside: [Int] = [], beyond threshold: Double = 0
  ) -> Int {
    groups.append(Group(pairs, groups: inside, beyond: threshold))
    return groups.count - 1
  }
}
