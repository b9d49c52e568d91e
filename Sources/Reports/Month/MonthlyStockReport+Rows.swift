import Planning
import Stockpile

extension MonthlyStockReport {
  /// One line an item over the sites asked for.
  func itemText(_ language: Language) -> String {
    let shown = stock.items.filter { !$0.isIdle }
    let idle = stock.items.filter(\.isIdle)
    let flows = ReportTable(shown, MonthItemLine.flowColumns).text(language)
    let standing = ReportTable(shown, MonthItemLine.standingColumns).text(language)
    return itemHead(language) + (shown.isEmpty ? "" : flows + "\n" + standing)
      + idleText(idle.count, below: idle.count { $0.below > 0 }, language)
  }

  /// What the sums by item hold.
  func itemHead(_ language: Language) -> String {
    let head = language.pick(
      zh: stock.isWhole ? "各物资合计，结存含在途，收入、发出不含单位之间的调入、调出；" : "各物资合计，收发含单位之间的调拨；",
      en: stock.isWhole
        ? "by item, with what is under way and without moves between sites; "
        : "by item, in and out with moves between sites; ")
    let known = language.pick(
      zh: "“其中未报”是未报单位最后已知的库存\n",
      en: "\"last known\" is stock of sites that have not reported\n")
    return head + known
  }

  /// What has a norm and nothing else is counted, not listed: `shortages` is about it.
  func idleText(_ count: Int, below: Int, _ language: Language) -> String {
    guard count > 0 else { return "" }
    return language.pick(
      zh: "另有 \(count) 种物资无结存、无收发，其中 \(below) 种低于定额；见 --csv 或 stockpile shortages\n",
      en:
        "items with nothing there and nothing moved: \(count), of them below their norms: \(below); "
        + "see --csv or stockpile shortages\n")
  }

  /// One line a site, of the item asked for.
  func oneItemText(_ language: Language) -> String {
    let lines = oneItemLines
    let total =
      lines.count > 1 || stock.isWhole
      ? "\n" + ReportTable(stock.items, MonthItemLine.flowColumns).text(language) : ""
    guard !lines.isEmpty else { return Label.nothing.text(language) + "\n" }
    return ReportTable(lines, MonthLine.siteColumns).text(language)
      + remarks(lines, language) { $0.site.code.description } + total
  }

  /// The lines of the item asked for, without those of sites that never recorded anything.
  var oneItemLines: [MonthLine] {
    let silent = Set(stock.sites.filter { $0.lastDay == nil }.map(\.site.code))
    return stock.lines.filter { !$0.isIdle || !silent.contains($0.site.code) }
  }

  /// Each site that has something to show with its items; one that was named is always shown.
  func siteTexts(_ language: Language) -> [String] {
    shownSites.map { siteText($0.site, $0.lines, language) }
  }

  /// Each site that has something to show with its items; one that was named is always shown.
  var shownSites: [(site: SiteMonth, lines: [MonthLine])] {
    let lines = Dictionary(grouping: stock.lines, by: \.site.code)
    return stock.sites.compactMap { site in
      let own = lines[site.site.code] ?? []
      let isShown =
        question.part.sites.site != nil || site.lastDay != nil || own.contains { !$0.isIdle }
      return isShown ? (site, own) : nil
    }
  }

  private func siteText(_ site: SiteMonth, _ lines: [MonthLine], _ language: Language) -> String {
    let head = "\(site.site.words(language))  \(stateWords(site, language))\n"
    guard !lines.isEmpty else { return head + Label.nothing.text(language) + "\n" }
    let shown = lines.filter { !$0.isIdle }
    let idle = lines.filter(\.isIdle)
    let tables =
      shown.isEmpty
      ? ""
      : ReportTable(shown, MonthLine.flowColumns).text(language) + "\n"
        + ReportTable(shown, MonthLine.standingColumns).text(language)
    return head + tables + remarks(lines, language) { $0.item.code.description }
      + idleText(idle.count, below: idle.count { ($0.gap ?? 0) > 0 }, language)
  }

  func stateWords(_ site: SiteMonth, _ language: Language) -> String {
    let state = site.state.field.cell(language).text()
    if let day = site.state.closedOn { return "\(state) \(day)" }
    guard site.state.isUnreported else { return state }
    guard let last = site.lastDay else {
      return language.pick(zh: "\(state)，从未记账，库存不明", en: "\(state), nothing ever recorded")
    }
    return language.pick(
      zh: "\(state)，按最后已知库存（末次单据 \(last)）",
      en: "\(state); last known stock (last document \(last))")
  }

  /// 备注, what is the same said once.
  func remarks(
    _ lines: [MonthLine], _ language: Language, _ name: (MonthLine) -> String
  ) -> String {
    var names: [String: [String]] = [:]
    var order: [String] = []
    for line in lines {
      let words = TerminalText.escaped(line.itemRemark(language))
      guard !words.isEmpty else { continue }
      if names[words] == nil { order.append(words) }
      names[words, default: []].append(name(line))
    }
    let separator = language.pick(zh: "、", en: ", ")
    return order.map { words in
      let all = (names[words] ?? []).joined(separator: separator)
      return "\(Term.note.label(language)) \(all)" + language.pick(zh: "：", en: ": ") + "\(words)\n"
    }.joined()
  }
}
