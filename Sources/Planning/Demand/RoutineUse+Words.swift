public import Stockpile

extension UseTable {
  /// The days of the window of an item at a site that say what was wanted.
  func countedDays(_ key: StockKey) -> [DemandDay] {
    guard let routine = routine(key) else { return [] }
    return facts.days(of: key).filter { day in
      guard case .demand = day.word else { return false }
      return routine.first <= day.day && day.day <= routine.last
    }
  }
}

extension StockUse {
  /// The base units of this use that fall on some days.
  func units(on days: [DemandDay]) -> Int64 {
    days.reduce(0) { $0 + units(from: $1.day, through: $1.day) }
  }
}

extension RoutineUse {
  /// Which days were looked at, and whether they were enough.
  public var words: Message {
    let span = Message(zh: "\(first) 至 \(last)", en: "\(first) to \(last)")
    switch finding {
    case .usual: return span
    case .wentBack:
      return Message(
        zh: span.zh + "，近 90 天可计的日子不足 \(Self.enoughDays) 天，往前回看",
        en: span.en + ", further back as fewer than \(Self.enoughDays) of the last 90 days count")
    case .tooLittle:
      return Message(
        zh: span.zh + "，可计的日子只有 \(tally.counted) 天，按 \(Self.enoughDays) 天摊，只作估算",
        en: span.en
          + ", only \(tally.counted) days count: spread over \(Self.enoughDays), an estimate")
    case .nothingKnown:
      return Message(zh: span.zh + "，没有可计的日子", en: span.en + ", no day counts")
    }
  }
}

extension RoutineUse {
  /// What is unusual about its days; nil where all the usual days count.
  var remark: Message? {
    if case .usual = finding { return tally.words }
    return words
  }
}

extension DemandTally {
  /// Which days do not count; nil where all do.
  public var words: Message? {
    let left = [
      (droppedOut, "缺货", "out of stock"), (emergency, "应急", "emergency"),
      (unreported, "未报", "not reported"),
    ].filter { $0.0 > 0 }
    guard !left.isEmpty else { return nil }
    return Message(
      zh: "不计：" + left.map { "\($0.1) \($0.0) 天" }.joined(separator: "、"),
      en: "left out: " + left.map { "\($0.0) \($0.2)" }.joined(separator: ", "))
  }
}
