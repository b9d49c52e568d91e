internal import Interchange
internal import Operations
internal import Stockpile

/// What arrived of a dispatch, asked line by line.
extension Desk {
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
      let arrived = try askUnits(question, item, usual: sent)
      words.quantity = String(arrived)
      if arrived > 0 {
        words.fields[.damaged] = String(
          try askUnits(
            say("其中破损（回车=0）", "damaged (Enter = 0)"), item, usual: 0, most: arrived))
      }
      if words.fields[.lot]?.isEmpty == true { words.fields[.lot] = nil }
      return words
    }
  }

  /// Posts an arrival. Where a rule wants to know why more arrived than was sent, whoever sits
  /// there is asked, and nothing that was typed is lost.
  func postArrival(_ planned: Planned) throws -> Recorded {
    do {
      return try post(planned)
    } catch let failure as Failure {
      guard case .moreThanSent = failure.refusal, isInteractive else { throw failure }
      Console.remark(failure.message.spoken)
      var explained = planned
      try askReason(&explained.draft)
      return try post(explained)
    }
  }

  private func askUnits(
    _ question: String, _ item: Item, usual: Int64, most: Int64 = Quantity.largest
  ) throws -> Int64 {
    try ask(question) { line in
      if try TypedText(line).text.isEmpty { return usual }
      let units = try TypedQuantity.parse(line, item: item, allowsZero: true).units
      guard units <= most else {
        throw Failure.usage(
          "too-many", zh: "不能多于收到的 \(most)", en: "no more than the \(most) that arrived")
      }
      return units
    }
  }
}
