public import Planning
public import Stockpile

/// One item everywhere: one sentence, its levels, and who runs out first.
public struct ItemStatusReport: TableReport {
  /// The item and its figures at the sites asked for.
  public let standing: ItemStanding
  /// The day it is about.
  public let today: CalendarDay
  /// The days whose use tells how long stock lasts.
  public let window: UseWindow
  /// The response level in force, whose factor is in the norms.
  public let response: ResponseLevel
  /// The sites asked for, in words; empty for all of them.
  private let place: @Sendable (Language) -> String
  /// How many sites people are shown; nil: all.
  public let limit: Int?

  /// The report of an item at the sites of a selection; people see the first `limit` of them.
  public init(
    _ standing: ItemStanding, sites: SiteSelection, in directory: Directory, window: UseWindow,
    response: ResponseLevel, today: CalendarDay, limit: Int? = 20
  ) {
    self.standing = standing
    self.place = { sites.words(directory, $0) }
    self.today = today
    self.window = window
    self.response = response
    self.limit = limit
  }

  /// One row a site, the shortest cover first.
  public var table: ReportTable { table(of: standing.sites) }

  private func table(of sites: [SiteStanding]) -> ReportTable {
    ReportTable(
      sites,
      [Column(term: .level) { .term($0.site.level.term) }] + Column.site(\.site) + [
        Column(.usableDaily) { .integer($0.standing.daily) },
        Column(.usableReserve, .unlessBlank) { .integer($0.standing.reserve) },
        Column(.onTheWay, .unlessBlank) { .integer($0.standing.onTheWay) },
        Column(term: .onOrder, .unlessBlank) { .integer($0.standing.onOrder) },
        Column(.useADay) { .perDay($0.standing.use) },
        Column(.coverDays) { .integer($0.standing.cover) },
        Column(.runsOut) { .day($0.lasts) },
        Column(term: .norm, .programsOnly) { .integer($0.standing.norm) },
        Column(.reserveGap) { .integer($0.standing.gap) },
        Column(.earliestExpiry, .programsOnly) { .day($0.standing.earliestExpiry) },
      ])
  }

  /// The sentence, the levels, and the sites that run out first.
  public func text(_ language: Language) -> String {
    let shown = Array(standing.sites.prefix(limit ?? standing.sites.count))
    let levels = Level.allCases.compactMap { level in
      standing.levels[level].map { (level, $0) }
    }
    let rest = standing.sites.count - shown.count
    let place = place(language)
    return (place.isEmpty ? "" : place + "\n") + sentence(language) + "\n"
      + response.words(language) + "\n"
      + ReportTable(
        levels,
        [
          Column(term: .level) { .term($0.0.term) },
          Column(.usableDaily) { .integer($0.1.daily) },
          Column(.usableReserve) { .integer($0.1.reserve) },
          Column(.onTheWay, .unlessBlank) { .integer($0.1.onTheWay) },
          Column(term: .onOrder, .unlessBlank) { .integer($0.1.onOrder) },
          Column(.useADay) { .perDay($0.1.use) },
          Column(.coverDays) { .integer($0.1.cover) },
          Column(.outOfStock) { .count($0.1.sitesOut) },
          Column(.reserveGap) { .integer($0.1.gap) },
        ]
      ).text(language) + "\n"
      + language.pick(
        zh: "谁先用完（按近 90 天用量）\n",
        en: "who runs out first (by the use of 90 days)\n")
      + table(of: shown).text(language)
      + (rest > 0
        ? language.pick(zh: "另有 \(rest) 个单位，见 --all\n", en: "\(rest) more sites, see --all\n") : "")
  }

  /// The answer in one line, for the telephone.
  public func sentence(_ language: Language) -> String {
    standing.item.sentence(standing.total, language)
  }

  /// The item, its levels and its sites.
  public var json: JSONText {
    .report(
      "item_status",
      [
        "as_of": .string("\(today)"), "item": .string("\(standing.item.code)"),
        "use_from": .string("\(window.first)"), "use_through": .string("\(window.last)"),
        "response_level": .string(response.key),
        "norm_multiplier": .string(response.multiplier.words),
        "total": ItemAnswer.members(standing.total), "sites": table.json,
        "levels": .object(
          Dictionary(
            uniqueKeysWithValues: standing.levels.map {
              ($0.key.rawValue, ItemAnswer.members($0.value))
            })),
      ])
  }
}
