import Foundation
import Reports
import Stockpile
import Testing

/// Compares a report with the file in `Golden/` that shows all its renderings one after another.
///
/// `STOCKPILE_RECORD=1` writes the files anew; what changed is then reviewed as a diff.
func expectGolden(
  _ report: some Report, _ name: String, at location: SourceLocation = #_sourceLocation,
  file: String = #filePath
) throws {
  let url = URL(filePath: file).deletingLastPathComponent()
    .appending(path: "Golden/\(name).txt")
  let found = renderings(of: report)
  if ProcessInfo.processInfo.environment["STOCKPILE_RECORD"] == "1" {
    try Data(found.utf8).write(to: url)
  }
  let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  guard found != expected else { return }
  let pair = zip(lines(expected), lines(found)).first { $0 != $1 }
  Issue.record(
    "\(name): expected “\(pair?.0 ?? "the end")”, found “\(pair?.1 ?? "the end")”",
    sourceLocation: location)
}

private func renderings(of report: some Report) -> String {
  var text = ""
  for language in Language.allCases {
    text += "=== text \(language.rawValue)\n" + report.text(language)
    text += "=== plain \(language.rawValue)\n" + report.plain(language)
    let csv = String(decoding: report.csv(language).bytes, as: UTF8.self)
    // The byte-order mark and CR have tests of their own, and only confuse a diff.
    text += "=== csv \(language.rawValue)\n"
    text += String(csv.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\r" })
  }
  return text + "=== json\n" + report.json.lines
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
