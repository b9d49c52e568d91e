/// The state of a filling as its level rises. Groups and limits are brought up to a level only when
/// something happens to them: in between they grow in proportion to it.
///
/// At one level groups begin to take of their limits before these are used up, then pairs begin to rise,
/// then others have all that they may get.
struct FillingRun {
  private let problem: FillingProblem
  private let links: FillingLinks
  private(set) var amounts: [Double]
  private(set) var stops: [Filling.Stop]
  private var isMoving: [Bool]
  /// The sums of the groups, then those of the limits.
  private var sums: [Growth]
  /// Whether a group has reached its threshold, or a limit is used up.
  private var hasEnded: [Bool]
  private var queue: LevelQueue
  /// Sums that grow faster than when they were queued.
  private var faster: [Int32] = []
  private var isFaster: [Bool]
  private var open = 0

  init(_ problem: FillingProblem, _ links: FillingLinks, from amounts: [Double]) {
    (self.problem, self.links, self.amounts) = (problem, links, amounts)
    let pairs = problem.pairs.count
    let count = problem.groups.count + problem.limits.count
    stops = Array(repeating: .cap, count: pairs)
    isMoving = Array(repeating: false, count: pairs)
    sums = []
    hasEnded = Array(repeating: false, count: count)
    isFaster = hasEnded
    queue = LevelQueue(count)
    settle()
    for group in problem.groups.indices { hasEnded[group] = sums[group].base >= sums[group].end }
  }

  /// Whether some limit has no room for what was given at the start.
  var isExceeded: Bool { sums[problem.groups.count...].contains { $0.isExceeded } }

  /// Pairs that a floor stopped may go on.
  mutating func reopen() {
    for place in problem.groups.count..<sums.count {
      hasEnded[place] = hasEnded[place] && sums[place].isUsedUp
    }
  }

  /// Raises the pairs of a tier together until each is stopped.
  mutating func fill(tier: Int, upTo caps: [Double]) {
    var (starts, ends): ([PairLevel], [PairLevel]) = ([], [])
    for (place, pair) in problem.pairs.enumerated()
    where pair.tier == tier && amounts[place] < caps[place] {
      starts.append(PairLevel((pair.onHand + amounts[place]) / pair.weight, place))
      ends.append(PairLevel((pair.onHand + caps[place]) / pair.weight, place))
    }
    open = starts.count
    starts.sort()
    ends.sort()
    var (started, ended) = (0, 0)
    while open > 0 {
      queueFaster()
      let start = started < starts.count ? starts[started].level : .infinity
      let end = ended < ends.count ? ends[ended].level : .infinity
      if let next = queue.first, next.level <= min(start, end) {
        reachEnd(next.place, at: next.level)
      } else if start <= end {
        while started < starts.count, starts[started].level == start {
          begin(Int(starts[started].pair), at: start)
          started += 1
        }
      } else {
        let pair = Int(ends[ended].pair)
        if isMoving[pair] { stop(pair, at: end, .cap, caps[pair]) }
        ended += 1
      }
    }
    queue.removeAll()
    settle()
  }

  /// Adds everything up again, so that no rounding of one tier is carried into the next.
  private mutating func settle() {
    sums.removeAll(keepingCapacity: true)
    for group in problem.groups {
      var sum = 0.0
      for pair in group.pairs { sum += amounts[pair] }
      for inner in group.groups { sum += sums[inner].beyond }
      sums.append(Growth(base: sum, end: group.threshold))
    }
    for limit in problem.limits {
      var sum = 0.0
      for part in limit.parts { sum += part.coefficient * sums[part.group].beyond }
      sums.append(Growth(base: sum, end: limit.capacity))
    }
  }

  private mutating func begin(_ pair: Int, at level: Double) {
    for link in links.groupsOfPair[pair] {
      let group = Int(links.groupsOfPair.sets[link])
      if hasEnded[group], let limit = tightLimit(of: group) { return close(pair, .limit(limit)) }
    }
    isMoving[pair] = true
    grow(pair, by: problem.pairs[pair].weight, at: level)
  }

  private mutating func grow(_ pair: Int, by rate: Double, at level: Double) {
    for link in links.groupsOfPair[pair] {
      add(rate, to: Int(links.groupsOfPair.sets[link]), at: level)
    }
  }

