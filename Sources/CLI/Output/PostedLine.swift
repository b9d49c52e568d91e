internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// The one line said about a document: its number, what it moved in base units, the lots picked.
struct PostedLine {
  let recorded: Recorded
  let typed: [TypedLine]
  let registers: Registers

  /// The line in the language spoken.
  func text() throws -> String {
    let document = recorded.posted.document
    var parts = [head]
    switch document.kind {
    case .closing:
      if let month = document.particulars.month {
        parts.append(try place() + say(" 已关账 \(month)", " closed \(month)"))
      }
    case .registration:
      if let record = document.record { parts.append(Self.entry(record)) }
    case .count: parts.append(try place() + " " + Self.counted(document.countLines))
    case .reversal: parts.append(try place() + say(" 已冲销", " reversed"))
    default: parts.append(try place())
    }
    // What a count moved is shown line by line, with book and shelf side by side.
    let moved = document.kind == .count ? [] : try items()
    let body = moved.isEmpty ? "" : say("：", ": ") + moved.joined(separator: say("；", "; "))
    return TerminalText.escaped(parts.joined(separator: " ") + body)
  }

  private var head: String {
    let number = recorded.posted.documentNumber
    switch recorded.outcome {
    case .recorded: return "\(number)"
    case .alreadyThere: return say("已记过 \(number)", "already recorded: \(number)")
    case .rehearsed: return say("试算，未记账：\(number)", "not recorded, only tried: \(number)")
    }
  }

  private static func entry(_ record: Record) -> String {
    let zh = record["name_zh"] ?? record["value"] ?? record["rule"] ?? ""
    return [record.code, say(zh, record["name_en"] ?? zh)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func counted(_ lines: [CountLine]) -> String {
    let different = lines.filter { $0.book != $0.counted }.count
    return different == 0
      ? say("盘点 \(lines.count) 行，账实相符", "counted, all as in the books: \(lines.count)")
      : say(
        "盘点 \(lines.count) 行，差异 \(different) 行", "counted: \(lines.count), different: \(different)")
  }

  /// Where, and to or from whom.
  private func place() throws -> String {
    let document = recorded.posted.document
    let purpose =
      document.particulars.purpose.map { say("（\($0.spoken)）", " (\($0.spoken))") } ?? ""
    let here = try name(document.site)
    guard let other = document.particulars.counterparty else { return here + purpose }
    let there = try name(other)
    let way = document.kind == .arrival ? "\(there) → \(here)" : "\(here) → \(there)"
    return way + purpose
  }

  private func name(_ code: SiteCode) throws -> String {
    guard let site = try registers.site(code) else { return code.description }
    return say(site.nameZH, site.nameEN)
  }

  /// One part an item: name, quantity, the lots where they are worth saying.
  private func items() throws -> [String] {
    var order: [ItemCode] = []
    var movements: [ItemCode: [Movement]] = [:]
    for movement in recorded.posted.document.movements {
      if movements[movement.lot.item] == nil { order.append(movement.lot.item) }
      movements[movement.lot.item, default: []].append(movement)
    }
    let wanted = try recorded.posted.document.orderLines.map { try part($0) }
    guard wanted.isEmpty else { return wanted }
    return try order.map { code in
      guard let item = try registers.item(code) else { return code.description }
      return part(item, movements[code] ?? [])
    }
  }

  /// What is asked for or granted: how much of what, and from where.
  private func part(_ line: OrderLine) throws -> String {
    guard let item = try registers.item(line.item) else { return "\(line.item) \(line.quantity)" }
    let source = try line.source.map { try name($0) }
    let place = [source, line.pool?.spoken].compactMap { $0 }.joined(separator: " ")
    let said = say(item.nameZH, item.nameEN) + " " + Figures.quantity(line.quantity.units, item)
    return place.isEmpty ? said : say("\(said)（\(place)）", "\(said) (\(place))")
  }

  private func part(_ item: Item, _ movements: [Movement]) -> String {
    let total = movements.reduce(0) { $0 + $1.quantity.units }
    let said = typed.filter { $0.item.code == item.code }
    let isEchoed = said.count == 1 && said[0].quantity.units == total
    let quantity =
      isEchoed ? Figures.echo(said[0].quantity, item) : Figures.quantity(total, item)
    let name = say(item.nameZH, item.nameEN)
    let lots = lotParts(movements)
    return lots.isEmpty
      ? "\(name) \(quantity)" : say("\(name) \(quantity)（\(lots)）", "\(name) \(quantity) (\(lots))")
  }

  /// The lots; with their quantities where there are several, and with the account where it is not
  /// the usual one.
  private func lotParts(_ movements: [Movement]) -> String {
    movements.map { movement in
      var words = LotWords.label(movement.lot)
      if let account = account(of: movement) { words += " \(account)" }
      return movements.count > 1 ? "\(words) \(Figures.grouped(movement.quantity.units))" : words
    }.joined(separator: say("，", ", "))
  }

  private func account(of movement: Movement) -> String? {
    let from = movement.from.held.map(Self.words)
    let to = movement.to.held.map(Self.words)
    if let from, let to { return "\(from) → \(to)" }
    guard let held = movement.to.held ?? movement.from.held,
      held != HeldAccount(.daily, .available)
    else { return nil }
    return Self.words(held)
  }

  private static func words(_ account: HeldAccount) -> String {
    account.status == .available
      ? account.pool.spoken : "\(account.pool.spoken)·\(account.status.spoken)"
  }
}
