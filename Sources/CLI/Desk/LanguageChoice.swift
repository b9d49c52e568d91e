internal import Operations
internal import Stockpile

/// Which language to speak: `--lang`, else the setting of the book, else the environment.
enum LanguageChoice {
  /// The language named by `--lang`, wherever it stands; nil if none is.
  static func named(in arguments: [String]) -> Language? {
    for (place, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix("--lang=") { return language(String(argument.dropFirst(7))) }
      if argument == "--lang", place + 1 < arguments.count { return language(arguments[place + 1]) }
    }
    return nil
  }

  /// The setting of the book that the arguments or the environment name; nil if there is no book, or
  /// none that can be opened.
  static func ofBook(_ arguments: [String]) -> Language? {
    var database: String?
    for (place, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument.hasPrefix("--database=") { database = String(argument.dropFirst(11)) }
      if argument == "--database", place + 1 < arguments.count {
        database = arguments[place + 1]
      }
    }
    var found: Language?
    _ = try? Session.open(
      GlobalOptions.databasePath(named: database), writing: false, waitSeconds: 0, onWait: { _ in },
      clock: Surroundings.now, random: Surroundings.random
    ) { setting in
      found = setting("language").flatMap(language)
      return (CalendarDay(daysSinceEpoch: 0), nil)
    }
    return found
  }

  /// The language of LC_ALL, LC_MESSAGES or LANG: Chinese if it starts so, else English.
  static var ofEnvironment: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Surroundings.variable).first
    return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// A language by its key or its name.
  static func language(_ text: String) -> Language? {
    switch text.lowercased() {
    case "zh", "zh-cn", "zh_cn", "中文", "汉语": .chinese
    case "en", "english", "英文": .english
    default: nil
    }
  }
}
