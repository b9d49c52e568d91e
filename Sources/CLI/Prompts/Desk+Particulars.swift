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

  /// Who allows it: without that the reserve stays where it is.
  func askApprover(_ draft: inout Draft, touching pools: [Pool?]) throws {
    guard pools.contains(.reserve), draft.particulars.approver == nil, isInteractive else {
      return
    }
    draft.particulars.approver = try askNeeded(Term.approver.spoken)
  }

  /// Who allows it.
  func askApprover(_ draft: inout Draft) throws {
    try askApprover(&draft, touching: [.reserve])
  }

  /// Who allowed an emergency, and how.
  func askEmergency(_ draft: inout Draft) throws {
    guard isInteractive else { return }
    try askApprover(&draft)
    if draft.particulars.authorisedVia == nil {
      draft.particulars.authorisedVia = try askNeeded(Term.authorisedVia.spoken)
    }
  }

  /// The second person; where there is none, why.
  func askReviewer(_ said: inout Particulars) throws {
    guard said.reviewer == nil, said.aloneReason == nil, isInteractive else { return }
    said.reviewer = try askText(
      say("复核人（只有一人在岗则直接回车）", "second person (just Enter where there is none)"))
    if said.reviewer == nil { said.aloneReason = try askNeeded(Term.aloneReason.spoken) }
  }

  /// A pool out of a menu.
  func askPool(_ question: String) throws -> Pool {
    try choose(
      question, Pool.allCases.map { (label: $0.spoken, value: $0) }, isFirstUsual: true)
  }
}
