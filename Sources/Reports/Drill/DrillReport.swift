public import Stockpile

/// What a drill (演练) brought to light: who recorded what, how long each step took, what was short,
/// what went wrong.
public struct DrillReport: TableReport {
  /// What the drill is called.
  public let name: String
  /// When it began.
  public let startedAt: Instant
  /// How many logs the copy began with.
  public let logs: Int
  /// How many documents were recorded.
  public let documents: Int
  /// Documents by person and kind.
  let work: [Work]
  /// The call-ups.
  let callUps: [Step]
  /// What went wrong.
  let mistakes: [Mistake]

  /// The report of what was recorded, at an instant.
  public init(
    name: String, startedAt: Instant, logs: Int, documents: [PostedDocument], callUps: [CallUp],
    directory: Directory, now: Instant
  ) {
    self.name = name
    self.startedAt = startedAt
    self.logs = logs
    self.documents = documents.count
    self.work = Work.counted(documents)
    self.callUps = callUps.map { Step($0, in: directory) }
    self.mistakes = Mistake.found(documents, callUps, now: now)
  }

  /// One row a call-up.
  public var table: ReportTable { ReportTable(callUps, Step.columns) }

  /// When it began, work, call-ups, mistakes.
  public func text(_ language: Language) -> String {
    let head = language.pick(
      zh: "演练“\(name)”\(startedAt.description.prefix(16)) 开始，记账 \(documents) 份\n",
      en: "drill \"\(name)\", begun \(startedAt.description.prefix(16)): \(documents) documents\n")
    let none = Label.nothing.text(language) + "\n"
    let parts: [(zh: String, en: String, table: ReportTable)] = [
      ("谁记了什么", "who recorded what", ReportTable(work, Work.columns)),
      ("每件调用用时（分）和缺口", "call-ups: minutes from the request, and what was short", table),
      ("差错", "mistakes", ReportTable(mistakes, Mistake.columns)),
    ]
    return head
      + parts.map { part in
        "\n" + language.pick(zh: part.zh, en: part.en) + "\n"
          + (part.table.rows.isEmpty ? none : part.table.text(language))
      }.joined()
  }

  /// All of it.
  public var json: JSONText {
    .report(
      "drill_report",
      [
        "name": .string(name), "started_at": .text(startedAt), "logs": .integer(Int64(logs)),
        "documents": .integer(Int64(documents)), "work": ReportTable(work, Work.columns).json,
        "call_ups": table.json, "mistakes": ReportTable(mistakes, Mistake.columns).json,
      ])
  }
}

extension DrillReport {
  /// How many documents of a kind somebody recorded.
  struct Work {
    let person: String
    let kind: DocumentKind
    var count: Int

    static func counted(_ documents: [PostedDocument]) -> [Work] {
      var found: [Work] = []
      for posted in documents {
        let (person, kind) = (posted.posting.operatorName, posted.document.kind)
        if let place = found.firstIndex(where: { $0.person == person && $0.kind == kind }) {
          found[place].count += 1
        } else {
          found.append(Work(person: person, kind: kind, count: 1))
        }
      }
      return found.sorted { ($0.person, $0.kind.rawValue) < ($1.person, $1.kind.rawValue) }
    }

    static var columns: [Column<Work>] {
      [
        Column(term: .recordedBy) { .text($0.person) },
        Column(term: .kind) { .term($0.kind.term) },
        Column(.documentCount) { .count($0.count) },
      ]
    }
  }
}
