internal import Stockpile

/// Help as the argument parser lays it out, with its own few words in the language spoken.
enum HelpText {
  /// The same help with a command's own options first, and with Chinese headings where Chinese is
  /// spoken.
  static func spoken(_ help: String) -> String {
    let help = ownOptionsFirst(help)
    guard Speech.language == .chinese else { return help }
    return help.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// The parser puts titled groups, which every command has, before what is special to this one.
  private static func ownOptionsFirst(_ help: String) -> String {
    var blocks = help.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
    guard let own = blocks.firstIndex(where: { $0.hasPrefix("OPTIONS:") }),
      let usage = blocks.firstIndex(where: { $0.hasPrefix("USAGE:") })
    else { return help }
    let hasArguments = blocks.dropFirst(usage + 1).first?.hasPrefix("ARGUMENTS:") == true
    let block = blocks.remove(at: own)
    blocks.insert(block, at: min(blocks.count, usage + (hasArguments ? 2 : 1)))
    return blocks.joined(separator: "\n\n")
  }

  private static let headings: [(en: String, zh: String)] = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："),
  ]

  private static func line(_ line: String) -> String {
    for (en, zh) in headings where line.hasPrefix(en) { return zh + line.dropFirst(en.count) }
    if line.hasSuffix(" SUBCOMMANDS:") { return line.dropLast(" SUBCOMMANDS:".count) + "：" }
    if line.hasPrefix("  See '"), line.hasSuffix("' for detailed help.") {
      let command = line.dropFirst("  See '".count).dropLast("' for detailed help.".count)
      return "  用 '\(command)' 查看详细用法。"
    }
    return
      line
      .replacing("Show help information.", with: "显示帮助。")
      .replacing("Show the version.", with: "显示版本。")
      .replacing("Show subcommand help information.", with: "显示子命令的帮助。")
  }
}
