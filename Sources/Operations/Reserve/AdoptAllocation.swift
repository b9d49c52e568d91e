public import Planning
public import Stockpile
import Storage

/// An allocation that is to be carried out: the plan, what is to be sent, and what its documents say.
public struct AllocationAdoption: Sendable {
  /// The plan.
  public var plan: AllocationPlan
  /// What is to be sent, as somebody may have changed it.
  public var loads: [(key: StockKey, units: Int64)]
  /// What is moved from one site that the source supplies to another, likewise.
  public var moves: [(from: SiteCode, to: StockKey, units: Int64)] = []
  /// What every document says.
  public var particulars = Particulars()
  /// What is added to the reason where a quantity is not the plan's.
  public var changedWords = ""

  /// A plan and what is to be sent.
  public init(_ plan: AllocationPlan, loads: [(key: StockKey, units: Int64)]) {
    self.plan = plan
    self.loads = loads
  }
}

/// Stock has moved since a plan was made: where, and by how much.
public struct StaleAllocation: Error, Hashable, Sendable {
  /// What differs.
  public let drift: [AllocationDrift]
}

/// What carrying out an allocation recorded.
public struct AdoptedAllocation: Sendable {
  /// The dispatches and requests, in the order in which they were recorded.
  public let recorded: [Recorded]
  /// Base units dispatched.
  public let sent: Int64
  /// Base units dispatched between sites that the source supplies.
  public let moved: Int64
  /// Base units of the reserve that wait for an approval.
  public let requested: Int64
  /// Sites whose quantities are not the plan's.
  public let changed: [SiteCode]
}

extension Session {
  /// Carries out a plan: one dispatch of daily stock to each site that the source supplies itself, and
  /// where the plan takes reserve a call-up request of that site for approval. All of it or nothing.
  ///
  /// Throws `StaleAllocation` if stock has moved since, an `AllocationOrderProblem`, or what the rules
  /// refuse.
  public func adoptAllocation(
    _ adoption: AllocationAdoption, dryRun: Bool = false
  ) throws -> AdoptedAllocation {
    let operatorName = try writer()
    let orders = try adoption.plan.orders(adoption.loads)
    let work = { (writer: LedgerWriter) in
      let drift = adoption.plan.problem.drift(
        to: try stockNow(adoption.plan.problem, writer.reader))
      guard drift.isEmpty else { throw StaleAllocation(drift: drift) }
      let documents = try moves(adoption) + orders.flatMap { try drafts(of: $0, adoption) }
      let recorded = try documents.map {
        try post($0, PostOptions(), by: operatorName, with: writer)
      }
      return AdoptedAllocation(
        recorded: recorded, sent: Self.units(orders, .daily),
        moved: adoption.moves.reduce(0) { $0 + $1.units },
        requested: Self.units(orders, .reserve),
        changed: orders.filter(\.isChanged).map(\.site.code))
    }
    return dryRun ? try store.rehearse(work) : try store.write(work)
  }

  /// The same problem with the stock of now.
  private func stockNow(
    _ problem: AllocationProblem, _ reader: LedgerReader
  ) throws -> AllocationProblem {
    let only = problem.items.count == 1 ? problem.items[0].item.code : nil
    let facts = try PlanningFacts(reader, now: today, of: only)
    var now = problem
    for place in now.items.indices {
      now.items[place].stock = facts.lots(of: now.items[place].item.code, at: now.source.code)
    }
    for place in now.requests.indices {
      let request = now.requests[place]
      now.requests[place].onHand = facts.onHand(
        StockKey(site: request.site, item: request.item))
    }
    return now
  }

  private static func units(_ orders: [AllocationOrder], _ pool: Pool) -> Int64 {
    orders.flatMap { $0.picks(from: pool) }.reduce(0) { $0 + $1.units }
  }

  /// One dispatch for each way on which anything is moved: what ends first goes first.
  private func moves(_ adoption: AllocationAdoption) throws -> [Draft] {
    let ways = Dictionary(grouping: adoption.moves.filter { $0.units > 0 }) {
      LateralWay(from: $0.from, to: $0.to.site)
    }
    let known = adoption.plan.problem.ways
    let sorted = ways.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
    return try sorted.map { way, moves in
      guard known.contains(where: { $0.from == way.from && $0.to == way.to }) else {
        throw AllocationOrderProblem.unknown(way.to, moves[0].to.item)
      }
      var dispatch = Draft(id: newID(), kind: .dispatch, site: way.from, occurredOn: today)
      dispatch.particulars = adoption.particulars
      dispatch.particulars.counterparty = way.to
      dispatch.lines = moves.map { move in
        var line = DraftLine(move.to.item, move.units)
        line.pool = .daily
        return line
      }
      return dispatch
    }
  }

  private func drafts(of order: AllocationOrder, _ adoption: AllocationAdoption) throws -> [Draft] {
    var particulars = adoption.particulars
    if order.isChanged {
      particulars.reason = (particulars.reason ?? "") + adoption.changedWords
    }
    var drafts: [Draft] = []
    let daily = order.picks(from: .daily)
    if !daily.isEmpty {
      var dispatch = Draft(
        id: newID(), kind: .dispatch, site: adoption.plan.problem.source.code, occurredOn: today)
      dispatch.particulars = particulars
      dispatch.particulars.counterparty = order.site.code
      dispatch.lines = try daily.map { try line(of: $0) }
      drafts.append(dispatch)
    }
    let reserve = order.picks(from: .reserve)
    if !reserve.isEmpty {
      var request = Draft(
        id: newID(), kind: .callUpRequest, site: order.site.code, occurredOn: today)
      request.particulars = particulars
      let items = Dictionary(grouping: reserve, by: \.item.code).sorted { $0.key < $1.key }
      request.lines = items.map { DraftLine($0.key, $0.value.reduce(0) { $0 + $1.units }) }
      drafts.append(request)
    }
    return drafts
  }

  private func line(of pick: AllocationPick) throws -> DraftLine {
    var line = DraftLine(pick.item.code, pick.units)
    line.pool = .daily
    line.lot.number = pick.lot?.number ?? ""
    line.lot.maker = pick.lot?.maker ?? ""
    line.lot.expiry = pick.lot?.expiresOn
    return line
  }
}
