public import Stockpile

/// Purchases and calls to enterprises, from nothing but the list of documents.
extension ReferenceLedger {
  /// Base units of an item that a purchase or a call still waits for, counted afresh.
  public func open(_ order: PostedDocument, of item: ItemCode) -> Int64 {
    let id = order.document.id
    guard stands(order), standing(.orderClosing, about: id).isEmpty,
      order.document.particulars.purpose != .drill
    else { return 0 }
    var open: Int64 = 0
    for line in order.document.orderLines where line.item == item { open += line.quantity.units }
    for receipt in standing(.receipt, about: id) {
      for movement in receipt.document.movements where movement.lot.item == item {
        open -= movement.quantity.units
      }
    }
    return max(0, open)
  }

  func supplyFacts(_ draft: Draft) -> SupplyFacts {
    var supply = SupplyFacts()
    guard draft.kind == .purchase || draft.kind == .callOut else { return supply }
    let said = draft.particulars
    supply.enterprise = SmallNetwork.enterprises.first { $0.code == said.partner }
    supply.agreement = SmallNetwork.agreements.first { $0.code == said.agreement }
    guard let agreement = supply.agreement else { return supply }
    for call in all(.callOut) where call.document.particulars.agreement == agreement.code {
      supply.open += open(call, of: agreement.item)
    }
    return supply
  }
}
