import Stockpile

extension SupplyForecast {
  /// A scenario in which the district's items are used as the forecast says: who is there in each week is a driver,
  /// and what each of them uses a day is a rate.
  ///
  /// It has the daily supplies that are items of the district. Nothing is wasted beyond the amounts.
  public func scenario() -> Scenario {
    var scenario = Scenario()
    scenario.days = min(7 * inputs.cases.plannedWeeks, Scenario.longest)
    let linked = inputs.dailySupplies.filter { $0.link != nil }
    for role in SupplyRole.allCases
    where linked.contains(where: { ($0.amounts[role] ?? 0) > 0 }) {
      scenario.splits[role.usageDriver] = role.split
      for (week, count) in heads[role].enumerated() where 7 * week < scenario.days {
        let people = Rational(rounding: count, over: 1000)
        guard people > Rational(0) else { continue }
        scenario.stretches.append(
          Outbreak.Stretch(
            driver: role.usageDriver, days: 7 * week..<7 * week + 7, perDay: people))
      }
    }
    scenario.rates = rates(of: linked)
    return scenario
  }

  /// Units a day by item and role; of two supplies that are one item for us both are used.
  private func rates(of linked: [DailySupply]) -> [Scenario.Rate] {
    var rates: [Scenario.Rate] = []
    for role in SupplyRole.allCases {
      var units: [ItemCode: Double] = [:]
      for supply in linked {
        guard let link = supply.link, let amount = supply.amounts[role], amount > 0 else {
          continue
        }
        let isNew = units[link.item] == nil
        units[link.item, default: 0] += amount * link.units.double
        guard isNew else { continue }
        var rate = Scenario.Rate(link.item, driver: role.usageDriver, units: Spread(Rational(0)))
        (rate.waste, rate.source, rate.year) = (Rational(1), link.source, link.year)
        rates.append(rate)
      }
      for place in rates.indices where rates[place].driver == role.usageDriver {
        rates[place].units = Spread(
          Rational(rounding: units[rates[place].item] ?? 0, over: 1_000_000))
      }
    }
    return rates
  }
}

extension Rational {
  /// The nearest of so many parts of one.
  fileprivate init(rounding value: Double, over parts: Int64) {
    self.init(Int128((value * Double(parts)).rounded()), over: Int128(parts))
  }
}

extension SupplyRole {
  /// How people of the role are split among sites: staff by staff, patients by beds, who is at home by where people
  /// live.
  public var split: DemandSplit {
    switch self {
    case .wardStaff, .cleaner, .ambulanceWorker, .biomedicalEngineer, .laboratoryTechnician,
      .laboratoryCleaner, .screeningStaff:
      DemandSplit(.staff)
    case .hospitalCaregiver, .inpatient, .severeInpatient, .criticalInpatient: DemandSplit(.beds)
    case .homeCaregiver, .isolatedPatient, .screenedPerson:
      DemandSplit(.population, levels: [.township])
    }
  }
}
