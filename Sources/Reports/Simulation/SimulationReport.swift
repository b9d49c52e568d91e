public import Planning
import Stockpile

/// What a scenario does to the stock: who runs out when, what expires, what is bought.
public struct SimulationReport: TableReport {
  /// What it came to.
  public let result: SimulationResult
  /// How many items and sites people are shown; nil: all.
  public let limit: Int?

  /// The report of a result.
  public init(_ result: SimulationResult, limit: Int? = nil) {
    (self.result, self.limit) = (result, limit)
  }

  var tally: SimulationTally { result.tally }

  /// All, and level by level.
  var levels: [SimulationRow] {
    [row(.everything)]
      + Level.allCases.enumerated().map { place, level in
        var row = row(.level(place))
        row.level = level
        return row
      }.filter { $0.moments(.demand).sum > 0 || $0.moments(.stockDays).sum > 0 }
  }

  /// The items, those that are short on most days first.
  var items: [SimulationRow] {
    byShortDays(
      result.items.enumerated().map { place, item in
        var row = row(.item(place))
        row.item = item
        return row
      })
  }

  /// The sites that lack something, most days first.
  var sites: [SimulationRow] {
    byShortDays(
      result.sites.enumerated().map { place, site in
        var row = row(.site(place))
        (row.site, row.level) = (site, site.level)
        return row
      }.filter { $0.moments(.shortDays).sum > 0 })
  }

  private func row(_ scope: SimulationScope) -> SimulationRow {
    SimulationRow(tally: tally, scope: scope)
  }

  private func byShortDays(_ rows: [SimulationRow]) -> [SimulationRow] {
    rows.enumerated().sorted { left, right in
      let (first, second) = (
        left.element.moments(.shortDays).sum, right.element.moments(.shortDays).sum
      )
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
  }

  /// One row an item and level.
  public var table: ReportTable {
    let rows = result.items.enumerated().flatMap { place, item in
      Level.allCases.enumerated().map { number, level in
        var row = row(.itemAtLevel(place, number))
        (row.item, row.level) = (item, level)
        return row
      }.filter { $0.moments(.demand).sum > 0 || $0.moments(.stockDays).sum > 0 }
    }
    return ReportTable(rows, Self.itemColumns + [Self.levelColumn] + SimulationRow.figures)
  }

  static var itemColumns: [Column<SimulationRow>] {
    [
      Column(term: .item) { .text($0.item?.code) },
      Column(.itemName) { .both(zh: $0.item?.nameZH ?? "", en: $0.item?.nameEN ?? "") },
      Column(term: .baseUnit, .programsOnly) {
        .both(zh: $0.item?.baseUnitZH ?? "", en: $0.item?.baseUnitEN ?? "")
      },
    ]
  }

  static var levelColumn: Column<SimulationRow> {
    Column(term: .level) { row in
      row.level.map { .term($0.term) } ?? .both(zh: "全部", en: "all")
    }
  }

  var levelTable: ReportTable {
    ReportTable(levels, [Self.levelColumn] + SimulationRow.figures)
  }

  func itemTable(_ rows: [SimulationRow]) -> ReportTable {
    ReportTable(rows, Self.itemColumns + SimulationRow.figures)
  }

  func siteTable(_ rows: [SimulationRow]) -> ReportTable {
    ReportTable(
      rows,
      [
        Self.levelColumn, Column(term: .site) { .text($0.site?.code) },
        Column(.siteName) { .both(zh: $0.site?.nameZH ?? "", en: $0.site?.nameEN ?? "") },
      ] + SimulationRow.figures)
  }

  /// All figures, with the scenario and how they were reckoned.
  public var json: JSONText {
    .report(
      "simulation",
      [
        "scenario": ScenarioText(result.scenario).json, "start": .text(result.start),
        "days": .count(tally.days), "replications": .integer(tally.replications),
        "replications_asked": .count(result.scenario.replications),
        "fingerprint": .text(result.fingerprint),
        "verdicts": .array(
          failures.map { level in
            .object([
              "level": .string(level.level.rawValue), "items": .count(level.items),
              "failing": .array(
                level.failing.map { row in
                  .members([
                    "item": .text(row.item?.code), "zh": .string(row.verdict.words.zh),
                    "en": .string(row.verdict.words.en),
                  ])
                }),
            ])
          }), "levels": levelTable.json, "items": itemTable(items).json,
        "items_at_levels": table.json, "sites": siteTable(sites).json,
      ])
  }
}
