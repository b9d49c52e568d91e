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
    case .reversal: parts.append(try place() + say(" 已冲销", " reversed"))
    default: parts.append(try place())
    }
    let moved = try items()
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
    "\(record.code) \(say(record["name_zh"], record["name_en"] ?? record["name_zh"]) ?? "")"
  }

  /// Where, and to or from whom.
  private func place() throws -> String {
    let document = recorded.posted.document
    let here = try name(document.site)
    guard let other = document.particulars.counterparty else { return here }
    return document.kind == .arrival
      ? say("\(try name(other)) → \(here)", "\(try name(other)) → \(here)")
      : "\(here) → \(try name(other))"
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
    return try order.map { code in
      guard let item = try registers.item(code) else { return code.description }
      return part(item, movements[code] ?? [])
    }
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
    let kind = recorded.posted.document.kind
    let from = movement.from.held.map(Self.words)
    let to = movement.to.held.map(Self.words)
    if let from, let to { return "\(from) → \(to)" }
    if kind == .count {
      return movement.to.held == nil ? Term.countLoss.spoken : Term.countGain.spoken
    }
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
