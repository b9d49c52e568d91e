public import Stockpile

/// One factor of a norm, and with it where it comes from.
public enum NormFactor: Hashable, Sendable {
  /// A fixed number of base units, which a rule states.
  case fixed(Int64)
  /// So many days, which a rule states.
  case days(Int64)
  /// What the driver counts a day at such a site: a number, or what its column is multiplied by.
  case baseline(Baseline, driver: Driver, field: String)
  /// A column of the site's entry, which the baseline names.
  case column(String, Rational)
  /// 单耗 of the item.
  case rate(Rational)
  /// 损耗系数 of the item.
  case waste(Rational)
  /// The factor of the response level.
  case multiplier(Rational)

  /// Its value.
  public var value: Rational {
    switch self {
    case .fixed(let units): Rational(Int128(units))
    case .days(let days): Rational(Int128(days))
    case .baseline(let baseline, _, _): baseline.factor
    case .column(_, let value), .rate(let value), .waste(let value), .multiplier(let value): value
    }
  }
}

/// Why a site has no norm for an item.
public enum NormAbsence: Hashable, Sendable {
  /// The site is planned, closed or an aggregate row.
  case holdsNoStock
  /// The catalogue has no norms for sites of its type, such as hospitals, which set their own.
  case typeWithoutNorms
  /// The rule of its level says the item is not held there.
  case notHeld
  /// Its norm is for what is handed out to the public, and nothing is.
  case publicDistributionOff
  /// The item is not in the catalogue the norms were made from.
  case unknownItem
}

/// A norm with all that made it: what `NormTable.norm(of:at:)` says, told from the beginning.
public struct NormTerms: Hashable, Sendable {
  /// The norm.
  public let norm: Norm
  /// What it comes from; nil where no rule speaks of the item and the site.
  public let source: NormSource?
  /// Its factors, as far as they are known.
  public let factors: [NormFactor]
  /// Why there is none; nil where there is one, or it is unknown.
  public let absence: NormAbsence?
}
