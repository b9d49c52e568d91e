internal import ArgumentParser
internal import Operations
internal import Reports

/// How a reading command answers whose report can be printed.
struct PageOptions: ParsableArguments {
  @Flag(
    help: .words(
      "输出网页（离线打开，A4 横向打印、签字）", "answer in HTML, to be opened offline and printed on A4"))
  var html = false

  @OptionGroup var reading: ReadingOptions
}

extension PageOptions {
  /// A place at the open book that writes nothing.
  func desk() throws -> Desk {
    try checkFormats()
    return try reading.desk()
  }

  /// Throws if more than one form of answer is asked for.
  func checkFormats() throws {
    if html, reading.csv || reading.global.json || reading.global.plain {
      throw Failure.severalFormats(
        zh: "--html、--csv、--json、--plain 只能选一个",
        en: "--html, --csv, --json and --plain exclude each other")
    }
    try reading.checkFormats()
  }

  /// Answers with a report in the format asked for.
  func answer(_ report: some PrintedReport) {
    guard html else { return reading.answer(report) }
    Console.answer(text: report.page(Speech.language).html(report.digest))
  }
}
