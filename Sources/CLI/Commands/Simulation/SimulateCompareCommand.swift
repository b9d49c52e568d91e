internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

/// 两种做法逐次比较。
struct SimulateCompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "compare", "两个情景用同一批随机数比较", "compare two scenarios under the same draws",
      discussion: say(
        """
        只写一个文件时，与改了 --set 的同一个情景比较；写两个文件时 --set 只改第二个。
        天数、次数、种子、哪些物资、从第几天开始，对两个都改。
        例：stockpile simulate compare 情景.json --set sharing=first
        """,
        """
        One file: against itself with --set. Two files: --set changes the second. Days, replications,
        seed, items and onset_day are changed in both.
        Example: stockpile simulate compare scenario.json --set sharing=first
        """))
  }

  @Argument(help: .words("第一个情景文件", "the first scenario", value: "file"))
  var one: String

  @Argument(help: .words("第二个情景文件（默认同第一个）", "the second (default: the first)", value: "file"))
  var other: String?

  @OptionGroup var changes: SettingOptions
  @OptionGroup var only: ItemsOption
  @OptionGroup var reading: PageOptions

  func run() throws {
    guard try other != nil || changes.settings().contains(where: { !$0.isOfRun }) else {
      throw Failure.usage(
        "nothing-to-compare", zh: "要比较什么？再写一个文件，或用 --set 改一处",
        en: "compare with what? Name a second file, or a change with --set",
        hintZH: "如 --set sharing=first", hintEN: "such as --set sharing=first")
    }
    let settings = try changes.settings()
    let first = try ScenarioOptions.scenario(one, settings.filter(\.isOfRun))
    let second = try ScenarioOptions.scenario(other ?? one, settings)
    let desk = try reading.desk()
    let basis = try desk.session.simulationBasis(onEveningOf: try desk.day(changes.asOf))
    let watch = WatchedRun(say("比较", "comparing"))
    let found = try basis.compare(
      try only.ofItems(first, desk), try only.ofItems(second, desk), watch.watch)
    watch.end()
    let change =
      [other].compactMap { $0 }
      + settings.filter { !$0.isOfRun }.map { "\($0.key)=\($0.value)" }
    reading.answer(
      SimulationComparison(
        found.one, found.other, found.differences, change: change.joined(separator: say("，", ", ")))
    )
  }
}
