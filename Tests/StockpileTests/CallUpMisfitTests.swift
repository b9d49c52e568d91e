import Stockpile
import TestKit
import Testing

/// What a check of somebody else's papers finds between a paper of a call-up and what it stands on.
@Suite struct CallUpMisfitTests {
  /// Request, approval, order, repick and dispatch of one call-up.
  private static func papers() throws -> [DocumentKind: PostedDocument] {
    var desk = Desk()
    try desk.fillReserve()
    let request = try desk.request()
    let approval = try desk.approve(request, by: SmallNetwork.bureau, [.masks(20)])
    let order = try desk.order(approval)
    let dispatch = try desk.send(order)
    return [
      .callUpRequest: request, .approval: approval, .callUpOrder: order, .dispatch: dispatch,
    ]
  }

  /// A change of a paper, and what it makes wrong.
  struct Slip: Sendable, CustomTestStringConvertible {
    let kind: DocumentKind
    let on: DocumentKind
    let misfits: [CallUpMisfit]
    let change: @Sendable (inout Document) -> Void
    var testDescription: String { "\(kind) \(misfits)" }
  }

  static let slips: [Slip] = [
    Slip(kind: .approval, on: .callUpRequest, misfits: []) { _ in },
    Slip(kind: .approval, on: .callUpOrder, misfits: [.wrongKind]) { _ in },
    Slip(kind: .approval, on: .callUpRequest, misfits: [.wrongPerson]) {
      $0.particulars.approver = "tester"
    },
    Slip(kind: .approval, on: .callUpRequest, misfits: [.wrongQuantity]) {
      $0.orderLines += $0.orderLines
    },
    Slip(kind: .callUpOrder, on: .approval, misfits: []) { _ in },
    Slip(kind: .callUpOrder, on: .callUpRequest, misfits: [.wrongKind]) { _ in },
    Slip(kind: .callUpOrder, on: .approval, misfits: [.wrongSite]) {
      $0.particulars.counterparty = SmallNetwork.townships[0]
    },
    Slip(kind: .callUpOrder, on: .approval, misfits: [.wrongPerson]) {
      $0.particulars.approver = SmallNetwork.cdc
    },
    Slip(kind: .callUpOrder, on: .approval, misfits: [.wrongQuantity]) { $0.movements = [] },
    Slip(kind: .dispatch, on: .callUpOrder, misfits: []) { _ in },
    Slip(kind: .dispatch, on: .approval, misfits: [.wrongKind]) { _ in },
    Slip(kind: .dispatch, on: .callUpOrder, misfits: [.wrongSite]) {
      $0.particulars.counterparty = SmallNetwork.townships[0]
    },
  ]

  @Test(arguments: slips) func `a paper fits what it stands on, or says what does not`(
    _ slip: Slip
  ) throws {
    let papers = try Self.papers()
    var document = try #require(papers[slip.kind]).document
    slip.change(&document)
    #expect(document.misfits(to: try #require(papers[slip.on])) == slip.misfits)
  }
}
