public import Planning
public import Stockpile

/// Why two scenarios cannot be set side by side.
public enum NotComparable: Explained {
  /// Runs of different length.
  case days(Int, Int)
  /// Different draws.
  case seed(UInt64, UInt64)
  /// Different items.
  case items([ItemCode])

  /// A stable word for programs.
  public var code: String { "not-comparable" }

  /// What differs, and what to do.
  public var message: Message {
    switch self {
    case .days(let one, let other):
      Message(
        zh: "一个推演 \(one) 天，另一个 \(other) 天，不能比较", en: "one runs \(one) days, the other \(other)",
        hintZH: "把 days 改成一样", hintEN: "give both the same days")
    case .seed(let one, let other):
      Message(
        zh: "两个情景的种子不同（\(one)、\(other)），不是同一批随机数",
        en: "their seeds differ (\(one), \(other)), and so their draws",
        hintZH: "把 seed 改成一样", hintEN: "give both the same seed")
    case .items(let items):
      Message(
        zh: "两边的物资不同：\(items.map(\.description).joined(separator: "、"))",
        en: "their items differ: \(items.map(\.description).joined(separator: ", "))",
        hintZH: "把 items 写成一样", hintEN: "give both the same items")
    }
  }
}

extension SimulationBasis {
  /// Runs two scenarios under the same draws.
  ///
  /// Throws `NotComparable`, `ScenarioFaults` or a `SimulationProblem.Fault`.
  public func compare(
    _ one: Scenario, _ other: Scenario, _ watch: RunWatch = RunWatch()
  ) throws -> (one: SimulationResult, other: SimulationResult, differences: PairedTally) {
    guard one.days == other.days else { throw NotComparable.days(one.days, other.days) }
    guard one.seed == other.seed else { throw NotComparable.seed(one.seed, other.seed) }
    let (first, second) = (try network(one), try network(other))
    let (mine, others) = (first.items.map(\.code), second.items.map(\.code))
    guard mine == others else {
      throw NotComparable.items(Set(mine).symmetricDifference(others).sorted())
    }
    let run = first.problem.run(against: second.problem, watch)
    return (first.result(run.one), second.result(run.other), run.differences)
  }
}
