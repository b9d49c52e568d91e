internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// What the lines of a document may say, and where what is left out is asked for.
struct LineRules {
  /// The fields that mean something here.
  var allowed: Set<LineField>
  /// Goods come in, so that a lot is described and not chosen.
  var isIncoming = false
  /// The shelf the goods are taken from; nil if they come in.
  var shelf: (site: SiteCode, account: HeldAccount)?
  /// The document the lines are for, so that a line that is asked for can be tried at once.
  var draft: Draft?
}

extension Desk {
  /// The lines as typed; where none are and somebody can be asked, lines are asked for.
  func lines(_ spoken: SpokenLines, _ rules: LineRules) throws -> [TypedLine] {
    var words = spoken.words
    if words.isEmpty, isInteractive { words = [spoken.blank] }
    guard !words.isEmpty else { throw Failure.missing("--item", .item) }
    let isAsked = isInteractive && words.count == 1 && words[0].item == nil
    guard isAsked else { return try words.map { try line($0, rules) } }
    var lines: [TypedLine] = []
    var blank = words[0]
    repeat {
      let line = try line(blank, rules)
      if try isServed(lines + [line], rules) {
        lines.append(line)
        blank = spoken.blank
      }
    } while try lines.isEmpty || confirm(say("再加一行？", "another line? "))
    return lines
  }

  /// Whether the shelf can give the lines. If not, that is said at once: after the last line it
  /// would cost all the lines before.
  private func isServed(_ lines: [TypedLine], _ rules: LineRules) throws -> Bool {
    guard var draft = rules.draft else { return true }
    draft.lines = lines.map(\.draft)
    // It is asked for later, and has no part in what is on the shelf.
    draft.particulars.reason = draft.particulars.reason ?? "…"
    var trial = PostOptions()
    trial.dryRun = true
    trial.again = true
    do {
      _ = try session.post(draft, trial)
    } catch let refusal as Refusal {
      guard case .insufficient = refusal else { return true }
      Failure(refusal, registers).report(asJSON: false)
      return false
    }
    return true
  }

  private func line(_ words: LineWords, _ rules: LineRules) throws -> TypedLine {
    var words = words
    guard isInteractive else { return try words.typed(registers, allowed: rules.allowed) }
    let item = try neededItem(words.item)
    words.item = item.code.description
    if words.quantity == nil {
      showShelf(item, rules)
      words.quantity = try askNeeded(quantityQuestion(item)) { line in
        _ = try TypedQuantity.parse(line, item: item)
        return line
      }
    }
    if rules.isIncoming { try askLot(item, &words) }
    return try words.typed(registers, allowed: rules.allowed)
  }

  private func neededItem(_ typed: String?) throws -> Item {
    if let typed { return try item(typed) }
    return try askNeeded(
      say("物资（编码、名称或拼音首字母）", "item (code, name or initials)"),
      hint: ("查看物资：stockpile item list", "see stockpile item list")
    ) { try item($0) }
  }

  private func quantityQuestion(_ item: Item) -> String {
    let units = UnitsOfItem(item).listed(Speech.language)
    return say("\(item.nameZH) 数量（\(units)）", "quantity of \(item.nameEN) (\(units))")
  }

  /// What is there to be taken, so that nobody has to guess.
  private func showShelf(_ item: Item, _ rules: LineRules) {
    guard let (site, account) = rules.shelf,
      let stock = try? session.stock(site: site, item: item.code)
    else { return }
    let held = stock.filter { $0.account == account }
    let lots = held.map { line in
      "\(LotWords.label(line.lot)) \(Figures.grouped(line.quantity))"
    }
    let total = Figures.quantity(held.reduce(0) { $0 + $1.quantity }, item)
    let rest = lots.isEmpty ? "" : say("：", ": ") + lots.joined(separator: say("；", "; "))
    Console.remark(say("  现有 \(total)", "  there are \(total)") + TerminalText.escaped(rest))
  }

  private func askLot(_ item: Item, _ words: inout LineWords) throws {
    if item.isSerialTracked, words.fields[.serial] == nil {
      words.fields[.serial] = try askNeeded(Term.serialNo.spoken)
    } else if item.isLotTracked, words.fields[.lot] == nil {
      words.fields[.lot] = try askNeeded(Term.lotNo.spoken)
    }
    if item.isExpiryTracked, words.fields[.expiry] == nil {
      words.fields[.expiry] = try askNeeded(
        Term.expiryDate.spoken, hint: ("例如 2028-06-30 或 2028-06", "such as 2028-06-30 or 2028-06")
      ) { line in
        _ = try TypedDay.parseExpiry(line)
        return line
      }
    }
    if words.fields[.maker] == nil, wasGuided {
      words.fields[.maker] = try askText(
        Term.maker.spoken + say("（可不填）", " (may be left out)"))
    }
  }
}
