import Planning
import Stockpile

extension AlertList {
  /// How many of each severity.
  func countWords(_ language: Language) -> String {
    language.pick(zh: "\(alerts.count) 条", en: "\(alerts.count)")
      + language.pick(zh: "（", en: " (")
      + AlertSeverity.allCases.map { "\($0.label.text(language)) \(count($0))" }
      .joined(separator: language.pick(zh: "，", en: ", "))
      + language.pick(zh: "）", en: ")")
  }

  /// The head of the alerts for another page: how many of those sites, and the worst of the three worst
  /// kinds.
  func head(_ language: Language, at sites: SiteSelection) -> String {
    let worst = worstKinds.map { alert in
      "  \(alert.kind.label.text(language))  \(alert.subjectWords(language))"
        + language.pick(zh: "：", en: ": ") + alert.words(thresholds, naming: 1, language) + "\n"
    }
    let next =
      alerts.isEmpty
      ? "" : language.pick(zh: "，见 ", en: ", see ") + "stockpile alerts" + sites.options()
    return language.pick(zh: "预警 ", en: "alerts: ") + countWords(language) + next + "\n"
      + worst.joined()
  }

  /// Three alerts of one kind would hide two other kinds.
  private var worstKinds: [Alert] {
    var kinds: Set<AlertKind> = []
    return Array(alerts.filter { kinds.insert($0.kind).inserted }.prefix(3))
  }

  /// The counts, and the worst of the three worst kinds.
  var headJSON: JSONText {
    .members([
      "counts": countsJSON,
      "worst": .array(
        worstKinds.map { alert in
          .members([
            "kind": .string(alert.kind.rawValue), "severity": .string(alert.severity.rawValue),
            "words_zh": .string(words(alert, .chinese)),
            "words_en": .string(words(alert, .english)),
          ])
        }),
    ])
  }

  /// By severity.
  var countsJSON: JSONText {
    .object(
      Dictionary(
        uniqueKeysWithValues: AlertSeverity.allCases.map { ($0.rawValue, .count(count($0))) }))
  }

  private func words(_ alert: Alert, _ language: Language) -> String {
    alert.subjectWords(language) + language.pick(zh: "：", en: ": ")
      + alert.words(thresholds, naming: 1, language)
  }
}
