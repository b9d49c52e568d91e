import Stockpile

/// What a reorder rule comes to for one item at one site, in whole base units.
public struct ReorderLevels: Hashable, Sendable {
  /// When it orders.
  public let moment: ReorderRule.Moment
  /// The minimum or reorder point; nil where the rule has none.
  public let minimum: Int64?
  /// S: what an order fills up to.
  public let orderUpTo: Int64
  /// 紧急补货点: below it an emergency order is due between reviews; nil where there is none.
  public let emergency: Int64?
  /// Every figure on the way, in the order it was reckoned.
  public let terms: [ReorderTerm]

  /// The levels under a multiplier, which is the last thing applied, each rounded up.
  init(
    _ moment: ReorderRule.Moment, minimum: Int64?, orderUpTo: Int64, emergency: Int64?,
    multiplier: Rational, terms: [ReorderTerm]
  ) {
    func raised(_ level: Int64) -> Int64 {
      Rational(Int128(level)).multiplied(by: multiplier)?.roundedUp ?? .max
    }
    self.moment = moment
    self.minimum = minimum.map(raised)
    self.orderUpTo = raised(orderUpTo)
    self.emergency = emergency.map(raised)
    var terms = terms
    if multiplier != Rational(1) {
      terms.append(
        ReorderTerm(
          .multiplier, Double(multiplier.numerator) / Double(multiplier.denominator)))
    }
    if let minimum = self.minimum { terms.append(ReorderTerm(.minimum, Double(minimum))) }
    terms.append(ReorderTerm(.orderUpTo, Double(self.orderUpTo)))
    if let emergency = self.emergency { terms.append(ReorderTerm(.emergency, Double(emergency))) }
    self.terms = terms
  }

  /// Whether to order, and how much.
  ///
  /// - Parameters:
  ///   - position: What is there and what is on its way.
  ///   - isReview: Whether today is a review.
  /// - Returns: The order, which may be of nothing.
  public func order(_ position: StockPosition, isReview: Bool = true) -> ReorderDecision {
    let isLow = minimum.map { position.net <= $0 } ?? true
    let isRegular =
      switch moment {
      case .everyReview: isReview
      case .reviewAtMinimum: isReview && isLow
      case .atMinimum: isLow
      }
    let isEmergency = emergency.map { position.usable < $0 } ?? false
    let lacking = Int64(clamping: max(0, Int128(orderUpTo) - Int128(position.net)))
    return ReorderDecision(
      quantity: isRegular || isEmergency ? lacking : 0, isEmergency: isEmergency && lacking > 0)
  }
}

/// What there is of an item, in base units.
public struct StockPosition: Hashable, Sendable {
  /// 有效可用: usable, without what will expire first.
  public let usable: Int64
  /// 在途 and 在订: on its way, and ordered.
  public let coming: Int64
  /// 欠发: promised to others and not yet sent.
  public let owed: Int64

  /// A position.
  public init(usable: Int64, coming: Int64 = 0, owed: Int64 = 0) {
    self.usable = usable
    self.coming = coming
    self.owed = owed
  }

  /// What a rule compares with its levels.
  public var net: Int64 { usable + coming - owed }
}

/// An order that a rule asks for.
public struct ReorderDecision: Hashable, Sendable {
  /// Base units; 0 if nothing is to be ordered.
  public let quantity: Int64
  /// Whether it cannot wait for the next review.
  public let isEmergency: Bool
}
