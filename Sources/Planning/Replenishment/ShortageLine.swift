public import Stockpile

/// One item at one site against its norm, and how the gap may be filled. All figures in base units.
public struct ShortageLine: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// 储备定额 under the response level.
  public let norm: Int64
  /// The pool the norm looks at.
  public let pool: Pool
  /// 欠发: approved for other sites and not set aside yet.
  public let backorder: Int64
  /// Usable stock in that pool.
  public let usable: Int64
  /// 实物 in that pool: with what is set aside for orders.
  public let held: Int64
  /// 在途 to that pool.
  public let onTheWay: Int64
  /// 在订 for the norm.
  public let onOrder: Int64
  /// Proposed moves inside the network, nearest supplier first.
  public let moves: [RefillMove]

  /// 缺口 against the norm: max(0, norm + backorder − usable − on the way − on order).
  public var gap: Int64 { max(0, norm + backorder - usable - onTheWay - onOrder) }

  /// 达标率: min(1, 实物 ÷ norm), exact; 1 for a norm of 0.
  public var attainment: Rational {
    held < norm ? Rational(Int128(max(0, held)), over: Int128(norm)) : Rational(1)
  }

  /// What the moves bring.
  public var moved: Int64 { moves.reduce(0) { $0 + $1.quantity } }

  /// What no supplier can spare and must be bought, before rounding to packs.
  public var toPurchase: Int64 { gap - moved }

  /// One sentence with the numbers.
  public var reason: Message {
    let (ordered, owes) = (onOrder > 0, backorder > 0)
    let zh =
      "定额 \(norm)，" + (owes ? "待出库 \(backorder)，" : "") + "可用 \(usable)，在途 \(onTheWay)，"
      + (ordered ? "在订 \(onOrder)，" : "")
    let en =
      "norm \(norm), " + (owes ? "backorder \(backorder), " : "")
      + "usable \(usable), on the way \(onTheWay), " + (ordered ? "on order \(onOrder), " : "")
    guard gap > 0 else { return Message(zh: zh + "无缺口", en: en + "no gap") }
    var waysZH = moves.map { "由\($0.from.nameZH)调拨 \($0.quantity) \(item.baseUnitZH)" }
    var waysEN = moves.map { "move \($0.quantity) \(item.baseUnitEN) from \($0.from.nameEN)" }
    if toPurchase > 0 {
      waysZH.append("采购 \(toPurchase) \(item.baseUnitZH)")
      waysEN.append("buy \(toPurchase) \(item.baseUnitEN)")
    }
    return Message(
      zh: zh + "缺口 \(gap)：" + waysZH.joined(separator: "，"),
      en: en + "gap \(gap): " + waysEN.joined(separator: ", "))
  }
}

/// An item at a site whose norm is unknown: it can be neither met nor missed.
public struct UnknownNormLine: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// Why.
  public let gap: NormGap
}
