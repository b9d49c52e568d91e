internal import Operations
internal import Stockpile

/// What looks wrong is confirmed where somebody can be asked, and remarked on elsewhere.
extension Desk {
  /// Asks about the day of a document as soon as it is known.
  func question(_ day: CalendarDay) throws {
    try question([Doubt.ofDay(day, today: today)].compactMap { $0 }, isTrial: false)
  }

  /// Asks about the lines of a draft. A draft that a rule refuses is refused first: nobody is asked
  /// about what cannot be.
  func question(_ draft: Draft, _ options: PostOptions) throws {
    let doubts = try session.doubts(about: draft)
    guard !doubts.isEmpty else { return }
    var rehearsal = options
    rehearsal.dryRun = true
    rehearsal.again = true
    _ = try session.post(draft, rehearsal)
    try question(doubts, isTrial: options.dryRun)
  }

  /// Asks about the clock before anything is recorded.
  func questionClock(_ options: PostOptions) throws {
    try question([session.doubtAboutClock()].compactMap { $0 }, isTrial: options.dryRun)
  }

  private func question(_ doubts: [Doubt], isTrial: Bool) throws {
    // Who typed all of it is asked about what is doubtful, and not about the whole again.
    let wasGuided = wasGuided
    defer { self.wasGuided = wasGuided }
    for doubt in doubts {
      let message = CodeNames(registers).spelled(doubt.message)
      guard isInteractive, !isTrial else {
        Console.remark(
          say(
            "注意：\(message.spoken)，\(message.spokenHint)",
            "note: \(message.spoken); \(message.spokenHint)"))
        continue
      }
      Console.remark(
        say("\(message.spoken)，\(message.spokenHint)", "\(message.spoken); \(message.spokenHint)"))
      guard try confirm(say("确实如此？", "is that so? ")) else { throw Failure.cancelled }
    }
  }
}
