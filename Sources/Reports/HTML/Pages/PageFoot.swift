import Stockpile

/// What stands at the foot of every printed page.
struct PageFoot: Sendable {
  /// Name, day of the figures, day it was made.
  let name: String
  /// The digest of the figures.
  let digest: String
  /// How anybody gets the digest again.
  let how: String
  private let language: Language

  init(_ page: PrintedPage, _ digest: Digest) {
    let (asOf, madeOn) = (page.asOf, page.madeOn)
    self.name = page.language.pick(
      zh: "\(page.name)  截至 \(asOf)  制表 \(madeOn)",
      en: "\(page.name)  as of \(asOf)  made on \(madeOn)")
    self.digest = "SHA-256 \(digest)"
    self.how = page.language.pick(
      zh: "校验值是同一命令加 --json 所得文件的 SHA-256：同一本账、同一制表日，任何人重做都相同",
      en: "the SHA-256 is that of the same command's answer with --json: whoever makes the report "
        + "again from the same book as of the same day gets the same")
    self.language = page.language
  }

  /// The boxes in the margin of a page; a browser that knows none prints its own title and number.
  var style: String {
    let number = language.pick(
      zh: "\"第 \" counter(page) \" 页，共 \" counter(pages) \" 页\"",
      en: "\"page \" counter(page) \" of \" counter(pages)")
    return """
      @page {
        size: A4 landscape;
        margin: 10mm 10mm 14mm;
        @bottom-left { content: \(MarkupText.styleString(name + "   " + digest)); font: 6.5pt sans-serif; white-space: pre; }
        @bottom-right { content: \(number); font: 6.5pt sans-serif; white-space: pre; }
      }

      """
  }
}
