public import Stockpile

/// What a seed folder holds.
public struct Seeds: Sendable {
  /// The register entries in a fixed order.
  public let records: [Record]
  /// Whom to call; no part of the registers.
  public let contacts: [Contact]
}

/// A folder of starting data for a district: `sites.csv` and, where present, the files of the other
/// registers (`SeedSheet`), `planning.json` and `contacts.csv`.
public enum SeedFolder {
  /// Everything in a folder; see `seeds(contents:)`.
  ///
  /// - Parameter path: The folder.
  /// - Returns: Its entries and contacts.
  /// - Throws: All problems of all files.
  public static func seeds(path: String) throws(SeedProblems) -> Seeds {
    try seeds { name throws(SeedFileFailure) in
      try SeedFile.bytes(path: "\(path)/\(name)")
    }
  }

  /// The register entries of a folder; see `seeds(contents:)`.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The entries in a fixed order.
  /// - Throws: All problems of all files.
  public static func records(path: String) throws(SeedProblems) -> [Record] {
    try seeds(path: path).records
  }

  /// The register entries of a folder: sites from the root down, then the other registers in the
  /// order of `SeedSheet` and of their files; and the contacts.
  ///
  /// Every entry makes a valid `Site`, `Item` … and the sites make a `SiteTree`; norm rules and
  /// baselines can be read; kits, items, agreements and contacts name what is there, if those files
  /// are.
  ///
  /// - Parameter contents: Reads a file of the folder by its name; nil if there is none.
  /// - Returns: The entries in that order, and the contacts.
  /// - Throws: All problems of all files together.
  public static func seeds(
    contents: (_ name: String) throws(SeedFileFailure) -> [UInt8]?
  ) throws(SeedProblems) -> Seeds {
    var problems = SeedProblems()
    var entries: [SeedSheet: [SeedEntry]] = [:]
    for sheet in SeedSheet.allCases {
      guard let bytes = read(sheet.rawValue, contents, &problems) else { continue }
      let found = sheet.entries(of: bytes, &problems)
      entries[sheet] = found
      sheet.check(found, &problems)
    }
    SeedReferences(entries).check(&problems)
    let contacts =
      read(SeedContacts.file, contents, &problems).map {
        SeedContacts.contacts(of: $0, knowing: entries, &problems)
      } ?? []
    let parameters =
      read(ParameterFile.name, contents, &problems).map {
        ParameterFile.records(of: $0, file: ParameterFile.name, &problems)
      } ?? []
    let sites = siteRecords(entries[.sites] ?? [], &problems)
    guard problems.isEmpty else { throw problems }
    let rest = SeedSheet.allCases.filter { $0 != .sites }
    return Seeds(
      records: sites + rest.flatMap { (entries[$0] ?? []).map(\.record) } + parameters,
      contacts: contacts)
  }

  private static func read(
    _ file: String, _ contents: (String) throws(SeedFileFailure) -> [UInt8]?,
    _ problems: inout SeedProblems
  ) -> [UInt8]? {
    do throws(SeedFileFailure) {
      if let bytes = try contents(file) { return bytes }
      if file == SeedSheet.sites.rawValue { problems.add(file, line: 0, .missingFile) }
    } catch {
      problems.add(file, line: 0, .unreadableFile(systemError: error.systemError))
    }
    return nil
  }

  /// The sites from the root down. The tree is looked at only if each site is valid by itself, and
  /// names its first problem.
  private static func siteRecords(
    _ entries: [SeedEntry], _ problems: inout SeedProblems
  ) -> [Record] {
    guard !entries.isEmpty, !problems.concern(.sites) else { return [] }
    do throws(SiteTree.Problem) {
      let tree = try SiteTree(entries.compactMap { try? Site($0.record) })
      return tree.subtree(of: tree.root.code).compactMap { tree[$0]?.record }
    } catch {
      let culprit = error.culprit?.description
      let line = entries.first { $0.record.code == culprit }?.line ?? 0
      problems.add(.sites, line: line, .tree(error))
      return []
    }
  }
}

extension SiteTree.Problem {
  /// The site whose line is to be looked at.
  fileprivate var culprit: SiteCode? {
    switch self {
    case .roots(let codes): codes.dropFirst().first
    case .duplicate(let code), .unknownParent(let code, _), .wrongLevel(let code, _),
      .cycle(let code):
      code
    }
  }
}
