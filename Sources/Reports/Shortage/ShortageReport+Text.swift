import Planning
public import Stockpile

extension ShortageReport {
  /// How many sites of a level, and how many purchases, a summary names.
  private static let summaryRows = 10

  /// Levels first; then sites and the first purchases, or every line asked for.
  public func text(_ language: Language) -> String {
    guard !levels.isEmpty else { return heading(language) + Label.nothing.text(language) + "\n" }
    var parts = [
      heading(language) + ReportTable(levels, LevelShortage.columns).text(language, layout)
    ]
    if question.detail == .summary {
      parts.append(siteText(language))
    } else if !table.rows.isEmpty {
      parts.append(table.text(language, lineLayout))
    }
    if !list.purchases.isEmpty { parts.append(purchaseText(language)) }
    if !unknown.isEmpty {
      parts.append(
        Label.unknownNorm.text(language) + "\n"
          + ReportTable(unknown, UnknownNorms.columns).text(language, layout))
    }
    return parts.joined(separator: "\n")
  }

  /// The explanation of a line says its figures again.
  private var layout: TableLayout {
    isWide
      ? .wide
      : .narrow(leavingOut: [
        Label(.site), Label(.item), Label(.norm), Label.usable, Label.onTheWay, Label.attainment,
        Label.toMove, Label.toPurchase, Label(.ved), Label.sitesServed, Label.lacking,
      ])
  }

  private var lineLayout: TableLayout {
    var narrow = layout
    if !isWide { narrow.leavingOut.formUnion([Label(.level).key, Label(.baseUnit).key]) }
    return narrow
  }

  func heading(_ language: Language) -> String {
    let response = assumptions.response.words(language)
    let handout =
      assumptions.publicDistribution
      ? language.pick(zh: "，含公众发放", en: ", with public distribution") : ""
    return language.pick(
      zh: "\(assumptions.today)  \(response)\(handout)\n",
      en: "\(assumptions.today)  \(response)\(handout)\n")
  }

  private func siteText(_ language: Language) -> String {
    let shown = Level.allCases.flatMap { level in
      sites.filter { $0.site.level == level && $0.count.below > 0 }.prefix(Self.summaryRows)
    }
    let rest = sites.count { $0.count.below > 0 } - shown.count
    guard !shown.isEmpty else {
      return language.pick(zh: "各单位均达到定额\n", en: "every site meets its norms\n")
    }
    return ReportTable(shown, SiteShortage.columns).text(language, layout)
      + (rest > 0
        ? language.pick(
          zh: "另有 \(rest) 个单位低于定额；逐行见 --all、--site 或 --below\n",
          en: "\(rest) more sites below norm; --all, --site or --below shows every line\n") : "")
  }

  private func purchaseText(_ language: Language) -> String {
    let isSummary = question.detail == .summary
    let shown = Array(isSummary ? list.purchases.prefix(Self.summaryRows) : list.purchases[...])
    let rest = list.purchases.count - shown.count
    return Label.purchase.text(language) + "\n"
      + ReportTable(shown, PurchaseLine.columns).text(language, layout)
      + (rest > 0
        ? language.pick(
          zh: "另有 \(rest) 种物资需采购，见 --all\n", en: "\(rest) more items to buy; see --all\n") : "")
  }
}
