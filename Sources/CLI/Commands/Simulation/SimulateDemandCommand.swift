internal import ArgumentParser
internal import Operations
internal import Planning
internal import Reports

/// 情景要用多少.
struct SimulateDemandCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "demand", "一个情景各单位各要多少：低、中、高", "what a scenario asks of each site: low, mid, high",
      discussion: say(
        """
        例：stockpile simulate demand Seeds/scenarios/imported_resp_severe.json --item 医用一次性防护服 --csv > 需求.csv
        """,
        """
        Example: stockpile simulate demand Seeds/scenarios/imported_resp_severe.json --item PP0101 --csv > demand.csv
        """))
  }

  @OptionGroup var part: ScenarioOptions
  @OptionGroup var only: ItemsOption

  @Flag(help: .words("逐日列出", "day by day"))
  var daily = false

  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let asked = try part.scenario()
    let desk = try reading.desk()
    let basis = try desk.session.simulationBasis(onEveningOf: try desk.day(part.changes.asOf))
    let network = try basis.network(try only.ofItems(asked, desk))
    reading.answer(ScenarioDemandReport(network, isDaily: daily, limit: try rows.limit()))
  }
}
