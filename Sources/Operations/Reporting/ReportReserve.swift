import Planning
public import Reports
import Stockpile
import Storage

extension Session {
  /// What the reserve holds today against its norms and its red line, and what agreements add.
  ///
  /// Throws a `SettingProblem` if a setting that norms rest on cannot be read.
  public func reserveReport(_ question: ReserveReport.Question) throws -> ReserveReport {
    try store.read { reader in
      let directory = try Directory(reader)
      let selected = question.sites.sites(in: directory.tree)
      let items = try reader.items().filter { question.item == nil || $0.code == question.item }
      let registers = try reader.normRegisters()
      let basis = ReserveReport.Basis(
        today: today, response: try reader.responseLevel(),
        floorPercent: try reader.number(.reserveFloorPercent),
        agreed: AgreedSupply.byItem(try reader.agreements(), on: today))
      let attainment = ReserveAttainment(
        sites: directory.tree.sites.filter { selected.contains($0.code) }, items: items,
        norms: registers.norms(
          of: items, on: today, multiplier: basis.response.multiplier),
        baseNorms: registers.norms(of: items, on: today),
        figures: StockFigures.figures(
          stock: try reader.stock(), transit: try reader.transit(), on: today),
        floorPercent: basis.floorPercent)
      return ReserveReport(question, basis, of: attainment, in: directory)
    }
  }
}

extension LedgerReader {
  /// All agreements in the order of their codes.
  func agreements() throws -> [Agreement] {
    try records(.agreement).map { try Agreement($0) }
  }
}
