public import Stockpile
import Storage

extension Session {
  /// What looks wrong in a draft, to be asked about before it is posted; nothing for one that is
  /// there already.
  public func doubts(about draft: Draft) throws -> [Doubt] {
    try store.read { reader in
      guard try reader.document(draft.id) == nil else { return [] }
      return draft.doubts(try reader.doubtFacts(for: draft, today: today))
    }
  }

  /// What looks wrong with the clock, to be asked about before anything is recorded.
  public func doubtAboutClock() throws -> Doubt? {
    Doubt.ofClock(clock(), last: try store.read { try $0.lastRecorded() })
  }
}
