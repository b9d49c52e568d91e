public import Planning
public import Stockpile

/// Who gets what of a scarce item, and why (统一调配).
public struct AllocationReport: TableReport {
  /// The proposal.
  public let plan: AllocationPlan
  /// The day it was made.
  public let today: CalendarDay
  /// The days whose use it is weighed by.
  public let window: UseWindow
  /// What goes out to each site the source supplies directly, for itself and all below it.
  public let loads: [Load]
  /// How many sites people are shown; nil: all.
  public let limit: Int?

  /// What one direct receiver gets, for itself and for the sites it supplies.
  public struct Load: Hashable, Sendable {
    /// Who receives the load.
    public let site: Site
    /// How many sites it is for.
    public let sites: Int
    /// Base units.
    public let quantity: Int64
  }

  /// The report of a proposal; people see the first `limit` sites.
  public init(
    _ plan: AllocationPlan, tree: SiteTree, today: CalendarDay, window: UseWindow,
    limit: Int? = nil
  ) {
    self.limit = limit
    self.plan = plan
    self.today = today
    self.window = window
    loads = tree.children(of: plan.source.code).compactMap { code in
      let below = Set(tree.subtree(of: code))
      let lines = plan.lines.filter { below.contains($0.site.code) && $0.share > 0 }
      guard let site = tree[code], !lines.isEmpty else { return nil }
      return Load(site: site, sites: lines.count, quantity: lines.reduce(0) { $0 + $1.share })
    }
  }

  /// Whether somebody stays short of the cover asked for.
  public var isShort: Bool { plan.uncovered > 0 }

  /// One row a site, the shortest cover first.
  public var table: ReportTable { table(of: plan.lines) }

  func table(of lines: [AllocationLine]) -> ReportTable {
    let columns: [Column<AllocationLine>] =
      [Column(term: .level) { .term($0.site.level.term) }] + Column.site(\.site) + [
        Column(.useADay) { .perDay($0.use) },
        Column(.usableDaily) { .integer($0.usable) },
        Column(.onTheWay, .unlessBlank) { .integer($0.onTheWay) },
        Column(.requested) { .integer($0.request) },
        Column(.share) { .integer($0.share) },
        Column(.coverBefore) { .integer($0.coverBefore) },
        Column(.coverAfter) { .integer($0.coverAfter) },
        Column(.explanation, .programsOnly) { .message($0.reason(plan.rule)) },
      ]
    return ReportTable(lines, columns).withTotal([
      Label.requested.key: .integer(plan.requested), Label.share.key: .integer(plan.shared),
    ])
  }

  /// The proposal with all its figures.
  public var json: JSONText {
    .report(
      "allocation",
      [
        "as_of": .text(today), "item": .text(plan.item.code), "source": .text(plan.source.code),
        "rule": .string(plan.rule.rawValue), "rounding": .string(plan.rounding.rawValue),
        "cover_days": .count(plan.coverDays), "use_from": .text(window.first),
        "use_through": .text(window.last), "source_usable": .integer(plan.sourceUsable),
        "kept": .integer(plan.kept), "asked": plan.asked.map { .integer($0) },
        "released": .integer(plan.released), "requested": .integer(plan.requested),
        "shared": .integer(plan.shared), "uncovered": .integer(plan.uncovered),
        "loads": ReportTable(loads, Load.columns).json, "lines": table.json,
      ])
  }
}

extension AllocationReport.Load {
  static var columns: [Column<AllocationReport.Load>] {
    Column.site(\.site) + [
      Column(.sitesServed) { .count($0.sites) }, Column(term: .quantity) { .integer($0.quantity) },
    ]
  }
}
