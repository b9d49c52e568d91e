import Planning
public import Stockpile
import Storage

/// Which part of a rotation is carried out, and what its documents say.
public struct RotationAdoption: Sendable {
  /// Of that item; nil: of all.
  public var item: ItemCode?
  /// Of lots that lie at that site or below it; nil: anywhere.
  public var below: SiteCode?
  /// Of lots that end within so many days; nil: within each item's own.
  public var within: Int?
  /// What every document says: who allows it, why.
  public var particulars = Particulars()

  /// All of the proposal of today.
  public init() {}
}

/// What carrying out a rotation recorded.
public struct AdoptedRotation: Sendable {
  /// The pool changes and dispatches, in the order in which they were recorded.
  public let recorded: [Recorded]
  /// Base units that went, over all items.
  public let moved: Int64
  /// Base units that wait until the reserve has been filled up again.
  public let waiting: Int64
}

extension Session {
  /// Carries out what of today's rotation may go at once: at each site one pool change from the
  /// reserve into daily use, and one dispatch to each site that will use it. All of it or nothing.
  ///
  /// Throws what the rules refuse: no authority, a response level that freezes rotation.
  public func adoptRotation(
    _ adoption: RotationAdoption, dryRun: Bool = false
  ) throws -> AdoptedRotation {
    let operatorName = try writer()
    let work = { (writer: LedgerWriter) in
      let plan = try rotationPlan(writer.reader, within: adoption.within, on: today)
        .selecting(under: adoption.below, item: adoption.item)
      let moves = plan.moves.filter { $0.now > 0 }
      let recorded = try drafts(of: moves, adoption).map {
        try post($0, PostOptions(), by: operatorName, with: writer)
      }
      return AdoptedRotation(
        recorded: recorded, moved: moves.reduce(0) { $0 + $1.now },
        waiting: plan.moves.reduce(0) { $0 + $1.later })
    }
    return dryRun ? try store.rehearse(work) : try store.write(work)
  }

  private func drafts(of moves: [RotationMove], _ adoption: RotationAdoption) -> [Draft] {
    let givers = Dictionary(grouping: moves, by: \.from.code).sorted { $0.key < $1.key }
    return givers.flatMap { giver, moves in
      var change = Draft(id: newID(), kind: .poolChange, site: giver, occurredOn: today)
      change.particulars = adoption.particulars
      change.particulars.purpose = .rotation
      change.lines = moves.map { move in
        var line = DraftLine(move)
        line.pool = move.pool
        line.toPool = move.into
        return line
      }
      let takers = Dictionary(grouping: moves.filter { $0.to.code != giver }, by: \.to.code)
      return [change]
        + takers.sorted { $0.key < $1.key }.map { dispatch($1, from: giver, to: $0, adoption) }
    }
  }

  private func dispatch(
    _ moves: [RotationMove], from giver: SiteCode, to taker: SiteCode, _ adoption: RotationAdoption
  ) -> Draft {
    var draft = Draft(id: newID(), kind: .dispatch, site: giver, occurredOn: today)
    draft.particulars.counterparty = taker
    draft.particulars.reason = adoption.particulars.reason
    draft.particulars.paperNumber = adoption.particulars.paperNumber
    draft.lines = moves.map { move in
      var line = DraftLine(move)
      line.pool = move.into
      return line
    }
    return draft
  }
}

extension DraftLine {
  /// What of a move may go at once, of exactly its lot.
  fileprivate init(_ move: RotationMove) {
    self.init(move.lot.item, move.now)
    lot = move.lot.particulars
  }
}
