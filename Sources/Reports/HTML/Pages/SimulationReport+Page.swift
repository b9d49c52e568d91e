import Planning
public import Stockpile

extension SimulationReport: PrintedReport {
  /// The verdict, stock of what fails soonest as fans, sites and days on which something was short, all figures.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "情景推演", en: "Simulation of a scenario")
    var page = PrintedPage(
      language, name: "\(title) \(result.start)", asOf: result.start, madeOn: result.start)
    page.head.heading(title + "\n" + heading(language).trimmed)
    for line in verdicts(language).split(separator: "\n") {
      page.body.element(.p, text: String(line))
    }
    page.body.table(levelTable, language)
    writeFans(to: &page.body, language)
    writeHeatMap(to: &page.body, language)
    page.body.element(.h2, text: language.pick(zh: "各种物资", en: "Items"))
    page.body.table(itemTable(items.filter { $0.moments(.demand).sum > 0 }), language)
    if !sites.isEmpty {
      page.body.element(.h2, text: language.pick(zh: "缺过物资的单位", en: "Sites that lacked something"))
      page.body.table(siteTable(Array(sites.prefix(limit ?? .max))), language)
    }
    for line in notes(language).split(separator: "\n") {
      page.body.element(.p, .look("small"), text: String(line))
    }
    return page
  }

  /// How many items have pictures.
  private static let pictured = 8

  /// Stock of the items that are short on most days, at the levels that want them.
  private func writeFans(to body: inout Markup, _ language: Language) {
    let shown = items.filter { $0.moments(.shortDays).sum > 0 }.prefix(Self.pictured)
    let stock = StockFans(result: result)
    let fans = shown.compactMap(\.item).flatMap { item in
      Level.allCases.compactMap { stock.chart(of: item, at: $0, language) }
    }
    guard !fans.isEmpty else { return }
    body.element(
      .h2,
      text: language.pick(zh: "断货最多的物资：库存的走势", en: "Stock of what is short on most days"))
    for pair in stride(from: 0, to: fans.count, by: 2) {
      body.fans(fans[pair], pair + 1 < fans.count ? fans[pair + 1] : nil)
    }
  }

  /// Two halves beside each other, so that two hundred sites can be read.
  private func writeHeatMap(to body: inout Markup, _ language: Language) {
    let groups = TownshipSites(result.sites).groups.map { group in
      (name: group.name(language), sites: group.sites.filter { !isSilent($0) })
    }.filter { !$0.sites.isEmpty }
    guard tally.replications > 0, !groups.isEmpty else { return }
    let title = language.pick(
      zh: "哪些单位哪天缺物资（缺任何一种的推演份额）", en: "Sites short of anything, by day (share of replications)")
    body.element(.h2, text: title)
    let half = groups.reduce(0) { $0 + $1.sites.count } / 2
    var (left, right, count) = (
      [(name: String, sites: [Int])](), [(name: String, sites: [Int])](), 0
    )
    for group in groups {
      if count < half { left.append(group) } else { right.append(group) }
      count += group.sites.count
    }
    body.sides(
      { $0.chart(title, heatMap(left, title, language).drawing, nothing: "") },
      { page in
        guard !right.isEmpty else { return }
        page.chart(title, heatMap(right, title, language).drawing, nothing: "")
      })
  }

  private func heatMap(
    _ groups: [(name: String, sites: [Int])], _ title: String, _ language: Language
  ) -> HeatMap {
    let start = result.start
    let step = tally.step
    var map = HeatMap(
      title: title,
      rows: groups.flatMap(\.sites).map { site in
        HeatMap.Row(
          name: language.pick(zh: result.sites[site].nameZH, en: result.sites[site].nameEN),
          cells: cells(site))
      }, groups: groups.map { HeatMap.Group(name: $0.name, rows: $0.sites.count) },
      label: { column in
        let date = start.adding(days: (column - 1) * step)
        return "\(date.civil.month)-\(date.civil.day)"
      })
    map.width = 510
    return map
  }

  private func cells(_ site: Int) -> [Int] {
    let count = tally.scopes.sites
    return (0..<tally.stock.days).map { day in
      Int(tally.shortSites[day * count + site] * 1000 / max(1, tally.replications))
    }
  }

  private func isSilent(_ site: Int) -> Bool { cells(site).allSatisfy { $0 == 0 } }
}

/// Sites by the township they are of, those of the district first.
private struct TownshipSites {
  struct Group {
    let head: Site?
    let sites: [Int]

    func name(_ language: Language) -> String {
      head.map { language.pick(zh: $0.nameZH, en: $0.nameEN) }
        ?? language.pick(zh: "区级", en: "district")
    }
  }

  let groups: [Group]

