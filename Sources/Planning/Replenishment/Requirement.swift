import Stockpile

/// A norm with everything multiplied out that is the same for all sites of a level, and the factors
/// it was multiplied from.
struct Requirement: Sendable {
  private enum Outcome {
    /// The same for every site.
    case settled(Norm)
    /// The factor times a field of the site's entry.
    case perSite(factor: Rational, column: String)
  }

  private let outcome: Outcome
  /// The factors in their order, as far as they are known.
  private let factors: [NormFactor]
  /// The rule; nil where it cannot be read.
  let rule: NormRule?

  /// By the catalogue's rule for a level.
  init(
    _ item: Item, level: Level, drivers: [String: Driver], multiplier: Rational, withoutDays: Bool,
    days: Int64? = nil
  ) {
    let field = "norm_\(level.rawValue)"
    guard let rule = NormRule(item.record[field]) else {
      self.init(unknown: item.record.unreadable(field))
      return
    }
    self.init(
      item, rule: rule.of(days: days), baseline: "baseline_\(level.rawValue)", drivers: drivers,
      multiplier: multiplier, withoutDays: withoutDays)
  }

  private init(unknown gap: NormGap) {
    outcome = .settled(.unknown(gap))
    factors = []
    rule = nil
  }

  /// By a rule; days are counted by that field of the item's driver.
  init(
    _ item: Item, rule: NormRule, baseline field: String, drivers: [String: Driver],
    multiplier: Rational, withoutDays: Bool
  ) {
    self.rule = rule
    var factors: [NormFactor] = []
    do throws(NormGap) {
      switch rule {
      case .notHeld:
        outcome = .settled(.none)
      case .fixed(let units):
        factors = [.fixed(units), .multiplier(multiplier)]
        outcome = .settled(Self.norm(try factors.product()))
      case .days where withoutDays:
        outcome = .settled(.none)
      case .days(let days):
        factors = [.days(days), .multiplier(multiplier)]
        factors += try Self.unitsPerDriver(of: item)
        let (baseline, found) = try Self.baseline(of: item, field, drivers: drivers)
        factors.append(.baseline(baseline, driver: found, field: field))
        let factor = try factors.product()
        if let column = baseline.column {
          outcome = .perSite(factor: factor, column: column)
        } else {
          outcome = .settled(Self.norm(factor))
        }
      }
    } catch {
      outcome = .settled(.unknown(error))
    }
    self.factors = factors
  }

  func norm(at site: Site) -> Norm {
    switch outcome {
    case .settled(let norm): return norm
    case .perSite(let factor, let column):
      do throws(NormGap) {
        return Self.norm(try factor.times(try site.record.number(column).rational))
      } catch {
        return .unknown(error)
      }
    }
  }

  /// The factors at a site, as far as they are known.
  func factors(at site: Site) -> [NormFactor] {
    guard case .perSite(_, let column) = outcome,
      let value = try? site.record.number(column).rational
    else { return factors }
    return factors + [.column(column, value)]
  }

  private static func norm(_ exact: Rational) -> Norm {
    guard let units = exact.roundedUp, units <= Norm.largest else { return .unknown(.tooLarge) }
    return .known(units)
  }

  /// Rate and waste factor. Neither is guessed: an item that loses nothing says 1.
  private static func unitsPerDriver(of item: Item) throws(NormGap) -> [NormFactor] {
    let rate = try item.record.number("rate_per_driver")
    let waste = try item.record.number("waste_factor")
    guard waste.rational >= Rational(1) else { throw item.record.unreadable("waste_factor") }
    return [.rate(rate.rational), .waste(waste.rational)]
  }

  private static func baseline(
    of item: Item, _ field: String, drivers: [String: Driver]
  ) throws(NormGap) -> (Baseline, Driver) {
    guard let key = item.record["demand_driver"] else {
      throw .missing(.item, code: item.code.description, field: "demand_driver")
    }
    guard let driver = drivers[key] else { throw .unknownDriver(key, item: item.code) }
    guard let text = driver.record[field] else {
      throw .missing(.driver, code: key, field: field)
    }
    guard let baseline = Baseline(text) else { throw driver.record.unreadable(field) }
    return (baseline, driver)
  }
}

extension NormRule {
  /// The rule with other days, where it is in days.
  func of(days: Int64?) -> NormRule {
    guard case .days = self, let days else { return self }
    return .days(days)
  }
}

extension [NormFactor] {
  fileprivate func product() throws(NormGap) -> Rational {
    var product = Rational(1)
    for factor in self { product = try product.times(factor.value) }
    return product
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
