public import Planning
public import Stockpile

/// A replenishment plan as planners read it: how much is missing where, what moves, what is bought.
public struct ReplenishmentReport: TableReport {
  /// What is asked for.
  public struct Question: Hashable, Sendable {
    /// Of which part of the network.
    public var part = NetworkPart()
    /// Every line with a gap and its reason, not only sums.
    public var isDetailed = false

    /// A summary of the whole network.
    public init() {}
  }

  /// What was asked for.
  public let question: Question
  /// The part of the plan that was asked for.
  public let plan: ReplenishmentPlan
  /// The day it was printed.
  public let today: CalendarDay
  /// By level, from the top.
  public let levels: [PlanLevel]

  /// The part of a plan that was asked for.
  public init(_ question: Question, of plan: ReplenishmentPlan, today: CalendarDay) {
    self.question = question
    self.plan = plan.selecting(question.part)
    self.today = today
    self.levels = self.plan.levels
  }

  /// Whether any line asked for has a gap.
  public var isShort: Bool { levels.contains { $0.short > 0 } }

  /// One row a site and item with a gap.
  public var table: ReportTable { ReportTable(plan.short, PlanLine.columns) }

  /// One row a line with a gap, then one a purchase in whole packs.
  public func csv(_ language: Language) -> CSVTable {
    plan.csv(plan.short, PlanLine.columns, withPurchases: true, language)
  }

  /// Counts by level, lines with a gap, purchases, what cannot be computed.
  public var json: JSONText {
    .report(
      "replenishment_plan",
      plan.basisMembers.merging([
        "printed_on": .text(today),
        "levels": ReportTable(levels, PlanLevel.columns).json, "lines": table.json,
        "moves": ReportTable(plan.moves, PlanMove.columns).json,
        "purchases": ReportTable(plan.purchases, PlanPurchase.columns).json,
        "purchase_total_fen": .integer(plan.purchaseTotal.fen),
        "unknown_norms": ReportTable(plan.unknownNorms, UnknownNorms.columns).json,
      ]) { $1 })
  }
}

/// How many lines of a level lack something.
public struct PlanLevel: Hashable, Sendable {
  /// The level.
  public let level: Level
  /// Sites with a line.
  public let sites: Int
  /// Lines: items with a norm or with use.
  public let lines: Int
  /// Lines with a gap.
  public let short: Int
  /// Of those, of vital items.
  public let vital: Int
  /// Lines whose gap is filled from inside the network.
  public let moved: Int
  /// Lines that wait for a purchase.
  public let bought: Int

  static var columns: [Column<PlanLevel>] {
    [
      Column(term: .level) { .term($0.level.term) },
      Column(.sites) { .count($0.sites) },
      Column(term: .lines) { .count($0.lines) },
      Column(.shortLines) { .count($0.short) },
      Column(.vitalLines) { .count($0.vital) },
      Column(.movedLines) { .count($0.moved) },
      Column(.boughtLines) { .count($0.bought) },
    ]
  }
}

extension ReplenishmentPlan {
  /// Every level with a line, from the top.
  var levels: [PlanLevel] {
    Level.allCases.compactMap { level in
      let short = short.filter { $0.site.level == level }
      var (count, sites) = (0, Set<SiteCode>())
      for line in lines where line.site.level == level {
        count += 1
        sites.insert(line.site.code)
      }
      guard count > 0 else { return nil }
      return PlanLevel(
        level: level, sites: sites.count, lines: count, short: short.count,
        vital: short.count { $0.item.ved == .vital },
        moved: short.count { $0.toPurchase == 0 }, bought: short.count { $0.toPurchase > 0 })
    }
  }

  /// What all purchases cost; those without a price add nothing.
  var purchaseTotal: Amount { purchases.compactMap(\.amount).reduce(.zero, +) }

  /// The reasons why norms are unknown.
  var unknownNorms: [UnknownNorms] { UnknownNorms.counted(unknown) }

  /// What the plan rests on, for programs.
  var basisMembers: [String: JSONText?] {
    [
      "month": .text(basis.month), "as_of": .text(basis.asOf),
      "cover_days": .count(basis.coverDays), "use_from": .text(basis.window.first),
      "use_through": .text(basis.window.last),
      "norm_multiplier": .text(basis.response.multiplier.words),
      "response_level": .string(basis.response.key),
      "public_distribution": .boolean(basis.publicDistribution),
      "on_order_through": .text(basis.horizon),
      "unreported": .strings(basis.unreported.map(\.description)),
      "parameters": .object(
        Dictionary(ParameterList(parameters).entries.map { ($0.code, .string($0.value)) }) {
          first, _ in first
        }),
    ]
  }
}
