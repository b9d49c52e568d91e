import Stockpile

extension ExplainedPlace {
  /// What is on the way to a pool, less what the norm claims of it.
  func onTheWay(to pool: Pool, _ figure: Int64, less claimed: Int64 = 0) -> Explanation {
    let wanted: CountedGoods = pool == .reserve ? .reserve : .daily
    let steps = evidence.transit
      .filter { $0.destination == site.code && $0.destinationPool == pool }
      .map { line in
        let counted = CountedGoods.onTheWay(line, on: basis.asOf)
        let sender = facts.tree[line.sender]
        return Explanation(
          counted == wanted ? .dispatch : .notCounted, named: line.lot.name, .units(line.quantity),
          role: counted == wanted ? .plus : .note,
          words: Message.joined([
            Message(
              zh: "\(line.sentOn) 由\(sender?.nameZH ?? "\(line.sender)")调出",
              en: "sent on \(line.sentOn) by \(sender?.nameEN ?? "\(line.sender)")"), counted.words,
          ]),
          sources: [.document(line.dispatch)])
      }
    return Explanation(.onTheWay, .units(figure), .sum, steps: steps + claim(claimed))
  }

  /// What is ordered for a pool, with what the norm claims of the other's.
  func onOrder(
    for pool: Pool, _ figure: Int64, by horizon: CalendarDay, claimed: Int64
  ) -> Explanation {
    let wanted: CountedGoods = pool == .reserve ? .reserve : .daily
    let promised = evidence.promised.map { PlanEvidence.Order($0.document, $0.supply) }
    let steps = (evidence.orders + promised)
      .filter { $0.supply.site == site.code && $0.supply.pool == pool }
      .map { order in
        let counted = CountedGoods.onOrder(order.supply, by: horizon)
        let due = order.supply.neededBy
        return Explanation(
          counted == wanted ? .order : .notCounted, .units(order.supply.quantity),
          role: counted == wanted ? .plus : .note,
          words: Message.joined([
            due.map { Message(zh: "应于 \($0) 到货", en: "due on \($0)") }
              ?? Message(zh: "未定到货日期", en: "no day stated"), counted.words,
          ]),
          sources: [.document(order.number)])
      }
    return Explanation(.onOrder, .units(figure), .sum, steps: steps + claim(-claimed))
  }

  /// What is approved for other sites and not set aside yet; empty where nothing is.
  func backorder(of pool: Pool, _ figure: Int64) -> [Explanation] {
    guard figure > 0 else { return [] }
    let owed = evidence.promised.filter {
      !$0.isSetAside && $0.source == site.code && $0.supply.pool == pool
    }
    return [
      Explanation(
        .backorder, .units(figure), .sum,
        steps: owed.map { promise in
          let asker = facts.tree[promise.supply.site]
          return Explanation(
            .order, named: asker?.name, .units(promise.supply.quantity),
            words: Message(zh: "已审批，未下调用令", en: "approved, not ordered yet"),
            sources: [.document(promise.document)])
        })
    ]
  }

  /// What the norm takes away from a daily figure, or below zero brings to its own.
  private func claim(_ units: Int64) -> [Explanation] {
    guard units != 0 else { return [] }
    return [
      Explanation(
        .claimed, .units(abs(units)), role: units > 0 ? .minus : .plus, words: Self.claimWords)
    ]
  }
}

extension Message {
  /// Those that say something, with a comma between.
  static func joined(_ parts: [Message?]) -> Message? {
    let parts = parts.compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Message(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}
