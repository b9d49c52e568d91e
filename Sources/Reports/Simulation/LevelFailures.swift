import Planning
import Stockpile

/// What of a level's items does not hold, the soonest first.
struct LevelFailures {
  let level: Level
  /// How many items anybody wants there.
  let items: Int
  /// Those that fail in half of the replications or more, by the middle of their days, then those that are short
  /// most.
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
        .enumerated().map { (row: $1, key: order(of: $1, $0)) }.sorted { $0.key < $1.key }
      return LevelFailures(level: level, items: rows.count, failing: failing.map(\.row))
    }
  }

  /// The middle of the days it fails on, then how much is short, then its place.
  private func order(of row: SimulationRow, _ place: Int) -> (Int, Int128, Int) {
    let day = tally.holds(of: row.scope).quantile(thousandths: 500) ?? .max
    return (day, -row.moments(.shortDays).sum, place)
  }
}
