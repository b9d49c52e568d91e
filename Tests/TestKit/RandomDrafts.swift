public import Stockpile

/// Random drafts over the small network: every kind, sensible more often than not, and wrong in
/// every way a keeper can be wrong. The same seed and ledger give the same drafts.
public struct RandomDrafts: Sendable {
  /// One thing somebody tries to post.
  public struct Step: Sendable {
    /// The day of the clock.
    public let today: CalendarDay
    /// What is asked for.
    public let draft: Draft
    /// Where a count sheet was drawn: the last number of the site's log then.
    public let sheetDrawnAfter: Int64?
  }

  /// How often each kind is tried; registrations only add a note to an item.
  public static let weights: [(kind: DocumentKind, weight: Int)] = [
    (.opening, 4), (.receipt, 16), (.donation, 6), (.return, 8), (.inspection, 5), (.issue, 16),
    (.dispatch, 12), (.arrival, 14), (.settlement, 12), (.poolChange, 6), (.freeze, 4),
    (.release, 4), (.count, 5), (.writeOff, 5), (.closing, 4), (.reversal, 9), (.registration, 1),
    (.callUpRequest, 9), (.approval, 14), (.callUpOrder, 14), (.repick, 10), (.orderClosing, 4),
    (.purchase, 3), (.callOut, 4), (.unmet, 3),
  ]

  var random: SplitMix64
  let start: CalendarDay
  var today: CalendarDay
  private var earlier: [Draft] = []

  /// Drafts from a seed; the clock starts on a day and moves on about once in six steps.
  public init(seed: UInt64, from start: CalendarDay = SmallNetwork.day("2026-01-05")) {
    self.random = SplitMix64(seed: seed)
    self.start = start
    self.today = start
  }

  /// The next thing somebody tries on a ledger.
  public mutating func next(on ledger: ReferenceLedger) -> Step {
    if random.once(in: 6) { today = today.adding(days: random.number(1...2)) }
    if random.once(in: 30), let again = random.pick(earlier.suffix(20).map { $0 }) {
      return retry(again)
    }
    let draft = draft(somethingToDo(), on: ledger)
    earlier.append(draft)
    return Step(today: today, draft: draft, sheetDrawnAfter: sheet(draft, ledger))
  }

  /// The same words under the same id, or other words under it.
  private mutating func retry(_ draft: Draft) -> Step {
    var draft = draft
    if random.once(in: 3) { draft.particulars.note = "changed \(random.number(1...1000))" }
    return Step(today: today, draft: draft, sheetDrawnAfter: nil)
  }

  private mutating func somethingToDo() -> DocumentKind {
    var rest = random.number(1...Self.weights.reduce(0) { $0 + $1.weight })
    for (kind, weight) in Self.weights {
      rest -= weight
      if rest <= 0 { return kind }
    }
    return .receipt
  }

  private mutating func draft(_ kind: DocumentKind, on ledger: ReferenceLedger) -> Draft {
    switch kind {
    case .receipt where random.once(in: 4): delivery(ledger)
    case .opening, .receipt, .donation: incoming(kind)
    case .return: returning(ledger)
    case .inspection, .freeze, .release, .poolChange: inside(kind, ledger)
    case .dispatch where random.once(in: 3): dispatchForOrder(ledger)
    case .issue, .dispatch, .writeOff: outgoing(kind, ledger)
    case .arrival: arrival(ledger)
    case .settlement: settlement(ledger)
    case .count: count(ledger)
    case .callUpRequest, .approval, .callUpOrder, .repick, .orderClosing, .purchase, .callOut:
      callUp(kind, ledger)
    case .unmet: unmet(ledger)
    case .closing: closing(ledger)
    case .reversal: reversal(ledger)
    case .registration, .epoch: registration(ledger)
    }
  }

  /// Most sheets are fresh; some were drawn a few documents ago.
  private mutating func sheet(_ draft: Draft, _ ledger: ReferenceLedger) -> Int64? {
    guard draft.kind == .count else { return nil }
    let last = ledger.log(of: draft.site).last?.posting.number ?? 0
    return random.once(in: 4) ? max(0, last - Int64(random.number(1...5))) : last
  }

  mutating func start(
    _ kind: DocumentKind, at site: SiteCode? = nil, on day: CalendarDay? = nil
  ) -> Draft {
    let instant = Instant(milliseconds: Int64(today.daysSinceEpoch) * 86_400_000)
    let id = DocumentID(at: instant, random: (random.next(), random.next()))
    let somewhere = site ?? someSite()
    return Draft(id: id, kind: kind, site: somewhere, occurredOn: day ?? someDay())
  }

  mutating func someSite() -> SiteCode {
    if random.once(in: 60) { return random.pick(SmallNetwork.planned, SmallNetwork.aggregate) }
    return random.pick(SmallNetwork.holders) ?? SmallNetwork.root
  }

  /// Mostly today; often some days back, rarely weeks back or in the future.
  mutating func someDay() -> CalendarDay {
    switch random.number(1...100) {
    case ...60: today
    case ...90: today.adding(days: -random.number(1...10))
    case ...97: today.adding(days: -random.number(11...60))
    default: today.adding(days: random.number(1...3))
    }
  }

  mutating func somePool() -> Pool { random.pick(Pool.allCases) ?? .daily }

  mutating func someReason() -> String? {
    random.once(in: 25) ? nil : random.pick("盘点后更正", "damp", "调拨差异", "recall")
  }
}
