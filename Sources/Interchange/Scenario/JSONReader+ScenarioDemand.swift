import Planning
import Stockpile

/// What a scenario says of use: drivers, goods, rates and splits.
extension JSONReader {
  /// Days from 1 in a file, from 0 in a run.
  mutating func readFirstDay() -> Int? {
    readInteger(in: 1...Int64(Scenario.longest)).map { Int($0) - 1 }
  }

  mutating func readCount(_ most: Int64 = 1_000_000_000) -> Int? {
    readInteger(in: 0...most).map { Int($0) }
  }

  mutating func readKey() -> String? {
    guard let text = readStringBytes() else { return nil }
    let key = String(decoding: text, as: UTF8.self)
    guard (1...64).contains(key.utf8.count) else {
      refuse(.noCode(text), code: .invalidCode)
      return nil
    }
    return key
  }

  mutating func readStretch() -> Outbreak.Stretch? {
    guard beginObject() else { return nil }
    var (driver, perDay): (String?, Rational?)
    var (first, days): (Int?, Int?) = (0, Scenario.longest)
    var (hasDriver, hasUnits) = (false, false)
    while let key = nextKey() {
      switch key {
      case "driver":
        hasDriver = true
        driver = readKey()
      case "from_day": first = readFirstDay()
      case "days": days = readCount(Int64(Scenario.longest))
      case "per_day":
        hasUnits = true
        perDay = readDecimal(in: 0...1_000_000_000)
      default: unknownKey()
      }
    }
    if !hasDriver { missing("driver") }
    if !hasUnits { missing("per_day") }
    guard let driver, let perDay, let first, let days else { return nil }
    return Outbreak.Stretch(driver: driver, days: first..<first + days, perDay: perDay)
  }

  mutating func readGoods(_ draft: inout ScenarioDraft) -> Scenario.Goods? {
    guard beginObject() else { return nil }
    var (item, quantity): (ItemCode?, Int64?)
    var (first, days): (Int?, Int?) = (0, 1)
    var split: DemandSplit? = DemandSplit(.population, levels: [.township])
    var (hasItem, hasQuantity) = (false, false)
    while let key = nextKey() {
      switch key {
      case "item":
        hasItem = true
        item = readItem(&draft.known)
      case "from_day": first = readFirstDay()
      case "days": days = readInteger(in: 1...Int64(Scenario.longest)).map { Int($0) }
      case "quantity":
        hasQuantity = true
        quantity = readInteger(in: 0...1_000_000_000)
      case "split": split = readSplit()
      default: unknownKey()
      }
    }
    if !hasItem { missing("item") }
    if !hasQuantity { missing("quantity") }
    guard let item, let quantity, let first, let days, let split else { return nil }
    return Scenario.Goods(item, days: first..<first + days, quantity: quantity, split: split)
  }

  mutating func readDriverSplit() -> (String, DemandSplit)? {
    guard beginObject() else { return nil }
    var driver: String?
    var hasDriver = false
    let split = readSplitMembers { reader, key in
      guard "driver" ~= key else { return false }
      hasDriver = true
      driver = reader.readKey()
      return true
    }
    if !hasDriver { missing("driver") }
    guard let driver, let split else { return nil }
    return (driver, split)
  }

  mutating func readSplit() -> DemandSplit? {
    guard beginObject() else { return nil }
    return readSplitMembers { _, _ in false }
  }

  private mutating func readSplitMembers(
    _ other: (inout JSONReader, JSONKey) -> Bool
  ) -> DemandSplit? {
    var by: DemandSplit.Key?
    var levels: [Level] = []
    var hasKey = false
    while let key = nextKey() {
      switch key {
      case "by":
        hasKey = true
        by = readChoice()
      case "levels": levels = readList { $0.readChoice() }
      default: if !other(&self, key) { unknownKey() }
      }
    }
    if !hasKey { missing("by") }
    return by.map { DemandSplit($0, levels: levels) }
  }

  /// Low, mid and high; what is not given is mid. Nil after recording why not.
  mutating func readSpread() -> (spread: Spread, Bool)? {
    guard beginObject() else { return nil }
    var figures = SpreadDraft()
    while let key = nextKey() {
      if !readFigure(key, &figures) { unknownKey() }
    }
    return readSpread(figures).map { ($0, true) }
  }

  /// One figure of a spread; false where the key is of none.
  mutating func readFigure(_ key: JSONKey, _ figures: inout SpreadDraft) -> Bool {
    switch key {
    case "low": figures.low = readDecimal(in: 0...1_000_000_000)
    case "mid":
      figures.hasMid = true
      figures.mid = readDecimal(in: 0...1_000_000_000)
    case "high": figures.high = readDecimal(in: 0...1_000_000_000)
    default: return false
    }
    return true
  }

  /// The spread of figures of the object just closed; nil after recording what is missing or out of order.
  mutating func readSpread(_ figures: SpreadDraft) -> Spread? {
    if !figures.hasMid { missing("mid") }
    guard let mid = figures.mid else { return nil }
    let (low, high) = (figures.low ?? mid, figures.high ?? mid)
    if let spread = Spread(low: low, mid: mid, high: high) { return spread }
    refuse(
      JSONProblem.Detail(
        chinese: "应为 low ≤ mid ≤ high", english: "low, mid and high must not fall"))
    return nil
  }

  mutating func readRate(_ draft: inout ScenarioDraft) -> Scenario.Rate? {
    guard beginObject() else { return nil }
    var item: ItemCode?
    var (driver, unit, source): (String?, String?, String?)
    var (waste, year): (Rational?, Int64?)
    var figures = SpreadDraft()
    var hasItem = false
    while let key = nextKey() {
      switch key {
      case "item":
        hasItem = true
        item = readItem(&draft.known)
      case "driver": driver = readKey()
      case "unit": unit = readName(&draft.known)
      case "waste": waste = readDecimal(in: 1...1000)
      case "source": source = readName(&draft.known)
      case "year": year = readInteger(in: 1900...9999)
      default: if !readFigure(key, &figures) { unknownKey() }
      }
    }
    if !hasItem { missing("item") }
    guard let spread = readSpread(figures), let item else { return nil }
    var rate = Scenario.Rate(item, driver: driver, unit: unit, units: spread)
    (rate.waste, rate.source, rate.year) = (waste, source ?? "", year)
    return rate
  }
}

/// The figures of a spread while they are read.
struct SpreadDraft {
  var low: Rational?
  var mid: Rational?
  var high: Rational?
  var hasMid = false
}
