import Stockpile

extension NetworkTerms {
  /// What an outbreak takes of an item for each unit of a driver, by how it is split: the rates of the scenario,
  /// and else the item's own for its own driver.
  func uses(of item: Item) -> [DemandSplit: [Surge.Use]] {
    var found: [String: Spread] = [:]
    if let driver = item.record["demand_driver"], let rate = item.unitsPerDriver {
      found[driver] = Spread(rate)
    }
    for rate in scenario.rates where rate.item == item.code {
      guard let driver = rate.driver ?? item.record["demand_driver"] else { continue }
      found[driver] = rate.units.times(rate.waste ?? item.wasteFactor)
    }
    var uses: [DemandSplit: [Surge.Use]] = [:]
    for (driver, rate) in found.sorted(by: { $0.key < $1.key }) {
      guard let place = drivers[driver] else { continue }
      uses[scenario.split(of: driver), default: []].append(Surge.Use(driver: place, rate: rate))
    }
    for (number, goods) in scenario.goods.enumerated() where goods.item == item.code {
      guard let place = drivers[Scenario.driver(ofGoods: number)] else { continue }
      uses[goods.split, default: []].append(
        Surge.Use(driver: place, rate: Spread(Rational(1)), isFixed: true))
    }
    return uses
  }
}

extension Scenario {
  /// What stands for the units of a fixed quantity among drivers.
  static func driver(ofGoods place: Int) -> String { "=\(place)" }
}

extension Item {
  /// What is needed for each one used; 1 where the catalogue says nothing.
  var wasteFactor: Rational {
    record["waste_factor"].flatMap { DecimalFraction($0) }?.rational ?? Rational(1)
  }

  /// Units for each unit of its driver, with what is wasted; nil where the catalogue says nothing.
  var unitsPerDriver: Rational? {
    record["rate_per_driver"].flatMap { DecimalFraction($0) }?.rational.multiplied(by: wasteFactor)
  }
}
