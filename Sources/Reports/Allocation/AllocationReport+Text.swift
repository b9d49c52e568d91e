import Planning
public import Stockpile

extension AllocationReport {
  /// What is shared out and by which rule; item by item who gets what; what goes where, and what a
  /// little more would change.
  public func text(_ language: Language) -> String {
    var parts = [heading(language)]
    for item in items { parts.append(section(of: item, language)) }
    for (found, report) in zip(plan.substitutions, substitutions) {
      parts.append(found.words(language) + "\n" + report.shownTable(language))
    }
    if !plan.moves.isEmpty {
      parts.append(
        language.pick(zh: "先在下级之间调剂\n", en: "moved between sites first\n")
          + ReportTable(plan.moves, shown(Self.moveColumns)).text(language))
    }
    if !loads.isEmpty {
      parts.append(
        language.pick(zh: "按直接下级装运\n", en: "to be sent to\n")
          + ReportTable(loads, shown(Load.columns)).withTotal(
            items.count == 1 ? [Term.quantity.rawValue: .integer(items[0].shared)] : [:]
          ).text(language))
    }
    if !rounds.isEmpty {
      parts.append(
        language.pick(zh: "车次\n", en: "rounds\n")
          + ReportTable(rounds, Self.roundColumns).text(language))
    }
    let changes = changes(most: limit)
    if !changes.isEmpty {
      parts.append(
        language.pick(zh: "再多一点会怎样（其余不变，重新分一次）\n", en: "what a little more would change\n")
          + ReportTable(changes, Self.changeColumns).text(language))
      let more = plan.limits.count { $0.stopped > 0 } - (limit ?? .max)
      if more > 0 {
        parts.append(
          language.pick(zh: "另有 \(more) 个限制，见 --all\n", en: "\(more) more limits, see --all\n"))
      }
    }
    parts.append(ending(language))
    return parts.joined(separator: "\n")
  }

  /// Columns without the item where there is only one.
  private func shown<Row>(_ columns: [Column<Row>]) -> [Column<Row>] {
    items.count > 1 ? columns : columns.filter { !Self.itemKeys.contains($0.label.key) }
  }

  private static let itemKeys: Set = [
    Label(.item).key, Label.itemName.key, Label.spec.key, Label(.baseUnit).key,
  ]

  /// Those who get anything of what stands in.
  fileprivate func shownTable(_ language: Language) -> String {
    let lines = shown.filter { $0.got > 0 }
    var text = table(of: Array(lines.prefix(limit ?? lines.count))).text(language)
    let more = lines.count - (limit ?? lines.count)
    if more > 0 {
      text += language.pick(zh: "另有 \(more) 个单位，见 --all\n", en: "\(more) more sites, see --all\n")
    }
    return text
  }

