internal import Stockpile

/// Help as the argument parser lays it out, with its own few words in the language spoken.
enum HelpText {
  /// The same help with Chinese headings where Chinese is spoken.
  static func spoken(_ help: String) -> String {
    guard Speech.language == .chinese else { return help }
    return help.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
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
