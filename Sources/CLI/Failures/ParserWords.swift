internal import Stockpile

/// The words of the argument parser, which speaks English only, in both languages.
enum ParserWords {
  /// A message of the parser as a failure.
  static func failure(_ message: String, _ arguments: [String]) -> Failure {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    let english = line.prefix(1).lowercased() + line.dropFirst()
    // A reason with a blank and without quotes is two arguments.
    let isSplit = line.hasPrefix("Unexpected argument") || line.contains("unexpected arguments")
    if isSplit || line.hasPrefix("Missing expected argument"),
      let hint = LooseWord.hint(arguments)
    {
      return .usage(
        "usage", zh: chinese(line), en: String(english), hintZH: hint.zh, hintEN: hint.en)
    }
    return Failure(
      "usage", .usage,
      Message(
        zh: chinese(line), en: english.hasSuffix(".") ? String(english.dropLast()) : english,
        hintZH: isSplit ? "文字里有空格时，整段加引号；加 --help 查看用法" : "加 --help 查看用法",
        hintEN: isSplit ? "put a text that has blanks in quotes; see --help" : "see --help"))
  }

  private static let openings: [(en: String, zh: String)] = [
    ("Unknown option ", "没有选项 "), ("Unexpected argument ", "多余的参数 "),
    ("Missing value for ", "缺少值："), ("Missing expected argument ", "缺少 "),
    ("Missing one of: ", "缺少其中之一："), ("The value ", "值不对："),
    ("The option ", "选项不带值："), ("Missing required subcommand", "缺少子命令"),
    ("Value to be set with ", "重复设置："),
  ]

  private static func chinese(_ line: String) -> String {
    let line = line.replacing(". Did you mean ", with: "，是不是 ")
    for (en, zh) in openings where line.hasPrefix(en) { return zh + line.dropFirst(en.count) }
    return line.replacing(" unexpected arguments: ", with: " 个多余的参数：")
  }
}
