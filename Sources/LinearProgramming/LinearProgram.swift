/// A linear programme as data: the smallest Σ cost × x with lower ≤ x ≤ upper and Σ coefficient × x ≤ upper
/// in every row.
public struct LinearProgram: Sendable {
  /// One unknown.
  public struct Column: Sendable {
    /// The least that it may be.
    public var lower: Double
    /// The most that it may be; infinite: no limit.
    public var upper: Double
    /// What one of it costs.
    public var cost: Double

    /// An unknown.
    public init(lower: Double = 0, upper: Double = .infinity, cost: Double = 0) {
      self.lower = lower
      self.upper = upper
      self.cost = cost
    }
  }

  /// The unknowns.
  public private(set) var columns: [Column] = []
  /// What each row may come to at most.
  public private(set) var rowUppers: [Double] = []
  /// The coefficients of all rows, those of the first row first.
  private(set) var coefficients: [(row: Int32, column: Int32, value: Double)] = []

  /// A programme without unknowns.
  public init() {}

  /// Adds an unknown and gives its place.
  public mutating func add(_ column: Column) -> Int {
    columns.append(column)
    return columns.count - 1
  }

  /// Adds Σ coefficient × x ≤ upper, divided so that rows are alike: by its largest coefficient, or by the
  /// limit where that is smaller and above 1. Gives its place. A column is named once.
  @discardableResult
  public mutating func addRow(
    _ parts: [(column: Int, coefficient: Double)], atMost upper: Double
  ) -> Int {
    let scale = parts.reduce(0) { max($0, abs($1.coefficient)) }
    let divisor = scale > 0 ? min(scale, upper.isFinite ? max(1, abs(upper)) : scale) : 1
    for part in parts where part.coefficient != 0 {
      coefficients.append(
        (Int32(rowUppers.count), Int32(part.column), part.coefficient / divisor))
    }
    rowUppers.append(upper / divisor)
    return rowUppers.count - 1
  }
}
