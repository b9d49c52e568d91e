import Planning
import Stockpile

/// What of a level's items does not hold, the soonest first.
struct LevelFailures {
  let level: Level
  /// How many items anybody wants there.
  let items: Int
  /// Those that fail in half of the replications or more, by the middle of their days.
  let failing: [SimulationRow]
}

extension SimulationReport {
  /// Level by level; without levels where nobody wants anything.
  var failures: [LevelFailures] {
    Level.allCases.enumerated().compactMap { place, level in
      let rows = result.items.enumerated().compactMap { number, item -> SimulationRow? in
        var row = SimulationRow(tally: tally, scope: .itemAtLevel(number, place))
        (row.item, row.level) = (item, level)
        return row.moments(.demand).sum > 0 ? row : nil
      }
      guard !rows.isEmpty else { return nil }
      let failing = rows.filter { $0.verdict.share.fails * 2 >= $0.verdict.share.of }
        .map { (row: $0, day: tally.holds(of: $0.scope).quantile(thousandths: 500) ?? .max) }
        .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      return LevelFailures(level: level, items: rows.count, failing: failing.map(\.element.row))
    }
  }
}
