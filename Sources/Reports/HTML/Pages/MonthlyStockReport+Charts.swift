import Planning
import Stockpile

extension MonthlyStockReport {
  /// How many townships a chart names.
  private static let namedTownships = 20
  /// How many items a chart names.
  private static let namedItems = 12
  /// Days of cover beyond which a bar says no more by being longer.
  private static let coverEdge: Int128 = 150

  /// How many lines meet their norms.
  func writeBands(to body: inout Markup, _ language: Language) {
    body.chart(
      language.pick(zh: "各级储备达标情况（行数的 %）", en: "lines against their norms by level, %"),
      bandChart(language).drawing, nothing: Label.nothing.text(language))
  }

  /// How long daily stock lasts.
  func writeCovers(to body: inout Markup, _ language: Language) {
    body.chart(
      language.pick(zh: "各乡镇日常可用天数（在用物资的中位数）", en: "days of cover by township (median item)"),
      coverChart(language).drawing,
      language.pick(
        zh: stock.covers.count > Self.namedTownships
          ? "共 \(stock.covers.count) 个，这里是天数最少的 \(Self.namedTownships) 个。" : "",
        en: stock.covers.count > Self.namedTownships
          ? "the \(Self.namedTownships) shortest of \(stock.covers.count). " : "")
        + language.pick(
          zh: "每个单位的每种在用物资算一项；条到 \(Self.coverEdge) 天为止，数字照实",
          en: "each item in use at each site counts once; bars end at \(Self.coverEdge) days, "
            + "figures do not"),
      nothing: Label.nothing.text(language))
  }

  /// What ends when.
  func writeTimeline(to body: inout Markup, _ language: Language) {
    let timeline = ExpiryChart(stock.expiries, language)
    body.chart(
      timeline.title, timeline.chart.drawing, timeline.note,
      nothing: Label.nothing.text(language))
  }

  /// What is furthest below its norm.
  func writeItemChart(to body: inout Markup, _ language: Language) {
    body.chart(
      language.pick(
        zh: "离定额最远的物资（已有和在途占定额的 %，各单位之间不相抵）",
        en: "items furthest below norm (stock and on the way, % of the norm)"),
      itemChart(language).drawing, nothing: Label.nothing.text(language))
  }

  private func bandChart(_ language: Language) -> BarChart {
    BarChart(
      title: language.pick(zh: "各级储备达标情况", en: "norms by level"),
      legend: [
        (.solid, language.pick(zh: "达标", en: "met")),
        (.light, language.pick(zh: "70–99%", en: "70–99 %")),
        (.hatched, language.pick(zh: "不足 70%", en: "under 70 %")),
        (.open, language.pick(zh: "定额不明", en: "norm unknown")),
      ],
      bars: stock.bands.map { band in
        let all = band.met + band.nearly + band.below
        return BarChart.Bar(
          name: band.level.term.label(language),
          parts: BarChart.shares([
            (band.met, .solid), (band.nearly, .light), (band.below, .hatched),
            (band.unknown, .open),
          ]),
          note: language.pick(
            zh: "达标 \(band.met)/\(all)", en: "\(band.met)/\(all) met"))
      })
  }

  private func coverChart(_ language: Language) -> BarChart {
    let days = Int128(PlanBasis.usualCoverDays)
    return BarChart(
      title: language.pick(zh: "各乡镇日常可用天数", en: "days of cover by township"),
      bars: shownCovers.map { cover in
        BarChart.Bar(
          name: language.pick(zh: cover.site.nameZH, en: cover.site.nameEN),
          parts: [
            (Int128(cover.median), cover.median < PlanBasis.usualCoverDays ? .hatched : .solid)
          ],
          note: language.pick(
            zh: "\(cover.median) 天；\(cover.below)/\(cover.inUse) 项不足 \(days) 天",
            en: "\(cover.median) d; \(cover.below)/\(cover.inUse) under \(days)"))
      }, mark: (days, language.pick(zh: "\(days) 天", en: "\(days) days")), most: Self.coverEdge)
  }

  /// In the order of the network; of very many those that last shortest, so that they fit on a page.
  private var shownCovers: [TownshipCover] {
    guard stock.covers.count > Self.namedTownships else { return stock.covers }
    let shortest = stock.covers.enumerated().sorted {
      $0.element.median != $1.element.median
        ? $0.element.median < $1.element.median : $0.offset < $1.offset
    }
    return shortest.prefix(Self.namedTownships).map(\.element)
  }

  private func itemChart(_ language: Language) -> BarChart {
    let lacking = stock.items.filter { $0.norm > 0 && $0.gap > 0 }.map { item in
      (item: item.item, percent: Int128(max(0, item.norm - item.gap)) * 100 / Int128(item.norm))
    }.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.item.ved != other.item.ved { return one.item.ved.isBefore(other.item.ved) }
      return one.percent != other.percent
        ? one.percent < other.percent : left.offset < right.offset
    }.prefix(Self.namedItems).map(\.element)
    return BarChart(
      title: language.pick(zh: "离定额最远的物资", en: "items furthest below norm"),
      bars: lacking.map { line in
        BarChart.Bar(
          name: language.pick(zh: line.item.nameZH, en: line.item.nameEN),
          parts: [(line.percent, .solid), (100 - line.percent, .hatched)],
          note: "\(line.percent)%")
      }, most: 100)
  }
}

extension VED {
  /// Vital items first.
  fileprivate func isBefore(_ other: VED) -> Bool {
    (Self.allCases.firstIndex(of: self) ?? 0) < (Self.allCases.firstIndex(of: other) ?? 0)
  }
}
