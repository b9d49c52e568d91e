internal import ArgumentParser
internal import Stockpile

/// 更改储备协议.
struct AgreementChangeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "change", "更改储备协议", "change an agreement",
      discussion: say(
        "例：stockpile agreement change AG-02 --set valid_to=2027-12-31",
        "Example: stockpile agreement change AG-02 --set valid_to=2027-12-31"))
  }

  @OptionGroup var entry: EntryOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try entry.change(in: .agreement, try Desk(global, writing: true))
  }
}
