import Stockpile
import TestKit
import Testing

/// What may be done in which state of a call-up: every pair of a state and an action.
@Suite struct CallUpTableTests {
  /// What somebody may try.
  enum Action: String, CaseIterable, Sendable {
    case approve, reject, order, repick, dispatch, arrive, settle, close, withdraw, revoke,
      undoOrder
  }

  /// What is allowed; everything else is refused by the code given, or by any.
  static let allowed: [CallUpState: Set<Action>] = [
    .submitted: [.approve, .reject, .withdraw],
    .approved: [.order, .revoke],
    .rejected: [.revoke],
    .void: [],
    .picking: [.repick, .dispatch, .close, .undoOrder],
    .dispatched: [.arrive],
    .partlyReceived: [.settle],
    .received: [.close],
    .closed: [],
    .toRegularise: [.approve, .arrive, .withdraw],
  ]

  static let pairs = CallUpState.allCases.flatMap { state in
    Action.allCases.map { (state, $0) }
  }

  @Test(arguments: pairs)
  func `a state allows what it allows`(_ state: CallUpState, _ action: Action) throws {
    var story = try CallUpStory(upTo: state)
    #expect(story.state == state)
    let before = story.desk.ledger.documents.count
    let refusal = story.refusal(of: action)
    let isAllowed = Self.allowed[state]?.contains(action) == true
    #expect((refusal == nil) == isAllowed, "\(state), \(action): \(String(describing: refusal))")
    if refusal != nil { #expect(story.desk.ledger.documents.count == before) }
    #expect(InvariantChecks(story.desk.ledger.documents).violations() == [])
  }
}

/// A call-up brought to a state, with the papers an action needs.
struct CallUpStory {
  var desk = Desk()
  private var request: PostedDocument?
  private var approval: PostedDocument?
  private var order: PostedDocument?
  private var dispatch: PostedDocument?

  init(upTo state: CallUpState) throws {
    try desk.fillReserve(100)
    guard state != .toRegularise else {
      dispatch = try desk.post(.dispatch, [.masks(10, pool: .reserve)]) {
        $0.counterparty = SmallNetwork.townships[1]
        $0.purpose = .emergency
        $0.approver = SmallNetwork.bureau
        $0.authorisedVia = "电话"
      }
      request = dispatch
      return
    }
    let asked = try desk.request(30)
    request = asked
    if state == .void { try desk.reverse(asked) }
    if state == .rejected {
      let draft = desk.approvalDraft(of: asked) {
        $0.purpose = .rejection
        $0.reason = "库存不足"
      }
      approval = try desk.ledger.post(draft)
    }
    guard state >= .approved else { return }
    let granted = try desk.approve(asked)
    approval = granted
    guard state >= .picking else { return }
    let signed = try desk.order(granted)
    order = signed
    guard state >= .dispatched else { return }
    let sent = try desk.send(signed)
    dispatch = sent
    guard state >= .partlyReceived else { return }
    try desk.receive(sent, state == .partlyReceived ? [.masks(25)] : [])
    if state == .closed { try desk.close(signed, reason: nil) }
  }

  /// The state its documents tell.
  var state: CallUpState? { request.flatMap { desk.ledger.callUp($0.document.id)?.state } }

  /// Reverses a paper; where there is none, asks for the reversal of nothing.
  private static func reverse(_ paper: PostedDocument?, _ desk: inout Desk) throws(Refusal) {
    try desk.post(.reversal, at: paper?.document.site ?? SmallNetwork.root) {
      $0.reference = paper?.document.id
      $0.reason = "有误"
    }
  }

  mutating func refusal(of action: CallUpTableTests.Action) -> Refusal? {
    let (request, approval, order, dispatch) = (request, approval, order, dispatch)
    return desk.refused { desk throws(Refusal) in
      let asked = request ?? desk.ledger.documents[0]
      let granted = approval ?? asked
      let signed = order ?? granted
      let sent = dispatch ?? signed
      switch action {
      case .approve: try desk.approve(asked)
      case .reject:
        let draft = desk.approvalDraft(of: asked) {
          $0.purpose = .rejection
          $0.reason = "库存不足"
        }
        try desk.ledger.post(draft)
      case .order: try desk.order(granted)
      case .repick:
        try desk.post(
          .repick,
          [
            .masks(5, pool: .reserve, status: .available),
            .masks(5, pool: .reserve, status: .reserved),
          ]
        ) { $0.reference = signed.document.id }
      case .dispatch: try desk.send(signed)
      case .arrive: try desk.receive(sent)
      case .settle:
        try desk.post(.settlement) {
          $0.reference = sent.document.id
          $0.purpose = .lost
          $0.reason = "途中丢失"
        }
      case .close: try desk.close(signed)
      case .withdraw: try Self.reverse(request, &desk)
      case .revoke: try Self.reverse(approval, &desk)
      case .undoOrder: try Self.reverse(order, &desk)
      }
    }
  }
}
