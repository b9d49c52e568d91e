internal import Foundation

/// The calls of COIN-OR CLP's C interface that are used, found in the shared library at run time: the
/// program starts without it, and only what needs a linear programme asks for it.
struct SolverLibrary: @unchecked Sendable {
  typealias Model = UnsafeMutableRawPointer

  let newModel: @convention(c) () -> Model?
  let deleteModel: @convention(c) (Model) -> Void
  let setLogLevel: @convention(c) (Model, CInt) -> Void
  let scaling: @convention(c) (Model, CInt) -> Void
  let setPrimalTolerance: @convention(c) (Model, Double) -> Void
  let setDualTolerance: @convention(c) (Model, Double) -> Void
  let loadProblem:
    @convention(c) (
      Model, CInt, CInt, UnsafePointer<CInt>, UnsafePointer<CInt>, UnsafePointer<Double>,
      UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>,
      UnsafePointer<Double>
    ) -> Void
  let copyInStatus: @convention(c) (Model, UnsafePointer<UInt8>) -> Void
  let statusArray: @convention(c) (Model) -> UnsafeMutablePointer<UInt8>?
  let primal: @convention(c) (Model, CInt) -> CInt
  let status: @convention(c) (Model) -> CInt
  let columnValues: @convention(c) (Model) -> UnsafeMutablePointer<Double>?
  let rowPrices: @convention(c) (Model) -> UnsafeMutablePointer<Double>?

  /// The library of this machine; nil where there is none.
  static let found = SolverLibrary()

  private init?() {
    let names = ["libClp.so.1", "libClp.so"]
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      return nil
    }
    guard Self.calls.allSatisfy({ dlsym(handle, $0) != nil }) else { return nil }
    // Each has the type that CLP's header gives it.
    func call<Call>(_ name: String) -> Call { unsafeBitCast(dlsym(handle, name), to: Call.self) }
    newModel = call("Clp_newModel")
    deleteModel = call("Clp_deleteModel")
    setLogLevel = call("Clp_setLogLevel")
    scaling = call("Clp_scaling")
    setPrimalTolerance = call("Clp_setPrimalTolerance")
    setDualTolerance = call("Clp_setDualTolerance")
    loadProblem = call("Clp_loadProblem")
    copyInStatus = call("Clp_copyinStatus")
    statusArray = call("Clp_statusArray")
    primal = call("Clp_primal")
    status = call("Clp_status")
    columnValues = call("Clp_primalColumnSolution")
    rowPrices = call("Clp_dualRowSolution")
  }

  private static let calls = [
    "Clp_newModel", "Clp_deleteModel", "Clp_setLogLevel", "Clp_scaling", "Clp_setPrimalTolerance",
    "Clp_setDualTolerance", "Clp_loadProblem", "Clp_copyinStatus", "Clp_statusArray", "Clp_primal",
    "Clp_status", "Clp_primalColumnSolution", "Clp_dualRowSolution",
  ]
}
