import Stockpile

extension ExplainedPlace {
  private var key: StockKey { StockKey(site: site.code, item: terms.item.code) }

  private var stock: [StockLine] { evidence.stock.filter { $0.site == site.code } }

  /// What counts in the reserve pool, lot by lot, and what does not.
  var usableReserve: Explanation {
    let (counted, rest) = lots(in: .reserve) { $0 == .reserve }
    return Explanation(
      .usableReserve, .units(plan.reserve.usable), .sum, steps: counted + rest)
  }

  /// What counts in the daily pool less what the norm claims, lot by lot, and what does not count.
  var usableDaily: Explanation {
    let (counted, rest) = lots(in: .daily) { $0 == .daily }
    let claimed = plan.claimed.usable
    let taken = Explanation(
      .claimed, .units(claimed), role: .minus, words: Self.claimWords)
    // Stock for others is said here: it stands on the same shelves.
    let others = stock.filter { $0.account.pool == .donated || $0.account.pool == .custody }
    return Explanation(
      .usableDaily, .units(plan.daily.usable), .sum,
      steps: counted + (claimed > 0 ? [taken] : []) + rest + others.map { lot($0, counts: false) })
  }

  private func lots(in pool: Pool, _ counts: (CountedGoods) -> Bool) -> (
    counted: [Explanation], rest: [Explanation]
  ) {
    var (counted, rest): ([Explanation], [Explanation]) = ([], [])
    for line in stock where line.account.pool == pool {
      let isCounted = counts(CountedGoods.onHand(line, on: basis.asOf))
      if isCounted { counted.append(lot(line, counts: true)) }
      if !isCounted { rest.append(lot(line, counts: false)) }
    }
    return (counted, rest)
  }

  private func lot(_ line: StockLine, counts: Bool) -> Explanation {
    let why = CountedGoods.onHand(line, on: basis.asOf).words
    return Explanation(
      counts ? .lot : .notCounted, named: line.lot.name, .units(line.quantity),
      role: counts ? .plus : .note, words: why)
  }

  /// Reserve that ends within the cover period is not there when it is needed.
  var expiringReserve: Explanation {
    let ending = plan.need.normPool == .reserve ? plan.ending.reserve : []
    return Explanation(
      .expiringUnused, .units(plan.reserve.expiring), .sum,
      words: Message(
        zh: "\(basis.horizon) 前到期的专储不计",
        en: "reserve that ends before \(basis.horizon) does not count"),
      steps: ending.map { lot in
        Explanation(
          .lot, named: lot.name, .units(lot.quantity),
          words: Message(
            zh: "\(lot.expiry) 到期，届时已不可用", en: "ends on \(lot.expiry), not there when it is needed")
        )
      })
  }

  /// Daily stock that ends before its turn comes, first expired first out at c.
  var expiringDaily: Explanation {
    let fates = UsableInTime.fates(
      of: plan.ending.daily, use: plan.use, from: basis.asOf)
    return Explanation(
      .expiringUnused, .units(plan.daily.expiring), .sum,
      words: Message(
        zh: "\(plan.rule.coverDays) 天内到期、按日均消耗来不及用完的",
        en: "what ends within \(plan.rule.coverDays) days and cannot be used in time"),
      steps: fates.map { fate in
        let possible = plan.use.used(inDays: fate.days)
        return Explanation(
          .lot, named: fate.lot.name, .units(fate.lost), role: fate.lost > 0 ? .plus : .note,
          words: Message(
            zh: "共 \(fate.lot.quantity)，\(fate.lot.expiry) 到期；\(fate.days) 天内最多用 ⌊\(fate.days) × "
              + "\(plan.use.units) ÷ \(plan.use.days)⌋ = \(possible)，先到期的批号用 \(fate.usedBefore)，"
              + "本批可用 \(fate.taken)，余 \(fate.lost)",
            en: "\(fate.lot.quantity), ends on \(fate.lot.expiry); at most ⌊\(fate.days) × "
              + "\(plan.use.units) ÷ \(plan.use.days)⌋ = \(possible) used in \(fate.days) days, "
              + "\(fate.usedBefore) of earlier lots, \(fate.taken) of it, \(fate.lost) left"))
      })
  }
}

extension EndingLots.Lot {
  fileprivate var name: Message? { lot?.name }
}

extension Stockpile.Lot {
  /// What a label on the shelf says: number or serial, maker, expiry.
  var name: Message {
    let number = [particulars.number, particulars.serial].filter { !$0.isEmpty }
      .joined(separator: "/")
    let maker = particulars.maker.isEmpty ? "" : " \(particulars.maker)"
    let ends = expiry.map { (zh: "，\($0) 到期", en: ", expires \($0)") }
    return Message(
      zh: (number.isEmpty ? "无批号" : "批号 \(number)") + maker + (ends?.zh ?? "，无有效期"),
      en: (number.isEmpty ? "no lot number" : "lot \(number)") + maker
        + (ends?.en ?? ", no expiry"))
  }
}
