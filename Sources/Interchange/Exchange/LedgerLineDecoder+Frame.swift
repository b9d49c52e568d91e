import Stockpile

/// The first and the last line of a file.
extension LedgerLineDecoder {
  mutating func header() -> ExchangeHeader? {
    stage = .unknown
    guard reader.beginObject() else {
      _ = reader.finish()
      return nil
    }
    guard var key = reader.nextKey(), Self.headerKeys.contains(key.string)
    else {
      reader.refuseWhole(.noHeader, code: .missingHeader)
      _ = reader.finish()
      return nil
    }
    var isOurs = false
    var kind: ExchangeHeader.Kind?
    var root: SiteCode?
    var rootPlace: UnsafePointer<UInt8>?
    var version: Int64?
    var drill: (isDrill: Bool, place: UnsafePointer<UInt8>?)?
    while true {
      switch key {
      case "drill": drill = (reader.readBool() ?? true, reader.valueStart)
      case "format": isOurs = reader.readFormat()
      case "kind": kind = reader.readChoice()
      case "root":
        root = reader.readSite(&known)
        rootPlace = reader.valueStart
      case "version":
        version = reader.readVersion()
        if let version, version > ExchangeHeader.version { stage = .newer }
      default: reader.unknownKey()
      }
      guard let next = reader.nextKey() else { break }
      key = next
    }
    if !isOurs { reader.missing("format") }
    if kind == nil { reader.missing("kind") }
    if version == nil { reader.missing("version") }
    if kind == .ledger, root == nil { reader.missing("root") }
    if kind == .drafts, let rootPlace {
      reader.refuse("root", at: rootPlace, .notAllowedHere, .onlyInLedger)
    }
    if kind == .drafts, let place = drill?.place {
      reader.refuse("drill", at: place, .notAllowedHere, .onlyInLedger)
    }
    let isGood = reader.finish()
    if case .newer = stage { return nil }
    guard isOurs, version != nil, let kind else { return nil }
    stage = .lines(kind)
    guard isGood else { return nil }
    return root.map { ExchangeHeader(ledgerOf: $0, isDrill: drill?.isDrill ?? false) } ?? .drafts
  }

  private static let headerKeys: Set<String> = ["drill", "format", "kind", "root", "version"]

  /// The trailer whose object was entered and whose first key was read.
  mutating func trailer(from first: JSONKey) -> ExchangeTrailer? {
    var documents: Int64?
    var sha256: Digest?
    var key = first
    while true {
      switch key {
      case "documents":
        documents = reader.readInteger(in: 0...ExchangeLimit.number)
        if let documents, documents != documentCount {
          let count = documentCount
          reader.refuse(.wrongCount(documents, found: count), code: .wrongCount)
        }
      case "sha256": sha256 = reader.readDigest()
      default: reader.unknownKey()
      }
      guard let next = reader.nextKey() else { break }
      key = next
    }
    if documents == nil { reader.missing("documents") }
    if sha256 == nil { reader.missing("sha256") }
    guard reader.finish(), let documents, let sha256 else { return nil }
    return ExchangeTrailer(documents: documents, sha256: sha256)
  }
}
