public import Stockpile
import Storage

/// What became of a draft.
public struct Recorded: Sendable {
  /// The document as it stands, or would stand, in the log.
  public let posted: PostedDocument
  /// How it came about.
  public let outcome: Outcome

  /// How a document came about.
  public enum Outcome: Sendable {
    /// It is on the disk.
    case recorded
    /// It was there already under the same id: a retry.
    case alreadyThere
    /// It was only tried; nothing was recorded.
    case rehearsed
  }
}

/// How a draft is to be posted.
public struct PostOptions: Sendable {
  /// Record it even though the same request was recorded a moment ago.
  public var again = false
  /// Decide and number it, then record nothing.
  public var dryRun = false
  /// The count sheet it comes from.
  public var sheet: Int64?

  /// The ordinary way: recorded, unless it repeats.
  public init() {}
}

extension Session {
  /// Within this time an equal request is taken for a slip of the hand.
  static let repeatWindowMilliseconds: Int64 = 10 * 60_000

  /// Decides on a draft and records the document, in one transaction.
  ///
  /// Throws a `Refusal` if a rule says no, a `Lookup` if the draft names what does not exist, a
  /// `StorageFailure` if the disk is in the way; in each case nothing was recorded.
  public func post(_ draft: Draft, _ options: PostOptions = PostOptions()) throws -> Recorded {
    let operatorName = try writer()
    let work = { (writer: LedgerWriter) in
      try post(draft, options, by: operatorName, with: writer)
    }
    return options.dryRun ? try store.rehearse(work) : try store.write(work)
  }

  func post(
    _ draft: Draft, _ options: PostOptions, by operatorName: String, with writer: LedgerWriter
  ) throws -> Recorded {
    let request = Hashing.sha256(draft.canonical)
    if let known = try writer.reader.document(draft.id) {
      guard known.posting.request == request else {
        throw Refusal.idTaken(draft.id, by: known.documentNumber)
      }
      return Recorded(posted: known, outcome: .alreadyThere)
    }
    let now = clock()
    let facts = try postingFacts(
      for: draft, by: operatorName, at: now, sheet: options.sheet, writer.reader)
    // What can happen only once is refused by its own rule, which tells more.
    let document = draft.kind.happensOnce ? try draft.decide(facts) : nil
    if !options.again { try refuseRepeat(of: request, draft.site, now, writer.reader) }
    let posted = try writer.post(
      document ?? draft.decide(facts), request: request, operatorName: operatorName, now: now)
    if let sheet = options.sheet { try writer.markPosted(sheet: sheet, by: draft.id) }
    return Recorded(posted: posted, outcome: options.dryRun ? .rehearsed : .recorded)
  }

  private func refuseRepeat(
    of request: Digest, _ site: SiteCode, _ now: Instant, _ reader: LedgerReader
  ) throws {
    let since = Instant(milliseconds: now.milliseconds - Self.repeatWindowMilliseconds)
    guard let earlier = try reader.repeated(request, site: site, since: since),
      try !reader.isReversed(earlier.document.id)
    else { return }
    let seconds = (now.milliseconds - earlier.posting.recordedAt.milliseconds) / 1000
    throw Refusal.repeated(earlier.documentNumber, secondsAgo: Int(max(0, seconds)))
  }
}

extension DocumentKind {
  /// Whether a second document of the kind about the same thing is refused by a rule anyway.
  fileprivate var happensOnce: Bool {
    switch self {
    case .arrival, .settlement, .reversal, .closing, .approval, .callUpOrder, .orderClosing: true
    default: false
    }
  }
}
