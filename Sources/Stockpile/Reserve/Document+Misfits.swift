/// What does not fit between a paper of a call-up and the one it refers to, as a check of books and
/// files from elsewhere finds it.
public enum CallUpMisfit: String, CaseIterable, Sendable {
  /// It refers to a document of another kind.
  case wrongKind = "call-up-wrong-kind"
  /// It refers to a document of another site, or goes elsewhere than that one says.
  case wrongSite = "call-up-wrong-site"
  /// The approver is who asked, or the order names another than the approval.
  case wrongPerson = "call-up-wrong-person"
  /// More is approved than was asked, or other goods are set aside than were approved.
  case wrongQuantity = "call-up-wrong-quantity"
}

extension Document {
  /// Whether it is a paper of a call-up that stands on another.
  public var standsOnCallUp: Bool {
    switch kind {
    case .approval, .callUpOrder, .repick: true
    case .dispatch: particulars.reference != nil
    default: false
    }
  }

  /// What does not fit between this paper of a call-up and the document it refers to.
  public func misfits(to referred: PostedDocument) -> [CallUpMisfit] {
    let other = referred.document
    switch kind {
    case .approval: return approvalMisfits(to: referred)
    case .callUpOrder:
      guard other.kind == .approval, other.particulars.purpose != .rejection else {
        return [.wrongKind]
      }
      return found([
        (.wrongSite, particulars.counterparty != other.particulars.counterparty),
        (.wrongPerson, particulars.approver != other.particulars.approver),
        (.wrongQuantity, setAside != other.granted(from: site)),
      ])
    case .repick, .dispatch:
      guard other.kind == .callUpOrder else { return [.wrongKind] }
      let goesElsewhere =
        kind == .dispatch && particulars.counterparty != other.particulars.counterparty
      return found([(.wrongSite, other.site != site || goesElsewhere)])
    default: return []
    }
  }

  private func approvalMisfits(to referred: PostedDocument) -> [CallUpMisfit] {
    let asked = referred.document
    guard
      asked.kind == .callUpRequest
        || asked.kind == .dispatch && asked.particulars.purpose == .emergency
    else { return [.wrongKind] }
    let askers = [asked.particulars.handler, referred.posting.operatorName]
    let isTooMuch =
      asked.kind == .callUpRequest
      && orderLines.contains { orderLines.units(of: $0.item) > asked.orderLines.units(of: $0.item) }
    return found([
      (.wrongPerson, askers.contains(particulars.approver)), (.wrongQuantity, isTooMuch),
    ])
  }

  private func found(_ cases: [(CallUpMisfit, Bool)]) -> [CallUpMisfit] {
    cases.filter(\.1).map(\.0)
  }

  private struct Part: Hashable {
    let item: ItemCode
    let pool: Pool?
  }

  /// What an order sets aside, by item and pool.
  private var setAside: [Part: Int64] {
    movements.reduce(into: [:]) { sums, movement in
      sums[Part(item: movement.lot.item, pool: movement.to.held?.pool), default: 0] +=
        movement.quantity.units
    }
  }

  /// What an approval grants from a site, by item and pool.
  private func granted(from site: SiteCode) -> [Part: Int64] {
    orderLines.filter { $0.source == site }.reduce(into: [:]) { sums, line in
      sums[Part(item: line.item, pool: line.pool), default: 0] += line.quantity.units
    }
  }
}
