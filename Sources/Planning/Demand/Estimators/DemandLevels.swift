public import Stockpile

/// What the estimators read: the demand of the months that tell something, each stretched to the
/// whole month, in order.
///
/// Months of which too little is known are not in it; the position says how many months lie between.
public struct DemandLevels: Hashable, Sendable {
  /// Base units a whole month, never negative.
  let values: ContiguousArray<Double>
  /// Which part of each month was counted, above 0 and at most 1.
  let shares: ContiguousArray<Double>
  /// The month of each value, as `Month.index`.
  let positions: ContiguousArray<Int32>

  /// Whole months in a row, each counted whole.
  public init(units: [Int64], from first: Month = Month(index: 0)) {
    values = ContiguousArray(units.map { Double(max(0, $0)) })
    shares = ContiguousArray(repeating: 1, count: units.count)
    positions = ContiguousArray(units.indices.map { first.index + Int32($0) })
  }

  /// The months of a series that have a level.
  init(_ series: DemandSeries) {
    var values = ContiguousArray<Double>()
    var shares = ContiguousArray<Double>()
    var positions = ContiguousArray<Int32>()
    for (offset, period) in series.periods.enumerated() {
      guard let level = period.level else { continue }
      values.append(level)
      shares.append(period.share)
      positions.append(series.first.index + Int32(offset))
    }
    self.values = values
    self.shares = shares
    self.positions = positions
  }

  /// How many months tell something.
  public var count: Int { values.count }

  /// How many calendar months they span, gaps included.
  public var span: Int {
    guard let first = positions.first, let last = positions.last else { return 0 }
    return Int(last - first) + 1
  }

  /// How many months of the past had any demand.
  public var demands: Int { values.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } }

  /// Months from the one before to this one: 1, or more over a gap.
  func gap(before index: Int) -> Int { Int(positions[index] - positions[index - 1]) }
}
