import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// The planning parameters, set and usual.
  public func parameterList() throws -> ParameterList {
    ParameterList(try store.read { try $0.planningParameters() })
  }

  /// Sets planning parameters, all or none; what holds already is not recorded again. Gives the documents
  /// recorded, in the order of the entries.
  ///
  /// Throws an `OperationProblem` for an entry that cannot be, a `ParameterProblem` where the rules do not
  /// go together.
  public func setParameters(_ records: [Record], dryRun: Bool = false) throws -> [Recorded] {
    let registrar = Registrar(
      today: today, clock: clock, operatorName: try writer(), makeID: newID)
    let work = { (writer: LedgerWriter) in
      let known = try writer.reader.planningParameters()
      let recorded = try registrar.register(
        records.filter { known.value($0.code) != $0["value"] }, with: writer)
      _ = try writer.reader.planningParameters()
      return recorded
    }
    return dryRun ? try store.rehearse(work) : try store.write(work)
  }
}
