import Planning
import Stockpile

/// The epidemics of a scenario.
extension JSONReader {
  mutating func readEpidemic() -> EpidemicDemand? {
    guard beginObject() else { return nil }
    var draft = EpidemicDraft()
    while let key = nextKey() {
      switch key {
      case "model":
        draft.hasModel = true
        draft.model = readChoice()
      case "from_day": draft.firstDay = readFirstDay() ?? 0
      case "random": draft.isRandom = readBool() ?? true
      case "care": draft.care = readList { $0.readCare() }
      case "population":
        draft.population = readInteger(in: 1...2_000_000_000).map { Int($0) }
      case "exposed": draft.exposed = readCount(2_000_000_000) ?? 0
      case "infectious": draft.infectious = readCount(2_000_000_000) ?? 0
      case "immune": draft.immune = readCount(2_000_000_000) ?? 0
      case "reproduction": draft.reproduction = readReproduction()
      case "latent_days": draft.latentDays = readDecimal(in: 0...365)
      case "infectious_days": draft.infectiousDays = readDecimal(in: 0...365)
      case "contacts": draft.contacts = readList { $0.readContacts() }
      case "generation_interval": draft.interval = readList { $0.readDecimal(in: 0...1) }
      case "dispersion": draft.dispersion = readDecimal(in: 0...1_000_000_000)
      case "history": draft.history = readList { $0.readCount() }
      case "cases": draft.cases = readList { $0.readCount() }
      default: unknownKey()
      }
    }
    if !draft.hasModel { missing("model") }
    return finish(draft)
  }

  /// One figure, or one a day.
  private mutating func readReproduction() -> [Rational] {
    if peekKind == .array { return readList { $0.readDecimal(in: 0...100) } }
    return readDecimal(in: 0...100).map { [$0] } ?? []
  }

  private mutating func finish(_ draft: EpidemicDraft) -> EpidemicDemand? {
    let course: EpidemicDemand.Course
    switch draft.model {
    case .seir:
      if draft.population == nil { missing("population") }
      if draft.reproduction.isEmpty { missing("reproduction") }
      if draft.latentDays == nil { missing("latent_days") }
      if draft.infectiousDays == nil { missing("infectious_days") }
      guard let population = draft.population, let reproduction = draft.reproduction.first,
        let latent = draft.latentDays, let infectious = draft.infectiousDays
      else { return nil }
      var spreading = EpidemicDemand.Spreading(
        population: population, exposed: draft.exposed, reproduction: reproduction,
        latentDays: latent, infectiousDays: infectious)
      spreading.infectious = draft.infectious
      spreading.immune = draft.immune
      spreading.contacts = draft.contacts
      course = .seir(spreading)
    case .renewal:
      if draft.interval.isEmpty { missing("generation_interval") }
      if draft.reproduction.isEmpty { missing("reproduction") }
      if draft.history.isEmpty { missing("history") }
      course = .renewal(
        EpidemicDemand.Renewing(
          generationInterval: draft.interval, reproduction: draft.reproduction,
          dispersion: draft.dispersion, history: draft.history))
    case .series:
      if draft.cases.isEmpty { missing("cases") }
      course = .series(draft.cases)
    case nil: return nil
    }
    return EpidemicDemand(
      course, firstDay: draft.firstDay, isRandom: draft.isRandom, care: draft.care)
  }

  private mutating func readContacts() -> EpidemicDemand.Spreading.Contacts? {
    guard beginObject() else { return nil }
    var (day, factor): (Int?, Rational?)
    var (hasDay, hasFactor) = (false, false)
    while let key = nextKey() {
      switch key {
      case "day":
        hasDay = true
        day = readInteger(in: 1...Int64(Scenario.longest)).map { Int($0) }
      case "factor":
        hasFactor = true
        factor = readDecimal(in: 0...10)
      default: unknownKey()
      }
    }
    if !hasDay { missing("day") }
    if !hasFactor { missing("factor") }
    guard let day, let factor else { return nil }
    return EpidemicDemand.Spreading.Contacts(day: day, factor: factor)
  }

  private mutating func readCare() -> EpidemicDemand.Care? {
    guard beginObject() else { return nil }
    var driver: String?
    var (share, perDay): (Rational?, Rational?) = (Rational(1), Rational(1))
    var (after, days): (Int?, Int?) = (0, 1)
    var hasDriver = false
    while let key = nextKey() {
      switch key {
      case "driver":
        hasDriver = true
        driver = readKey()
      case "share": share = readDecimal(in: 0...1)
      case "per_day": perDay = readDecimal(in: 0...1_000_000)
      case "after_days": after = readCount(365)
      case "days": days = readCount(Int64(Scenario.longest))
      default: unknownKey()
      }
    }
    if !hasDriver { missing("driver") }
    guard let driver, let share, let perDay, let after, let days else { return nil }
    return EpidemicDemand.Care(
      driver: driver, share: share, perDay: perDay, afterDays: after, days: days)
  }
}

private enum EpidemicModel: String, CaseIterable {
  case seir
  case renewal
  case series
}

private struct EpidemicDraft {
  var model: EpidemicModel?
  var hasModel = false
  var firstDay = 0
  var isRandom = true
  var care: [EpidemicDemand.Care] = []
  var population: Int?
  var (exposed, infectious, immune) = (0, 0, 0)
  var reproduction: [Rational] = []
  var latentDays: Rational?
  var infectiousDays: Rational?
  var contacts: [EpidemicDemand.Spreading.Contacts] = []
  var interval: [Rational] = []
  var dispersion: Rational?
  var history: [Int] = []
  var cases: [Int] = []
}
