/// What enterprises are to deliver: purchases 采购订单, calls to enterprises 企业调用, and the receipts of
/// what they bring.
extension Draft {
  /// What an enterprise is to deliver, by purchase or by a call on its agreement.
  func decidePurchase(_ facts: PostingFacts) throws(Refusal) -> Document {
    try require(particulars.partner, "partner")
    if let day = particulars.neededBy, day < occurredOn {
      throw .neededBefore(day, asked: occurredOn)
    }
    if let called = particulars.calledAt, let answered = particulars.answeredAt, answered < called {
      throw .answeredBefore(answered, called: called)
    }
    let lines = try orderLines()
    if kind == .callOut { try checkCall(lines, facts.supply) }
    return document(orderLines: lines)
  }

  /// Only a registered enterprise is called on, and only for what its agreement says.
  private func checkCall(_ lines: [OrderLine], _ supply: SupplyFacts) throws(Refusal) {
    let partner = particulars.partner ?? ""
    guard supply.enterprise?.code == partner else { throw .unknownEnterprise(partner) }
    guard let code = particulars.agreement else { return }
    guard let agreement = supply.agreement, agreement.code == code else {
      throw .unknownAgreement(code)
    }
    guard agreement.enterprise == partner else {
      throw .agreementOfAnother(code, enterprise: agreement.enterprise, called: partner)
    }
    if let other = lines.first(where: { $0.item != agreement.item }) {
      throw .notAgreed(code, other.item, agreed: agreement.item)
    }
    guard agreement.isValid(on: occurredOn) else {
      throw .agreementOutsideValidity(code, occurredOn, valid: agreement.days)
    }
    // What is only made to order, at so many a day, has no stock to be used up.
    guard agreement.quantity > 0 else { return }
    let asked = lines.units(of: agreement.item)
    guard asked <= agreement.quantity - supply.open else {
      throw .beyondAgreement(
        code, agreement.item, agreed: agreement.quantity, open: supply.open, asked: asked)
    }
  }

  /// The order a receipt says it delivers must stand, be open, this site's and meant in earnest.
  func checkDelivery(_ facts: PostingFacts) throws(Refusal) {
    guard kind == .receipt, particulars.reference != nil else { return }
    let chain = try standingReference(facts)
    let (ordered, number) = (chain.document.document, chain.document.documentNumber)
    guard ordered.kind == .purchase || ordered.kind == .callOut else {
      throw .notAPurchase(number)
    }
    guard ordered.site == site else { throw .orderedElsewhere(number, by: ordered.site) }
    if let closing = chain.standing(.orderClosing) {
      throw .orderClosed(number, by: closing.documentNumber)
    }
    guard ordered.particulars.purpose != .drill else { throw .onlyPractised(number) }
    let suppliers = [particulars.partner ?? ""] + lines.map(\.lot.supplier)
    if let enterprise = ordered.particulars.partner,
      let other = suppliers.first(where: { !$0.isEmpty && $0 != enterprise })
    {
      throw .otherSupplier(number, ordered: enterprise, stated: other)
    }
  }
}

/// Who a purchase or a call to an enterprise turns to.
public struct SupplyFacts: Sendable {
  /// The registered enterprise that the draft names.
  public var enterprise: Enterprise?
  /// The registered agreement that the draft names.
  public var agreement: Agreement?
  /// Base units that earlier calls on the agreement still wait for.
  public var open: Int64 = 0

  /// Nobody known.
  public init() {}
}
