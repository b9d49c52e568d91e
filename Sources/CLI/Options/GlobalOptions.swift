internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// What every command may be told.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: .words(
      "数据库文件（默认 STOCKPILE_DATABASE，再默认用户数据目录）",
      "database file (default: STOCKPILE_DATABASE, then the user's data folder)", value: "file"))
  var database: String?

  @Option(
    name: .customLong("operator"),
    help: .words(
      "记账人（默认 STOCKPILE_OPERATOR，再默认设置）",
      "who is writing (default: STOCKPILE_OPERATOR, then the setting)", value: "name"))
  var operatorName: String?

  @Option(
    help: .words(
      "把这一天当作今天（默认 STOCKPILE_TODAY，再默认时钟）",
      "the day to take for today (default: STOCKPILE_TODAY, then the clock)", value: "day"))
  var today: String?

  @Option(help: .words("语言：zh 或 en", "language: zh or en", value: "language"))
  var lang: String?

  @Option(
    help: .words(
      "等待写入最多几秒（默认 30）", "seconds to wait for other writers (default 30)",
      value: "seconds"))
  var wait: String?

  @Flag(help: .words("输出 JSON", "answer in JSON"))
  var json = false

  @Flag(help: .words("不用颜色和线条，列间用制表符", "no colour and no rules, tabs between columns"))
  var plain = false
}

extension GlobalOptions {
  /// Options that may also stand before the command, with whether a value follows.
  static let names: [String: Bool] = [
    "--database": true, "--operator": true, "--today": true, "--lang": true, "--wait": true,
    "--json": false, "--plain": false,
  ]

  /// The arguments with the global options that stand before the command moved behind it, where
  /// the parser looks for them.
  static func behindCommand(_ arguments: [String]) -> [String] {
    var place = 0
    while place < arguments.count {
      let name = String(arguments[place].prefix { $0 != "=" })
      guard let hasValue = names[name] else { break }
      place += hasValue && name == arguments[place] ? 2 : 1
    }
    // Nothing else was asked for: the help of the whole program.
    guard place < arguments.count else { return [] }
    let rest = arguments[place...]
    let end = rest.firstIndex(of: "--") ?? arguments.endIndex
    return Array(rest[..<end] + arguments[..<place] + arguments[end...])
  }

  /// Where the database is.
  var databasePath: String { Self.databasePath(named: database) }

  /// Where the database is if `--database` says so, or nothing.
  static func databasePath(named option: String?) -> String {
    option ?? Surroundings.variable("STOCKPILE_DATABASE")
      ?? Surroundings.dataFolder + "/stockpile.sqlite"
  }

  /// Seconds to wait for the turn.
  func waitSeconds() throws -> Int {
    guard let wait else { return 30 }
    guard let seconds = Int(wait), (0...86_400).contains(seconds) else {
      throw Failure.usage(
        "bad-wait", zh: "--wait “\(wait)”不是秒数", en: "--wait \"\(wait)\" is no number of seconds",
        hintZH: "例如 --wait 60", hintEN: "for example --wait 60")
    }
    return seconds
  }

  /// The day given for today; nil if the clock decides.
  func givenToday(clockDay: CalendarDay) throws -> CalendarDay? {
    guard let text = today ?? Surroundings.variable("STOCKPILE_TODAY") else { return nil }
    return try TypedDay.parse(text, today: clockDay)
  }

  /// Refuses a language nobody speaks here.
  func checkLanguage() throws {
    guard let lang, LanguageChoice.language(lang) == nil else { return }
    throw Failure.usage(
      "bad-language", zh: "没有语言“\(lang)”", en: "there is no language \"\(lang)\"",
      hintZH: "用 --lang zh 或 --lang en", hintEN: "use --lang zh or --lang en")
  }
}
