public import Planning
public import Stockpile

/// How far a plan on record was carried out (计划执行情况): 建议、核定、发出、签收.
public struct PlanExecutionReport: TableReport {
  /// What is asked for.
  public struct Question: Hashable, Sendable {
    /// Of which part of the network.
    public var part = NetworkPart()
    /// Also the lines that were carried out; else only what is still open.
    public var isEverything = false

    /// What is open in the whole network.
    public init() {}
  }

  /// What was asked for.
  public let question: Question
  /// What became of the plan, of the part that was asked for.
  public let execution: PlanExecution
  /// The day it was printed.
  public let today: CalendarDay
  /// By level, from the top.
  public let levels: [ExecutedLevel]

  /// The part that was asked for.
  public init(_ question: Question, _ execution: PlanExecution, today: CalendarDay) {
    self.question = question
    self.execution = execution
    self.today = today
    self.levels = ExecutedLevel.counted(execution.lines)
  }

  /// The lines people are shown, those of vital items first among equals as the plan has them.
  var shown: [ExecutedLine] {
    question.isEverything
      ? execution.lines : execution.lines.filter { $0.state != .done && $0.state != .refused }
  }

  /// Whether it is about all sites, and so about what was bought for them.
  var isWhole: Bool { question.part.sites.isEverything }

  /// Whether lines are shown to people: the whole network has thousands of open ones, and nobody reads
  /// them one below the other.
  var isListed: Bool { question.part != NetworkPart() || question.isEverything }

  /// One row a line of the plan.
  public var table: ReportTable { ReportTable(execution.lines, ExecutedLine.columns) }

  /// Approval, counts by level, lines, purchases.
  public var json: JSONText {
    .report(
      "plan_execution",
      [
        "month": .text(execution.edition.month),
        "edition": .integer(Int64(execution.edition.number)),
        "through": .text(execution.through), "printed_on": .text(today),
        "approver": .text(execution.approval?.approver),
        "approved_on": .text(execution.approval?.approvedOn),
        "levels": ReportTable(levels, ExecutedLevel.columns).json, "lines": table.json,
        "purchases": ReportTable(execution.purchases, ExecutedPurchase.columns).json,
        "unplanned": .count(execution.unplanned),
      ])
  }
}

/// How far the lines of a level were carried out.
public struct ExecutedLevel: Hashable, Sendable {
  /// The level.
  public let level: Level
  /// Lines by how far they came.
  public private(set) var states: [ExecutedLine.State: Int] = [:]

  /// All of its lines.
  public var lines: Int { states.values.reduce(0, +) }

  func count(_ state: ExecutedLine.State) -> Int { states[state] ?? 0 }

  static func counted(_ lines: [ExecutedLine]) -> [ExecutedLevel] {
    Level.allCases.compactMap { level in
      var counted = ExecutedLevel(level: level)
      for line in lines where line.site.level == level {
        counted.states[line.state, default: 0] += 1
      }
      return counted.lines > 0 ? counted : nil
    }
  }
}
