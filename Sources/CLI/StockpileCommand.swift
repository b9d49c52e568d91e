internal import ArgumentParser
internal import Glibc

/// The program: only the names of its commands, and the one place where failures end.
@main
struct StockpileCommand: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stockpile",
      abstract: say("三级卫生应急物资储备：库存、单据、盘点", "Emergency medical supplies of a three-level network"),
      discussion: say(
        """
        单位和物资可用编码、名称或拼音首字母（YYFHKZ）；数量可写成 3箱 或 200只；
        日期可写成 2026-11-01、11月1日、昨天。在终端里少写的，会逐项询问。
        """,
        """
        Sites and items go by code, name or pinyin initials (YYFHKZ); quantities as 3box or 200;
        days as 2026-11-01, 11-01, yesterday. At a terminal, what is left out is asked for.
        """),
      version: version, groupedSubcommands: CommandGroups.all)
  }

  static func main() {
    umask(0o077)
    let typed = Array(CommandLine.arguments.dropFirst())
    Speech.language = LanguageChoice.named(in: typed) ?? LanguageChoice.ofEnvironment
    Glibc.exit(run(GlobalOptions.behindCommand(typed)).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      if let lost = Console.lostAnswer { throw lost }
      return .done
    } catch let status as EarlyEnd {
      return status.status
    } catch {
      let error = inLanguageOfBook(error, arguments)
      let code = exitCode(for: error)
      if code == .success {
        Console.answer(HelpText.spoken(fullMessage(for: error)))
        return .done
      }
      let failure =
        code == .validationFailure
        ? CommandName.failure(arguments) ?? ParserWords.failure(message(for: error), arguments)
        : Failure(any: error)
      failure.report(asJSON: arguments.contains("--json"))
      return failure.status
    }
  }

  /// The help or the parser's complaint again, in the language of the book; other failures know it
  /// already. Only for these the book is opened, so that every other command opens it once.
  private static func inLanguageOfBook(_ error: any Error, _ arguments: [String]) -> any Error {
    let code = exitCode(for: error)
    guard code == .success || code == .validationFailure,
      LanguageChoice.named(in: arguments) == nil, let language = LanguageChoice.ofBook(arguments),
      language != Speech.language
    else { return error }
    Speech.language = language
    do {
      var command = try parseAsRoot(arguments)
      // Nothing but the help itself fails with help.
      if code == .success { try command.run() }
      return error
    } catch {
      return error
    }
  }
}

/// A command that has answered and ends with another status than 0: bad news, no failure.
struct EarlyEnd: Error {
  let status: ExitStatus
}
