import Testing

extension VectorValue {
  /// Whether a figure is the expected one within the tolerance that the instance states.
  func accepts(_ found: Double, _ expected: Double) -> Bool {
    let tolerance = self["tolerance"]
    let relative = (try? tolerance.number("rel")) ?? (try? tolerance.number("cost_rel")) ?? 0
    let absolute = (try? tolerance.number("abs")) ?? (try? tolerance.number("cost_abs")) ?? 0
    let least = tolerance["exact"] == .flag(true) ? 1e-12 * expected.magnitude : 0
    return (found - expected).magnitude
      <= max(least, absolute, relative * max(found.magnitude, expected.magnitude))
  }

  /// Compares a figure with what the instance expects under a name, if it does.
  func expect(
    _ name: String, _ found: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard self["expected"][name] != .none else { return }
    let expected = try self["expected"].number(name)
    let id = try text("id")
    #expect(
      accepts(found, expected), "\(id) \(name): \(found), not \(expected)",
      sourceLocation: sourceLocation)
  }
}
