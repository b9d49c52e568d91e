import Stockpile

/// Names and values under each other: the head of a form, or a card of a register.
public struct FieldList: Sendable {
  /// The fields in their order; those that say nothing are not shown to people.
  public let fields: [(label: Label, value: Field)]

  /// Those fields.
  init(_ fields: [(Label, Field)]) {
    self.fields = fields.map { (label: $0.0, value: $0.1) }
  }

  /// One line a field, values set under each other.
  func text(_ language: Language) -> String {
    let shown = lines(language)
    let width = shown.map { DisplayWidth.of($0.label) }.max() ?? 0
    return shown.map { line in
      let gap = String(repeating: " ", count: width - DisplayWidth.of(line.label) + 2)
      return "\(line.label)\(gap)\(line.value.text(grouped: true))\n"
    }.joined()
  }

  /// One line a field, TAB between name and value.
  func plain(_ language: Language) -> String {
    lines(language).map { "\($0.label)\t\($0.value.text())\n" }.joined()
  }

  /// Two columns: name and value.
  func csv(_ language: Language) -> CSVTable {
    CSVTable(
      [Label.field.text(language), Label.value.text(language)],
      rows: lines(language).map { [.text($0.label), $0.value] })
  }

  /// The fields as members of one object.
  var members: [String: JSONText] {
    var members: [String: JSONText] = [:]
    for field in fields { field.value.write(field.label.key, to: &members) }
    return members
  }

  private func lines(_ language: Language) -> [(label: String, value: Cell)] {
    fields.compactMap { field in
      let cell = field.value.cell(language)
      return cell == .empty || cell == .text("")
        ? nil : (TerminalText.escaped(field.label.text(language)), cell)
    }
  }
}
