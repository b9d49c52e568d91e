import Stockpile

extension ExplainedPlace {
  /// What is moved here and what is bought, and what it costs.
  func filling(_ purchase: PlanPurchase?) -> [Explanation] {
    let bought = terms.refill.rest[place].all
    let moves = terms.refill.moves[place]
    let proposed = Explanation(
      .proposed, .units(plan.reserve.gap + plan.daily.gap), .sum,
      steps: moves.map(step) + (bought > 0 ? [buying(bought, purchase)] : []))
    guard let price = terms.price else { return [proposed] }
    let step = Explanation(
      .referencePrice, .price(price.price), words: price.words,
      sources: price.sources(of: terms.item))
    guard bought > 0 else { return [proposed, step] }
    let amount = Explanation(
      .amount, .amount(Int128(bought) * Int128(price.price.tenThousandths)), .product,
      steps: [Explanation(.bought, .units(bought), role: .times), step.taken(.times)])
    return [proposed, amount]
  }

  private func buying(_ units: Int64, _ purchase: PlanPurchase?) -> Explanation {
    var notes: [Explanation] = []
    let all = terms.refill.rest.reduce(0) { $0 + $1.all }
    let short = terms.refill.rest.count { $0.all > 0 }
    notes.append(
      Explanation(
        .lacking, .units(all), role: .note,
        words: Message(zh: "\(short) 个单位合计", en: "\(short) sites together")))
    if terms.onOrderToSpare > 0 {
      notes.append(
        Explanation(
          .onOrderToSpare, .units(terms.onOrderToSpare), role: .note,
          words: Message(
            zh: "储备中心已在订、超出自身缺口的部分", en: "ordered by the reserve centre beyond its own gaps")))
    }
    if let line = purchase?.line {
      notes.append(
        Explanation(
          .packs, .units(line.quantity), role: .note,
          words: Message(zh: line.reason.zh, en: line.reason.en)))
    }
    return Explanation(
      .bought, .units(units),
      words: Message(zh: "网内无法满足的部分", en: "what no supplier has"), steps: notes)
  }

  private func step(_ move: RefillMove) -> Explanation {
    let awards = terms.refill.awards.filter { award in
      facts.tree.sites[award.giver].code == move.from.code && award.pool == move.pool
        && into(award) == move.into
    }
    return Explanation(
      .moved, named: move.from.name, .units(move.quantity), .sum,
      words: Message(
        zh: "\(move.pool.term.zh) → \(move.into.term.zh)" + (move.pool == .reserve ? "，凭调用令" : ""),
        en: "\(move.pool.term.en) → \(move.into.term.en)"
          + (move.pool == .reserve ? ", under an order" : "")),
      steps: awards.compactMap(share))
  }

  private func into(_ award: NetworkRefill.Award) -> Pool {
    if award.pool == .reserve { return .reserve }
    return award.isToNorms ? plan.need.normPool : .daily
  }
}

extension PlanPrice {
  /// The receipt, or the fields of the catalogue.
  fileprivate func sources(of item: Item) -> [Explanation.Source] {
    switch basis {
    case .lastReceipt(let document): [.document(document)]
    case .catalogue:
      ["price_low_cny", "price_high_cny"].map {
        .entry(.item, code: item.code.description, field: $0)
      }
    }
  }

  /// Where the price comes from.
  fileprivate var words: Message {
    switch basis {
    case .lastReceipt(let document):
      Message(zh: "\(document.day) 最近一次入库的单价", en: "of the last receipt, on \(document.day)")
    case .catalogue:
      Message(
        zh: "还没有入库单价，取目录价格区间的中值",
        en: "nothing was bought yet: the middle of the catalogue's range")
    }
  }
}
