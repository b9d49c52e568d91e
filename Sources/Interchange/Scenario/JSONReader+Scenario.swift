import Planning
import Stockpile

/// The top of a scenario file; what is wrong is recorded, and reading goes on.
extension JSONReader {
  mutating func read(into draft: inout ScenarioDraft, isWhole: Bool) {
    guard beginObject() else { return }
    var (isOurs, isKind, version) = (false, false, Int64?.none)
    while let key = nextKey() {
      switch key {
      case "format" where isWhole: isOurs = readFormat()
      case "kind" where isWhole: isKind = readScenarioKind()
      case "version" where isWhole: version = readVersion()
      default: readMember(key, &draft)
      }
    }
    guard isWhole else { return }
    if !isOurs { missing("format") }
    if !isKind { missing("kind") }
    if version == nil { missing("version") }
  }

  private mutating func readScenarioKind() -> Bool {
    guard let text = readStringBytes() else { return false }
    if text.elementsEqual("scenario".utf8) { return true }
    refuse(.noChoice(text, ["scenario"]), code: .unknownCode)
    return false
  }

  private mutating func readMember(_ key: JSONKey, _ draft: inout ScenarioDraft) {
    let most = Int64(Scenario.longest)
    switch key {
    case "name_zh": draft.scenario.nameZH = readName(&draft.known) ?? ""
    case "name_en": draft.scenario.nameEN = readName(&draft.known) ?? ""
    case "days": if let days = readInteger(in: 1...most) { draft.scenario.days = Int(days) }
    case "onset_day": draft.onset = readFirstDay() ?? 0
    case "replications":
      if let count = readInteger(in: 1...Int64(Scenario.mostReplications)) {
        draft.scenario.replications = Int(count)
      }
    case "seed":
      if let seed = readInteger(in: 0...9_007_199_254_740_991) {
        draft.scenario.seed = UInt64(seed)
      }
    case "items":
      draft.scenario.items = readList { $0.readItem(&draft.known) }
    case "orders_after_demand":
      draft.scenario.convention.ordersAfterDemand = readBool() ?? false
    case "orders_expect_outbreak": draft.scenario.ordersExpectOutbreak = readBool() ?? true
    case "unmet_waits": draft.scenario.convention.unmetWaits = readBool() ?? false
    case "rotates": draft.scenario.convention.rotates = readBool() ?? true
    case "shares_across_network":
      draft.scenario.convention.sharesAcrossNetwork = readBool() ?? false
    case "transport_litres_a_day":
      draft.scenario.transportLitres = readInteger(in: 1...1_000_000_000)
    case "sharing": draft.scenario.convention.sharing = readChoice() ?? .cover
    case "routine_percent":
      draft.scenario.routinePercent = readInteger(in: 0...10_000) ?? 100
    case "uncertainty":
      draft.scenario.uncertainty = readSpread()?.spread ?? Spread(Rational(1))
    case "drivers": draft.scenario.stretches = readList { $0.readStretch() }
    case "goods": draft.scenario.goods = readList { $0.readGoods(&draft) }
    case "epidemics": draft.scenario.epidemics = readList { $0.readEpidemic() }
    case "rates": draft.scenario.rates = readList { $0.readRate(&draft) }
    case "splits":
      draft.scenario.splits = [:]
      for (driver, split) in readList({ $0.readDriverSplit() }) {
        draft.scenario.splits[driver] = split
      }
    case "norm_days": readNormDays(&draft)
    case "delays": draft.scenario.delays = readList { $0.readDelay() }
    case "events": draft.scenario.events = readList { $0.readEvent(&draft) }
    default: unknownKey()
    }
  }

  /// The elements of a list that can be read.
  mutating func readList<Element>(_ element: (inout JSONReader) -> Element?) -> [Element] {
    guard beginArray() else { return [] }
    var list: [Element] = []
    while nextElement() {
      if let found = element(&self) { list.append(found) }
    }
    return list
  }

  private mutating func readNormDays(_ draft: inout ScenarioDraft) {
    guard beginObject() else { return }
    while let key = nextKey() {
      switch key {
      case "district": draft.scenario.normDays[.district] = readInteger(in: 0...3660)
      case "township": draft.scenario.normDays[.township] = readInteger(in: 0...3660)
      case "village": draft.scenario.normDays[.village] = readInteger(in: 0...3660)
      default: unknownKey()
      }
    }
  }

  private mutating func readDelay() -> Scenario.Delay? {
    guard beginObject() else { return nil }
    var (days, percent): (Int64?, Int64?)
    var (hasDays, hasPercent) = (false, false)
    while let key = nextKey() {
      switch key {
      case "days":
        hasDays = true
        days = readInteger(in: 0...365)
      case "percent":
        hasPercent = true
        percent = readInteger(in: 0...100)
      default: unknownKey()
      }
    }
    if !hasDays { missing("days") }
    if !hasPercent { missing("percent") }
    guard let days, let percent else { return nil }
    return Scenario.Delay(days: Int(days), percent: percent)
  }
}
