import Foundation
import Stockpile
import TestKit
import Testing

/// Random histories: whatever is tried, what the rules let through keeps the invariants.
///
/// `STOCKPILE_SOAK_STEPS` and `STOCKPILE_SOAK_SEEDS` make the run longer, `STOCKPILE_SOAK_FIRST`
/// begins with another seed.
@Suite struct PropertyTests {
  static let steps = environment("STOCKPILE_SOAK_STEPS", 10_000)
  static let seeds = (0..<environment("STOCKPILE_SOAK_SEEDS", 2))
    .map { UInt64($0 + environment("STOCKPILE_SOAK_FIRST", 1)) }

  @Test func `random histories keep the invariants`() async {
    let refused = await withTaskGroup(of: Set<String>.self) { group in
      for seed in Self.seeds { group.addTask { Self.run(seed) } }
      return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    guard Self.steps >= 2_000 else { return }
    let missing = Self.wanted.subtracting(refused)
    #expect(missing.isEmpty, "never refused as \(missing.sorted())")
  }

  /// One history; returns the refusals it met.
  ///
  /// Every step is checked with the balances it touched; the whole book as often in a long history
  /// as in a short one, so that the cost of a step stays the same.
  private static func run(_ seed: UInt64) -> Set<String> {
    var history = History(seed: seed)
    for step in 1...steps {
      history.step()
      let isFull = step % max(100, steps / 10) == 0 || step == steps
      let found = history.problems + (isFull ? history.wholeBook() : [])
      guard found.isEmpty else {
        Issue.record("seed \(seed), step \(step): \(found.joined(separator: "; "))")
        return []
      }
    }
    #expect(history.ledger.isChained, "seed \(seed)")
    if steps >= 2_000 {
      for kind in DocumentKind.allCases where kind != .epoch {
        let times = history.accepted[kind] ?? 0
        #expect(times >= 5, "seed \(seed): \(kind) was accepted only \(times) times")
      }
    }
    return Set(history.refused.keys)
  }

  @Test func `the same seed gives the same history`() {
    var first = History(seed: 7)
    var second = History(seed: 7)
    for _ in 1...300 {
      first.step()
      second.step()
    }
    #expect(first.ledger.documents.count > 50)
    #expect(first.ledger.documents.map(\.hash) == second.ledger.documents.map(\.hash))
  }

  /// Refusals that long histories must have met together; the rest has tests of its own.
  static let wanted: Set<String> = [
    "site-holds-no-stock", "future-day", "closed-month", "before-count", "missing-field",
    "id-taken", "quantity-out-of-range", "insufficient-stock", "expired-lot",
    "expired-on-receipt", "serial-held", "conflicting-expiry", "unknown-lot", "reserve-protected",
    "order-required", "same-pool", "not-a-dispatch", "wrong-destination", "already-arrived",
    "more-than-sent", "not-reversible", "already-reversed", "depended-on",
    "month-not-over", "close-in-order", "posted-since-sheet", "already-decided",
    "already-ordered", "order-closed", "not-an-approver", "authority-required",
    "authority-too-low", "same-person", "reviewer-required", "approves-too-much",
    "dispatches-open", "nothing-set-aside", "uneven-repick", "not-a-source", "needed-before",
  ]

  private static func environment(_ name: String, _ fallback: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? fallback
  }
}

/// A random history under way, with what each step showed to be wrong.
struct History {
  private(set) var ledger: ReferenceLedger
  private(set) var accepted: [DocumentKind: Int] = [:]
  private(set) var refused: [String: Int] = [:]
  private(set) var problems: [String] = []
  private(set) var checks = InvariantChecks()
  private var drafts: RandomDrafts

  init(seed: UInt64) {
    self.drafts = RandomDrafts(seed: seed)
    self.ledger = ReferenceLedger(today: SmallNetwork.day("2026-01-05"))
  }

  mutating func step() {
    let step = drafts.next(on: ledger)
    ledger.today = step.today
    let known = ledger[step.draft.id]
    let count = ledger.documents.count
    let picks = step.draft.kind == .issue || step.draft.kind == .dispatch
    let items = picks ? Set(step.draft.lines.map(\.item)) : []
    let shelf = ledger.holdings(at: step.draft.site, of: items, on: step.draft.occurredOn)
    do {
      let posted = try ledger.post(step.draft, sheetDrawnAfter: step.sheetDrawnAfter)
      if let known {
        if known != posted || ledger.documents.count != count { problems.append("not a retry") }
        return
      }
      accepted[posted.document.kind, default: 0] += 1
      checks.append(posted)
      problems += checks.violationsOfLast() + notPermitted(posted.document)
      problems += misfits(posted.document)
      problems += firstExpired(step.draft, posted.document, shelf)
      if count % 4 == 3 { problems += undone(posted) }
    } catch {
      refused[error.code, default: 0] += 1
      if ledger.documents.count != count { problems.append("refused and posted") }
    }
  }

