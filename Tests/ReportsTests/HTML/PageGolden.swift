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
///
/// The file is without the style sheet, which is the same for all pages and has a file of its own: a
/// change of the style changes one file.
func expectPage(
  _ report: some PrintedReport, _ language: Language, _ name: String,
  at location: SourceLocation = #_sourceLocation, file: String = #filePath
) throws {
  let page = report.page(language).html(sampleDigest)
  try expectFile("\(name).html", PageParts(page).withoutStyle, at: location, file: file)
}

/// Compares a text with the file in `Golden/`; `STOCKPILE_RECORD=1` writes the file anew.
func expectFile(
  _ name: String, _ found: String, at location: SourceLocation = #_sourceLocation,
  file: String = #filePath
) throws {
  let url = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/\(name)")
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

/// A page, and the style sheet in it.
struct PageParts {
  /// The page with an empty style sheet.
  let withoutStyle: String
  /// How all pages look.
  let common: String
  /// What stands in the margins of this one.
  let foot: String

  init(_ page: String) throws {
    let start = try #require(page.range(of: "<style>\n"))
    let end = try #require(page.range(of: "</style>"))
    let style = page[start.upperBound..<end.lowerBound]
    let own = try #require(style.range(of: "@page"))
    withoutStyle = String(page[..<start.upperBound]) + page[end.lowerBound...]
    common = String(style[..<own.lowerBound])
    foot = String(style[own.lowerBound...])
  }
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
