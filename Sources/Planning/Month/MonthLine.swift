public import Stockpile

/// One item at one site over a month: a line of the monthly stock report.
public struct MonthLine: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// 储备定额.
  public let norm: Norm
  /// What was there, what moved, what is there.
  public let balance: MonthBalance
  /// What is there, by condition.
  public let holding: MonthHolding
  /// What of it counts towards the norm.
  public let figures: StockFigures
  /// 日均消耗 of the site itself.
  public let use: DailyUse
  /// 日常可用天数 of its usable daily stock; nil where nothing is used.
  public let cover: Int64?
  /// Whether the site reported.
  public let state: SiteMonth.State

  /// 缺口 against the norm: what is missing of the reserve or, where the site keeps none, of its daily
  /// stock, with what is on the way and on order; nil where the norm is unknown or there is none.
  public var gap: Int64? {
    guard case .known(let units) = norm else { return nil }
    return figures.gap(to: units)
  }

  /// 达标率: min(1, 实物 ÷ norm), exact; nil where nothing need be held or nobody knows how much.
  public var attainment: Rational? {
    guard case .known(let units) = norm, units > 0 else { return nil }
    return figures.held < units
      ? Rational(Int128(max(0, figures.held)), over: Int128(units)) : Rational(1)
  }

  /// Whether nothing was there, moved or was awaited: only a norm stands against the site.
  public var isIdle: Bool { balance.isEmpty && holding.sums.inTransit == 0 }

  /// Whether there is nothing to say.
  var isEmpty: Bool { isIdle && use.units == 0 && !isNormToHold }

  private var isNormToHold: Bool {
    switch norm {
    case .known(let units): units > 0
    case .unknown: true
    case .none: false
    }
  }
}
