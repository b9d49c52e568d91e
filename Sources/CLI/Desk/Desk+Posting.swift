internal import Operations
internal import Reports
internal import Stockpile

/// A draft ready to be posted, with the words it was made of.
struct Planned {
  var draft: Draft
  var lines: [TypedLine] = []
  var options: PostOptions
}

extension Desk {
  /// Posts a draft and says so in one line. What was asked for piece by piece is shown as a whole
  /// first, and confirmed.
  @discardableResult
  func post(_ planned: Planned) throws -> Recorded {
    try warnOfRecount(planned.draft)
    try naming { try question(planned.draft, planned.options) }
    return try record(planned.options, lines: planned.lines) { options in
      try session.post(planned.draft, options)
    }
  }

  /// Records with `work`, asking before and after where somebody can be asked; `detail` shows what
  /// does not fit into one line.
  @discardableResult
  func record(
    _ options: PostOptions, lines: [TypedLine], _ work: (PostOptions) throws -> Recorded,
    detail: (Recorded) throws -> Void = { _ in }
  ) throws -> Recorded {
    var options = options
    try questionClock(options)
    let recorded = try naming {
      if wasGuided, !options.dryRun {
        try showAndConfirm(&options, lines, work, detail)
      }
      return try repeatable(&options, work)
    }
    try show(recorded, lines)
    if !asJSON { try detail(recorded) }
    return recorded
  }

  /// Says what to do next, to whoever sits there.
  func sayNext(_ command: String) {
    guard isInteractive else { return }
    Console.remark(say("下一步：\(command)", "next: \(command)"))
  }

  /// Says what became of a document.
  func show(_ recorded: Recorded, _ lines: [TypedLine]) throws {
    if asJSON {
      Console.answer(
        JSONText.object([
          "document": .canonical(
            recorded.posted.document.canonical(
              recorded.posted.posting, hash: recorded.posted.hash)),
          "outcome": .string(recorded.outcome.key),
        ]).text)
    } else {
      Console.answer(
        try PostedLine(recorded: recorded, typed: lines, registers: registers).text())
    }
    warnOfClock(recorded)
  }

  private func showAndConfirm(
    _ options: inout PostOptions, _ lines: [TypedLine], _ work: (PostOptions) throws -> Recorded,
    _ detail: (Recorded) throws -> Void
  ) throws {
    var rehearsal = options
    rehearsal.dryRun = true
    let tried = try repeatable(&rehearsal, work)
    options.again = rehearsal.again
    Console.remark(
      try PostedLine(recorded: tried, typed: lines, registers: registers).text())
    try detail(tried)
    guard try confirm(say("确认？", "post it? ")) else { throw Failure.cancelled }
  }

  /// Asks whether an equal document is meant to be another one, where somebody can be asked.
  private func repeatable(
    _ options: inout PostOptions, _ work: (PostOptions) throws -> Recorded
  ) throws -> Recorded {
    do {
      return try work(options)
    } catch let refusal as Refusal {
      guard case .repeated = refusal, isInteractive else { throw refusal }
      Console.remark(refusal.message.spoken)
      guard try confirm(say("再记一张？", "record it again? ")) else { throw Failure.cancelled }
      options.again = true
      return try work(options)
    }
  }

  /// What a restored book says of a shelf is only what was on it when the backup was made.
  private func warnOfRecount(_ draft: Draft) throws {
    guard draft.kind == .issue || draft.kind == .dispatch,
      try session.sitesAwaitingRecount().contains(draft.site)
    else { return }
    let name = CodeNames(registers).spelled("\(draft.site)", Speech.language)
    Console.remark(
      say(
        "注意：\(name) 恢复后待复盘，账面数可能不实：stockpile count sheet --site \(draft.site)",
        "warning: \(name) was restored and is to be counted again, its figures may be wrong: "
          + "stockpile count sheet --site \(draft.site)"))
  }

  /// Documents are never recorded before the one before them, so a later time than the clock's
  /// means that the clock went back.
  private func warnOfClock(_ recorded: Recorded) {
    guard case .recorded = recorded.outcome,
      recorded.posted.posting.recordedAt > session.clock()
    else { return }
    Console.remark(
      say(
        "注意：电脑时钟比上一张单据的记账时间还早，请校准时钟",
        "warning: the clock is behind the last recorded document; set the clock"))
  }
}

extension Recorded.Outcome {
  fileprivate var key: String {
    switch self {
    case .recorded: "recorded"
    case .alreadyThere: "already_there"
    case .rehearsed: "rehearsed"
    }
  }
}
