/// How ill a case is, in the four classes of the WHO Essential Supplies Forecasting Tool 2022.1.
public enum CaseSeverity: String, Sendable, Hashable, CaseIterable {
  /// Isolated at home or in a shelter.
  case mild
  /// Isolated like a mild case; the tool gives the class no hospital bed.
  case moderate
  /// In a ward bed.
  case severe
  /// In an intensive care bed.
  case critical
}

/// One value for each severity of a case.
public struct BySeverity<Value> {
  /// The value for mild cases.
  public var mild: Value
  /// The value for moderate cases.
  public var moderate: Value
  /// The value for severe cases.
  public var severe: Value
  /// The value for critical cases.
  public var critical: Value

  /// The four values, each in the unit of the figure it is used for.
  public init(mild: Value, moderate: Value, severe: Value, critical: Value) {
    self.mild = mild
    self.moderate = moderate
    self.severe = severe
    self.critical = critical
  }

  /// The value for one severity.
  public subscript(severity: CaseSeverity) -> Value {
    switch severity {
    case .mild: mild
    case .moderate: moderate
    case .severe: severe
    case .critical: critical
    }
  }

  /// Four values, each worked out from its severity.
  public init(_ value: (CaseSeverity) throws -> Value) rethrows {
    self.init(
      mild: try value(.mild), moderate: try value(.moderate), severe: try value(.severe),
      critical: try value(.critical))
  }
}

extension BySeverity: Sendable where Value: Sendable {}
extension BySeverity: Equatable where Value: Equatable {}
extension BySeverity: Hashable where Value: Hashable {}
