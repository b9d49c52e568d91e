internal import ArgumentParser

/// Prints Docs/Commands.md.
struct DocsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "docs", abstract: say("输出 Docs/Commands.md", "print Docs/Commands.md"),
      shouldDisplay: false)
  }

  func run() throws { Console.answer(text: CommandsPage.text) }
}
