import Testing

/// Whether markup is well-formed: one element that holds all others, each closed where it was
/// opened, attributes in quotes and once, no bare `<` or `&`. Stricter than a browser needs.
func expectStrict(_ html: String, at location: SourceLocation = #_sourceLocation) {
  var markup = Substring(html)
  var open: [Substring] = []
  var isOver = false
  func fault(_ words: String) {
    Issue.record("\(words) before “\(markup.prefix(60))”", sourceLocation: location)
  }
  let start = "<!DOCTYPE html>\n"
  guard markup.hasPrefix(start) else { return fault("no document type") }
  markup.removeFirst(start.count)
  while let sign = markup.firstIndex(of: "<") {
    let text = markup[..<sign]
    if open.isEmpty, !text.allSatisfy(\.isWhitespace) { return fault("text outside") }
    if !isEscaped(text) { return fault("“\(text)”") }
    markup = markup[sign...]
    guard let end = markup.firstIndex(of: ">") else { return fault("no end of a tag") }
    var tag = markup[markup.index(after: sign)..<end]
    markup = markup[markup.index(after: end)...]
    if tag.hasPrefix("/") {
      guard open.popLast() == tag.dropFirst() else { return fault("</\(tag.dropFirst())>") }
      isOver = open.isEmpty
      continue
    }
    if isOver { return fault("a second element") }
    let isEmpty = tag.hasSuffix("/")
    if isEmpty { tag.removeLast() }
    guard let (name, attributes) = parts(tag), Set(attributes).count == attributes.count else {
      return fault("<\(tag)>")
    }
    if !isEmpty { open.append(name) }
  }
  if !open.isEmpty { fault("\(open) not closed") }
  if !markup.allSatisfy(\.isWhitespace) { fault("text behind") }
}

/// The name of an element and those of its attributes.
private func parts(_ tag: Substring) -> (name: Substring, attributes: [Substring])? {
  guard let match = tag.wholeMatch(of: /([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<>]*")*)/) else {
    return nil
  }
  let attributes = match.2.matches(of: #/ ([a-zA-Z0-9-]+)="([^"]*)"/#)
  guard attributes.allSatisfy({ isEscaped($0.2) }) else { return nil }
  return (match.1, attributes.map(\.1))
}

/// Whether every `&` begins a sign written by its name or number, and no control character is left.
private func isEscaped(_ text: Substring) -> Bool {
  guard text.unicodeScalars.allSatisfy({ $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
  else { return false }
  return text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy {
    $0.prefixMatch(of: /(amp|lt|gt|quot|#39);/) != nil
  }
}
