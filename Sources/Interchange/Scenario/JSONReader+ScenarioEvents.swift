import Planning
import Stockpile

/// The events of a scenario.
extension JSONReader {
  mutating func readEvent(_ draft: inout ScenarioDraft) -> ScenarioEvent? {
    guard beginObject() else { return nil }
    var event = EventDraft()
    while let key = nextKey() {
      switch key {
      case "day":
        event.hasDay = true
        event.day = readFirstDay()
      case "event":
        event.hasKind = true
        event.kind = readChoice()
      case "level": event.level = readKey()
      case "floor_percent": event.percent = readInteger(in: 0...100)
      case "percent": event.percent = readInteger(in: 0...10_000)
      case "site": event.site = readSite(&draft.known)
      case "item": event.item = readItem(&draft.known)
      case "quantity": event.quantity = readInteger(in: 1...1_000_000_000)
      case "days": event.days = readCount(3650)
      case "enterprise": event.enterprise = readKey()
      case "note": _ = readName(&draft.known)
      default: unknownKey()
      }
    }
    if !event.hasDay { missing("day") }
    if !event.hasKind { missing("event") }
    guard let day = event.day, let kind = event.kind, let found = finish(event, kind) else {
      return nil
    }
    return ScenarioEvent(day: day, found)
  }

  /// What happens, with what it needs; nil after recording what is missing.
  private mutating func finish(_ event: EventDraft, _ kind: EventKind) -> ScenarioEvent.Kind? {
    switch kind {
    case .response: return needed(event.level, "level").map { .response($0) }
    case .reserveReleased: return .reserve(floorPercent: event.percent ?? 0)
    case .reserveKept: return .reserve(floorPercent: nil)
    case .roadClosed: return needed(event.site, "site").map { .road($0, isOpen: false) }
    case .roadOpen: return needed(event.site, "site").map { .road($0, isOpen: true) }
    case .siteClosed: return needed(event.site, "site").map { .site($0, isOpen: false) }
    case .siteOpen: return needed(event.site, "site").map { .site($0, isOpen: true) }
    case .leadTime:
      let (site, days) = (needed(event.site, "site"), needed(event.days, "days"))
      guard let site, let days else { return nil }
      return .lead(site, days: days)
    case .reportingStops: return needed(event.site, "site").map { .reporting($0, false) }
    case .reportingResumes: return needed(event.site, "site").map { .reporting($0, true) }
    case .donation:
      let (site, item) = (needed(event.site, "site"), needed(event.item, "item"))
      guard let units = needed(event.quantity, "quantity"), let site, let item else { return nil }
      return .donation(site, item, units: units, days: event.days)
    case .enterpriseLate:
      let (code, days) = (needed(event.enterprise, "enterprise"), needed(event.days, "days"))
      guard let code, let days else { return nil }
      return .enterprise(code, .late(days: days))
    case .enterpriseOut: return needed(event.enterprise, "enterprise").map { .enterprise($0, .out) }
    case .enterpriseBack:
      return needed(event.enterprise, "enterprise").map { .enterprise($0, .back) }
    case .agreementsCalled: return .agreements
    case .marketClosed: return .market(isOpen: false)
    case .marketOpen: return .market(isOpen: true)
    case .routine: return needed(event.percent, "percent").map { .routine(percent: $0) }
    }
  }

  private mutating func needed<Value>(_ value: Value?, _ name: StaticString) -> Value? {
    if value == nil { missing(name) }
    return value
  }
}

/// What can happen, as files spell it.
enum EventKind: String, CaseIterable {
  case response
  case reserveReleased = "reserve_released"
  case reserveKept = "reserve_kept"
  case roadClosed = "road_closed"
  case roadOpen = "road_open"
  case siteClosed = "site_closed"
  case siteOpen = "site_open"
  case leadTime = "lead_time"
  case reportingStops = "reporting_stops"
  case reportingResumes = "reporting_resumes"
  case donation
  case enterpriseLate = "enterprise_late"
  case enterpriseOut = "enterprise_out"
  case enterpriseBack = "enterprise_back"
  case agreementsCalled = "agreements_called"
  case marketClosed = "market_closed"
  case marketOpen = "market_open"
  case routine
}

private struct EventDraft {
  var day: Int?
  var kind: EventKind?
  var (hasDay, hasKind) = (false, false)
  var level: String?
  var percent: Int64?
  var site: SiteCode?
  var item: ItemCode?
  var quantity: Int64?
  var days: Int?
  var enterprise: String?
}
