internal import Stockpile

/// Rules between a document and the one it refers to, which may stand in another site's log.
struct ReferenceRules {
  let reader: LedgerReader

  /// The faults of a reversal, an arrival or a paper of a call-up; nil if the document it refers to
  /// is not there.
  func faults(of document: Document) throws -> [LogVerifier.Fault]? {
    guard let reference = document.particulars.reference else { return [] }
    if document.standsOnCallUp {
      return try reader.document(reference).map { document.misfits(to: $0).map { $0.fault } }
    }
    guard document.kind == .reversal || document.kind == .arrival else { return [] }
    if document.kind == .reversal {
      return try reader.document(reference).map { reversalFaults(document, of: $0.document) }
    }
    return try reader.sending(reference).map { arrivalFaults(document, of: $0) }
  }

  private func reversalFaults(_ document: Document, of original: Document) -> [LogVerifier.Fault] {
    let isWhole =
      original.site == document.site && document.movements == original.movements.map(\.reversed)
      && original.kind.isReversible
    guard !isWhole else { return [] }
    return [
      LogVerifier.Fault(
        code: "reversal-incomplete", zh: "没有完整冲销原单据",
        en: "does not undo the original document wholly")
    ]
  }

  private func arrivalFaults(_ document: Document, of dispatch: LedgerReader.Sending)
    -> [LogVerifier.Fault]
  {
    let arrived = document.particulars.arrivedOn ?? document.occurredOn
    guard dispatch.kind == .dispatch,
      dispatch.destination == document.site,
      document.particulars.counterparty == dispatch.site,
      arrived >= dispatch.day
    else {
      return [
        LogVerifier.Fault(
          code: "arrival-mismatch", zh: "与调拨单 \(dispatch.number) 不符",
          en: "does not fit the dispatch \(dispatch.number)")
      ]
    }
    return []
  }
}

extension CallUpMisfit {
  fileprivate var fault: LogVerifier.Fault {
    switch self {
    case .wrongKind:
      LogVerifier.Fault(
        code: rawValue, zh: "所针对的单据种类不对", en: "refers to a document of another kind")
    case .wrongSite:
      LogVerifier.Fault(
        code: rawValue, zh: "单位与所针对的单据不符", en: "names another site than what it refers to")
    case .wrongPerson:
      LogVerifier.Fault(
        code: rawValue, zh: "审批人不符，或就是申请人", en: "has another approver, or the asker as approver")
    case .wrongQuantity:
      LogVerifier.Fault(
        code: rawValue, zh: "数量与所针对的单据不符", en: "has other quantities than what it refers to")
    }
  }
}
