internal import Interchange
internal import Operations
internal import Stockpile

/// Dispatches on the way, chosen from a menu where no number was typed.
extension Desk {
  /// The dispatch of a number; without one a menu of those on the way, or of those disputed.
  func dispatch(_ number: String?, disputed: Bool) throws -> PostedDocument {
    if let number { return try DocumentWords.find(number, session) }
    guard isInteractive else {
      throw Failure.missing("NUMBER", zh: "调出单号", en: "number of the dispatch")
    }
    let onTheWay = try session.transit().filter { ($0.arrival != nil) == disputed }
    var seen: Set<DocumentID> = []
    let dispatches = onTheWay.filter { seen.insert($0.id).inserted }
    guard !dispatches.isEmpty else {
      throw Failure.usage(
        "nothing-on-the-way", zh: disputed ? "没有待处理的差异" : "没有在途的调出单",
        en: disputed ? "nothing is disputed" : "nothing is on the way")
    }
    let chosen = try choose(
      say("选哪一张", "which one"), try dispatches.map { (label: try label($0), value: $0.id) })
    return try session.document(chosen.description)
  }

  private func label(_ stock: TransitStock) throws -> String {
    let from = try registers.site(stock.sender).map { say($0.nameZH, $0.nameEN) } ?? ""
    let to = try registers.site(stock.destination).map { say($0.nameZH, $0.nameEN) } ?? ""
    return "\(stock.dispatch)  \(from) → \(to)"
  }

  /// Asks line by line what arrived, if not all did.
  func askArrived(_ dispatch: Document) throws -> [LineWords] {
    guard try confirm(say("与调出单有出入？", "did anything differ from the dispatch? ")) else {
      return []
    }
    return try dispatch.movements.map { movement in
      guard let item = try registers.item(movement.lot.item) else {
        throw Failure.missing("--item", .item)
      }
      let name = say(item.nameZH, item.nameEN)
      let sent = movement.quantity.units
      var words = LineWords()
      words.item = item.code.description
      words.fields[.lot] = movement.lot.particulars.number
      if let expiry = movement.lot.expiry { words.fields[.expiry] = expiry.description }
      let question = say(
        "\(name) \(LotWords.label(movement.lot)) 调出 \(sent)，收到（回车=照单）",
        "\(name) \(LotWords.label(movement.lot)): \(sent) sent, arrived (Enter = all)")
      words.quantity = try ask(question) { line in
        if try TypedText(line).text.isEmpty { return String(sent) }
        return String(try TypedQuantity.parse(line, item: item, allowsZero: true).units)
      }
      words.fields[.damaged] = try ask(say("其中破损（回车=0）", "damaged (Enter = 0)")) { line in
        if try TypedText(line).text.isEmpty { return "0" }
        return String(try TypedQuantity.parse(line, item: item, allowsZero: true).units)
      }
      if words.fields[.lot]?.isEmpty == true { words.fields[.lot] = nil }
      return words
    }
  }
}
