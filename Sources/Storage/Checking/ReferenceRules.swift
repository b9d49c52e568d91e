internal import Stockpile

/// Rules between a document and the one it refers to, which may stand in another site's log.
struct ReferenceRules {
  let reader: LedgerReader

  /// The faults of a reversal or an arrival; nil if the document it refers to is not there.
  func faults(of document: Document) throws -> [LogVerifier.Fault]? {
    guard document.kind == .reversal || document.kind == .arrival,
      let reference = document.particulars.reference
    else { return [] }
    guard let other = try reader.document(reference) else { return nil }
    return document.kind == .reversal
      ? reversalFaults(document, of: other.document) : arrivalFaults(document, of: other)
  }

  private func reversalFaults(_ document: Document, of original: Document) -> [LogVerifier.Fault] {
    let isWhole =
      original.site == document.site && document.movements == original.movements.map(\.reversed)
      && ![.reversal, .closing, .registration, .epoch].contains(original.kind)
    guard !isWhole else { return [] }
    return [
      LogVerifier.Fault(
        code: "reversal-incomplete", zh: "没有完整冲销原单据",
        en: "does not undo the original document wholly")
    ]
  }

  private func arrivalFaults(_ document: Document, of dispatch: PostedDocument)
    -> [LogVerifier.Fault]
  {
    let arrived = document.particulars.arrivedOn ?? document.occurredOn
    guard dispatch.document.kind == .dispatch,
      dispatch.document.particulars.counterparty == document.site,
      document.particulars.counterparty == dispatch.document.site,
      arrived >= dispatch.document.occurredOn
    else {
      return [
        LogVerifier.Fault(
          code: "arrival-mismatch", zh: "与调拨单 \(dispatch.documentNumber) 不符",
          en: "does not fit the dispatch \(dispatch.documentNumber)")
      ]
    }
    return []
  }
}
