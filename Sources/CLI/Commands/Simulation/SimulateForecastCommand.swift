internal import ArgumentParser
internal import Interchange
internal import Planning
internal import Reports

/// 病人和人员要用多少.
struct SimulateForecastCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "forecast", "按病人和岗位测算每周要用多少物资", "what patients and staff need by week",
      discussion: say(
        """
        方法取自 WHO 基本物资测算工具；人口、床位、人员、病例和各项单耗都在文件里，可以改。
        不读账簿。加 --out 写成情景文件，就能按本区库存推演。
        例：stockpile simulate forecast Seeds/pingba/supply_forecast.json --out 情景.json
        """,
        """
        The method of the WHO Essential Supplies Forecasting Tool; people, beds, staff, cases and all
        amounts are in the file, to be changed. No book is read. With --out it becomes a scenario,
        to be simulated on the district's stock.
        Example: stockpile simulate forecast Seeds/pingba/supply_forecast.json --out scenario.json
        """))
  }

  @Argument(
    help: .words("测算文件，- 为标准输入", "a supply forecast file; - for standard input", value: "file"))
  var file: String

  @Flag(help: .words("处处照原工具的写法，便于核对", "as the published tool does everywhere, to compare"))
  var asPublished = false

  @Option(
    help: .words(
      "写成情景文件：每周各岗位人数和单耗", "write a scenario: people by role and week, and their rates",
      value: "file"))
  var out: String?

  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    try reading.checkFormats()
    let limit = try rows.limit()
    let bytes = try FileAccess.contents(file)
    let asked: SupplyForecastFile
    do throws(SeedProblems) {
      asked = try SupplyForecastFile(bytes, file: file)
    } catch {
      throw Failure.supplyForecastFile(error)
    }
    let forecast = SupplyForecast(asked.inputs, asPublished ? .compatible : asked.choices)
    if let out {
      var scenario = forecast.scenario()
      (scenario.nameZH, scenario.nameEN) = (asked.nameZH, asked.nameEN)
      try FileAccess.writing(out) { write in try write(Array(ScenarioText(scenario).text.utf8)) }
      if out == "-" { return }
    }
    reading.answer(
      SupplyForecastReport(
        forecast, nameZH: asked.nameZH, nameEN: asked.nameEN, chinese: asked.chinese,
        limit: limit))
  }
}
