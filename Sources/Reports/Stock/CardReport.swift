public import Stockpile

/// The card of one item at one site (明细账): what came, what went, what is left.
public struct CardReport: TableReport {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// The first and the last day shown; nil: from the first or to the last movement.
  public let span: (from: CalendarDay?, to: CalendarDay?)
  /// The balance before the first line.
  public let opening: Int64
  /// In the order of day, then of recording.
  public let lines: [CardLine]

  /// The card of what was read; lines after `to` are left out.
  public init(
    site: Site, item: Item, from: CalendarDay? = nil, to: CalendarDay? = nil, opening: Int64,
    lines: [CardLine]
  ) {
    self.site = site
    self.item = item
    self.span = (from, to)
    self.opening = opening
    self.lines = to.map { last in lines.filter { $0.day <= last } } ?? lines
  }

  /// What came in over all lines.
  public var received: Int64 { lines.reduce(0) { $0 + $1.received } }
  /// What went out over all lines.
  public var issued: Int64 { lines.reduce(0) { $0 + $1.issued } }
  /// The balance after the last line.
  public var closing: Int64 { opening + received - issued }

  /// One row a movement.
  public var table: ReportTable {
    var columns: [Column<CardLine>] = [
      Column(term: .occurredOn) { .day($0.day) },
      Column(term: .documentNumber) { .text($0.document) },
      Column(term: .kind) { .term($0.kind.term) },
      Column(term: .counterparty, .unlessBlank) { .text($0.counterparty) },
    ]
    columns += Column.lot(\.movement.lot)
    columns += [
      Column(term: .cameIn) { $0.received == 0 ? .empty : .integer($0.received) },
      Column(term: .wentOut) { $0.issued == 0 ? .empty : .integer($0.issued) },
      Column(.movedInside, .unlessBlank) {
        $0.isInside ? .integer($0.movement.quantity.units) : .empty
      },
      Column(term: .balance) { .integer($0.balance) },
      Column(term: .account, .unlessBlank) { $0.accountWords },
      Column(term: .handler) { .text($0.operatorName) },
    ]
    return ReportTable(lines, columns).withTotal([
      Term.cameIn.rawValue: .integer(received),
      Term.wentOut.rawValue: .integer(issued), Term.balance.rawValue: .integer(closing),
    ])
  }

  private var head: FieldList {
    FieldList([
      (Label(.site), .site(site)),
      (Label(.item), .both(zh: item.words(.chinese), en: item.words(.english))),
      (.spec, .text(item.spec)),
      (Label(.baseUnit), .both(zh: item.baseUnitZH, en: item.baseUnitEN)),
      (.opening, .integer(opening)),
    ])
  }

  /// The head of the card, its lines and their sums.
  public func text(_ language: Language) -> String {
    head.text(language)
      + (lines.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language))
  }

  /// Head, lines, sums.
  public var json: JSONText {
    .report(
      "card",
      [
        "site": .text(site.code), "site_name_zh": .text(site.nameZH),
        "site_name_en": .text(site.nameEN), "item": .text(item.code),
        "item_name_zh": .text(item.nameZH), "item_name_en": .text(item.nameEN),
        "spec": item.spec.isEmpty ? nil : .text(item.spec),
        "base_unit_zh": .text(item.baseUnitZH), "base_unit_en": .text(item.baseUnitEN),
        "from": .text(span.from), "to": .text(span.to), "opening": .integer(opening),
        "lines": table.json, "came_in": .integer(received), "went_out": .integer(issued),
        "closing": .integer(closing),
      ])
  }
}

extension CardLine {
  /// Whether it only changed pool or status inside the site.
  var isInside: Bool { movement.from.held != nil && movement.to.held != nil }

  /// The accounts: both ends of a change inside; of the rest the one held, unless it is ordinary
  /// available working stock.
  var accountWords: Field {
    func words(_ language: Language) -> String {
      let held = [movement.from.held, movement.to.held].compactMap { $0 }
      if held.count == 1, held[0] == HeldAccount(.daily, .available) { return "" }
      return held.map { $0.words(language) }.joined(separator: " → ")
    }
    let codes = [movement.from, movement.to].filter { $0.held != nil }.map(\.description)
    return .named(
      code: codes.joined(separator: " → "), zh: words(.chinese), en: words(.english))
  }
}

extension HeldAccount {
  /// Pool and status, and the number of the order reserved stock is kept for, where it is known.
  func words(_ language: Language, orders: [DocumentID: DocumentNumber] = [:]) -> String {
    let order = order.flatMap { orders[$0] }.map { "/\($0)" } ?? ""
    return "\(pool.term.label(language))/\(status.label(language))\(order)"
  }
}
