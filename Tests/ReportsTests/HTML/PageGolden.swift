import Foundation
import Reports
import Stockpile
import Testing

/// The SHA-256 of nothing: what stands on the pages of these tests.
let sampleDigest: Digest = {
  let text = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  guard let digest = Digest(text) else { fatalError("no digest: \(text)") }
  return digest
}()

/// Compares a page with the file in `Golden/`; `STOCKPILE_RECORD=1` writes the file anew.
func expectPage(
  _ report: some PrintedReport, _ language: Language, _ name: String,
  at location: SourceLocation = #_sourceLocation, file: String = #filePath
) throws {
  let url = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/\(name).html")
  let found = report.page(language).html(sampleDigest)
  if ProcessInfo.processInfo.environment["STOCKPILE_RECORD"] == "1" {
    try Data(found.utf8).write(to: url)
  }
  let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  let pair = zip(lines(expected), lines(found)).first { $0 != $1 }
  if found != expected {
    Issue.record(
      "\(name): expected “\(pair?.0 ?? "the end")”, found “\(pair?.1 ?? "the end")”",
      sourceLocation: location)
  }
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
