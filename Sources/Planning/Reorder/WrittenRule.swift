import Stockpile

/// A reorder rule as it is set: what of it depends on the item is filled in where it is applied.
public enum WrittenRule: Hashable, Sendable {
  /// The same for every item.
  case given(ReorderRule)
  /// The service level of the item's importance (VED).
  case serviceLevelOfItem
  /// Least cost, with the price of the item.
  case leastCost
  /// One push for so many days at the least cost, with the price of the item.
  case pushAtLeastCost(days: Int)

  /// How rules are written.
  public static let forms = [
    "cover-days DAYS", "min-max-days MIN MAX", "forced-ordering SAFETY", "standard SAFETY",
    "continuous-review SAFETY [MAX]", "service-level [PERCENT]", "fixed-norm UNITS",
    "annual-push DAYS", "annual-push-least-cost DAYS", "least-cost",
  ]

  /// A rule written in one of `forms`; nil if the text is none of them, or its figures are impossible.
  public init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let numbers = words.dropFirst().compactMap { DecimalFraction($0) }
    guard let name = words.first, numbers.count == words.count - 1 else { return nil }
    let days = numbers.compactMap { $0.places == 0 ? Int(exactly: $0.digits) : nil }
    guard days.allSatisfy({ 0...36_600 ~= $0 }) || name == "fixed-norm" else { return nil }
    switch (name, days.count, numbers.count) {
    case ("cover-days", 1, 1): self = .given(.coverDays(days[0]))
    case ("min-max-days", 2, 2) where days[0] <= days[1]:
      self = .given(.minMaxDays(minimum: days[0], maximum: days[1]))
    case ("forced-ordering", 1, 1): self = .given(.forcedOrdering(safetyDays: days[0]))
    case ("standard", 1, 1): self = .given(.standard(safetyDays: days[0]))
    case ("continuous-review", 1, 1):
      self = .given(.continuousReview(safetyDays: days[0]))
    case ("continuous-review", 2, 2):
      self = .given(.continuousReview(safetyDays: days[0], maximumDays: days[1]))
    case ("service-level", _, 0): self = .serviceLevelOfItem
    case ("service-level", _, 1):
      let share = numbers[0].rational
      guard share > Rational(0), share < Rational(100) else { return nil }
      self = .given(.serviceLevel(share.double / 100))
    case ("fixed-norm", 1, 1) where days[0] >= 0: self = .given(.fixedNorm(Int64(days[0])))
    case ("annual-push", 1, 1): self = .given(.annualPush(days: days[0]))
    case ("annual-push-least-cost", 1, 1): self = .pushAtLeastCost(days: days[0])
    case ("least-cost", 0, 0): self = .leastCost
    default: return nil
    }
  }

  /// Its stable name.
  public var name: String {
    switch self {
    case .given(let rule): rule.name
    case .serviceLevelOfItem: "service-level"
    case .leastCost: "least-cost"
    case .pushAtLeastCost: "annual-push-least-cost"
    }
  }

  /// What it is called, in both languages.
  public var label: (zh: String, en: String) {
    switch self {
    case .given(let rule): rule.label
    case .serviceLevelOfItem: ReorderRule.serviceLevel(0.5).label
    case .leastCost: ("最低总成本", "least cost")
    case .pushAtLeastCost: ("年度配发（最低成本）", "annual push at least cost")
    }
  }
}