  /// What is wrong with the book as a whole, or with what the ledger kept beside its documents.
  func wholeBook() -> [String] {
    let earlier = ledger.today.adding(days: -30)
    let isKept =
      ledger.balances() == ledger.folded()
      && ledger.balances(endOf: earlier) == ledger.folded(endOf: earlier)
    return checks.violations() + (isKept ? [] : ["what is kept is not the fold"])
  }

  /// What the rules decide, the table of lines each kind may have allows.
  private func notPermitted(_ document: Document) -> [String] {
    guard document.kind != .reversal else { return [] }
    return document.movements.filter { !document.permits($0) }
      .map { "a \(document.kind) from \($0.from) to \($0.to) is not in the table" }
  }

  /// What was set aside and has expired is freed for good.
  private func freesExpired(_ document: Document) -> Bool {
    document.movements.contains {
      $0.from.held?.status == .reserved && $0.to.held != nil
        && !$0.lot.isUsable(on: document.occurredOn)
    }
  }

  /// A paper of a call-up that the rules decide fits the one it stands on.
  private func misfits(_ document: Document) -> [String] {
    guard document.standsOnCallUp,
      let referred = document.particulars.reference.flatMap({ ledger[$0] })
    else { return [] }
    return document.misfits(to: referred).map { "\(document.kind): \($0)" }
  }

  /// No lot is taken while one of the same account, item and words that expires earlier and may be
  /// used has some left.
  private func firstExpired(
    _ draft: Draft, _ document: Document, _ shelf: [Holding]
  ) -> [String] {
    guard draft.particulars.purpose != .disposal,
      draft.lines.allSatisfy({ $0.lot == LotParticulars() })
    else { return [] }
    var taken: [Movement.Source: Int64] = [:]
    for movement in document.movements {
      taken[movement.source, default: 0] += movement.quantity.units
    }
    var found: [String] = []
    for movement in document.movements {
      for other in shelf
      where other.lot.item == movement.lot.item && .held(other.account) == movement.from
        && other.lot.isUsable(on: document.occurredOn)
      {
        let source = Movement.Source(lot: other.lot, account: movement.from)
        let rest = other.takeable - (taken[source] ?? 0)
        guard rest > 0, let earlier = other.lot.expiry,
          movement.lot.expiry.map({ earlier < $0 }) ?? true
        else { continue }
        found.append("\(LotName(movement.lot)) taken while \(rest) \(LotName(other.lot)) remain")
      }
    }
    return found
  }

  /// Reversing the document just posted would bring every balance back: whatever either moves, the
  /// other moves back.
  private func undone(_ posted: PostedDocument) -> [String] {
    let document = posted.document
    let lasting: [DocumentKind] = [.reversal, .closing, .registration, .epoch]
    guard !lasting.contains(document.kind), !freesExpired(document) else { return [] }
    let id = DocumentID(high: posted.document.id.high, low: ~posted.document.id.low)
    var draft = Draft(id: id, kind: .reversal, site: document.site, occurredOn: document.occurredOn)
    draft.particulars.reference = document.id
    draft.particulars.reason = "undo"
    var sums: [Place: Int64] = [:]
    do {
      let undoing = try draft.decide(ledger.facts(for: draft))
      for movement in document.movements + undoing.movements {
        let units = movement.quantity.units
        sums[Place(document.site, movement.from, movement.lot), default: 0] -= units
        sums[Place(document.site, movement.to, movement.lot), default: 0] += units
      }
    } catch {
      return ["\(posted.documentNumber) cannot be undone at once: \(error.message.en)"]
    }
    return sums.values.allSatisfy { $0 == 0 } ? [] : ["\(posted.documentNumber) was not undone"]
  }
}

extension Movement {
  struct Source: Hashable {
    let lot: Lot
    let account: Account
  }

  var source: Source { Source(lot: lot, account: from) }
}
