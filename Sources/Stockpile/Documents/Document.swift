/// What people sign, once decided and before it is posted: lines and everything said about them.
public struct Document: Hashable, Sendable {
  /// Lines one document holds at most, so that its exported line can be read back everywhere.
  public static let mostLines = 10_000

  /// Its identity in every book.
  public let id: DocumentID
  /// What it is.
  public let kind: DocumentKind
  /// The site whose log it belongs to; it moves only that site's stock.
  public let site: SiteCode
  /// The calendar day it happened.
  public let occurredOn: CalendarDay
  /// What else the paper says.
  public var particulars: Particulars
  /// What moves; none for a closing or a registration.
  public var movements: [Movement]
  /// The figures of a count; empty for every other kind.
  public var countLines: [CountLine]
  /// What is asked for, approved or bought; empty for kinds that move goods.
  public var orderLines: [OrderLine]
  /// The new entry of a register; only for a registration.
  public var record: Record?

  /// A document with its lines.
  public init(
    id: DocumentID, kind: DocumentKind, site: SiteCode, occurredOn: CalendarDay,
    particulars: Particulars = Particulars(), movements: [Movement] = [],
    countLines: [CountLine] = [], orderLines: [OrderLine] = [], record: Record? = nil
  ) {
    self.id = id
    self.kind = kind
    self.site = site
    self.occurredOn = occurredOn
    self.particulars = particulars
    self.movements = movements
    self.countLines = countLines
    self.orderLines = orderLines
    self.record = record
  }
}

/// What posting adds to a document: its place in the site's log, and who recorded it when.
public struct Posting: Hashable, Sendable {
  /// The epoch of the log, from 1.
  public let epoch: Int
  /// Place in the log, from 1, without gaps.
  public let number: Int64
  /// Serial of the document number people see.
  public let serial: Int
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let operatorName: String
  /// SHA-256 of the request it was made from, where it was made from one: tells a retry from a repeat.
  public let request: Digest?
  /// Hash of the document before it in the log; for the first, of the log's name.
  public let previous: Digest

  /// A place in a log.
  public init(
    epoch: Int, number: Int64, serial: Int, recordedAt: Instant, operatorName: String,
    request: Digest?, previous: Digest
  ) {
    self.epoch = epoch
    self.number = number
    self.serial = serial
    self.recordedAt = recordedAt
    self.operatorName = operatorName
    self.request = request
    self.previous = previous
  }
}

/// A document as it stands in a log, with the SHA-256 of its canonical bytes.
public struct PostedDocument: Hashable, Sendable {
  /// What was posted.
  public let document: Document
  /// Where and by whom.
  public let posting: Posting
  /// SHA-256 of its canonical bytes.
  public let hash: Digest

  /// A posted document.
  public init(_ document: Document, _ posting: Posting, hash: Digest) {
    self.document = document
    self.posting = posting
    self.hash = hash
  }

  /// The number people see.
  public var documentNumber: DocumentNumber {
    document.documentNumber(epoch: posting.epoch, serial: posting.serial)
  }
}

extension Document {
  /// The number people see, once epoch and serial are given.
  public func documentNumber(epoch: Int, serial: Int) -> DocumentNumber {
    DocumentNumber(kind, site: site, day: occurredOn, epoch: epoch, serial: serial)
  }
}

/// The name of a site's log in one epoch, such as `PB-D-CDC#1`.
public struct LogName: Hashable, Sendable, CustomStringConvertible {
  /// The site.
  public let site: SiteCode
  /// The epoch, from 1.
  public let epoch: Int

  /// The log of a site in an epoch.
  public init(_ site: SiteCode, epoch: Int) {
    self.site = site
    self.epoch = epoch
  }

  /// The log written as `site#epoch`; anything else is nil.
  public init?(_ text: String) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, let site = SiteCode(String(parts[0])), let epoch = Int(parts[1]),
      epoch >= 1, String(epoch) == parts[1]
    else { return nil }
    self.init(site, epoch: epoch)
  }

  /// `site#epoch`.
  public var description: String { "\(site)#\(epoch)" }

  func append(to bytes: inout [UInt8]) {
    site.append(to: &bytes)
    bytes.append(UInt8(ascii: "#"))
    bytes.append(epoch, digits: 1)
  }
}
