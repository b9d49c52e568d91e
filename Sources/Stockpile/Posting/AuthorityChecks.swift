/// Who may let go of the reserve: by response level, by value, and by the floor (红线).
extension Draft {
  /// Whoever is named as approver may approve, and may approve this.
  ///
  /// What leaves the reserve under an order was checked when the order was signed.
  func checkAuthority(_ document: Document, _ facts: PostingFacts) throws(Refusal) {
    guard document.needsApprover else { return }
    guard let name = document.particulars.approver else { throw .authorityRequired(kind) }
    guard let person = facts.people.known[name], person.roles.contains(.approver),
      !person.hasLeft, let key = person.authority, let authority = facts.release.authorities[key]
    else { throw .notAnApprover(name) }
    guard particulars.purpose != .rejection else { return }
    if particulars.purpose == .rotation, let level = facts.release.level, !level.allowsRotation {
      throw .rotationFrozen(level.key)
    }
    let released = document.released(on: facts)
    guard !released.isEmpty else { return }
    try checkRank(authority, person, facts.release)
    try checkLimit(authority, person, released, facts.release)
    try checkFloor(authority, person, document, facts)
  }

  private func checkRank(
    _ authority: Authority, _ person: Operator, _ facts: ReleaseFacts
  ) throws(Refusal) {
    let needed = facts.level?.releasedBy.flatMap { facts.authorities[$0] }
    guard authority.releasesReserve, authority.rank >= needed?.rank ?? 0 else {
      throw .authorityTooLow(
        person.name, authority.key, level: facts.level?.key ?? ResponseLevel.routineKey,
        needed: needed?.key ?? facts.lowestReleasing)
    }
  }

  private func checkLimit(
    _ authority: Authority, _ person: Operator, _ released: [Released], _ facts: ReleaseFacts
  ) throws(Refusal) {
    guard let limit = authority.limit else { return }
    var value: Int128 = 0
    for part in released {
      guard let price = part.price ?? facts.prices[part.item] else {
        throw .valueUnknown(person.name, part.item, limit: limit)
      }
      value += Int128(part.units) * Int128(price.tenThousandths)
    }
    guard value <= limit else {
      throw .beyondLimit(person.name, authority.key, value: value, limit: limit)
    }
  }

  /// What is left in date and promised to nobody must not fall below the floor.
  private func checkFloor(
    _ authority: Authority, _ person: Operator, _ document: Document, _ facts: PostingFacts
  ) throws(Refusal) {
    guard !authority.mayBreakFloor else { return }
    var change: [ItemCode: Int64] = [:]
    for movement in document.movements where movement.lot.isUsable(on: occurredOn) {
      if movement.from.held == .freeReserve {
        change[movement.lot.item, default: 0] -= movement.quantity.units
      }
      if movement.to.held == .freeReserve {
        change[movement.lot.item, default: 0] += movement.quantity.units
      }
    }
    for (item, units) in change.sorted(by: { $0.key < $1.key }) where units < 0 {
      guard let floor = facts.release.floors[item] else { continue }
      let free = facts.holdings.reduce(into: Int64(0)) { sum, holding in
        guard holding.lot.item == item, holding.account == .freeReserve,
          holding.lot.isUsable(on: occurredOn)
        else { return }
        sum += holding.balance
      }
      guard free + units >= floor else {
        throw .belowFloor(
          Floor(site: site, item: item, free: free, taken: -units, floor: floor),
          person.name, authority.key)
      }
    }
  }
}

extension HeldAccount {
  /// Reserve stock nobody has a claim on.
  static let freeReserve = HeldAccount(.reserve, .available)
}

/// Good reserve stock of one item and price that a document lets go.
struct Released {
  let item: ItemCode
  let units: Int64
  let price: Price?
}

extension Document {
  /// Whether it promises stock away, or touches the reserve without an order: somebody must allow it.
  fileprivate var needsApprover: Bool {
    switch kind {
    case .approval, .callUpOrder: true
    case .dispatch, .return:
      movements.contains { $0.from.held.map { $0.pool == .reserve && $0.order == nil } ?? false }
    case .poolChange:
      movements.contains { $0.from.held?.pool == .reserve || $0.to.held?.pool == .reserve }
    case .writeOff: movements.contains { $0.from.held?.pool == .reserve && isGood($0) }
    default: false
    }
  }

  /// Good reserve stock that leaves it, or is promised away.
  fileprivate func released(on facts: PostingFacts) -> [Released] {
    if kind == .approval {
      return orderLines.filter { $0.pool == .reserve }
        .map { Released(item: $0.item, units: $0.quantity.units, price: nil) }
    }
    return movements.filter {
      $0.from.held == .freeReserve && $0.to.held != .freeReserve && isGood($0)
        && kind != .freeze
    }.map {
      Released(
        item: $0.lot.item, units: $0.quantity.units, price: $0.lot.particulars.price)
    }
  }

  private func isGood(_ movement: Movement) -> Bool {
    movement.from.held?.status != .nonconforming && movement.lot.isUsable(on: occurredOn)
  }
}

extension ReleaseFacts {
  /// The key of the lowest authority that may release the reserve at all.
  fileprivate var lowestReleasing: String {
    authorities.values.filter(\.releasesReserve).min { ($0.rank, $0.key) < ($1.rank, $1.key) }?.key
      ?? ""
  }
}
