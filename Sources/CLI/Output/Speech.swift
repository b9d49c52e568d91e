internal import ArgumentParser
internal import Stockpile
internal import Synchronization

/// The language the program speaks; settled before anything is printed, help included.
enum Speech {
  private static let current = Mutex(Language.english)

  static var language: Language {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
  }
}

/// The words in the language spoken.
func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
  Speech.language.pick(zh: zh(), en: en())
}

extension Message {
  /// What is wrong, in the language spoken.
  var spoken: String { text(Speech.language) }

  /// What to do next, in the language spoken; empty if nothing helps.
  var spokenHint: String { hint(Speech.language) }
}

extension Term {
  /// The label in the language spoken.
  var spoken: String { label(Speech.language) }
}

extension ArgumentHelp {
  /// Help in the language spoken; `value` names what follows the option.
  static func words(
    _ zh: @autoclosure () -> String, _ en: @autoclosure () -> String, value: String? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(
      stringLiteral: say(zh(), en())
    ).named(value)
  }

  private func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}

extension CommandConfiguration {
  /// A command described in the language spoken.
  static func words(
    _ name: String, _ zh: @autoclosure () -> String, _ en: @autoclosure () -> String,
    discussion: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: say(zh(), en()), discussion: discussion,
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}
