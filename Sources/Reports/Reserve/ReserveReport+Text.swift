import Planning
public import Stockpile

extension ReserveReport {
  /// What it rests on, the worst rows, how many there are, and the norms that are unknown.
  public func text(_ language: Language) -> String {
    guard !lines.isEmpty || !unknown.isEmpty else {
      return heading(language) + Label.nothing.text(language) + "\n"
    }
    let shown = Array(lines.prefix(question.limit ?? lines.count))
    var text = heading(language)
    if !shown.isEmpty { text += table(of: shown).text(language, layout) }
    text += footing(language, rest: lines.count - shown.count)
    if !unknown.isEmpty {
      text +=
        "\n" + Label.unknownNorm.text(language) + "\n"
        + ReportTable(unknown, UnknownNorms.columns).text(language, layout)
    }
    return text
  }

  /// The heading names a site that is alone.
  private var layout: TableLayout {
    isWide
      ? .wide
      : .narrow(
        leavingOut: [
          Label(.site), Label(.item), Label(.baseUnit), Label.baseNorm, Label.normSource,
          Label.normFrom, Label.sites, Label.sitesOnDaily,
        ] + (question.sites.site == nil ? [] : [Label.siteName]))
  }

  private func heading(_ language: Language) -> String {
    let place = place(language)
    let percent = basis.floorPercent
    return language.pick(
      zh: "\(basis.today)  专储达标\(place.isEmpty ? "" : "  \(place)")\n"
        + "\(basis.response.words(language))；红线 = 不乘系数的定额 × \(percent)%\n"
        + "实物 = 在效期内的可用 + 预留；不设专储的单位按日常可用\n",
      en: "\(basis.today)  reserve\(place.isEmpty ? "" : " of \(place)")\n"
        + "\(basis.response.words(language)); red line = \(percent)% of the norm without it\n"
        + "physical = in date, available or reserved; daily stock where no reserve is kept\n")
  }

  private func footing(_ language: Language, rest: Int) -> String {
    let below = lines.count(where: \.isBelowFloor)
    let missed = lines.count { $0.stock < $0.norm }
    let rows = question.bySite ? ("项", "lines") : ("种物资", "items")
    return language.pick(
      zh: "\(lines.count) \(rows.0)有定额，\(missed) 未达标，\(below) 低于红线\n",
      en: "\(rows.1) with a norm: \(lines.count), below it: \(missed), "
        + "below the red line: \(below)\n")
      + (rest > 0
        ? language.pick(zh: "另有 \(rest) 行，见 --all\n", en: "\(rest) more rows, see --all\n") : "")
  }
}
