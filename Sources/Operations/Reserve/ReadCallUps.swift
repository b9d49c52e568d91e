public import Reports
public import Stockpile
import Storage

extension Session {
  /// The call-ups that are open, or all of them.
  public func callUpList(showsAll: Bool = false) throws -> CallUpList {
    try store.read { reader in
      CallUpList(
        try reader.callUps(), now: clock(), directory: try Directory(reader), showsAll: showsAll)
    }
  }

  /// The call-up that a document belongs to: its request, approval, order or dispatch.
  ///
  /// Throws `OperationProblem.noCallUp` if it belongs to none.
  public func callUpReport(of posted: PostedDocument) throws -> CallUpReport {
    try store.read { reader in
      guard let request = try reader.callUpRequest(of: posted),
        let callUp = try reader.callUp(request.document.id)
      else { throw OperationProblem.noCallUp(posted.documentNumber) }
      return CallUpReport(callUp, directory: try Directory(reader))
    }
  }

  /// Every call-up, oldest first.
  public func callUps() throws -> [CallUp] { try store.read { try $0.callUps() } }
}
