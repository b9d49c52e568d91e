internal import ArgumentParser
internal import Stockpile

/// The name of a command, so that a slip of the hand finds the one that was meant.
struct CommandName: Findable {
  let codeText: String
  let names: [String] = []
  let mnemonic = ""
  let isInUse = true

  /// The failure for a word that is no command; nil if it is one, or if no word was typed.
  static func failure(_ arguments: [String]) -> Failure? {
    var command: any ParsableCommand.Type = StockpileCommand.self
    var isValue = false
    for word in arguments {
      if isValue {
        isValue = false
        continue
      }
      if word.hasPrefix("-") {
        // Of other options nobody here knows whether the next word belongs to them.
        guard let hasValue = GlobalOptions.names[String(word.prefix { $0 != "=" })] else {
          return nil
        }
        isValue = hasValue && !word.contains("=")
        continue
      }
      let known = command.configuration.subcommands
      guard !known.isEmpty, word != "help" else { return nil }
      guard let next = known.first(where: { $0._commandName == word }) else {
        // A word for the command that a group stands for itself.
        return command.configuration.defaultSubcommand == nil ? unknown(word, known) : nil
      }
      command = next
    }
    return nil
  }

  /// The commands, with the words before them, whose description has a word.
  private static func described(
    by word: String, in commands: [any ParsableCommand.Type]
  ) -> [String] {
    commands.flatMap { command in
      let name = command._commandName
      return (command.configuration.abstract.contains(word) ? [name] : [])
        + described(by: word, in: command.configuration.subcommands).map { "\(name) \($0)" }
    }
  }

  private static func unknown(_ word: String, _ known: [any ParsableCommand.Type]) -> Failure {
    let shown = known.filter { $0.configuration.shouldDisplay }
    let names = shown.map { $0._commandName }
    // What a keeper calls it stands in its description: 领用, 盘点.
    var nearest = described(by: word, in: shown)
    if nearest.isEmpty, !word.utf8.contains(where: { $0 >= 0x80 }),
      case .none(let near) = CatalogueSearch(names.map { CommandName(codeText: $0) }).find(word)
    {
      nearest = near.map(\.codeText)
    }
    let zh = nearest.joined(separator: "、")
    let en = nearest.joined(separator: ", ")
    return .usage(
      "unknown-command", zh: "没有命令“\(word)”", en: "there is no command \"\(word)\"",
      hintZH: zh.isEmpty ? "加 --help 查看全部命令" : "是不是 \(zh)？加 --help 查看全部命令",
      hintEN: en.isEmpty ? "see --help" : "did you mean \(en)? see --help")
  }
}
