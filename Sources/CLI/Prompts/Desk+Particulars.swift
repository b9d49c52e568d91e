internal import Operations
internal import Stockpile

/// What a document cannot do without beside its lines: asked for where somebody can be asked,
/// otherwise left to the rules, which say what is missing.
extension Desk {
  /// The reason.
  func askReason(_ draft: inout Draft) throws {
    guard draft.particulars.reason == nil, isInteractive else { return }
    draft.particulars.reason = try askNeeded(Term.reason.spoken)
  }

  /// The order without which the reserve stays where it is.
  func askOrder(_ draft: inout Draft, touching pools: [Pool?]) throws {
    guard pools.contains(.reserve), draft.particulars.orderNumber == nil, isInteractive else {
      return
    }
    draft.particulars.orderNumber = try askNeeded(Term.orderNo.spoken)
  }

  /// A pool out of a menu.
  func askPool(_ question: String) throws -> Pool {
    try choose(
      question, Pool.allCases.map { (label: $0.spoken, value: $0) }, isFirstUsual: true)
  }
}
