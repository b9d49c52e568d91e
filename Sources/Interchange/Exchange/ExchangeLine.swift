public import Stockpile

/// One line of an exchange file, as the program knows it.
public enum ExchangeLine: Hashable, Sendable {
  /// The first line: what the file is.
  case header(ExchangeHeader)
  /// A posted document of a ledger, with the hashes the file claims.
  case document(PostedDocument)
  /// A draft, to be checked and posted now.
  case draft(ImportedDraft)
  /// The last line: what the file must add up to.
  case trailer(ExchangeTrailer)
}

/// The first line of an exchange file. It carries no clock reading, so that equal books export
/// equal bytes.
public struct ExchangeHeader: Hashable, Sendable {
  /// What the lines below are.
  public enum Kind: String, CaseIterable, Sendable {
    /// Posted documents, kept verbatim.
    case ledger
    /// Drafts, checked and posted on import.
    case drafts
  }

  /// The version of the format this program reads and writes.
  public static let version: Int64 = 1

  /// What the lines below are.
  public let kind: Kind
  /// The reserve centre at the root of the network; only a ledger names it.
  public let root: SiteCode?
  /// Whether the ledger is of a drill (演练): no book takes it.
  public let isDrill: Bool

  /// The header of a ledger of that network.
  public init(ledgerOf root: SiteCode, isDrill: Bool = false) {
    self.kind = .ledger
    self.root = root
    self.isDrill = isDrill
  }

  /// The header of a file of drafts.
  public static let drafts = ExchangeHeader(kind: .drafts)

  private init(kind: Kind) {
    self.kind = kind
    self.root = nil
    self.isDrill = false
  }
}

/// The last line of an exchange file: a file cut off or patched together does not match it.
public struct ExchangeTrailer: Hashable, Sendable {
  /// How many lines stand between header and trailer.
  public let documents: Int64
  /// SHA-256 of all bytes before the trailer's line.
  public let sha256: Digest

  /// The trailer after that many documents and those bytes.
  public init(documents: Int64, sha256: Digest) {
    self.documents = documents
    self.sha256 = sha256
  }
}

/// A draft as a file says it.
public struct ImportedDraft: Hashable, Sendable {
  /// The draft; its `particulars.reference` is set where the file gives an id.
  public var draft: Draft
  /// The document number that stands in `reference` instead of an id; look it up before posting.
  public let referenceText: DocumentNumber?
  /// Its line in the file, 1-based.
  public let line: Int

  /// A draft from a line.
  public init(_ draft: Draft, referenceText: DocumentNumber? = nil, line: Int) {
    self.draft = draft
    self.referenceText = referenceText
    self.line = line
  }
}

/// The limits of exchange files.
public enum ExchangeLimit {
  /// The most bytes of a line: an opening of thirty thousand lots fits. Give it to `LineReader`.
  public static let lineBytes = 16 << 20
  /// The deepest nesting our files have, with some room.
  public static let depth = 8
  /// The highest epoch of a log.
  public static let epoch = 1_000_000
  /// The highest serial of a document number.
  public static let serial = 999_999_999
  /// The highest number of a document in its log, and the largest sum.
  public static let number: Int64 = 9_007_199_254_740_991
}