  /// Changes how fast a group grows, and with it what it takes of.
  private mutating func add(_ rate: Double, to group: Int, at level: Double) {
    change(group, by: rate, at: level)
    if hasEnded[group] { pass(rate, on: group, at: level) }
  }

  /// A group beyond its threshold grows into its limits and outer groups.
  private mutating func pass(_ rate: Double, on group: Int, at level: Double) {
    for link in links.limitsOfGroup[group] {
      let limit = problem.groups.count + Int(links.limitsOfGroup.sets[link])
      change(limit, by: rate * links.limitsOfGroup.coefficients[link], at: level)
    }
    for link in links.groupsOfGroup[group] {
      add(rate, to: Int(links.groupsOfGroup.sets[link]), at: level)
    }
  }

  private mutating func change(_ sum: Int, by rate: Double, at level: Double) {
    sums[sum].change(by: rate, at: level)
    if rate > 0, !isFaster[sum], !hasEnded[sum] {
      isFaster[sum] = true
      faster.append(Int32(sum))
    }
  }

  /// Queues what grows faster at the level at which it now ends. What grows slower stays where it was,
  /// and is looked at again there.
  private mutating func queueFaster() {
    for sum in faster {
      let place = Int(sum)
      isFaster[place] = false
      if !hasEnded[place], sums[place].rate > 0 { queue.put(place, at: sums[place].endLevel) }
    }
    faster.removeAll(keepingCapacity: true)
  }

  private mutating func reachEnd(_ sum: Int, at level: Double) {
    queue.removeFirst()
    guard !hasEnded[sum], sums[sum].rate > 0 else { return }
    let end = sums[sum].endLevel
    guard end <= level + 1e-12 * max(1, abs(level)) else { return queue.put(sum, at: end) }
    if sum < problem.groups.count {
      // What it would have taken of a limit that is used up never began.
      if let tight = tightLimit(of: sum) { stopAll(of: sum, at: level, tight) }
      hasEnded[sum] = true
      if sums[sum].rate > 0 { pass(sums[sum].rate, on: sum, at: level) }
    } else {
      hasEnded[sum] = true
      let limit = sum - problem.groups.count
      for part in problem.limits[limit].parts where hasEnded[part.group] && part.coefficient > 0 {
        stopAll(of: part.group, at: level, limit)
      }
    }
  }

  /// A used-up limit that every further unit of a group would take of.
  private func tightLimit(of group: Int) -> Int? {
    for link in links.limitsOfGroup[group] {
      let limit = Int(links.limitsOfGroup.sets[link])
      if hasEnded[problem.groups.count + limit] { return limit }
    }
    for link in links.groupsOfGroup[group] {
      let outer = Int(links.groupsOfGroup.sets[link])
      if hasEnded[outer], let tight = tightLimit(of: outer) { return tight }
    }
    return nil
  }

  private mutating func stopAll(of group: Int, at level: Double, _ limit: Int) {
    for pair in problem.groups[group].pairs where isMoving[pair] {
      let known = problem.pairs[pair]
      stop(pair, at: level, .limit(limit), level * known.weight - known.onHand)
    }
    for inner in problem.groups[group].groups where hasEnded[inner] {
      stopAll(of: inner, at: level, limit)
    }
  }

  private mutating func stop(
    _ pair: Int, at level: Double, _ reason: Filling.Stop, _ amount: Double
  ) {
    isMoving[pair] = false
    amounts[pair] = max(amounts[pair], amount)
    grow(pair, by: -problem.pairs[pair].weight, at: level)
    close(pair, reason)
  }

  private mutating func close(_ pair: Int, _ reason: Filling.Stop) {
    open -= 1
    stops[pair] = reason
  }
}

/// A pair and a level it has to do with.
private struct PairLevel: Comparable {
  let level: Double
  let pair: Int32

  init(_ level: Double, _ pair: Int) {
    self.level = level
    self.pair = Int32(pair)
  }

  static func < (left: PairLevel, right: PairLevel) -> Bool {
    left.level != right.level ? left.level < right.level : left.pair < right.pair
  }
}
