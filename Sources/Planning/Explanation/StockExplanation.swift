public import Stockpile

/// What a site holds of an item as the sum of its documents: from the last closing, or from the
/// beginning, up to the end of a day.
public struct StockExplanation: Sendable {
  /// The item.
  public let item: Item
  /// The site.
  public let site: Site
  /// The end of this day.
  public let day: CalendarDay
  /// The closed month it begins with; nil: from the first document on.
  public let closed: Month?
  private let opening: [StockLine]
  private let lines: [CardLine]

  /// The explanation of a balance: what the site held when a month was closed (nothing without
  /// one), and its card since then. Lines after the day are left out.
  public init(
    _ item: Item, at site: Site, on day: CalendarDay, closed: Month?, opening: [StockLine],
    lines: [CardLine]
  ) {
    self.item = item
    self.site = site
    self.day = day
    self.closed = closed
    self.opening = opening
    self.lines = lines.filter { $0.day <= day }
  }

  /// The same balance twice: by kind of document, and by pool, status and lot.
  public var steps: [Explanation] { [byKind, byAccount] }

  /// What the site held at the end of the day, over all pools and statuses.
  public var onHand: Int64 {
    opening.reduce(0) { $0 + $1.quantity } + lines.reduce(0) { $0 + $1.received - $1.issued }
  }

  private var openingWords: Message {
    closed.map { Message(zh: "\($0) 关账结存", en: "as \($0) was closed") }
      ?? Message(zh: "从第一张单据起", en: "from the first document on")
  }

  private var byKind: Explanation {
    let start = Explanation(
      .opening, .units(opening.reduce(0) { $0 + $1.quantity }), .sum, words: openingWords,
      steps: opening.map {
        Explanation(.lot, named: $0.lot.name, .units($0.quantity), words: $0.account.name)
      })
    let kinds = DocumentKind.allCases.compactMap { kind -> Explanation? in
      let ofKind = lines.filter { $0.kind == kind }
      guard !ofKind.isEmpty else { return nil }
      return Explanation(
        .kind, named: Message(zh: kind.term.zh, en: kind.term.en),
        .units(ofKind.reduce(0) { $0 + $1.received - $1.issued }), .sum,
        steps: ofKind.map(movement))
    }
    return Explanation(.onHand, .units(onHand), .sum, steps: [start] + kinds)
  }

  /// One line of the card; what only moved inside the site changes nothing on hand.
  private func movement(_ line: CardLine) -> Explanation {
    let change = line.received - line.issued
    let accounts = [line.movement.from.held, line.movement.to.held].compactMap { $0?.name }
    let isInside = accounts.count == 2
    let inside = Message(
      zh: accounts.map(\.zh).joined(separator: " → "),
      en: accounts.map(\.en).joined(separator: " → "))
    return Explanation(
      .document, named: Message(zh: "\(line.day)", en: "\(line.day)"),
      .units(isInside ? line.movement.quantity.units : change), role: isInside ? .note : .plus,
      words: Message.joined([
        inside, line.movement.lot.name, line.counterparty.map { Message(zh: $0, en: $0) },
      ]),
      sources: [.document(line.document)])
  }

  private var byAccount: Explanation {
    var shelves: [HeldAccount: [Lot: [Explanation]]] = [:]
    for line in opening {
      shelves[line.account, default: [:]][line.lot, default: []].append(
        Explanation(.opening, .units(line.quantity), words: openingWords))
    }
    for line in lines {
      for (account, sign) in [(line.movement.from, Int64(-1)), (line.movement.to, 1)] {
        guard let held = account.held else { continue }
        shelves[held, default: [:]][line.movement.lot, default: []].append(
          Explanation(
            .document, named: Message(zh: "\(line.day)", en: "\(line.day)"),
            .units(sign * line.movement.quantity.units),
            words: Message.joined([
              Message(zh: line.kind.term.zh, en: line.kind.term.en),
              line.counterparty.map { Message(zh: $0, en: $0) },
            ]),
            sources: [.document(line.document)]))
      }
    }
    let accounts = shelves.sorted { $0.key < $1.key }.map { account, lots in
      let steps = lots.sorted { $0.key < $1.key }.map { lot, steps in
        Explanation(.lot, named: lot.name, .units(steps.unitSum), .sum, steps: steps)
      }
      return Explanation(.account, named: account.name, .units(steps.unitSum), .sum, steps: steps)
    }
    return Explanation(.onHand, .units(accounts.unitSum), .sum, steps: accounts)
  }
}

extension [Explanation] {
  /// The units of all steps together.
  fileprivate var unitSum: Int64 {
    reduce(0) { sum, step in
      if case .units(let units) = step.figure { sum + units } else { sum }
    }
  }
}

extension HeldAccount {
  /// Pool and status.
  fileprivate var name: Message {
    Message(
      zh: "\(pool.term.zh)/\(status.label(.chinese))",
      en: "\(pool.term.en)/\(status.label(.english))")
  }
}
