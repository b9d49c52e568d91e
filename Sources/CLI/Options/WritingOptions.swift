internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// Where it happens.
struct SiteOptions: ParsableArguments {
  @Option(
    help: .words(
      "单位（默认 STOCKPILE_SITE，再默认设置 site，再默认储备中心）",
      "site (default: STOCKPILE_SITE, then the setting, then the reserve centre)", value: "site"))
  var site: String?
}

/// What a command that records a document of any day may be told.
struct WritingOptions: ParsableArguments {
  @Option(help: .words("业务日期（默认今天）", "day it happened (default: today)", value: "day"))
  var date: String?

  @OptionGroup var saying: SayingOptions
}

/// What may be said on every document, and how it is recorded.
struct SayingOptions: ParsableArguments {
  @Option(help: .words("原因", "why", value: "text"))
  var reason: String?

  @Option(help: .words("备注", "anything else worth keeping", value: "text"))
  var note: String?

  @Option(help: .words("纸质单据号", "number on the paper form", value: "number"))
  var paper: String?

  @Option(help: .words("经办人（代录时写实际办理的人）", "who did it, where another records it", value: "name"))
  var handler: String?

  @Option(help: .words("复核人", "the second person", value: "name"))
  var reviewer: String?

  @Option(help: .words("没有复核人的原因（只有一人在岗）", "why there is no second person", value: "text"))
  var alone: String?

  @Option(help: .words("审批人", "who allowed it", value: "name"))
  var approver: String?

  @OptionGroup var repeating: RepeatOptions
}

extension WritingOptions {
  /// A draft of that kind with everything said here.
  func draft(_ kind: DocumentKind, at site: SiteCode, _ desk: Desk) throws -> Draft {
    let day = try date.map { try TypedDay.parse($0, today: desk.today) } ?? desk.today
    try desk.question(day)
    if let date, !date.contains("\(day.civil.year)"), day.civil.year != desk.today.civil.year {
      Console.remark(
        say("注意：“\(date)”按 \(day) 记", "note: \"\(date)\" is taken for \(day)"))
    }
    return try saying.draft(kind, at: site, on: day, desk)
  }

  /// The draft with its lines, ready to be posted.
  func planned(_ draft: Draft, _ lines: [TypedLine]) -> Planned {
    saying.planned(draft, lines)
  }
}

extension SayingOptions {
  /// A draft of that kind and day with everything said here.
  func draft(
    _ kind: DocumentKind, at site: SiteCode, on day: CalendarDay, _ desk: Desk
  ) throws -> Draft {
    var draft = Draft(
      id: try repeating.documentID(desk.session), kind: kind, site: site, occurredOn: day)
    draft.particulars = try particulars()
    return draft
  }

  /// The draft with its lines, ready to be posted.
  func planned(_ draft: Draft, _ lines: [TypedLine]) -> Planned {
    var draft = draft
    draft.lines = lines.map(\.draft)
    return Planned(draft: draft, lines: lines, options: repeating.postOptions)
  }

  /// What the paper says beside its lines.
  func particulars() throws -> Particulars {
    var said = Particulars()
    said.reason = try WordsOfOption.text(reason)
    said.note = try WordsOfOption.text(note)
    said.paperNumber = try WordsOfOption.text(paper)
    said.handler = try WordsOfOption.text(handler)
    said.reviewer = try WordsOfOption.text(reviewer)
    said.aloneReason = try WordsOfOption.text(alone)
    said.approver = try WordsOfOption.text(approver)
    return said
  }
}
