public import Stockpile
import Storage

/// How orders are signed.
public struct OrderSigning: Sendable {
  /// The day of the orders.
  public var occurredOn: CalendarDay
  /// What is said on each of them.
  public var particulars = Particulars()
  /// Sign only that source's order; nil: all that are not signed yet.
  public var source: SiteCode?

  /// Orders of a day.
  public init(on day: CalendarDay) {
    self.occurredOn = day
  }
}

extension Session {
  /// Signs the orders that carry out an approval, one for each source: all of them or none.
  ///
  /// Throws `alreadyOrdered` where every source has its order, or what the rules refuse.
  public func signOrders(
    of approval: PostedDocument, _ signing: OrderSigning, dryRun: Bool = false
  ) throws -> [Recorded] {
    let operatorName = try writer()
    let work = { (writer: LedgerWriter) in
      try sources(of: approval, signing.source, writer.reader).map { source in
        var draft = Draft(
          id: newID(), kind: .callUpOrder, site: source, occurredOn: signing.occurredOn)
        draft.particulars = signing.particulars
        draft.particulars.reference = approval.document.id
        return try post(draft, PostOptions(), by: operatorName, with: writer)
      }
    }
    return dryRun ? try store.rehearse(work) : try store.write(work)
  }

  /// The standing approval of a request, or the approval itself.
  ///
  /// Throws the refusal `notAnApproval` where it was not approved.
  public func approval(of posted: PostedDocument) throws -> PostedDocument {
    guard posted.document.kind != .approval else { return posted }
    let standing = try store.read { try $0.standingDocuments(referringTo: posted.document.id) }
    guard let approval = standing.first(where: { $0.document.kind == .approval }) else {
      throw Refusal.notAnApproval(posted.documentNumber)
    }
    return approval
  }

  /// The reserve centre.
  public func centre() throws -> SiteCode {
    guard let root = try store.read({ try $0.rootCode() }) else { throw OperationProblem.emptyBook }
    return root
  }

  /// The sources whose order is still to be signed; the first of all where none is left, so that
  /// the rule says what was signed.
  private func sources(
    of approval: PostedDocument, _ only: SiteCode?, _ reader: LedgerReader
  ) throws -> [SiteCode] {
    if let only { return [only] }
    let all = Set(approval.document.orderLines.compactMap(\.source)).sorted()
    let signed = Set(
      try reader.standingDocuments(referringTo: approval.document.id)
        .filter { $0.document.kind == .callUpOrder }.map(\.document.site))
    let open = all.filter { !signed.contains($0) }
    guard open.isEmpty else { return open }
    return [all.first ?? approval.document.site]
  }
}
