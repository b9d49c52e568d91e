import Planning
import Stockpile
import Storage

/// What norms are made from besides the catalogue, read once.
struct NormRegisters {
  let drivers: [Driver]
  let versions: [NormVersion]
  let publicDistribution: Bool

  /// The norms of some items with the entries in force on a day, times the factor of a response
  /// level; without that factor they are those the red line is a share of.
  func norms(of items: [Item], on day: CalendarDay, multiplier: Rational = Rational(1)) -> NormTable
  {
    NormTable(
      items: items, drivers: drivers, entries: versions.inForce(on: day).map(\.entry),
      multiplier: multiplier, publicDistribution: publicDistribution)
  }
}

extension LedgerReader {
  /// Throws a `SettingProblem` if a setting that norms rest on cannot be read.
  func normRegisters() throws -> NormRegisters {
    NormRegisters(
      drivers: try records(.driver).map { try Driver($0) }, versions: try normVersions(),
      publicDistribution: try isPublicDistribution())
  }
}
