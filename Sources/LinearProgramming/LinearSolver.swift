/// A linear programme solved by COIN-OR CLP's primal simplex, from where a programme like it ended.
///
/// One owner; not for several threads.
public final class LinearSolver {
  /// Why there is no answer.
  public enum Failure: Error, Hashable, Sendable {
    /// The library is not on this machine.
    case noLibrary
    /// CLP ended without an optimum, with its status: 1 no answer is possible, 2 no bound, 3 stopped.
    case noOptimum(Int)
  }

  private let library: SolverLibrary
  private let model: SolverLibrary.Model
  private let columns: Int
  private let rows: Int

  /// Whether the library is on this machine.
  public static var isFound: Bool { SolverLibrary.found != nil }

  /// Solves a programme.
  ///
  /// - Parameters:
  ///   - programme: What is solved.
  ///   - last: A programme with the same rows and columns, from whose basis it goes on.
  /// - Throws: `Failure`.
  public init(_ programme: LinearProgram, after last: LinearSolver? = nil) throws(Failure) {
    guard let library = SolverLibrary.found, let model = library.newModel() else {
      throw .noLibrary
    }
    (self.library, self.model) = (library, model)
    (columns, rows) = (programme.columns.count, programme.rowUppers.count)
    library.setLogLevel(model, 0)
    load(programme)
    // Rows and columns come scaled; the tightest tolerances that simplex keeps up with.
    library.scaling(model, 0)
    library.setPrimalTolerance(model, 1e-11)
    library.setDualTolerance(model, 1e-10)
    if let last, last.rows == rows, last.columns == columns,
      let basis = library.statusArray(last.model)
    {
      library.copyInStatus(model, basis)
    }
    _ = library.primal(model, 0)
    if last != nil, library.status(model) != 0 {
      // A basis of elsewhere can mislead: from the beginning.
      library.copyInStatus(model, Self.slackBasis(columns: columns, rows: rows))
      _ = library.primal(model, 0)
    }
    let status = library.status(model)
    guard status == 0 else { throw .noOptimum(Int(status)) }
  }

  /// Every unknown at its lower bound, every row basic, in CLP's marks.
  private static func slackBasis(columns: Int, rows: Int) -> [UInt8] {
    [UInt8](repeating: 3, count: columns) + [UInt8](repeating: 1, count: rows)
  }

  deinit { library.deleteModel(model) }

  private func load(_ programme: LinearProgram) {
    var starts = [CInt](repeating: 0, count: columns + 1)
    for entry in programme.coefficients { starts[Int(entry.column) + 1] += 1 }
    for column in 0..<columns { starts[column + 1] += starts[column] }
    var next = starts
    var index = [CInt](repeating: 0, count: programme.coefficients.count)
    var values = [Double](repeating: 0, count: index.count)
    for entry in programme.coefficients {
      let place = Int(next[Int(entry.column)])
      (index[place], values[place]) = (entry.row, entry.value)
      next[Int(entry.column)] += 1
    }
    let rowLowers = [Double](repeating: -.infinity, count: rows)
    library.loadProblem(
      model, CInt(columns), CInt(rows), starts, index, values, programme.columns.map(\.lower),
      programme.columns.map(\.upper), programme.columns.map(\.cost), rowLowers,
      programme.rowUppers)
  }

  /// What a column came to.
  public func value(_ column: Int) -> Double { library.columnValues(model)?[column] ?? 0 }

  /// By how much the optimum would change with a row's limit: not 0 only where every optimum reaches it.
  public func price(_ row: Int) -> Double { library.rowPrices(model)?[row] ?? 0 }
}
