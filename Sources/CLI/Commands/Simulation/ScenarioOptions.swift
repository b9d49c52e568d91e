internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Planning
internal import Stockpile

/// Which scenario is asked of which evening's stock.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: .words(
      "情景文件（simulate scenario 写出，可以改），- 为标准输入；不写为常态",
      "a scenario file, as simulate scenario writes it; - for standard input; none: routine",
      value: "file"))
  var file: String?

  @OptionGroup var changes: SettingOptions
}

/// What is different from the file.
struct SettingOptions: ParsableArguments {
  @Option(
    help: .words(
      "改一个设定再跑，如 days=90、sharing=first、seed=7；可写多次",
      "a setting in the place of the file's, such as days=90, sharing=first, seed=7; may be repeated",
      value: "key=value"))
  var set: [String] = []

  @Option(
    help: .words(
      "从哪天日终的库存开始（默认昨天）", "the evening whose stock it begins with (default: yesterday)",
      value: "day"))
  var asOf: String?

  /// The settings as typed.
  func settings() throws -> [ScenarioFile.Setting] {
    try set.map { typed in
      guard let setting = ScenarioFile.Setting(typed) else {
        throw Failure.usage(
          "bad-setting", zh: "--set “\(typed)” 应写成 键=值",
          en: "--set \"\(typed)\" is no key=value", hintZH: "如 --set days=90",
          hintEN: "such as --set days=90")
      }
      return setting
    }
  }
}

/// Which items are simulated.
struct ItemsOption: ParsableArguments {
  @Option(
    name: .customLong("item"),
    help: .words("只推演这种物资；可写多次", "only this item; may be repeated", value: "item"))
  var items: [String] = []
}

extension ItemsOption {
  /// A scenario of the items that were asked for.
  func ofItems(_ scenario: Scenario, _ desk: Desk) throws -> Scenario {
    guard !items.isEmpty else { return scenario }
    return scenario.of(try items.map { try desk.item($0).code })
  }
}

extension ScenarioOptions {
  /// The scenario, with settings.
  func scenario() throws -> Scenario { try Self.scenario(file, changes.settings()) }

  /// The scenario of a file, or routine, with settings.
  static func scenario(_ file: String?, _ settings: [ScenarioFile.Setting]) throws -> Scenario {
    let bytes = try file.map { try FileAccess.contents($0) } ?? routine
    do throws(SeedProblems) {
      return try ScenarioFile.scenario(of: bytes, file: file ?? "", settings: settings)
    } catch {
      throw Failure.scenarioFile(error)
    }
  }

  private static var routine: [UInt8] {
    Array(#"{"format":"stockpile","kind":"scenario","version":1}"#.utf8)
  }
}
