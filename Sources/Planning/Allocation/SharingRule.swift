/// By which rule a scarce item is shared out (分配规则); the raw value is the word on the command line.
///
/// Max-min rules lift whoever has least, counting what it holds already. The claims rules divide by what
/// is lacking alone, as in Thomson, How to Divide When There Isn't Enough (2019).
public enum SharingRule: String, CaseIterable, Sendable {
  /// The fewest days of cover as many as they can be, then the second fewest, and so on.
  case cover
  /// The same of the share of the need that is filled.
  case fill
  /// To each by its use, nobody more than it lacks: what users of comparable systems ask for.
  case awards
  /// To each by what it lacks.
  case proportional
  /// Everybody lacks the same in the end, as far as it lacked that much: large gaps are protected.
  case losses
  /// Half of what is lacking by equal awards, the other half by equal losses (the Talmud's; Aumann &
  /// Maschler 1985).
  case talmud
  /// First come, first served, in the order of codes: to show its harm.
  case first

  /// How its shares become whole units where nobody says.
  public var usualRounding: Rounding {
    switch self {
    case .cover, .fill: .adams
    case .awards, .proportional, .losses, .talmud, .first: .webster
    }
  }
}

extension SharingRule {
  /// One party as every rule needs it.
  public struct Party: Hashable, Sendable {
    /// What it uses, its weight where days count.
    public let use: Int64
    /// What it should have, its weight where shares filled count.
    public let need: Int64
    /// What it has and awaits.
    public let onHand: Int64
    /// What it lacks, the most it may get.
    public let request: Int64

    /// A party.
    public init(use: Int64, need: Int64, onHand: Int64, request: Int64) {
      self.use = use
      self.need = need
      self.onHand = onHand
      self.request = request
    }
  }

  /// Whole units for each party, in their order, which decides ties; they add up to the amount, or to
  /// all requests where these are less.
  public func shares(
    of amount: Int64, among parties: [Party], rounding: Rounding? = nil
  ) -> [Int64] {
    let (requests, rounding) = (parties.map(\.request), rounding ?? usualRounding)
    switch self {
    case .cover:
      return EqualAwards.shares(
        of: amount,
        among: parties.map { Claim(weight: $0.use, limit: $0.request, onHand: $0.onHand) },
        rounding: rounding)
    case .fill:
      return EqualAwards.shares(
        of: amount,
        among: parties.map { Claim(weight: $0.need, limit: $0.request, onHand: $0.onHand) },
        rounding: rounding)
    case .awards:
      return EqualAwards.shares(
        of: amount, among: parties.map { Claim(weight: $0.use, limit: $0.request) },
        rounding: rounding)
    case .proportional:
      return EqualAwards.shares(
        of: amount, among: requests.map { Claim(weight: $0, limit: $0) }, rounding: rounding)
    case .losses: return Self.losses(of: amount, requests, rounding)
    case .talmud: return Self.talmud(of: amount, requests, rounding)
    case .first:
      var left = max(0, amount)
      return requests.map { request in
        let share = min(left, request)
        left -= share
        return share
      }
    }
  }

  /// Equal losses are equal awards of what is lacking in the end.
  private static func losses(
    of amount: Int64, _ requests: [Int64], _ rounding: Rounding
  ) -> [Int64] {
    let missing = requests.reduce(Int128(0)) { $0 + Int128($1) } - Int128(max(0, amount))
    guard missing > 0 else { return requests }
    let lost = EqualAwards.shares(
      of: Int64(clamping: missing), among: requests.map { Claim(weight: 1, limit: $0) },
      rounding: rounding)
    return zip(requests, lost).map { $0 - $1 }
  }

  /// Equal awards of half of each request; beyond half of all, equal losses of the other halves. The first
  /// half of an odd request is the larger: a unit belongs to the half in which its middle lies, so that more
  /// to share, or one fewer to share with, takes a unit from nobody.
  private static func talmud(
    of amount: Int64, _ requests: [Int64], _ rounding: Rounding
  ) -> [Int64] {
    let halves = requests.map { $0 - $0 / 2 }
    let first = EqualAwards.shares(
      of: amount, among: halves.map { Claim(weight: 1, limit: $0) }, rounding: rounding)
    let left = amount - Int64(clamping: halves.reduce(Int128(0)) { $0 + Int128($1) })
    guard left > 0 else { return first }
    let second = losses(of: left, zip(requests, halves).map { $0 - $1 }, rounding)
    return zip(first, second).map { $0 + $1 }
  }
}

extension SharingRule {
  /// What it does, in a few words.
  public var words: (zh: String, en: String) {
    switch self {
    case .cover: ("可用天数最少的先补", "fewest days of cover first")
    case .fill: ("满足率最低的先补", "smallest share of the need first")
    case .awards: ("按用量等额", "equal awards by use")
    case .proportional: ("按所缺比例", "in proportion to what is lacking")
    case .losses: ("缺额均等", "equal losses")
    case .talmud: ("塔木德规则", "the Talmud's rule")
    case .first: ("先到先得", "first come, first served")
    }
  }
}
