internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// How a reading command answers.
struct ReadingOptions: ParsableArguments {
  @Flag(help: .words("输出 CSV（Excel、WPS 可直接打开）", "answer in CSV, as spreadsheets open it"))
  var csv = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions
}

extension ReadingOptions {
  /// A place at the open book that writes nothing.
  func desk() throws -> Desk {
    try checkFormats()
    return try Desk(global, writing: false)
  }

  /// Throws if more than one form of answer is asked for.
  func checkFormats() throws {
    if csv, global.json || global.plain {
      throw Failure.severalFormats(
        zh: "--csv、--json、--plain 只能选一个", en: "--csv, --json and --plain exclude each other")
    }
  }

  /// Answers with a report in the format asked for.
  func answer(_ report: some Report) {
    let language = Speech.language
    if csv {
      Console.answer(text: String(decoding: report.csv(language).bytes, as: UTF8.self))
    } else if global.json {
      Console.answer(text: report.json.lines)
    } else if global.plain {
      Console.answer(text: report.plain(language))
    } else {
      Console.answer(text: report.text(language))
    }
  }
}

extension Failure {
  /// More than one form of answer is asked for.
  static func severalFormats(zh: String, en: String) -> Failure {
    .usage("several-formats", zh: zh, en: en, hintZH: "去掉其余的", hintEN: "keep one of them")
  }
}

extension Desk {
  /// A day as typed; nil if none was.
  func day(_ typed: String?) throws -> CalendarDay? {
    try typed.map { try TypedDay.parse($0, today: today) }
  }
}
