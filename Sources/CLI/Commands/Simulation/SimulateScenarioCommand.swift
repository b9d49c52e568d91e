internal import ArgumentParser
internal import Planning
internal import Reports

/// A scenario file to begin with.
struct SimulateScenarioCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "scenario", "写出情景文件，改了再推演", "write a scenario file to change",
      discussion: say(
        """
        不写文件名时写出常态；写了则照原样补全每一项设定。现成的情景在 Seeds/scenarios。
        例：stockpile simulate scenario > 情景.json
        """,
        """
        Without a file it is routine; with one, the file with every setting spelled out. Scenarios to
        begin with are in Seeds/scenarios.
        Example: stockpile simulate scenario > scenario.json
        """))
  }

  @OptionGroup var part: ScenarioOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    Console.answer(text: ScenarioText(try part.scenario()).text)
  }
}
