import Stockpile

/// A norm with everything multiplied out that is the same for all sites of a level.
enum Requirement: Sendable {
  /// The same for every site.
  case settled(Norm)
  /// The factor times a field of the site's entry.
  case perSite(factor: Rational, column: String)

  /// By the catalogue's rule for a level.
  init(
    _ item: Item, level: Level, drivers: [String: Driver], multiplier: Rational, withoutDays: Bool
  ) {
    let field = "norm_\(level.rawValue)"
    guard let rule = NormRule(item.record[field]) else {
      self = .settled(.unknown(item.record.unreadable(field)))
      return
    }
    self.init(
      item, rule: rule, baseline: "baseline_\(level.rawValue)", drivers: drivers,
      multiplier: multiplier, withoutDays: withoutDays)
  }

  /// By a rule; days are counted by that field of the item's driver.
  init(
    _ item: Item, rule: NormRule, baseline field: String, drivers: [String: Driver],
    multiplier: Rational, withoutDays: Bool
  ) {
    do throws(NormGap) {
      switch rule {
      case .notHeld:
        self = .settled(.none)
      case .fixed(let units):
        self = .settled(Self.norm(try Rational(Int128(units)).times(multiplier)))
      case .days where withoutDays:
        self = .settled(.none)
      case .days(let days):
        let use = try Self.unitsPerDriver(of: item)
        let baseline = try Self.baseline(of: item, field, drivers: drivers)
        let factor = try Rational(Int128(days)).times(use).times(multiplier).times(baseline.factor)
        if let column = baseline.column {
          self = .perSite(factor: factor, column: column)
        } else {
          self = .settled(Self.norm(factor))
        }
      }
    } catch {
      self = .settled(.unknown(error))
    }
  }

  func norm(at site: Site) -> Norm {
    switch self {
    case .settled(let norm): return norm
    case .perSite(let factor, let column):
      do throws(NormGap) {
        return Self.norm(try factor.times(try site.record.number(column).rational))
      } catch {
        return .unknown(error)
      }
    }
  }

  private static func norm(_ exact: Rational) -> Norm {
    guard let units = exact.roundedUp, units <= Norm.largest else { return .unknown(.tooLarge) }
    return .known(units)
  }

  /// Rate × waste factor. Neither is guessed: an item that loses nothing says 1.
  private static func unitsPerDriver(of item: Item) throws(NormGap) -> Rational {
    let rate = try item.record.number("rate_per_driver")
    let waste = try item.record.number("waste_factor")
    guard waste.rational >= Rational(1) else { throw item.record.unreadable("waste_factor") }
    return try rate.rational.times(waste.rational)
  }

  private static func baseline(
    of item: Item, _ field: String, drivers: [String: Driver]
  ) throws(NormGap) -> Baseline {
    guard let key = item.record["demand_driver"] else {
      throw .missing(.item, code: item.code.description, field: "demand_driver")
    }
    guard let driver = drivers[key] else { throw .unknownDriver(key, item: item.code) }
    guard let text = driver.record[field] else {
      throw .missing(.driver, code: key, field: field)
    }
    guard let baseline = Baseline(text) else { throw driver.record.unreadable(field) }
    return baseline
  }
}

extension Rational {
  fileprivate func times(_ other: Rational) throws(NormGap) -> Rational {
    guard let product = multiplied(by: other) else { throw .tooLarge }
    return product
  }
}

extension Record {
  fileprivate func unreadable(_ field: String) -> NormGap {
    .unreadable(register, code: code, field: field, value: self[field] ?? "")
  }

  fileprivate func number(_ field: String) throws(NormGap) -> DecimalFraction {
    guard let text = self[field] else { throw .missing(register, code: code, field: field) }
    guard let number = DecimalFraction(text), !number.isNegative else { throw unreadable(field) }
    return number
  }
}
