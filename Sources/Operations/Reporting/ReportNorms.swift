import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// The norms that were revised: what holds today and what is to come.
  public func normList() throws -> NormList {
    try store.read { reader in
      NormList(try reader.normVersions(), in: try Directory(reader), today: today)
    }
  }

  /// An item's norms today, why, and every revision; throws a `Lookup`.
  public func normCard(_ code: ItemCode) throws -> NormCard {
    try store.read { reader in
      let item = try reader.knownItem(code)
      let (tree, response) = (try reader.siteTree(), try reader.responseLevel())
      let registers = try reader.normRegisters()
      let norms = registers.norms(of: [item], on: today, multiplier: response.multiplier)
      return NormCard(
        item, groups: NormGroup.groups(of: code, in: tree, norms: norms),
        versions: registers.versions,
        response: response, in: try Directory(reader), today: today)
    }
  }
}
