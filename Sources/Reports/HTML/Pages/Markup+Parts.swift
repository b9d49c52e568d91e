import Stockpile

extension Markup {
  /// The first line of a heading as the title, the others under it.
  mutating func heading(_ heading: String) {
    let lines = heading.split(separator: "\n", maxSplits: 1)
    element(.header) { page in
      page.element(.h1, text: lines.first.map(String.init) ?? "")
      if lines.count > 1 { page.paragraphs(String(lines[1])) }
    }
  }

  /// Two halves of a page beside each other.
  mutating func sides(_ left: (inout Markup) -> Void, _ right: (inout Markup) -> Void) {
    element(.div, .look("sides")) { page in
      page.element(.div, .look("side"), body: left)
      page.element(.div, .look("side"), body: right)
    }
  }

  /// Boxes to sign and stamp in, kept on one page together.
  mutating func signatures(_ language: Language, zh: [String], en: [String]) {
    let names = language == .chinese ? zh : en
    element(.section, .look("signatures")) { page in
      page.element(.table, .look("fixed")) { table in
        table.element(.tbody) { body in
          body.element(.tr) { row in
            for name in names { row.element(.td, text: name) }
          }
        }
      }
    }
  }
}
