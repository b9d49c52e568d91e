/// What a rule gives as its number is swept: more stock, more filled, more wasted.
struct RuleCurve {
  struct Point {
    /// Mean stock on hand, in months of mean demand.
    let stock: Double
    /// The part of what was asked for that was there.
    let fill: Double
    /// Base units expired in the year ÷ mean demand of a year.
    let waste: Double
  }

  /// How far another curve lies from this one.
  struct Difference {
    /// Points of this curve compared.
    var count = 0
    /// Sum of fill rate of the other − this.
    var fill = 0.0
    /// Sums of the waste of both.
    var waste = (other: 0.0, own: 0.0)
    /// Sum of the waste of the other where it fills as much as this.
    var wasteAtFill = 0.0
    /// Sum of the stock of the other there ÷ this one's.
    var stockAtFill = 0.0
    /// Points with more stock than the other ever holds: its last one stands, which has less.
    var beyond = 0
    /// Points left out, with less stock or fill than the other has at its first number.
    var missing = 0

    /// Percentage points.
    var meanFill: Double { 100 * fill / Double(count) }
    /// Percent of the demand, of the other and of this.
    var meanWaste: (other: Double, own: Double) {
      (100 * waste.other / Double(count), 100 * waste.own / Double(count))
    }
    /// Percent of the demand, of the other where it fills as much as this.
    var meanWasteAtFill: Double { 100 * wasteAtFill / Double(count) }
    /// How much of this one's stock the other needs to fill as much.
    var meanStockAtFill: Double { stockAtFill / Double(count) }
  }

  /// Where the published formulas are worth being compared.
  static let compared = 0.85...0.97

  /// By mean stock.
  let points: [Point]

  init(_ points: [Point]) { self.points = points.sorted { $0.stock < $1.stock } }

  /// Where a figure that grows along the curve has a value, on the straight line between two points;
  /// nil beyond the ends.
  func at(_ figure: KeyPath<Point, Double>, _ value: Double) -> Point? {
    guard let above = points.firstIndex(where: { $0[keyPath: figure] >= value }) else { return nil }
    let right = points[above]
    guard right[keyPath: figure] > value else { return right }
    guard above > 0 else { return nil }
    let left = points[above - 1]
    let part = (value - left[keyPath: figure]) / (right[keyPath: figure] - left[keyPath: figure])
    func between(_ key: KeyPath<Point, Double>) -> Double {
      left[keyPath: key] + part * (right[keyPath: key] - left[keyPath: key])
    }
    return Point(stock: between(\.stock), fill: between(\.fill), waste: between(\.waste))
  }

  /// Another curve against this one, at the mean stock of each point of this one that fills so much.
  func difference(of other: RuleCurve, where fills: ClosedRange<Double> = compared) -> Difference {
    var difference = Difference()
    for point in points where fills.contains(point.fill) {
      let isBeyond = other.points.last.map { $0.stock < point.stock } ?? false
      guard let found = isBeyond ? other.points.last : other.at(\.stock, point.stock),
        let same = other.at(\.fill, point.fill)
      else {
        difference.missing += 1
        continue
      }
      if isBeyond { difference.beyond += 1 }
      difference.count += 1
      difference.fill += found.fill - point.fill
      difference.waste.other += found.waste
      difference.waste.own += point.waste
      difference.wasteAtFill += same.waste
      difference.stockAtFill += same.stock / point.stock
    }
    return difference
  }
}
