/// The state of a filling as its level rises. Groups and limits are brought up to a level only when
/// something happens to them: in between they grow in proportion to it.
struct FillingRun {
  private let problem: FillingProblem
  private let groupsOfPair: Memberships
  private let groupsOfGroup: Memberships
  private let limitsOfGroup: Memberships
  private(set) var amounts: [Double]
  private(set) var stops: [Filling.Stop]
  private var isMoving: [Bool]
  private var isOpen: [Bool]
  private var groups: [Growth]
  private var isActive: [Bool]
  private var limits: [Growth]
  private var isTight: [Bool]
  private var events = EventQueue()
  private var open = 0

  init(_ problem: FillingProblem, from amounts: [Double]) {
    self.problem = problem
    self.amounts = amounts
    let pairs = problem.pairs.count
    groupsOfPair = Memberships(of: pairs, in: problem.groups.map { $0.pairs.map { ($0, 1) } })
    groupsOfGroup = Memberships(
      of: problem.groups.count, in: problem.groups.map { $0.groups.map { ($0, 1) } })
    limitsOfGroup = Memberships(
      of: problem.groups.count,
      in: problem.limits.map { $0.parts.map { ($0.group, $0.coefficient) } })
    stops = Array(repeating: .cap, count: pairs)
    isMoving = Array(repeating: false, count: pairs)
    isOpen = Array(repeating: false, count: pairs)
    groups = problem.groups.map { _ in Growth(base: 0) }
    limits = problem.limits.map { _ in Growth(base: 0) }
    isActive = problem.groups.map { _ in false }
    isTight = problem.limits.map { _ in false }
    settle()
    isActive = zip(groups, problem.groups).map { $0.base >= $1.threshold }
  }

  /// Whether some limit has no room for what was given at the start.
  var isExceeded: Bool {
    zip(limits, problem.limits).contains { $0.base > $1.capacity + Self.slack($1.capacity) }
  }

  /// Pairs that a floor stopped may go on.
  mutating func reopen() {
    for place in isTight.indices { isTight[place] = isTight[place] && hasNoRoom(place) }
  }

  /// Raises the pairs of a tier together until each is stopped.
  mutating func fill(tier: Int, upTo caps: [Double]) {
    events.removeAll()
    open = 0
    for (place, pair) in problem.pairs.enumerated() where pair.tier == tier {
      guard amounts[place] < caps[place] else { continue }
      isOpen[place] = true
      open += 1
      events.push((pair.onHand + amounts[place]) / pair.weight, .start, place)
    }
    while open > 0, let event = events.pop() {
      switch event.kind {
      case .start: start(event.place, at: event.level, cap: caps[event.place])
      case .cap:
        if isMoving[event.place] { stop(event.place, at: event.level, .cap, caps[event.place]) }
      case .group: reachThreshold(event.place, at: event.level)
      case .limit: useUp(event.place, at: event.level)
      }
    }
    settle()
  }

  /// Adds everything up again, so that no rounding of one tier is carried into the next.
  private mutating func settle() {
    for (place, group) in problem.groups.enumerated() {
      groups[place] = Growth(
        base: group.pairs.reduce(0) { $0 + amounts[$1] }
          + group.groups.reduce(0) { $0 + beyond($1) })
    }
    for (place, limit) in problem.limits.enumerated() {
      limits[place] = Growth(
        base: limit.parts.reduce(0) { $0 + $1.coefficient * beyond($1.group) })
    }
  }

  private func beyond(_ group: Int) -> Double {
    max(0, groups[group].base - problem.groups[group].threshold)
  }

  private mutating func start(_ pair: Int, at level: Double, cap: Double) {
    guard isOpen[pair] else { return }
    let weight = problem.pairs[pair].weight
    for member in groupsOfPair[pair] where isActive[member.place] {
      if let limit = tightLimit(of: member.place) { return close(pair, .limit(limit)) }
    }
    isMoving[pair] = true
    events.push((problem.pairs[pair].onHand + cap) / weight, .cap, pair)
    for member in groupsOfPair[pair] { add(weight, to: member.place, at: level) }
  }

  /// Changes how fast a group grows, and with it the limits it takes of.
  private mutating func add(_ rate: Double, to group: Int, at level: Double) {
    groups[group].change(by: rate, at: level)
    if isActive[group] {
      for limit in limitsOfGroup[group] {
        limits[limit.place].change(by: rate * limit.coefficient, at: level)
        if rate > 0 { expect(.limit, limit.place, from: level) }
      }
      for outer in groupsOfGroup[group] { add(rate, to: outer.place, at: level) }
    } else if rate > 0 {
      expect(.group, group, from: level)
    }
  }

