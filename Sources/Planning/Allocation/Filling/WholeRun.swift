/// What has been given so far, in whole units, and what it takes of every limit.
struct WholeRun {
  let network: WholeNetwork
  private(set) var amounts: [Int64]
  private var sums: [Int64]
  private var used: [Int128]

  init(_ network: WholeNetwork) {
    self.network = network
    amounts = network.pairs.map { _ in 0 }
    sums = network.thresholds.map { _ in 0 }
    used = network.capacities.map { _ in 0 }
  }

  /// Gives a pair more units if every limit has room for them.
  mutating func gives(_ pair: Int, _ units: Int64) -> Bool {
    guard tightLimit(for: pair, units: units) == nil else { return false }
    add(units, to: pair)
    return true
  }

  /// Gives every pair what is missing to its amount if that fits as a whole.
  mutating func gives(_ wanted: [Int64]) -> Bool {
    var next = self
    next.set { max(amounts[$0], wanted[$0]) }
    guard next.isWithin else { return false }
    self = next
    return true
  }

  /// Gives a pair as many whole issue units as fit, up to an amount.
  mutating func give(upTo amount: Int64, to pair: Int) {
    let unit = network.pairs[pair].unit
    var (low, high) = (Int64(0), max(0, amount - amounts[pair]) / unit)
    while low < high {
      let middle = (low + high + 1) / 2
      if tightLimit(for: pair, units: middle * unit) == nil {
        low = middle
      } else {
        high = middle - 1
      }
    }
    _ = gives(pair, low * unit)
  }

  /// The first limit without room for so many units more of a pair (nil: one issue unit).
  ///
  /// A limit is reached by a pair on one way alone.
  func tightLimit(for pair: Int, units: Int64? = nil) -> Int? {
    var tight: Int?
    for group in network.groupsOfPair[pair] {
      visit(group, units ?? network.pairs[pair].unit) { limit, more in
        if used[limit] + more > Int128(network.capacities[limit]) {
          tight = min(tight ?? limit, limit)
        }
      }
    }
    return tight
  }

  /// What so many units more of a pair take of its fullest limit: the share of what is left there.
  func load(of pair: Int) -> (Int128, Int128) {
    var most: (Int128, Int128) = (0, 1)
    for group in network.groupsOfPair[pair] {
      visit(group, network.pairs[pair].unit) { limit, more in
        let left = max(1, Int128(network.capacities[limit]) - used[limit])
        if more * most.1 > most.0 * left { most = (more, left) }
      }
    }
    return most
  }

  /// How many of some pairs could at most get an issue unit each: the least over the limits, each by
  /// itself.
  func mostThatFit(of pairs: [Int]) -> Int {
    var takes: [Int: [Int128]] = [:]
    for pair in pairs {
      for group in network.groupsOfPair[pair] {
        visit(group, network.pairs[pair].unit) { takes[$0, default: []].append($1) }
      }
    }
    return takes.reduce(pairs.count) { least, entry in
      var left = Int128(network.capacities[entry.key]) - used[entry.key]
      let fitting = entry.value.sorted().prefix { take in
        left -= take
        return left >= 0
      }.count
      return min(least, pairs.count - entry.value.count + fitting)
    }
  }

  private var isWithin: Bool {
    !used.indices.contains { used[$0] > Int128(network.capacities[$0]) }
  }

  private mutating func add(_ units: Int64, to pair: Int) {
    for group in network.groupsOfPair[pair] { add(units, toGroup: group) }
    amounts[pair] += units
  }

  /// Takes units back that were given last.
  mutating func takeBack(_ units: Int64, from pair: Int) { add(-units, to: pair) }

  private mutating func add(_ units: Int64, toGroup group: Int) {
    let before = max(0, sums[group] - network.thresholds[group])
    sums[group] += units
    let more = max(0, sums[group] - network.thresholds[group]) - before
    guard more != 0 else { return }
    for part in network.limitsOfGroup[group] {
      used[part.limit] += Int128(part.coefficient) * Int128(more)
    }
    for outer in network.groupsOfGroup[group] { add(more, toGroup: outer) }
  }

  /// What units more in a group take of each limit.
  private func visit(_ group: Int, _ units: Int64, _ take: (Int, Int128) -> Void) {
    let before = max(0, sums[group] - network.thresholds[group])
    let more = max(0, sums[group] + units - network.thresholds[group]) - before
    guard more > 0 else { return }
    for part in network.limitsOfGroup[group] {
      take(part.limit, Int128(part.coefficient) * Int128(more))
    }
    for outer in network.groupsOfGroup[group] { visit(outer, more, take) }
  }

  /// Sets all amounts anew, whether they fit or not.
  private mutating func set(_ amount: (Int) -> Int64) {
    for place in sums.indices { sums[place] = 0 }
    for place in used.indices { used[place] = 0 }
    for pair in amounts.indices {
      let units = amount(pair)
      amounts[pair] = 0
      if units > 0 { add(units, to: pair) }
    }
  }

  /// Lifts pairs to the highest level at which all of them fit together, so that only the last units
  /// are counted one by one.
  mutating func jump(_ pairs: [Int], upTo caps: [Int64]) {
    func wanted(_ steps: Int128) -> [Int64] {
      var wanted = amounts
      for pair in pairs {
        wanted[pair] = network.units(
          of: pair, below: steps, atLeast: amounts[pair], atMost: caps[pair])
      }
      return wanted
    }
    // At this level every pair has reached its cap.
    let highest = pairs.reduce(Int128(0)) { most, pair in
      let known = network.pairs[pair]
      let units = Int128(known.onHand) + Int128(caps[pair]) + Int128(known.unit)
      return max(most, (units << network.fineness) / Int128(known.weight) + 1)
    }
    var (low, high) = (Int128(0), highest)
    while low < high {
      let middle = (low + high + 1) / 2
      var next = self
      if next.gives(wanted(middle)) { low = middle } else { high = middle - 1 }
    }
    _ = gives(wanted(low))
  }
}
