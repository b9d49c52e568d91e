public import Planning
public import Stockpile

/// The demand for an item at a site and what it rests on (需求依据): which days count, month by month,
/// the method of the forecast and how far each would have been off.
public struct DemandExplanation: Report {
  /// The demand.
  public let demand: SiteDemand
  private let today: CalendarDay

  /// The explanation on a day.
  public init(_ demand: SiteDemand, today: CalendarDay) {
    self.demand = demand
    self.today = today
  }

  private var routine: FieldList {
    let (routine, tally) = (demand.routine, demand.routine.tally)
    return FieldList([
      (.daysFrom, .day(routine.first)), (.daysThrough, .day(routine.last)),
      (.daysLooked, .count(tally.days)), (.daysCounted, .count(tally.counted)),
      (.daysOut, .count(tally.out)), (.daysDroppedOut, .count(tally.droppedOut)),
      (.daysEmergency, .count(tally.emergency)), (.daysUnreported, .count(tally.unreported)),
      (.unitsUsed, .integer(tally.units)),
      (.aDay, routine.use.map { .perDay($0) } ?? .empty),
      (.finding, .word(routine.finding.label)),
    ])
  }

  private var forecast: FieldList {
    let choice = demand.choice
    return FieldList([
      (.classOfDemand, choice.pattern.kind.map { .word($0.label) } ?? .empty),
      (.interval, .decimal(choice.pattern.interval)),
      (.variation, .decimal(choice.pattern.variation)),
      (.method, choice.estimate.map { .word($0.method.label) } ?? .empty),
      (.constants, .text(choice.estimate?.method.words)),
      (.chosenBecause, .word(choice.basis.label)),
      (.nextMonth, .decimal(choice.estimate?.mean, places: 1)),
      (.spread, .decimal(choice.estimate?.variance.squareRoot(), places: 1)),
      (.townshipPrior, demand.township.map { .text($0.words) } ?? .empty),
      (.leaning, .decimal(demand.leaning, places: 1)),
    ])
  }

  private var months: ReportTable {
    let first = demand.series?.first
    return ReportTable(
      Array((demand.series?.periods ?? []).enumerated()),
      [
        Column(term: .month) { place, _ in
          first.map { .cell(.month($0.advanced(by: Int32(place)))) } ?? .empty
        },
        Column(.unitsUsed) { .integer($1.units) },
        Column(.daysLooked) { .count($1.days) },
        Column(.daysCounted) { .count($1.counted) },
        Column(.aMonthLikeIt) { .decimal($1.level, places: 1) },
      ])
  }

  private var trials: ReportTable {
    ReportTable(
      demand.choice.trials,
      [
        Column(.method) { .word($0.method.label) },
        Column(.constants) { .text($0.method.words) },
        Column(.forecasts) { .count($0.errors.count) },
        Column(.rootMeanSquare) { .decimal($0.errors.rootMeanSquare) },
        Column(.meanAbsolute) { .decimal($0.errors.meanAbsolute) },
        Column(.bias) { .decimal($0.errors.bias) },
      ])
  }

  private var below: ReportTable {
    ReportTable(
      demand.below,
      Column.site { $0.site } + [
        Column(.unitsUsed) { .integer($0.routine.tally.units) },
        Column(.daysCounted) { .count($0.routine.tally.counted) },
        Column(.aDay) { $0.routine.use.map { .perDay($0) } ?? .empty },
      ])
  }

  private var sections: [(key: String, zh: String, en: String, table: ReportTable)] {
    var sections = [("months", "逐月", "month by month", months)]
    if !demand.choice.trials.isEmpty {
      sections.append(("trials", "各方法回测", "methods tested on the past", trials))
    }
    if !demand.below.isEmpty {
      sections.append(("below", "下级单位本级领用", "own use of the sites below", below))
    }
    return sections
  }

  /// The days, the months, the methods, the sites below.
  public func text(_ language: Language) -> String {
    let unit = language.pick(zh: demand.item.baseUnitZH, en: demand.item.baseUnitEN)
    let heading = language.pick(
      zh: "需求依据  \(demand.site.nameZH)  \(demand.item.words(language))（\(unit)）  \(today)\n",
      en: "demand  \(demand.site.nameEN)  \(demand.item.words(language)) (\(unit))  \(today)\n")
    return heading + routine.text(language)
      + language.pick(zh: "预测（按月）\n", en: "forecast, by month\n") + forecast.text(language)
      + sections.map { language.pick(zh: $0.zh, en: $0.en) + "\n" + $0.table.text(language) }
      .joined()
  }

  /// The days, then the months.
  public func plain(_ language: Language) -> String {
    routine.plain(language) + forecast.plain(language) + months.plain(language)
  }

  /// The months.
  public func csv(_ language: Language) -> CSVTable { months.csv(language) }

  /// Everything.
  public var json: JSONText {
    var members: [String: JSONText?] = [
      "as_of": .text(today), "site": .text(demand.site.code), "item": .text(demand.item.code),
      "routine": .object(routine.members), "forecast": .object(forecast.members),
    ]
    for section in sections { members[section.key] = section.table.json }
    return .report("demand", members)
  }
}

extension TownshipShrinkage {
  /// What the clinics share, in figures.
  var words: String {
    switch prior {
    case .nothingKnown, .neverUsed: "0"
    case .alone(let rate), .equal(let rate): Field.decimal(rate).cell(.english).text()
    case .gamma(let a, let b):
      "a = \(Field.decimal(a).cell(.english).text()), b = \(Field.decimal(b).cell(.english).text())"
    }
  }
}
