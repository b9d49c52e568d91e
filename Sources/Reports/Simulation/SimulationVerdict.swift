import Planning
import Stockpile

/// Until when something holds, in words: in how many replications it does not, and until which days of those. It
/// holds while no more than a tenth of what is wanted of an item on a day cannot be given out.
struct SimulationVerdict {
  private let counts: DayCounts
  private let horizon: Int

  init(_ tally: SimulationTally, _ scope: SimulationScope) {
    counts = tally.holds(of: scope)
    horizon = tally.days
  }

  /// In how many of the replications it did not hold.
  var share: (fails: Int64, of: Int64) { (counts.happened, counts.count) }

  /// The day it failed, from 0; nil where it never did. A range of all where there are fewer than 40.
  private var days: (days: ClosedRange<Int>, isRange: Bool)? { counts.usualDays }

  /// `第 3–12 天`, `> 180 天`.
  var firstDay: (zh: String, en: String) {
    guard let found = days else { return ("> \(horizon) 天", "> \(horizon) days") }
    let span = Self.span(found.days)
    return ("第 \(span) 天", "day \(span)")
  }

  /// The whole sentence.
  var words: (zh: String, en: String) {
    let all = counts.count
    guard let found = days else {
      return (
        "\(all) 次推演都撑到底（> \(horizon) 天）", "holds in all \(all) replications (> \(horizon) days)"
      )
    }
    let percent = Self.percent(counts.happened, of: all)
    let span = Self.span(found.days)
    if counts.happened == all, found.days.count == 1 {
      return (
        "\(all) 次推演都在第 \(span) 天撑不住", "fails on day \(span) in all \(all) replications"
      )
    }
    return (
      "\(all) 次推演中 \(percent)% 撑不住，在第 \(span) 天"
        + (found.isRange ? "（这些次的全部范围）" : "（这些次的 95% 预测区间）"),
      "fails in \(percent) % of \(all) replications, on day \(span) "
        + (found.isRange ? "(the range of those)" : "(95 % prediction interval of those)")
    )
  }

  private static func span(_ days: ClosedRange<Int>) -> String {
    days.count == 1 ? "\(days.lowerBound + 1)" : "\(days.lowerBound + 1)–\(days.upperBound + 1)"
  }

  /// Whole hundredths, neither 0 nor 100 unless it is none or all.
  private static func percent(_ part: Int64, of all: Int64) -> String {
    let rounded = (part * 200 + all) / (all * 2)
    if rounded == 0, part > 0 { return "<1" }
    if rounded == 100, part < all { return ">99" }
    return "\(rounded)"
  }
}
