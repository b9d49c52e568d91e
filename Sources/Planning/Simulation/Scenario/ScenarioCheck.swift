import Stockpile

/// Holds a scenario against the network it is asked of.
struct ScenarioCheck {
  private let facts: PlanFacts
  private let ground: SimulationGround
  private let scenario: Scenario
  private let items: Set<ItemCode>

  init(_ facts: PlanFacts, _ ground: SimulationGround, _ scenario: Scenario) {
    (self.facts, self.ground, self.scenario) = (facts, ground, scenario)
    items = Set(facts.items.map(\.code))
  }

  /// What drivers come to; nil where there is no outbreak. Throws all that is wrong.
  func outbreak() throws(ScenarioFaults) -> Outbreak? {
    var faults = demandFaults() + eventFaults()
    for (number, epidemic) in scenario.epidemics.enumerated() {
      do throws(EpidemicError) {
        _ = try epidemic.meanCases(days: scenario.days)
      } catch {
        faults.append(ScenarioFault("$.epidemics[\(number)]", .epidemic(error)))
      }
    }
    guard faults.isEmpty else { throw ScenarioFaults(faults: faults) }
    do throws(EpidemicError) {
      return try found()
    } catch {
      throw ScenarioFaults(faults: [ScenarioFault("$.epidemics", .epidemic(error))])
    }
  }

  private func found() throws(EpidemicError) -> Outbreak? {
    var stretches = scenario.stretches
    for (place, goods) in scenario.goods.enumerated() {
      stretches.append(
        Outbreak.Stretch(
          driver: Scenario.driver(ofGoods: place), days: goods.days,
          perDay: Rational(Int128(goods.quantity), over: Int128(max(1, goods.days.count)))))
    }
    guard !stretches.isEmpty || !scenario.epidemics.isEmpty else { return nil }
    return try Outbreak(
      stretches, epidemics: scenario.epidemics, days: scenario.days, seed: scenario.seed,
      uncertainty: scenario.uncertainty)
  }

  private func demandFaults() -> [ScenarioFault] {
    var faults: [ScenarioFault] = []
    for (place, item) in scenario.items.enumerated() where !items.contains(item) {
      faults.append(ScenarioFault("$.items[\(place)]", .unknownItem(item)))
    }
    for (place, stretch) in scenario.stretches.enumerated() {
      faults += driverFaults(stretch.driver, "$.drivers[\(place)]", first: stretch.days.lowerBound)
    }
    for (number, epidemic) in scenario.epidemics.enumerated() {
      for (place, care) in epidemic.care.enumerated() {
        faults += driverFaults(
          care.driver, "$.epidemics[\(number)].care[\(place)]", first: epidemic.firstDay)
      }
    }
    for (place, goods) in scenario.goods.enumerated() {
      let path = "$.goods[\(place)]"
      faults += itemFaults(goods.item, path + ".item")
      faults += dayFaults(goods.days.lowerBound, path + ".from_day")
      faults += splitFaults("\(goods.item)", goods.split, path + ".split")
    }
    for (place, rate) in scenario.rates.enumerated() {
      faults += rateFaults(rate, "$.rates[\(place)]")
    }
    faults += policyFaults()
    let late = scenario.delays.reduce(0) { $0 + $1.percent }
    if late > 100 { faults.append(ScenarioFault("$.delays", .delays(percent: late))) }
    return faults
  }

  private func policyFaults() -> [ScenarioFault] {
    let convention = scenario.convention
    guard convention.sharesAcrossNetwork else {
      return scenario.transportLitres == nil
        ? [] : [ScenarioFault("$.transport_litres_a_day", .transportAlone)]
    }
    return [.cover, .fill].contains(convention.sharing)
      ? [] : [ScenarioFault("$.sharing", .ruleOfNetwork(convention.sharing))]
  }

  private func driverFaults(_ driver: String, _ path: String, first: Int) -> [ScenarioFault] {
    var faults = dayFaults(first, path + ".from_day")
    if ground.drivers.contains(where: { $0.key == driver })
      || scenario.rates.contains(where: { $0.driver == driver })
    {
      faults += splitFaults(driver, scenario.split(of: driver), path + ".driver")
    } else {
      faults.append(ScenarioFault(path + ".driver", .unknownDriver(driver)))
    }
    return faults
  }

  private func splitFaults(
    _ what: String, _ split: DemandSplit, _ path: String
  ) -> [ScenarioFault] {
    split.shares(of: facts.tree.sites).isEmpty
      ? [ScenarioFault(path, .nobodyShares(what, split))] : []
  }

  private func dayFaults(_ day: Int, _ path: String) -> [ScenarioFault] {
    day < scenario.days
      ? [] : [ScenarioFault(path, .beyondEnd(day: day + 1, days: scenario.days))]
  }

  private func itemFaults(_ item: ItemCode, _ path: String) -> [ScenarioFault] {
    guard items.contains(item) else { return [ScenarioFault(path, .unknownItem(item))] }
    let isAsked = scenario.items.isEmpty || scenario.items.contains(item)
    return isAsked ? [] : [ScenarioFault(path, .notSimulated(item))]
  }

  private func rateFaults(_ rate: Scenario.Rate, _ path: String) -> [ScenarioFault] {
    // A table of rates may say more than a run of a few items asks for.
    guard let item = facts.items.first(where: { $0.code == rate.item }), items.contains(rate.item)
    else { return [ScenarioFault(path + ".item", .unknownItem(rate.item))] }
    var faults: [ScenarioFault] = []
    if let unit = rate.unit, ![item.baseUnitZH, item.baseUnitEN].contains(unit) {
      faults.append(
        ScenarioFault(
          path + ".unit",
          .wrongUnit(unit, item: rate.item, expected: "\(item.baseUnitZH) / \(item.baseUnitEN)")))
    }
    if rate.driver == nil, item.record["demand_driver"] == nil {
      faults.append(ScenarioFault(path, .noDriver(rate.item)))
    }
    return faults
  }

  private func eventFaults() -> [ScenarioFault] {
    var faults: [ScenarioFault] = []
    var before = 0
    for (place, event) in scenario.events.enumerated() {
      let path = "$.events[\(place)]"
      if event.day < before {
        faults.append(
          ScenarioFault(path + ".day", .notInOrder(day: event.day + 1, before: before + 1)))
      }
      before = max(before, event.day)
      faults += dayFaults(event.day, path + ".day") + nameFaults(event.kind, path)
    }
    return faults
  }

  private func nameFaults(_ kind: ScenarioEvent.Kind, _ path: String) -> [ScenarioFault] {
    switch kind {
    case .road(let site, _), .site(let site, _), .lead(let site, _), .reporting(let site, _):
      return siteFaults(site, path)
    case .donation(let site, let item, _, _):
      return siteFaults(site, path) + itemFaults(item, path + ".item")
    case .enterprise(let code, _):
      let isKnown = ground.agreements.contains { $0.enterprise == code }
      return isKnown ? [] : [ScenarioFault(path + ".enterprise", .unknownEnterprise(code))]
    case .response(let key):
      let known = ground.responses.map(\.key)
      return known.contains(key)
        ? [] : [ScenarioFault(path + ".level", .unknownResponse(key, known: known))]
    case .reserve, .agreements, .market, .routine: return []
    }
  }

  private func siteFaults(_ site: SiteCode, _ path: String) -> [ScenarioFault] {
    facts.tree[site]?.holdsStock ?? false ? [] : [ScenarioFault(path + ".site", .unknownSite(site))]
  }
}
