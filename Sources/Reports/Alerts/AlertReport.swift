public import Planning
public import Stockpile

/// What somebody should act on (预警), the worst first: figure, rule and next step.
public struct AlertReport: TableReport {
  /// What is asked for.
  public struct Question: Hashable, Sendable {
    /// Which sites, and which item.
    public var part = NetworkPart()
    /// Which kinds; nil: all.
    public var kinds: Set<AlertKind>?
    /// How many alerts of each kind people are shown; nil: all, with every site.
    public var limit: Int? = 3

    /// The worst of every kind in the whole network.
    public init() {}
  }

  /// What was asked for.
  public let question: Question
  /// The alerts asked for.
  public let list: AlertList
  /// The day.
  public let today: CalendarDay
  let place: @Sendable (Language) -> String

  /// The report of a list.
  public init(_ question: Question, of list: AlertList, in directory: Directory, today: CalendarDay)
  {
    self.question = question
    self.list = list.selecting(question.kinds)
    self.today = today
    self.place = { language in
      [
        question.part.sites.words(directory, language),
        question.part.item.map { directory.item($0).words(language) } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }

  /// Whether there is any alert.
  public var isAny: Bool { !list.alerts.isEmpty }

  /// One row an alert.
  public var table: ReportTable {
    ReportTable(list.alerts, columns)
  }

  private var columns: [Column<Alert>] {
    [
      Column(.severity) { .word($0.severity.label) },
      Column(.alertKind) { .word($0.kind.label) },
      Column(term: .level) { .term($0.subject.level?.term) },
      Column(term: .item) { .text($0.subject.item?.code) },
      Column(.itemName) { alert in
        alert.subject.item.map { .both(zh: $0.nameZH, en: $0.nameEN) } ?? .empty
      },
      Column(.alertCode) { .text($0.subject.ownCode) },
      Column(.figure) { $0.figureField },
      Column(.measure) { .word(AlertRule.of($0.kind).measure.label) },
      Column(.sites) { .count($0.places.count) },
      Column(.worstSite) { .site($0.places.first?.site) },
      Column(.alertDay) { .day($0.day) },
      Column(.alertWords) { alert in
        .both(
          zh: alert.words(list.thresholds, .chinese), en: alert.words(list.thresholds, .english))
      },
      Column(.alertRule) { alert in
        let rule = alert.kind.rule(list.thresholds)
        return .both(zh: rule.zh, en: rule.en)
      },
      Column(.next) { .text($0.nextStep(today: today, at: question.part.sites)) },
    ]
  }

  /// Counts, thresholds, and the alerts with all their sites.
  public var json: JSONText {
    .report(
      "alerts",
      [
        "as_of": .text(today), "site": .text(question.part.sites.site),
        "below": .text(question.part.sites.below),
        "level": question.part.sites.level.map { .string($0.rawValue) },
        "item": .text(question.part.item), "counts": list.countsJSON,
        "thresholds": .object(
          Dictionary(
            uniqueKeysWithValues: AlertThresholds.settings.map {
              ($0.rawValue, .count(list.thresholds[$0]))
            })),
        "alerts": .array(zip(list.alerts, table.objects).map { $0.json(adding: $1) }),
      ])
  }
}

extension Alert {
  fileprivate var figureField: Field {
    AlertRule.of(kind).measure == .value
      ? .amount(figure.map { Amount(tenThousandths: Int128($0)) }) : .integer(figure)
  }

  /// The row with the sites, which a table has no room for.
  fileprivate func json(adding row: [String: JSONText]) -> JSONText {
    var members = row
    members["places"] = .array(
      places.map { place in
        .members([
          "site": .text(place.site.code), "figure": place.figure.map { .integer($0) },
          "against": place.against.map { .integer($0) }, "day": .text(place.day),
        ])
      })
    return .object(members)
  }
}

extension AlertSubject {
  /// The item, where it is about one.
  var item: Item? {
    if case .item(let item, _) = self { item } else { nil }
  }

  /// The level, where it is about one.
  var level: Level? {
    switch self {
    case .item(_, let level), .sites(let level): level
    default: nil
    }
  }

  /// The number or code of what is neither an item nor a level.
  var ownCode: String? {
    switch self {
    case .item, .sites, .network: nil
    default: code
    }
  }
}
