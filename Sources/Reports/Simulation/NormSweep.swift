public import Planning
public import Stockpile

/// What other norms would do: days of norm against what is filled and what expires.
public struct NormSweep: TableReport {
  /// One norm that was tried.
  public struct Point: Sendable {
    /// Days that norms in days are of.
    public let days: Int64
    /// What it came to.
    public let tally: SimulationTally

    /// A norm and what it came to.
    public init(days: Int64, tally: SimulationTally) { (self.days, self.tally) = (days, tally) }
  }

  /// What was looked for with a sweep; nil: nothing, only the frontier is shown.
  public struct Target: Sendable {
    /// The fill rate that must be met, in percent.
    public let percent: Int64
    /// The smallest norm that meets it; nil: none of them does.
    public let found: Int64?
    /// The largest norm that was tried.
    public let most: Int64

    /// What was looked for, and what was found.
    public init(percent: Int64, found: Int64?, most: Int64) {
      (self.percent, self.found, self.most) = (percent, found, most)
    }
  }

  /// Of what the figures are.
  public let scope: SimulationScope
  /// In words.
  public let part: (zh: String, en: String)
  /// The norms, fewest days first.
  public let points: [Point]
  /// What was looked for.
  public let target: Target?
  let scenario: Scenario
  let start: CalendarDay

  /// A sweep of a scenario.
  public init(
    _ points: [Point], of scope: SimulationScope, _ part: (zh: String, en: String),
    scenario: Scenario, start: CalendarDay, target: Target? = nil
  ) {
    (self.scope, self.part, self.target) = (scope, part, target)
    self.points = points.sorted { $0.days < $1.days }
    (self.scenario, self.start) = (scenario, start)
  }

  /// One row a norm.
  public var table: ReportTable {
    ReportTable(
      points.enumerated().map { place, point in
        SweptNorm(
          days: point.days, isBest: isBest(place),
          row: SimulationRow(tally: point.tally, scope: scope))
      }, SweptNorm.columns)
  }

  /// Whether no other norm fills as much and wastes less, or fills more and wastes as much: the efficient frontier.
  func isBest(_ place: Int) -> Bool {
    let (fill, waste) = (sum(.fill, place), sum(.expiredValue, place))
    return !points.indices.contains { other in
      let (otherFill, otherWaste) = (sum(.fill, other), sum(.expiredValue, other))
      return otherFill >= fill && otherWaste <= waste && (otherFill > fill || otherWaste < waste)
    }
  }

  private func sum(_ figure: SimulationFigure, _ place: Int) -> Int128 {
    points[place].tally.moments(figure, of: scope).sum
  }

  /// The norms side by side, and what was found.
  public func text(_ language: Language) -> String {
    heading(language) + "\n" + table.text(language) + "\n" + notes(language)
  }

  func heading(_ language: Language) -> String {
    let name = language.pick(zh: scenario.nameZH, en: scenario.nameEN)
    let count = points.first?.tally.replications ?? 0
    var text = language.pick(
      zh: "定额天数比选：\(name.isEmpty ? "常态" : name)，\(part.zh)\n"
        + "\(start) 起 \(scenario.days) 天，每个定额 \(count) 次，同一批随机数\n",
      en: "norms in days compared: \(name.isEmpty ? "routine" : name), \(part.en)\n"
        + "\(scenario.days) days from \(start), \(count) replications a norm, the same draws\n")
    guard let target else { return text }
    if let found = target.found {
      text += language.pick(
        zh: "满足率（95% 置信下限）达到 \(target.percent)% 的最小定额：\(found) 天\n",
        en:
          "the smallest norm whose fill rate (lower end of its 95 % interval) meets \(target.percent) %: \(found) days\n"
      )
    } else {
      text += language.pick(
        zh: "定额 \(target.most) 天也达不到 \(target.percent)%：缺的不是定额\n",
        en:
          "not even a norm of \(target.most) days meets \(target.percent) %: norms are not what is lacking\n"
      )
    }
    return text
  }

  func notes(_ language: Language) -> String {
    language.pick(
      zh: "有效边界（*）：没有别的定额满足得一样多而过期更少，或过期一样少而满足更多。± 为均值的 95% 置信区间的一半。\n",
      en:
        "frontier (*): no other norm fills as much and wastes less, or wastes as little and fills more. "
        + "± is half of a 95 % confidence interval of the mean.\n")
  }

  /// The norms with all figures.
  public var json: JSONText {
    .report(
      "norm_sweep",
      [
        "scenario": ScenarioText(scenario).json, "start": .text(start), "part": .string(part.en),
        "target_percent": target.map { .integer($0.percent) },
        "norm_days": target?.found.map { .integer($0) }, "norms": table.json,
      ])
  }
}

/// A row of a sweep.
private struct SweptNorm {
  let days: Int64
  let isBest: Bool
  let row: SimulationRow

  static var columns: [Column<SweptNorm>] {
    [
      Column(.normDays) { .integer($0.days) },
      Column(.onFrontier) { .text($0.isBest ? "*" : "") },
    ]
      + SimulationRow.figures.map { column in
        Column(column.label, column.visibility) { column.field($0.row) }
      }
  }
}

extension Label {
  fileprivate static let normDays = Label("norm_days", zh: "定额天数", en: "norm days")
  fileprivate static let onFrontier = Label("frontier", zh: "有效", en: "best")
}
