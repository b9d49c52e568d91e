import Stockpile

extension ExplainedPlace {
  /// How many documents of use are listed one by one; more are grouped by month and day.
  static let mostListed = 12

  /// c as an exact fraction: what was used in the window, here and below, by its days.
  var useADay: Explanation {
    let use = plan.use
    return Explanation(
      .useADay, .number(Rational(Int128(use.units), over: Int128(use.days))), .product,
      words: Message(zh: "含下级", en: "with sites below"),
      steps: [
        Explanation(
          .useUnits, .units(use.units), .sum, role: .times, steps: [ownUse(of: site)] + below(site)),
        Explanation(.useDays, .days(Int64(use.days)), role: .over),
      ])
  }

  private func below(_ site: Site) -> [Explanation] {
    facts.tree.children(of: site.code).compactMap { code in
      guard let child = facts.tree[code] else { return nil }
      let units = facts.use.supplied(StockKey(site: code, item: terms.item.code)).units
      guard units > 0 else { return nil }
      return Explanation(
        .useBelow, named: child.name, .units(units), .sum, steps: [ownUse(of: child)] + below(child)
      )
    }
  }

  /// What a site used itself on the days that count, said of 90 days.
  private func ownUse(of site: Site) -> Explanation {
    let key = StockKey(site: site.code, item: terms.item.code)
    guard let routine = facts.use.routine(key) else { return Explanation(.ownUse, .units(0)) }
    let said = facts.use.own(key)
    return Explanation(
      .ownUse, .units(said.units), .productRounded, words: routine.words,
      steps: [
        used(key, routine),
        Explanation(.useDays, .days(Int64(said.days)), role: .times),
        Explanation(
          .countedDays, .days(Int64(routine.use?.days ?? 1)), role: .over,
          words: routine.tally.words),
      ])
  }

  /// The documents of use on the days that count, and what was asked for in vain on days without stock;
  /// where more was brought back than issued, nothing.
  private func used(_ key: StockKey, _ routine: RoutineUse) -> Explanation {
    let counted = facts.use.countedDays(key)
    let uses = evidence.uses.filter { $0.use.site == key.site }
      .compactMap { use -> (use: DocumentedUse, units: Int64)? in
        let units = use.use.units(on: counted)
        return units == 0 ? nil : (use, units)
      }
    let count = uses.reduce(0) { $0 + $1.use.parts.count }
    var steps =
      count > Self.mostListed ? byMonth(uses) : uses.flatMap { documents($0.use, $0.units) }
    let unmet = counted.filter(\.isOut).reduce(0) { $0 + $1.unmet }
    if unmet > 0 { steps.append(Explanation(.unmetRequests, .units(unmet))) }
    return Explanation(
      .usedOnDays, .units(max(0, routine.tally.units)), .shortfall, role: .times, steps: steps)
  }

  private func byMonth(_ uses: [(use: DocumentedUse, units: Int64)]) -> [Explanation] {
    Set(uses.map(\.use.use.day.month)).sorted().map { month in
      let ofMonth = uses.filter { $0.use.use.day.month == month }
      return Explanation(
        .month, named: Message(zh: "\(month)", en: "\(month)"),
        .units(ofMonth.reduce(0) { $0 + $1.units }), .sum,
        steps: ofMonth.map { use, units in
          let day = use.use.day
          return Explanation(
            .day, named: Message(zh: "\(day)", en: "\(day)"), .units(units), .sum,
            steps: documents(use, units))
        })
    }
  }

  /// The documents of a use; a count that stood for issues is one figure, for it is spread over days.
  private func documents(_ use: DocumentedUse, _ units: Int64) -> [Explanation] {
    if let since = use.use.since {
      return [
        Explanation(
          .document, .units(units),
          words: Message(
            zh: "以盘代耗 \(use.use.quantity)，摊到 \(since) 以后至 \(use.use.day)",
            en: "\(use.use.quantity) counted as use, spread over the days after \(since) "
              + "through \(use.use.day)"),
          sources: use.parts.map { .document($0.document) })
      ]
    }
    return use.parts.map { part in
      Explanation(
        .document, named: Message(zh: part.kind.term.zh, en: part.kind.term.en),
        .units(part.quantity),
        words: Message(zh: "\(use.use.day)", en: "\(use.use.day)"),
        sources: [.document(part.document)])
    }
  }
}

extension Site {
  /// Code and name.
  var name: Message { Message(zh: "\(code) \(nameZH)", en: "\(code) \(nameEN)") }
}
