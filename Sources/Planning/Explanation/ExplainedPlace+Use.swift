import Stockpile

extension ExplainedPlace {
  /// How many documents of use are listed one by one; more are grouped by month and day.
  static let mostListed = 12

  /// c as an exact fraction: what was used in the window, here and below, by its days.
  var useADay: Explanation {
    let (use, window) = (plan.use, basis.window)
    return Explanation(
      .useADay, .number(Rational(Int128(use.units), over: Int128(use.days))), .product,
      words: Message(
        zh: "\(window.first) 至 \(window.last)，含下级",
        en: "\(window.first) to \(window.last), with sites below"),
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

  /// What a site used itself; where more was brought back than issued, nothing.
  private func ownUse(of site: Site) -> Explanation {
    let units = facts.use.own(StockKey(site: site.code, item: terms.item.code)).units
    let uses = evidence.uses.filter { $0.use.site == site.code }
      .compactMap { use -> (use: DocumentedUse, units: Int64)? in
        let units = facts.use.units(of: use.use, in: facts.tree)
        return units == 0 ? nil : (use, units)
      }
    let count = uses.reduce(0) { $0 + $1.use.parts.count }
    return Explanation(
      .ownUse, .units(units), .shortfall,
      steps: count > Self.mostListed ? byMonth(uses) : uses.flatMap { documents($0.use, $0.units) })
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
