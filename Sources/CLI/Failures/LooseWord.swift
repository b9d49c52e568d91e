internal import ArgumentParser
internal import Interchange
internal import Stockpile

/// A word that stands alone where a command wants an option before it: `status YYFHKZ`,
/// `report monthly-stock 2026-10`.
enum LooseWord {
  /// What to type instead; nil where there is no such word, or nobody knows what it was meant for.
  static func hint(_ arguments: [String]) -> (zh: String, en: String)? {
    guard let (command, rest) = called(arguments), let word = first(in: rest, of: command) else {
      return nil
    }
    let help = command.helpMessage(columns: 200)
    if help.contains("--month <"), isMonth(word) {
      return ("月份写在 --month 后面：--month \(word)", "give the month with --month: --month \(word)")
    }
    // Where a reason is given, a lone word is more likely a part of it that lacks its quotes.
    guard help.contains("--item <"), !help.contains("--reason <") else { return nil }
    let place = help.contains("--site <") ? "--site" : "--from"
    return (
      "物资写在 --item 后面：--item \(word)；单位写在 \(place) 或 --below 后面",
      "give an item with --item: --item \(word); a site with \(place) or --below"
    )
  }

  /// The command that is called, and the words behind its name.
  private static func called(_ arguments: [String]) -> (any ParsableCommand.Type, [String])? {
    var command: any ParsableCommand.Type = StockpileCommand.self
    var rest = arguments[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0._commandName == word })
    {
      command = next
      rest = rest.dropFirst()
    }
    if let standard = command.configuration.defaultSubcommand { return (standard, Array(rest)) }
    return command.configuration.subcommands.isEmpty ? (command, Array(rest)) : nil
  }

  /// The first word that belongs to no option.
  private static func first(
    in words: [String], of command: any ParsableCommand.Type
  ) -> String? {
    let help = command.helpMessage(columns: 200)
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if word.hasPrefix("-") {
        isValue = help.contains("\(word) <")
      } else {
        return word
      }
    }
    return nil
  }

  /// Whether a word can be read as a month; which one does not matter here.
  private static func isMonth(_ word: String) -> Bool {
    (try? TypedMonth.parse(word, today: Surroundings.now().day(offsetMinutes: 480))) != nil
  }
}
