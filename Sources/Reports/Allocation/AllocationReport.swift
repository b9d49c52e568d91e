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

  /// What one direct receiver gets, for itself and for the sites it supplies.
  public struct Load: Hashable, Sendable {
    /// Who receives the load.
    public let site: Site
    /// How many sites it is for.
    public let sites: Int
    /// Base units.
    public let quantity: Int64
  }

  /// The report of a proposal.
  public init(_ plan: AllocationPlan, tree: SiteTree, today: CalendarDay, window: UseWindow) {
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
  public var table: ReportTable {
    let columns: [Column<AllocationLine>] =
      [Column(term: .level) { .term($0.site.level.term) }] + Column.site(\.site) + [
        Column(.useADay) { .perDay($0.use) },
        Column(.usableDaily) { .integer($0.usable) },
        Column(.onTheWay, .unlessBlank) { .integer($0.onTheWay) },
        Column(.requested) { .integer($0.request) },
        Column(.share) { .integer($0.share) },
        Column(.coverBefore) { .integer($0.coverBefore) },
        Column(.coverAfter) { .integer($0.coverAfter) },
        Column(.explanation, .programsOnly) { .both(zh: $0.reason.zh, en: $0.reason.en) },
      ]
    return ReportTable(plan.lines, columns).withTotal([
      Label.requested.key: .integer(plan.requested), Label.share.key: .integer(plan.shared),
    ])
  }

  /// The proposal with all its figures.
  public var json: JSONText {
    .report(
      "allocation",
      [
        "as_of": .text(today), "item": .text(plan.item.code), "source": .text(plan.source.code),
        "rule": .string("equal_awards_by_use"), "rounding": .string(plan.rounding.rawValue),
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

extension AllocationReport {
  /// What is shared out and by which rule; who gets what; what goes where.
  public func text(_ language: Language) -> String {
    var parts = [heading(language), table.text(language)]
    if !loads.isEmpty {
      parts.append(
        language.pick(zh: "按直接下级装运\n", en: "to be sent to\n")
          + ReportTable(loads, Load.columns).withTotal([
            Term.quantity.rawValue: .integer(plan.shared)
          ]).text(language))
    }
    parts.append(ending(language))
    return parts.joined(separator: "\n")
  }

  private func heading(_ language: Language) -> String {
    let unit = language.pick(zh: plan.item.baseUnitZH, en: plan.item.baseUnitEN)
    func number(_ value: Int64) -> String { Cell.integer(value).text(grouped: true) }
    let asked = plan.asked.map { number($0) }
    return language.pick(
      zh: """
        \(today)  \(plan.item.words(language))  \(plan.source.words(language)) 分配给下级
        日常可用 \(number(plan.sourceUsable)) \(unit)，自留 \(number(plan.kept))，\
        \(asked.map { "要求分配 \($0)，" } ?? "")可分配 \(number(plan.released))
        规则：按近 \(window.days) 天用量等额分配，最多补到 \(plan.coverDays) 天用量，\(plan.rounding.rawValue) 取整；专储不动
        """,
      en: """
        \(today)  \(plan.item.words(language))  from \(plan.source.words(language)) to the sites below
        usable daily stock \(number(plan.sourceUsable)) \(unit), kept \(number(plan.kept)), \
        \(asked.map { "asked \($0), " } ?? "")may be shared out \(number(plan.released))
        rule: equal awards by the use of \(window.days) days, up to \(plan.coverDays) days of use, \
        rounded by \(plan.rounding.rawValue); the reserve is not touched
        """) + "\n"
  }

  private func ending(_ language: Language) -> String {
    let left = plan.released - plan.shared
    if plan.uncovered > 0 {
      let quantity = plan.item.quantity(plan.uncovered, language)
      let sites = plan.lines.count { $0.share < $0.request }
      return language.pick(
        zh: "分配后 \(sites) 个单位仍缺 \(quantity)。方案只供参考，调出请用 stockpile dispatch\n",
        en:
          "\(sites) sites still lack \(quantity). A proposal only: send it with stockpile dispatch\n"
      )
    }
    return language.pick(
      zh: "全部补足，余 \(plan.item.quantity(left, language))。方案只供参考，调出请用 stockpile dispatch\n",
      en: "everybody is filled, \(plan.item.quantity(left, language)) left. "
        + "A proposal only: send it with stockpile dispatch\n")
  }
}
