import Planning
public import Stockpile

extension AlertReport {
  /// Counts, then kind by kind the rule, what to do, and the worst alerts with their next steps.
  public func text(_ language: Language) -> String {
    guard isAny else {
      return heading(language) + language.pick(zh: "没有预警\n", en: "no alerts\n")
    }
    let kinds = AlertKind.allCases.map { kind in
      (kind, list.alerts.filter { $0.kind == kind })
    }.filter { !$0.1.isEmpty }
    let bySeverity = AlertSeverity.allCases.flatMap { severity in
      kinds.filter { $0.0.severity == severity }
    }
    return heading(language) + bySeverity.map { text(of: $0.0, $0.1, language) }.joined()
      + language.pick(
        zh: "\n一类全部列出：stockpile alerts --kind 类别 --all；阈值：stockpile setting set 设置名 数值\n",
        en: "\nall of a kind: stockpile alerts --kind KIND --all; "
          + "thresholds: stockpile setting set NAME NUMBER\n")
  }

  private func heading(_ language: Language) -> String {
    let place = place(language)
    return "\(today)  " + language.pick(zh: "预警", en: "alerts")
      + (place.isEmpty ? "" : "  \(place)")
      + language.pick(zh: "：", en: ": ") + list.countWords(language) + "\n"
  }

  private func text(of kind: AlertKind, _ alerts: [Alert], _ language: Language) -> String {
    let rule = AlertRule.of(kind)
    let shown = alerts.prefix(question.limit ?? alerts.count)
    let rest = alerts.count - shown.count
    let head = language.pick(
      zh: "\n【\(rule.severity.label.zh)】\(kind.label.zh) \(alerts.count) 条（\(rule.reason.zh)）\n"
        + "  规则：\(kind.rule(list.thresholds).zh)\n  处理：\(kind.advice.zh)\n",
      en: "\n[\(rule.severity.label.en)] \(kind.label.en): \(alerts.count) (\(rule.reason.en))\n"
        + "  rule: \(kind.rule(list.thresholds).en)\n  to do: \(kind.advice.en)\n")
    let lines = shown.map { alert in
      let naming: Int? = question.limit == nil ? nil : 3
      return "  - \(alert.subjectWords(language))\(language.pick(zh: "：", en: ": "))"
        + "\(alert.words(list.thresholds, naming: naming, language))\n"
        + "    \(alert.nextStep(today: today, at: question.part.sites))\n"
    }
    let item = question.part.item.map { " --item \($0)" } ?? ""
    let part = item + question.part.sites.options()
    return head + lines.joined()
      + (rest > 0
        ? language.pick(
          zh: "  另有 \(rest) 条：stockpile alerts --kind \(kind.rawValue)\(part) --all\n",
          en: "  \(rest) more: stockpile alerts --kind \(kind.rawValue)\(part) --all\n") : "")
  }
}
