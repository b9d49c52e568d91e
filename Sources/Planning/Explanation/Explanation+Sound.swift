public import Stockpile

extension Explanation {
  /// Whether this figure and every one below it are what their steps make of them.
  public var isSound: Bool { firstUnsound == nil }

  /// The first step whose figure is not what its own steps make of it; nil where all are.
  public var firstUnsound: Explanation? {
    for step in steps {
      if let found = step.firstUnsound { return found }
    }
    guard making != .given else { return nil }
    return made == figure?.value && figure != nil ? nil : self
  }

  /// What the steps make of the figure; nil where they cannot.
  private var made: Rational? {
    switch making {
    case .given: return figure?.value
    case .sum: return sum
    case .shortfall: return sum.map { max($0, Rational(0)) }
    case .product: return product
    case .productRoundedUp: return product.flatMap(\.roundedUp).map { Rational(Int128($0)) }
    case .productRounded: return product.flatMap(\.roundedHalfUp).map { Rational(Int128($0)) }
    case .roundedUp: return sum.flatMap(\.roundedUp).map { Rational(Int128($0)) }
    }
  }

  /// A step without a figure, such as a norm that is not there, adds nothing.
  private var sum: Rational? {
    var sum = Rational(0)
    for step in steps {
      guard let value = step.figure?.value else { continue }
      switch step.role {
      case .plus: sum = sum.adding(value)
      case .minus: sum = sum.adding(Rational(-value.numerator, over: value.denominator))
      case .times, .over: return nil
      case .note: break
      }
    }
    return sum
  }

  private var product: Rational? {
    var product = Rational(1)
    for step in steps where step.role != .note {
      guard var factor = step.figure?.value else { return nil }
      if step.role == .over {
        guard factor.numerator != 0 else { return nil }
        factor = Rational(factor.denominator, over: factor.numerator)
      }
      guard let next = product.multiplied(by: factor) else { return nil }
      product = next
    }
    return product
  }
}

extension Explanation.Figure {
  /// The bare number, money in ten-thousandths of a yuan.
  public var value: Rational {
    switch self {
    case .units(let value), .days(let value): Rational(Int128(value))
    case .number(let value): value
    case .price(let price): Rational(Int128(price.tenThousandths))
    case .amount(let value): Rational(value)
    }
  }
}

extension Rational {
  /// To the nearest whole number, half up, and to 1 at least where above 0.
  fileprivate var roundedHalfUp: Int64? {
    guard numerator > 0 else { return 0 }
    return Int64(exactly: max(1, (2 * numerator + denominator) / (2 * denominator)))
  }

  fileprivate func adding(_ other: Rational) -> Rational {
    Rational(
      numerator * other.denominator + other.numerator * denominator,
      over: denominator * other.denominator)
  }
}
