import Planning
public import Stockpile

extension PlanExecutionReport {
  /// Who approved what, counts by level, purchases, and the lines that are open.
  public func text(_ language: Language) -> String {
    var parts = [heading(language), ReportTable(levels, ExecutedLevel.columns).text(language)]
    if isWhole, !execution.purchases.isEmpty {
      parts.append(
        Self.purchaseTitle(language) + "\n"
          + ReportTable(execution.purchases, ExecutedPurchase.columns).text(language))
    }
    if isListed, !shown.isEmpty {
      parts.append(
        Self.linesTitle(language) + "\n" + ReportTable(shown, ExecutedLine.columns).text(language))
    }
    if !isListed, !shown.isEmpty { parts.append(openWords(language)) }
    return parts.joined(separator: "\n")
  }

  /// How many lines are open, and how to see them.
  func openWords(_ language: Language) -> String {
    language.pick(
      zh: "没有完成的 \(shown.count) 行：加 --site、--below 或 --item 看一部分，--all 看全部\n",
      en: "\(shown.count) lines are open: --site, --below or --item shows some, --all all of them\n"
    )
  }

  /// Which plan, up to which day, who approved it, and what counts.
  func heading(_ language: Language) -> String {
    let edition = execution.edition
    let approval = execution.approval
    let approved =
      approval.map {
        language.pick(
          zh: "核定：\($0.approver)  \($0.approvedOn)，与建议不同 \($0.changes.count) 行",
          en:
            "approved by \($0.approver) on \($0.approvedOn), \($0.changes.count) lines otherwise than "
            + "proposed")
      }
      ?? language.pick(
        zh: "还没有核定记录，按建议数量比较：stockpile plan approve --month \(edition.month)",
        en:
          "no approval on record, compared with what was proposed: stockpile plan approve --month "
          + "\(edition.month)")
    return language.pick(
      zh: """
        \(edition.month) 月度补充计划执行情况  第 \(edition.number) 版（\(edition.madeOn) 制表）  截至 \(execution.through)
        \(approved)
        单据不写属于哪份计划：本月发出、签收和到货的都算；计划外 \(execution.unplanned) 项

        """,
      en: """
        plan of \(edition.month) as carried out  edition \(edition.number), made on \(edition.madeOn)  up to \
        \(execution.through)
        \(approved)
        documents name no plan: all that was sent and came in the month counts; \(execution.unplanned) \
        besides the plan

        """)
  }

  static func purchaseTitle(_ language: Language) -> String {
    language.pick(zh: "采购（全网络，基本单位）", en: "Purchases of the whole network, in base units")
  }

  static func linesTitle(_ language: Language) -> String {
    language.pick(zh: "各行", en: "Lines")
  }
}
