/// What may be asked of the demand D of some days, whatever it is distributed like.
///
/// n and n₂ are the loss functions of inventory theory (Snyder & Shen, *Fundamentals of Supply Chain
/// Theory*, 2nd ed. 2019, appendix C).
public protocol DemandDistribution<Amount>: Sendable {
  /// What D is counted in: whole units, or any number.
  associatedtype Amount: Comparable & Sendable

  /// E D, in base units.
  var mean: Double { get }
  /// The variance of D, in base units squared.
  var variance: Double { get }

  /// P(D = x), or the density where D is continuous.
  func density(at x: Amount) -> Double
  /// F(x) = P(D ≤ x).
  func cumulative(to x: Amount) -> Double
  /// P(D > x), right to the last digits also far out where 1 − F(x) is all rounding.
  func survival(above x: Amount) -> Double
  /// The smallest x with F(x) ≥ p, for 0 < p < 1.
  func quantile(_ p: Double) -> Amount
  /// n(x) = E(D − x)⁺: what stock x leaves unserved.
  func loss(above x: Amount) -> Double
  /// n̄(x) = E(x − D)⁺: what is left of stock x.
  func complementaryLoss(below x: Amount) -> Double
  /// n₂(x): ½ E((D − x)⁺)², of whole units ½ E (D − x)⁺(D − x − 1)⁺.
  func secondLoss(above x: Amount) -> Double
  /// n̄₂(x): ½ E((x − D)⁺)², of whole units ½ E (x − D)⁺((x − D)⁺ + 1).
  func secondComplementaryLoss(below x: Amount) -> Double
}
