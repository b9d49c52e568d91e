import Planning
import Stockpile

extension ScenarioText {
  static func epidemic(_ epidemic: EpidemicDemand) -> JSONText {
    var members: [String: JSONText] = [
      "from_day": .count(epidemic.firstDay + 1), "random": .boolean(epidemic.isRandom),
      "care": .array(epidemic.care.map(care)),
    ]
    switch epidemic.course {
    case .seir(let spreading): add(spreading, to: &members)
    case .renewal(let renewing): add(renewing, to: &members)
    case .series(let cases):
      members["model"] = "series"
      members["cases"] = .array(cases.map { .count($0) })
    }
    return .object(members)
  }

  private static func add(
    _ spreading: EpidemicDemand.Spreading, to members: inout [String: JSONText]
  ) {
    members["model"] = "seir"
    members["population"] = .count(spreading.population)
    members["exposed"] = .count(spreading.exposed)
    members["infectious"] = .count(spreading.infectious)
    members["immune"] = .count(spreading.immune)
    members["reproduction"] = decimal(spreading.reproduction)
    members["latent_days"] = decimal(spreading.latentDays)
    members["infectious_days"] = decimal(spreading.infectiousDays)
    members["contacts"] = .array(
      spreading.contacts.map { .object(["day": .count($0.day), "factor": decimal($0.factor)]) })
  }

  private static func add(
    _ renewing: EpidemicDemand.Renewing, to members: inout [String: JSONText]
  ) {
    members["model"] = "renewal"
    members["generation_interval"] = .array(renewing.generationInterval.map(decimal))
    members["reproduction"] = .array(renewing.reproduction.map(decimal))
    members["dispersion"] = renewing.dispersion.map(decimal)
    members["history"] = .array(renewing.history.map { .count($0) })
  }

  private static func care(_ care: EpidemicDemand.Care) -> JSONText {
    .object([
      "driver": .string(care.driver), "share": decimal(care.share),
      "per_day": decimal(care.perDay), "after_days": .count(care.afterDays),
      "days": .count(care.days),
    ])
  }

  static func event(_ event: ScenarioEvent) -> JSONText {
    var members = members(event.kind)
    members["day"] = .count(event.day + 1)
    return .object(members)
  }

  private static func members(_ kind: ScenarioEvent.Kind) -> [String: JSONText] {
    switch kind {
    case .response(let level): named("response", ["level": .string(level)])
    case .reserve(let floor?): named("reserve_released", ["floor_percent": .integer(floor)])
    case .reserve(nil): named("reserve_kept")
    case .road(let site, let isOpen): named(isOpen ? "road_open" : "road_closed", at(site))
    case .site(let site, let isOpen): named(isOpen ? "site_open" : "site_closed", at(site))
    case .lead(let site, let days):
      named("lead_time", at(site).merging(["days": .count(days)]) { first, _ in first })
    case .reporting(let site, let isReporting):
      named(isReporting ? "reporting_resumes" : "reporting_stops", at(site))
    case .donation(let site, let item, let units, let days):
      named("donation", donation(site, item, units, days))
    case .enterprise(let code, let supply): enterprise(code, supply)
    case .agreements: named("agreements_called")
    case .market(let isOpen): named(isOpen ? "market_open" : "market_closed")
    case .routine(let percent): named("routine", ["percent": .integer(percent)])
    }
  }

  private static func named(
    _ event: String, _ members: [String: JSONText] = [:]
  ) -> [String: JSONText] {
    members.merging(["event": .string(event)]) { first, _ in first }
  }

  private static func at(_ site: SiteCode) -> [String: JSONText] {
    ["site": .string("\(site)")]
  }

  private static func donation(
    _ site: SiteCode, _ item: ItemCode, _ units: Int64, _ days: Int?
  ) -> [String: JSONText] {
    var members = at(site)
    members["item"] = .string("\(item)")
    members["quantity"] = .integer(units)
    members["days"] = days.map { .count($0) }
    return members
  }

  private static func enterprise(
    _ code: String, _ supply: ScenarioEvent.Supply
  ) -> [String: JSONText] {
    let who: [String: JSONText] = ["enterprise": .string(code)]
    switch supply {
    case .late(let days):
      return named("enterprise_late", who.merging(["days": .count(days)]) { first, _ in first })
    case .out: return named("enterprise_out", who)
    case .back: return named("enterprise_back", who)
    }
  }
}
