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
      let drivers = try reader.records(.driver).map { try Driver($0) }
      let entries = try reader.normEntries(on: today)
      let handsOut = try reader.isPublicDistribution()
      func norms(_ level: ResponseLevel) -> NormTable {
        NormTable(
          items: items, drivers: drivers, entries: entries, multiplier: level.multiplier,
          publicDistribution: handsOut)
      }
      let basis = ReserveReport.Basis(
        today: today, response: try reader.responseLevel(),
        floorPercent: try reader.number(.reserveFloorPercent),
        agreed: AgreedSupply.byItem(try reader.agreements(), on: today))
      let attainment = ReserveAttainment(
        sites: directory.tree.sites.filter { selected.contains($0.code) }, items: items,
        norms: norms(basis.response), baseNorms: norms(.routine),
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
