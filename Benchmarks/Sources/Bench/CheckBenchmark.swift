import Operations
import Storage

/// (d) Looking over the whole book, or the daily part of it, at two sizes of history.
struct CheckBenchmark {
  let daily: Bool

  func run(_ small: Session, _ large: Session) throws -> (small: Cost, large: Cost) {
    var (smalls, larges): ([Cost], [Cost]) = ([], [])
    for _ in 0..<3 {
      smalls.append(try check(small))
      larges.append(try check(large))
    }
    return (smalls.median, larges.median)
  }

  private func check(_ session: Session) throws -> Cost {
    try measured {
      let report = try session.store.check(daily: daily)
      guard report.findings.isEmpty else {
        fatalError("check found something in a sound book: \(report.findings)")
      }
    }
  }
}