  init(_ sites: [Site]) {
    let townships = sites.filter { $0.level == .township }
    let district = sites.indices.filter { sites[$0].level == .district }
    groups =
      [Group(head: nil, sites: Array(district))]
      + townships.map { township in
        let villages = sites.indices.filter { sites[$0].parent == township.code }
        let own = sites.indices.filter { sites[$0] == township }
        return Group(head: township, sites: own + villages)
      }
  }
}

extension String {
  /// Without line feeds at its end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == "\n" { text = text.dropLast() }
    return String(text)
  }
}

extension SimulationComparison: PrintedReport {
  /// Both policies and their differences.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "两种做法比较", en: "Two policies compared")
    var page = PrintedPage(
      language, name: "\(title) \(one.start)", asOf: one.start, madeOn: one.start)
    page.head.heading(title + "\n" + heading(language).trimmed)
    page.body.table(shownTable, language)
    page.body.element(.p, .look("small"), text: notes(language).trimmed)
    writeFans(to: &page.body, language)
    return page
  }

  /// How many items have pictures.
  private static let pictured = 4

  /// Stock under both of what differs most in units that could not be given out.
  private func writeFans(to body: inout Markup, _ language: Language) {
    func difference(_ place: Int) -> UInt128 {
      differences.moments(.unmet, of: .item(place)).sum.magnitude
    }
    let items = one.items.indices.filter { difference($0) > 0 }
      .sorted { (difference($0), $1) > (difference($1), $0) }.prefix(Self.pictured)
    guard !items.isEmpty else { return }
    body.element(
      .h2,
      text: language.pick(zh: "相差最大的物资：库存的走势", en: "Stock of what differs most"))
    let (first, second) = (StockFans(result: one), StockFans(result: other))
    for item in items {
      for (number, level) in Level.allCases.enumerated()
      where differences.moments(.unmet, of: .itemAtLevel(item, number)).sum != 0 {
        guard
          var left = first.chart(
            of: one.items[item], at: level, language, of: language.pick(zh: "甲", en: "A")),
          var right = second.chart(
            of: one.items[item], at: level, language, of: language.pick(zh: "乙", en: "B"))
        else { continue }
        // One scale, so that both can be held against each other.
        let top = (left.days + right.days).map(\.high).max() ?? 0
        (left.reaches, right.reaches) = (top, top)
        body.fans(left, right)
      }
    }
  }
}

extension NormSweep: PrintedReport {
  /// The frontier and the norms side by side.
  public func page(_ language: Language) -> PrintedPage {
    let title = language.pick(zh: "定额天数比选", en: "Norms in days compared")
    var page = PrintedPage(language, name: "\(title) \(start)", asOf: start, madeOn: start)
    page.head.heading(title + "\n" + heading(language).trimmed)
    page.body.chart(
      language.pick(zh: "满足率与过期金额", en: "fill rate against what expires"),
      frontier(language).drawing, nothing: Label.nothing.text(language))
    page.body.table(table, language)
    page.body.element(.p, .look("small"), text: notes(language).trimmed)
    return page
  }

  /// Waste in yuan to the right, fill in tenths of a percent upwards.
  private func frontier(_ language: Language) -> FrontierChart {
    let points = points.enumerated().compactMap { place, point -> FrontierChart.Point? in
      let (fill, waste) = (
        point.tally.moments(.fill, of: scope), point.tally.moments(.expiredValue, of: scope)
      )
      guard let high = fill.mean, let cost = waste.mean else { return nil }
      func range(_ mean: Double, _ half: Double?, _ unit: Double) -> ClosedRange<Int64> {
        let half = half ?? 0
        return Int64(((mean - half) / unit).rounded())...Int64(((mean + half) / unit).rounded())
      }
      return FrontierChart.Point(
        x: Int64((cost / 10_000).rounded()), y: Int64((high / 1e6).rounded()),
        label: language.pick(zh: "\(point.days) 天", en: "\(point.days) d"), isBest: isBest(place),
        xRange: range(cost, waste.halfWidth, 10_000), yRange: range(high, fill.halfWidth, 1e6))
    }
    return FrontierChart(
      words: FrontierChart.Words(
        title: language.pick(zh: "满足率与过期金额", en: "fill rate against what expires"),
        best: language.pick(zh: "有效边界", en: "frontier"),
        other: language.pick(zh: "其余", en: "others"),
        range: language.pick(zh: "95% 置信区间", en: "95 % confidence intervals")),
      x: FrontierChart.Axis(title: language.pick(zh: "过期金额（元）", en: "expired (CNY)")),
      y: FrontierChart.Axis(title: language.pick(zh: "满足率 %", en: "fill %"), places: 1),
      points: points)
  }
}
