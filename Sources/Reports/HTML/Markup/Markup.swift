/// Markup as it is written: what is opened is closed, and every text is escaped.
///
/// One buffer that only grows, so that a page of ten thousand rows costs what its bytes cost.
struct Markup: Sendable {
  private var bytes = TextBytes()

  /// What was written.
  var text: String { bytes.text }

  /// An element with what `body` writes in it.
  mutating func element(
    _ tag: Tag, _ attributes: Attribute..., body: (inout Markup) -> Void
  ) {
    open(tag, attributes)
    bytes.append(tag.holdsBlocks ? ">\n" : ">")
    body(&self)
    close(tag)
  }

  /// An element with a text in it.
  mutating func element(_ tag: Tag, _ attributes: Attribute..., text content: String) {
    open(tag, attributes)
    bytes.append(">")
    write(content)
    close(tag)
  }

  /// An element with nothing in it.
  mutating func empty(_ tag: Tag, _ attributes: Attribute...) {
    open(tag, attributes)
    bytes.append(tag.isBlock ? "/>\n" : "/>")
  }

  /// A text, escaped.
  mutating func write(_ content: String) { MarkupText.append(content, to: &bytes) }

  /// A value as people are shown it, escaped.
  mutating func write(_ cell: Cell) {
    // Days and numbers hold nothing to escape.
    if case .text(let content) = cell {
      write(content)
    } else {
      cell.write(to: &bytes, grouped: true)
    }
  }

  /// A head, whose line may end behind a stroke: a browser would rather break a word.
  mutating func write(head: String) {
    for (place, part) in head.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if place > 0 {
        write("/")
        empty(.wbr)
      }
      write(String(part))
    }
  }

  /// Each line of a text as a paragraph; blanks before it are the terminal's.
  mutating func paragraphs(_ content: String) {
    for line in content.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      if !words.isEmpty { element(.p, text: String(words)) }
    }
  }

  /// What another one wrote.
  mutating func append(_ other: Markup) { bytes.append(other.bytes) }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    bytes.append("<")
    bytes.append(tag.rawValue)
    for attribute in attributes {
      bytes.append(" ")
      bytes.append(attribute.name.rawValue)
      bytes.append("=\"")
      write(attribute.value)
      bytes.append("\"")
    }
  }

  private mutating func close(_ tag: Tag) {
    bytes.append("</")
    bytes.append(tag.rawValue)
    bytes.append(tag.isBlock ? ">\n" : ">")
  }
}

extension Markup {
  /// The elements a page is made of.
  enum Tag: String, Sendable {
    case h1, h2, h3, p, section, header, div, span, br, wbr
    case table, colgroup, col, thead, tbody, tr, th, td
    case figure, figcaption, svg, title, g, rect, line, path, text

    /// Whether a line of the file ends behind it, so that changes can be read.
    var isBlock: Bool {
      switch self {
      case .th, .td, .span, .br, .wbr, .g, .title, .col: false
      default: true
      }
    }

    /// Whether its content begins on a line of its own.
    var holdsBlocks: Bool {
      switch self {
      case .section, .header, .div, .table, .thead, .tbody, .figure, .svg: true
      default: false
      }
    }
  }

  /// A name and its value.
  struct Attribute: Sendable {
    /// The names a page uses; none of them can point to another file.
    enum Name: String, Sendable {
      case `class`, colspan, style, role
      case viewBox, x, y, x1, y1, x2, y2, width, height, d
      case anchor = "text-anchor"
    }

    let name: Name
    let value: String

    init(_ name: Name, _ value: String) {
      self.name = name
      self.value = value
    }

    init(_ name: Name, _ value: Int) {
      self.init(name, String(value))
    }

    /// How it looks.
    static func look(_ names: String) -> Attribute { Attribute(.class, names) }
  }
}
