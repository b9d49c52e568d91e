public import Planning
public import Stockpile

/// Who gets what of scarce items, and why (统一调配).
public struct AllocationReport: TableReport {
  /// The proposal.
  public let plan: AllocationPlan
  /// The day it was made.
  public let today: CalendarDay
  /// Which lots go where.
  public let picks: [AllocationPick]
  /// What is driven on which round.
  public let rounds: [AllocationRound]
  /// What goes out to each site the source supplies directly, for itself and all below it.
  public let loads: [Load]
  /// What stands in for what is still lacking.
  public let substitutions: [AllocationReport]
  /// How many sites people are shown; nil: all.
  public let limit: Int?
  /// What of a site's share comes from what the township above it has in store.
  private let fromStore: [StockKey: Int64]

  /// What one direct receiver gets of an item, for itself and for the sites it supplies.
  public struct Load: Hashable, Sendable {
    /// Who receives the load.
    public let site: Site
    /// Of what.
    public let item: Item
    /// How many sites it is for.
    public let sites: Int
    /// Base units.
    public let quantity: Int64
    /// What it gives on, of the load and its own store.
    public let passedOn: Int64
  }

  /// The report of a proposal; people see the first `limit` sites.
  public init(_ plan: AllocationPlan, today: CalendarDay, limit: Int? = nil) {
    self.limit = limit
    self.plan = plan
    self.today = today
    picks = plan.picks()
    rounds = plan.rounds()
    substitutions = plan.substitutions.map {
      AllocationReport($0.plan, today: today, limit: limit)
    }
    let direct = Set(plan.lines.map(\.site).filter(plan.isDirect).map(\.code))
    fromStore = picks.filter { $0.lot == nil && !direct.contains($0.to) }.reduce(into: [:]) {
      $0[StockKey(site: $1.to, item: $1.item.code), default: 0] += $1.units
    }
    let own = plan.lines.filter { plan.isDirect($0.site) && $0.received > 0 }.map { line in
      let below = plan.sites(under: line.site.code)
      return Load(
        site: line.site, item: line.item,
        sites: plan.lines.count {
          $0.item == line.item && below.contains($0.site.code) && $0.got > 0
        }, quantity: line.received, passedOn: line.passedOn)
    }
    loads = Self.merged(own + substitutions.flatMap(\.loads))
  }

  /// One load a site and item: its own and what stands in for others.
  private static func merged(_ loads: [Load]) -> [Load] {
    Dictionary(grouping: loads) { StockKey(site: $0.site.code, item: $0.item.code) }.values
      .map { parts in
        Load(
          site: parts[0].site, item: parts[0].item, sites: parts.map(\.sites).max() ?? 0,
          quantity: parts.reduce(0) { $0 + $1.quantity },
          passedOn: parts.reduce(0) { $0 + $1.passedOn })
      }.sorted { ($0.site.code, $0.item.code) < ($1.site.code, $1.item.code) }
  }

  /// Whether somebody stays short of what it needs.
  public var isShort: Bool { plan.lines.contains { $0.lacking > 0 } }

  /// What a little more of something would change; people see what stops most.
  func changes(most: Int? = nil) -> [AllocationChange] { plan.changes(most: most) }

  /// Item by item, the shortest cover first.
  public var shown: [AllocationLine] {
    plan.problem.items.flatMap { plan.lines(of: $0.item.code) }
  }

  /// One row a site and item.
  public var table: ReportTable { table(of: shown) }

  func table(of lines: [AllocationLine]) -> ReportTable {
    var columns: [Column<AllocationLine>] = Column.item(\.item, .programsOnly)
    columns += [
      Column(.tier, plan.hasTiers ? .always : .programsOnly) { .count($0.tier) },
      Column(term: .level) { .term($0.site.level.term) },
    ]
    columns += Column.site(\.site)
    columns += [
      Column(.useADay) { .perDay($0.use) },
      Column(.heldAndAwaited) { .integer($0.onHand) },
      Column(.need, .programsOnly) { .integer($0.need) },
    ]
    columns += [
      Column(.minimum, .unlessBlank) { .integer($0.minimum) },
      Column(.requested) { .integer($0.request) },
      Column(.got, .programsOnly) { .integer($0.got) },
      Column(.exact, .programsOnly) { .decimal($0.exact, places: 6) },
      Column(.broughtIn, .programsOnly) { .integer($0.received) },
      Column(.passedOn, .unlessBlank) { .integer($0.passedOn) },
      Column(.movedIn, .unlessBlank) { .integer($0.movedIn) },
      Column(.movedOut, .unlessBlank) { .integer($0.movedOut) },
    ]
    columns += [
      Column(.share) { .integer($0.share) },
      Column(.fromStore, .unlessBlank) { .integer(stored($0)) },
      Column(.coverBefore) { .integer($0.coverBefore) },
      Column(.coverAfter) { .integer($0.coverAfter) },
      Column(.stoppedBy) { $0.stop.field },
      Column(.explanation, .programsOnly) { .message(reason(of: $0)) },
    ]
    return ReportTable(lines, columns)
  }