  /// A used-up limit that every further unit of a group would take of.
  private func tightLimit(of group: Int) -> Int? {
    if let tight = limitsOfGroup[group].first(where: { isTight[$0.place] }) { return tight.place }
    for outer in groupsOfGroup[group] where isActive[outer.place] {
      if let tight = tightLimit(of: outer.place) { return tight }
    }
    return nil
  }

  /// Puts down when a group reaches its threshold or a limit is used up, if nothing changes before.
  private mutating func expect(_ kind: EventQueue.Kind, _ place: Int, from level: Double) {
    let end = kind == .group ? problem.groups[place].threshold : problem.limits[place].capacity
    let growth = kind == .group ? groups[place] : limits[place]
    guard growth.rate > 0 else { return }
    events.push(max(level, growth.level(at: end)), kind, place)
  }

  private mutating func reachThreshold(_ group: Int, at level: Double) {
    guard !isActive[group], groups[group].rate > 0 else { return }
    let threshold = problem.groups[group].threshold
    // It grows slower than when this was put down.
    guard groups[group].level(at: threshold) <= level + Self.slack(level) else {
      return expect(.group, group, from: level)
    }
    // What it would have taken of its limits never began.
    let tight = tightLimit(of: group)
    if let tight { stopAll(of: group, at: level, tight) }
    isActive[group] = true
    guard tight == nil else { return }
    for limit in limitsOfGroup[group] {
      limits[limit.place].change(by: groups[group].rate * limit.coefficient, at: level)
      expect(.limit, limit.place, from: level)
    }
    for outer in groupsOfGroup[group] { add(groups[group].rate, to: outer.place, at: level) }
  }

  private mutating func useUp(_ limit: Int, at level: Double) {
    guard !isTight[limit], limits[limit].rate > 0 else { return }
    guard limits[limit].level(at: problem.limits[limit].capacity) <= level + Self.slack(level)
    else { return expect(.limit, limit, from: level) }
    isTight[limit] = true
    for part in problem.limits[limit].parts where isActive[part.group] && part.coefficient > 0 {
      stopAll(of: part.group, at: level, limit)
    }
  }

  private mutating func stopAll(of group: Int, at level: Double, _ limit: Int) {
    for pair in problem.groups[group].pairs where isMoving[pair] {
      let known = problem.pairs[pair]
      stop(pair, at: level, .limit(limit), level * known.weight - known.onHand)
    }
    for inner in problem.groups[group].groups where isActive[inner] {
      stopAll(of: inner, at: level, limit)
    }
  }

  private mutating func stop(
    _ pair: Int, at level: Double, _ reason: Filling.Stop, _ amount: Double
  ) {
    isMoving[pair] = false
    amounts[pair] = max(amounts[pair], amount)
    for member in groupsOfPair[pair] {
      add(-problem.pairs[pair].weight, to: member.place, at: level)
    }
    close(pair, reason)
  }

  private mutating func close(_ pair: Int, _ reason: Filling.Stop) {
    isOpen[pair] = false
    open -= 1
    stops[pair] = reason
  }

  private func hasNoRoom(_ limit: Int) -> Bool {
    let capacity = problem.limits[limit].capacity
    return limits[limit].base >= capacity - Self.slack(capacity)
  }

  /// What rounding may leave of a figure.
  private static func slack(_ figure: Double) -> Double { 1e-12 * max(1, abs(figure)) }
}

/// A sum that grows in proportion to the level.
struct Growth {
  /// What it was when it last changed its rate.
  private(set) var base: Double
  private var since = 0.0
  /// By how much it grows with the level.
  private(set) var rate = 0.0
  private var fastest = 0.0

  init(base: Double) { self.base = base }

  mutating func change(by more: Double, at level: Double) {
    if rate != 0 { base += rate * (level - since) }
    since = level
    rate += more
    fastest = max(fastest, rate)
    // Slower is what rounding leaves of no growth at all.
    if rate <= 1e-12 * fastest { rate = 0 }
  }

  /// The level at which it reaches a figure.
  func level(at figure: Double) -> Double { since + (figure - base) / rate }
}
