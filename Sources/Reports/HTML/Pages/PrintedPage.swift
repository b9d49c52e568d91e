public import Stockpile

/// A report that can be printed as pages (A4, landscape) and read in a browser.
public protocol PrintedReport: Report {
  /// The report as pages.
  func page(_ language: Language) -> PrintedPage
}

/// A report as one file that a browser opens without a network: no script, font or picture from
/// elsewhere.
public struct PrintedPage: Sendable {
  /// The language.
  let language: Language
  /// What the report is called, and of when it is.
  let name: String
  /// The day its figures are of.
  let asOf: CalendarDay
  /// The day it was made.
  let madeOn: CalendarDay
  /// The heading of the first page.
  var head = Markup()
  /// What stands under it.
  var body = Markup()

  init(_ language: Language, name: String, asOf: CalendarDay, madeOn: CalendarDay) {
    self.language = language
    self.name = name
    self.asOf = asOf
    self.madeOn = madeOn
  }

  /// The whole file. The digest stands on each page; it is that of the report's figures, the same for
  /// everybody who makes the report again from the same book.
  public func html(_ digest: Digest) -> String {
    let foot = PageFoot(self, digest)
    var title = Markup()
    title.write("\(name) \(asOf) \(digest.description.prefix(12))")
    // On the first page too, for browsers that print no feet.
    var imprint = Markup()
    imprint.element(.p, .look("small")) { page in
      page.element(.span, .look("code"), text: foot.digest)
      page.write("  " + foot.how)
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="UTF-8"/>
      <title>\(title.text)</title>
      <style>
      \(PageStyle.text)\(foot.style)</style>
      </head>
      <body>
      \(head.text)\(imprint.text)\(body.text)</body>
      </html>

      """
  }
}