  /// The proposal with all its figures.
  public var json: JSONText {
    .report(
      "allocation",
      [
        "problem": AllocationProblemFile(plan.problem).json,
        "as_of": .text(plan.problem.asOf), "source": .text(plan.problem.source.code),
        "rule": .string(plan.rule.rawValue), "rounding": .string(plan.rounding.rawValue),
        "cover_days": .count(plan.problem.coverDays), "use_days": .count(plan.problem.useDays),
        "is_cut": .boolean(plan.isCut), "search": .string(plan.certainty.key),
        "search_loss": plan.certainty.loss.map { .count($0) },
        "minimums_missed": .count(plan.minimumsMissed.count),
        "items": ReportTable(items, OfferedLine.columns).json,
        "loads": ReportTable(loads, Load.columns).json,
        "substitutions": .array(zip(plan.substitutions, substitutions).map(Self.json)),
        "moves": ReportTable(plan.moves, Self.moveColumns).json,
        "limits": ReportTable(plan.limits, Self.limitColumns).json,
        "changes": ReportTable(changes(), Self.changeColumns).json,
        "picks": ReportTable(picks, Self.pickColumns).json,
        "rounds": ReportTable(rounds, Self.roundColumns).json,
        "kilometres": plan.kilometres(of: rounds).map { .count($0) }, "lines": table.json,
      ])
  }

  private static func json(_ found: AllocationSubstitution, _ report: AllocationReport) -> JSONText
  {
    .members([
      "item": .text(found.substitute.item), "for": .text(found.substitute.replaced),
      "units": .integer(found.substitute.units), "of": .integer(found.substitute.of),
      "lines": report.table.json,
    ])
  }

  /// What of a line's share is of the store of its township.
  func stored(_ line: AllocationLine) -> Int64 {
    fromStore[StockKey(site: line.site.code, item: line.item.code)] ?? 0
  }

  var items: [OfferedLine] {
    zip(plan.problem.items, plan.offered).map { OfferedLine(plan: plan, item: $0, offered: $1) }
  }
}

/// What there is of an item, what may go out, and what goes.
struct OfferedLine {
  let plan: AllocationPlan
  let item: OfferedItem
  let offered: OfferedStock

  func stock(_ pool: Pool) -> Int64 {
    item.stock.reduce(0) { $0 + ($1.pool == pool ? $1.units : 0) }
  }

  var shared: Int64 { plan.shared(item.item.code) }
  var uncovered: Int64 { plan.uncovered(item.item.code) }

  static var columns: [Column<OfferedLine>] {
    Column.item(\.item.item) + [
      Column(.sourceDaily) { .integer($0.stock(.daily)) },
      Column(.kept) { .integer($0.item.kept) },
      Column(.sourceReserve, .unlessBlank) { .integer($0.stock(.reserve)) },
      Column(.reserveFloorKept, .unlessBlank) { .integer($0.item.reserveFloor) },
      Column(.tooLate, .unlessBlank) { .integer($0.offered.tooLate) },
      Column(.heldBack, .unlessBlank) { .integer($0.offered.heldBack) },
      Column(.askedToShare, .unlessBlank) { .integer($0.item.quantity) },
      Column(.released) { .integer($0.offered.units) },
      Column(.requestedInAll) { .integer($0.plan.requested($0.item.item.code)) },
      Column(.shared) { .integer($0.shared) },
      Column(.stillLacking) { .integer($0.uncovered) },
    ]
  }
}

extension AllocationReport.Load {
  static var columns: [Column<AllocationReport.Load>] {
    Column.site(\.site) + Column.item(\.item) + [
      Column(.sitesServed) { .count($0.sites) }, Column(term: .quantity) { .integer($0.quantity) },
      Column(.passedOn, .unlessBlank) { .integer($0.passedOn) },
    ]
  }
}
