/// What was wanted for use and not there (缺货登记).
extension Draft {
  /// It may renew an earlier one of the site that stands: the earlier one is no demand then.
  func decideUnmet(_ facts: PostingFacts) throws(Refusal) -> Document {
    if particulars.reference != nil {
      let earlier = try standingReference(facts).document
      guard earlier.document.kind == .unmet, earlier.document.site == site else {
        throw .notAnUnmetRequest(earlier.documentNumber)
      }
      guard earlier.document.occurredOn <= occurredOn else {
        throw .renewedBefore(occurredOn, earlier.documentNumber)
      }
    }
    return document(orderLines: try orderLines())
  }
}
