import Planning
public import Stockpile

extension ExplanationReport {
  /// How many steps of one kind people see under a figure; the rest is counted.
  static let mostShown = 8

  /// A head, then each figure with the steps it is made of under it.
  public func text(_ language: Language) -> String {
    var text = FieldList(
      [
        (Label(.site), .site(site)),
        (Label(.item), .both(zh: item.words(.chinese), en: item.words(.english))),
      ] + head.map { ($0.label, $0.value) }
    ).text(language)
    if let remark { text += remark.text(language) + "\n" }
    for step in steps {
      text += "\n"
      write(step, "", language, to: &text)
    }
    return text
  }

  private func write(
    _ step: Explanation, _ indent: String, _ language: Language, to text: inout String
  ) {
    text += indent + line(step, language, isTop: indent.isEmpty) + "\n"
    // What sites below used is one figure each; who wants their documents asks for them.
    guard isComplete || step.subject != .useBelow else { return }
    var left = step.steps[...]
    // Lists are of one kind each: what counts first, then what is only said.
    while let first = left.first {
      let group = left.prefix { $0.subject == first.subject && $0.role == first.role }
      left = left.dropFirst(group.count)
      let shown = isComplete || group.count <= Self.mostShown + 1 ? group.count : Self.mostShown
      for step in group.prefix(shown) { write(step, indent + "  ", language, to: &text) }
      if shown < group.count {
        text +=
          indent + "  "
          + language.pick(
            zh: "… 另有 \(group.count - shown) 项（--all 全部列出）\n",
            en: "… \(group.count - shown) more (--all lists them)\n")
      }
    }
  }

  private func line(_ step: Explanation, _ language: Language, isTop: Bool) -> String {
    var parts = step.isNamed ? [] : [step.subject.label.text(language)]
    if let name = step.name { parts.append(TerminalText.escaped(name.text(language))) }
    if let figure = step.figure { parts.append(words(figure, language)) }
    var line = parts.joined(separator: "  ")
    if !isTop { line = step.role.sign + " " + line }
    if let words = step.words {
      let said = TerminalText.escaped(words.text(language))
      line +=
        step.figure == nil
        ? language.pick(zh: "：", en: ": ") + said : language.pick(zh: "（\(said)）", en: " (\(said))")
    }
    let sources = step.sources.map { $0.words(language) }
    return sources.isEmpty
      ? line : line + "  [" + sources.joined(separator: language.pick(zh: "、", en: ", ")) + "]"
  }

  private func words(_ figure: Explanation.Figure, _ language: Language) -> String {
    switch figure {
    case .units(let units): item.quantity(units, language)
    case .days(let days): language.pick(zh: "\(days) 天", en: "\(days) days")
    case .number(let number): number.exactWords
    case .price(let price): language.pick(zh: "\(price) 元", en: "CNY \(price)")
    case .amount(let amount):
      language.pick(
        zh: "\(Cell.amount(fen: Amount(tenThousandths: amount).fen).text(grouped: true)) 元",
        en: "CNY \(Cell.amount(fen: Amount(tenThousandths: amount).fen).text(grouped: true))")
    }
  }
}

extension Rational {
  /// `1.5`; where no short decimal number is exact the fraction, and the decimal people know.
  fileprivate var exactWords: String {
    let words = self.words
    guard words.contains("/"), let units = Int64(exactly: numerator),
      let days = Int(exactly: denominator)
    else { return words }
    let rounded = Field.perDay(DailyUse(units: units, days: days)).cell(.english).text()
    return rounded.isEmpty ? words : "\(words) ≈ \(rounded)"
  }
}

extension Explanation.Source {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .document(let number): number.description
    case .entry(let register, let code, let field):
      language.pick(
        zh: "\(register.words.zh)档案 \(code) \(field)", en: "\(register.rawValue) \(code) \(field)")
    }
  }
}

extension Explanation {
  /// Whether its name says enough: a lot, a day, a document.
  fileprivate var isNamed: Bool {
    switch subject {
    case .lot, .document, .month, .day, .kind, .account: name != nil
    default: false
    }
  }
}
