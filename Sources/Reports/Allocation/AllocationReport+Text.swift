import Planning
public import Stockpile

extension AllocationReport {
  /// What is shared out and by which rule; who gets what; what goes where.
  public func text(_ language: Language) -> String {
    let shown = Array(plan.lines.prefix(limit ?? plan.lines.count))
    let rest = plan.lines.count - shown.count
    var parts = [heading(language), table(of: shown).text(language)]
    if rest > 0 {
      parts[1] += language.pick(
        zh: "另有 \(rest) 个单位，见 --all；合计含全部 \(plan.lines.count) 个\n",
        en: "\(rest) more sites, see --all; the total is of all \(plan.lines.count)\n")
    }
    if !loads.isEmpty {
      parts.append(
        language.pick(zh: "按直接下级装运\n", en: "to be sent to\n")
          + ReportTable(loads, Load.columns).withTotal([
            Term.quantity.rawValue: .integer(plan.shared)
          ]).text(language))
    }
    parts.append(ending(language))
    return parts.joined(separator: "\n")
  }

  private func heading(_ language: Language) -> String {
    let unit = language.pick(zh: plan.item.baseUnitZH, en: plan.item.baseUnitEN)
    func number(_ value: Int64) -> String { Cell.integer(value).text(grouped: true) }
    let asked = plan.asked.map { number($0) }
    return language.pick(
      zh: """
        \(today)  \(plan.item.words(language))  \(plan.source.words(language)) 分配给下级
        日常可用 \(number(plan.sourceUsable)) \(unit)，自留 \(number(plan.kept))，\
        \(asked.map { "要求分配 \($0)，" } ?? "")可分配 \(number(plan.released))
        规则：\(plan.rule.words.zh)（近 90 天用量），最多补到 \(plan.coverDays) 天用量，\(plan.rounding.rawValue) 取整；专储不动
        """,
      en: """
        \(today)  \(plan.item.words(language))  from \(plan.source.words(language)) to the sites below
        usable daily stock \(number(plan.sourceUsable)) \(unit), kept \(number(plan.kept)), \
        \(asked.map { "asked \($0), " } ?? "")may be shared out \(number(plan.released))
        rule: \(plan.rule.words.en) (use of 90 days), up to \(plan.coverDays) days of use, \
        rounded by \(plan.rounding.rawValue); the reserve is not touched
        """) + "\n"
  }

  private func ending(_ language: Language) -> String {
    let left = plan.released - plan.shared
    if plan.uncovered > 0 {
      let quantity = plan.item.quantity(plan.uncovered, language)
      let sites = plan.lines.count { $0.share < $0.request }
      return language.pick(
        zh: "分配后 \(sites) 个单位仍缺 \(quantity)。方案只供参考，调出请用 stockpile dispatch\n",
        en:
          "\(sites) sites still lack \(quantity). A proposal only: send it with stockpile dispatch\n"
      )
    }
    return language.pick(
      zh: "全部补足，余 \(plan.item.quantity(left, language))。方案只供参考，调出请用 stockpile dispatch\n",
      en: "everybody is filled, \(plan.item.quantity(left, language)) left. "
        + "A proposal only: send it with stockpile dispatch\n")
  }
}