  func heading(_ language: Language) -> String {
    let source = plan.problem.source.words(language)
    var lines = [
      language.pick(
        zh: "\(plan.problem.asOf)  \(source) 分配给下级（统一调配方案，不动库存）",
        en: "\(plan.problem.asOf)  \(source) shares out (a proposal: nothing moves)"),
      language.pick(
        zh: "规则：\(plan.rule.words.zh)（用量按 \(plan.problem.useDays) 天计），"
          + "最多补到 \(upTo.zh)，\(plan.rounding.words.zh)",
        en: "rule: \(plan.rule.words.en) (use of \(plan.problem.useDays) days), "
          + "up to \(upTo.en), \(plan.rounding.words.en)"),
    ]
    lines += remarks(language)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What nobody gets more than.
  private var upTo: (zh: String, en: String) {
    let days = plan.problem.coverDays
    let isOfDays = plan.lines.allSatisfy { $0.need == 0 || $0.need == $0.use.need(ofDays: days) }
    return isOfDays ? ("\(days) 天用量", "\(days) days of use") : ("各自应有的数量", "what each should have")
  }

  /// What a reader must know of how sure the plan is.
  private func remarks(_ language: Language) -> [String] {
    var found: [String] = []
    if plan.isCut {
      found.append(
        language.pick(
          zh: "注意：这条规则不看运量、道路和效期，超出部分已按优先级和单位顺序裁去（cut）",
          en: "note: this rule looks at no limits; what they do not allow was cut, by tier and site"
        ))
    }
    if !plan.minimumsMissed.isEmpty {
      found.append(
        language.pick(
          zh: "注意：\(plan.minimumsMissed.count) 行的保底数量无法满足，已按同一办法分给它们",
          en:
            "note: \(plan.minimumsMissed.count) minimums cannot be met and were shared the same way"
        ))
    }
    if !plan.moves.isEmpty {
      found.append(
        language.pick(
          zh: "注意：调剂数量先按线性规划求出，再取整（启发式 heuristic，未证明最优）；方案含 \(plan.moves.count) 笔调剂",
          en:
            "note: moves between sites were decided by linear programmes and made whole (heuristic): "
            + "\(plan.moves.count)"))
    } else if let loss = plan.certainty.loss {
      found.append(
        language.pick(
          zh: "注意：取整未能证明最优（启发式 heuristic），"
            + (loss > 0 ? "最低的行中最多还有 \(loss) 行可再多得一个发放单位" : "后面的整数取法没有找完"),
          en: "note: whole units are heuristic: "
            + (loss > 0
              ? "at most \(loss) more of the lowest lines could have been lifted"
              : "what follows the lowest lines was not searched to the end")))
    }
    return found
  }

  private func section(of item: OfferedLine, _ language: Language) -> String {
    let lines = plan.lines(of: item.item.item.code)
    let shown = Array(lines.prefix(limit ?? lines.count))
    let totals: [String: Field] = [
      Label.requested.key: .integer(plan.requested(item.item.item.code)),
      Label.share.key: .integer(item.shared),
    ]
    var text = stockWords(item, language) + table(of: shown).withTotal(totals).text(language)
    if lines.count > shown.count {
      text += language.pick(
        zh: "另有 \(lines.count - shown.count) 个单位，见 --all；合计含全部 \(lines.count) 个\n",
        en: "\(lines.count - shown.count) more sites, see --all; the total is of all "
          + "\(lines.count)\n")
    }
    return text
  }

  private func stockWords(_ item: OfferedLine, _ language: Language) -> String {
    let thing = item.item.item
    let unit = language.pick(zh: thing.baseUnitZH, en: thing.baseUnitEN)
    func number(_ value: Int64) -> String { Cell.integer(value).text(grouped: true) }
    let reserve = item.stock(.reserve)
    var zh =
      "\(thing.words(.chinese))：日常可用 \(number(item.stock(.daily))) \(unit)，"
      + "自留 \(number(item.item.kept))"
    var en =
      "\(thing.words(.english)): \(number(item.stock(.daily))) \(unit) of daily stock, "
      + "\(number(item.item.kept)) kept"
    if reserve > 0 {
      zh +=
        item.item.releasesReserve
        ? "；专储 \(number(reserve))，底线 \(number(item.item.reserveFloor)) 以上动用（须调用令）"
        : "；专储 \(number(reserve)) 不动"
      en +=
        item.item.releasesReserve
        ? "; reserve \(number(reserve)), used beyond its floor \(number(item.item.reserveFloor)) "
          + "(needs a call-up)"
        : "; the reserve of \(number(reserve)) is not touched"
    }
    if item.offered.tooLate > 0 {
      zh += "；剩余效期不足不发 \(number(item.offered.tooLate))"
      en += "; \(number(item.offered.tooLate)) end too soon to be sent"
    }
    if item.offered.heldBack > 0 {
      zh += "；留待以后 \(number(item.offered.heldBack))"
      en += "; \(number(item.offered.heldBack)) held back"
    }
    if let asked = item.item.quantity {
      zh += "；要求分配 \(number(asked))"
      en += "; asked \(number(asked))"
    }
    zh += "；可分配 \(number(item.offered.units))\n"
    en += "; \(number(item.offered.units)) may go out\n"
    return language.pick(zh: zh, en: en)
  }

  private func ending(_ language: Language) -> String {
    var words = items.map { item in
      let thing = item.item.item
      let sites = plan.lines(of: thing.code).count { $0.lacking > 0 }
      let left = item.offered.units - item.shared - plan.standingIn(thing.code)
      let stood = plan.stoodFor(thing.code)
      return item.uncovered > 0
        ? language.pick(
          zh: "\(thing.nameZH)：分配后 \(sites) 个单位仍缺 \(thing.quantity(item.uncovered, language))"
            + (stood > 0 ? "，其中 \(stood) 由代用品顶上" : ""),
          en:
            "\(thing.nameEN): \(sites) sites still lack \(thing.quantity(item.uncovered, language))"
            + (stood > 0 ? ", substitutes stand in for \(stood) of it" : "")
        )
        : language.pick(
          zh: "\(thing.nameZH)：全部补足，余 \(thing.quantity(left, language))",
          en: "\(thing.nameEN): everybody is filled, \(thing.quantity(left, language)) left")
    }
    words.append(
      language.pick(
        zh: "执行方案：stockpile allocate adopt；改条件再算：stockpile allocate problem",
        en: "to carry it out: stockpile allocate adopt; what if: stockpile allocate problem"))
    return words.joined(separator: "\n") + "\n"
  }
}
