public import Stockpile
import Storage

extension Session {
  /// Posts several drafts in one transaction: all of them, or none if `body` throws.
  ///
  /// Each draft is decided on by the same rules as alone and sees what those before it moved. A
  /// refusal that `body` catches leaves nothing of its own draft behind.
  public func postTogether<Result>(_ body: (PostingRun) throws -> Result) throws -> Result {
    let operatorName = try writer()
    return try store.write { writer in
      try body(PostingRun(session: self, operatorName: operatorName, writer: writer))
    }
  }
}

/// A transaction that drafts are posted in, one after the other; it ends with its closure.
public struct PostingRun {
  private let session: Session
  private let operatorName: String
  private let writer: LedgerWriter

  init(session: Session, operatorName: String, writer: LedgerWriter) {
    self.session = session
    self.operatorName = operatorName
    self.writer = writer
  }

  /// Decides on a draft and records the document; nothing is on the disk before the run ends.
  ///
  /// `name` is who recorded it where that is not who runs the whole. Throws as `Session.post` does.
  public func post(
    _ draft: Draft, _ options: PostOptions = PostOptions(), by name: String? = nil
  ) throws -> Recorded {
    try session.post(draft, options, by: name ?? operatorName, with: writer)
  }
}
