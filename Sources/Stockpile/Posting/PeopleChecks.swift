/// Who may record what, and that two persons are two (双人管理).
extension Draft {
  /// The operator's site and roles, and the second person where one is wanted.
  func checkPeople(_ facts: PostingFacts) throws(Refusal) {
    try checkOperator(facts.people)
    let doers = [particulars.handler, facts.people.operatorName].compactMap { $0 }
    if let reviewer = particulars.reviewer, doers.contains(where: { Operator.isSame($0, reviewer) })
    {
      throw .samePerson(kind, reviewer, .reviewer)
    }
    if kind.wantsReviewer, particulars.reviewer == nil, particulars.aloneReason == nil {
      throw .reviewerRequired(kind)
    }
    // An approval is recorded by whoever holds the pen; that its approver is not the requester is
    // its own rule.
    guard kind != .approval, let approver = particulars.approver else { return }
    if Operator.isSame(particulars.handler ?? facts.people.operatorName, approver) {
      throw .samePerson(kind, approver, .approver)
    }
  }

  private func checkOperator(_ people: PeopleFacts) throws(Refusal) {
    guard let person = people.known[people.operatorName] else {
      if people.mustBeRegistered { throw .unknownOperator(people.operatorName) }
      return
    }
    if person.hasLeft { throw .operatorLeft(person.name) }
    guard !person.roles.isDisjoint(with: kind.recordedBy) else {
      throw .roleMissing(person.name, kind, kind.recordedBy)
    }
    guard people.superiors.contains(person.site) else {
      throw .outsideOwnSites(person.name, own: person.site, site: site)
    }
  }
}

extension DocumentKind {
  /// Whether a second person is to look at it (复核).
  public var wantsReviewer: Bool { self == .writeOff || self == .count }

  /// The roles that may record it.
  var recordedBy: Set<Role> {
    switch self {
    case .registration, .epoch: [.planner, .approver]
    case .approval, .callUpOrder, .callUpRequest, .purchase, .callOut, .unmet:
      [.keeper, .approver, .planner]
    default: [.keeper]
    }
  }
}
