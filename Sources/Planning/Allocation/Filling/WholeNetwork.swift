/// The pairs, groups and limits of a filling problem in whole units, with who belongs to what.
///
/// A class: the states of a search share it.
final class WholeNetwork: Sendable {
  struct Pair: Sendable {
    let onHand: Int64
    let weight: Int64
    let tier: Int
    let unit: Int64
  }

  let pairs: [Pair]
  let floors: [Int64]
  let caps: [Int64]
  /// The caps before whole issue units cut them.
  private let asked: [Int64]
  let thresholds: [Int64]
  let capacities: [Int64]
  let links: FillingLinks
  /// What a unit of a group takes of a limit, in the order of `links.limitsOfGroup`.
  let coefficients: [Int64]
  let rounding: Rounding
  private let largestWeight: Int64
  /// Whether taking units in the order of their keys is exact.
  let isFlow: Bool
  /// The pairs of each tier, the first tier first.
  let tiers: [[Int]]

  init(_ problem: FillingProblem, rounding: Rounding, isFlow: Bool) {
    pairs = problem.pairs.map {
      Pair(
        onHand: Int64($0.onHand), weight: max(1, Int64($0.weight)), tier: $0.tier,
        unit: max(1, Int64($0.issueUnit)))
    }
    asked = problem.pairs.map { Int64(min($0.cap, 0x1p62)) }
    caps = zip(asked, pairs).map { $0 / $1.unit * $1.unit }
    floors = problem.pairs.indices.map { [pairs, caps] place in
      let (floor, unit) = (Int64(problem.pairs[place].floor), pairs[place].unit)
      return min(caps[place], (floor + unit - 1) / unit * unit)
    }
    thresholds = problem.groups.map { Int64($0.threshold) }
    capacities = problem.limits.map { Int64($0.capacity) }
    links = FillingLinks(problem)
    coefficients = links.limitsOfGroup.coefficients.map { Int64($0) }
    self.rounding = rounding
    largestWeight = pairs.reduce(1) { max($0, $1.weight) }
    self.isFlow = isFlow
    tiers = Dictionary(grouping: pairs.indices) { [pairs] in pairs[$0].tier }
      .sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }

  /// Whether pairs tied at a level are looked at together.
  var isSearched: Bool { !isFlow && rounding == .adams }

  /// Whether two pairs stand alike in every respect.
  func areTwins(_ left: Int, _ right: Int, _ amounts: [Int64], _ caps: [Int64]) -> Bool {
    let (one, other) = (pairs[left], pairs[right])
    return one.weight == other.weight && one.onHand == other.onHand && one.unit == other.unit
      && amounts[left] == amounts[right] && caps[left] == caps[right]
      && links.groupsOfPair.sets[links.groupsOfPair[left]]
        == links.groupsOfPair.sets[links.groupsOfPair[right]]
  }

  /// Whether the next unit of one pair comes before that of another, by key, then the smaller weight,
  /// then the earlier place.
  func isBefore(_ left: Int, _ right: Int, _ amounts: [Int64]) -> Bool {
    let (one, other) = (key(left, amounts), key(right, amounts))
    if one != other { return one < other }
    let weights = (pairs[left].weight, pairs[right].weight)
    return weights.0 != weights.1 ? weights.0 < weights.1 : left < right
  }

  /// Where the next unit of a pair stands.
  func key(_ pair: Int, _ amounts: [Int64]) -> ReachedLevel {
    let known = pairs[pair]
    let held = Int128(known.onHand) + Int128(amounts[pair])
    return switch rounding {
    case .adams: ReachedLevel(units: 2 * held, weight: known.weight)
    case .webster: ReachedLevel(units: 2 * held + Int128(known.unit), weight: known.weight)
    }
  }

  /// Levels are looked for in steps of 1 ÷ 2^`fineness`: no step lifts a pair by more than a unit.
  var fineness: Int { Int64.bitWidth - largestWeight.leadingZeroBitCount }

  /// How many units a pair has been given when all with a key below a level have been: the level is
  /// `steps` ÷ 2^`fineness`.
  func units(of pair: Int, below steps: Int128, atLeast amount: Int64, atMost cap: Int64) -> Int64 {
    let known = pairs[pair]
    // o + k·p (+ p ÷ 2) < level × w; everything times 2^(fineness + 1). Beyond 128 bits it is the cap.
    let (scaled, overflow) = steps.multipliedReportingOverflow(by: 2 * Int128(known.weight))
    guard !overflow else { return cap }
    let held =
      2 * Int128(known.onHand) + (rounding == .webster ? Int128(known.unit) : 0)
    let room = scaled - (held << fineness)
    guard room > 0 else { return amount }
    let one = Int128(known.unit) << (fineness + 1)
    let units = (room + one - 1) / one * Int128(known.unit)
    return max(amount, Int64(clamping: min(Int128(cap), units)))
  }

  /// What stopped a pair at the end.
  func stop(of pair: Int, in run: WholeRun) -> WholeFilling.Stop {
    if run.amounts[pair] >= caps[pair] {
      return asked[pair] > caps[pair] ? .issueUnit : .cap
    }
    return run.tightLimit(for: pair).map { .limit($0) } ?? .issueUnit
  }
}

/// (on hand + given) ÷ weight, exactly; comparable across pairs.
struct ReachedLevel: Comparable {
  /// Twice the units, so that half units stay whole.
  let units: Int128
  let weight: Int64

  /// About where it stands.
  var level: Double { units.approximate / Double(weight) }

  static func < (left: ReachedLevel, right: ReachedLevel) -> Bool {
    left.units &* Int128(right.weight) < right.units &* Int128(left.weight)
  }

  static func == (left: ReachedLevel, right: ReachedLevel) -> Bool {
    left.units &* Int128(right.weight) == right.units &* Int128(left.weight)
  }
}

extension Int128 {
  /// The nearest double or the one next to it, without the many steps of the general conversion.
  var approximate: Double {
    Double(Int64(truncatingIfNeeded: self >> 64)) * 0x1p64
      + Double(UInt64(truncatingIfNeeded: self))
  }
}
