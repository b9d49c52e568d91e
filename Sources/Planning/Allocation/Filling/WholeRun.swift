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
    if add(units, to: pair) { return true }
    _ = add(-units, to: pair)
    return false
  }

  /// Gives each of some pairs what is missing to its amount if that fits as a whole.
  mutating func gives(_ pairs: [Int], upTo wanted: (Int) -> Int64) -> Bool {
    var next = self
    for pair in pairs {
      let more = wanted(pair) - next.amounts[pair]
      guard more <= 0 || next.add(more, to: pair) else { return false }
    }
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

  /// Whether each of some pairs can get an issue unit, all together.
  mutating func fits(_ pairs: [Int]) -> Bool {
    var given = pairs.startIndex
    while given < pairs.endIndex, gives(pairs[given], network.pairs[pairs[given]].unit) {
      given += 1
    }
    for pair in pairs[..<given] { takeBack(network.pairs[pair].unit, from: pair) }
    return given == pairs.endIndex
  }

  /// Takes units back that were given last.
  mutating func takeBack(_ units: Int64, from pair: Int) { _ = add(-units, to: pair) }

  /// Lifts pairs to the highest level at which all of them fit together, so that only the last units
  /// are counted one by one.
  mutating func jump(_ pairs: [Int], upTo caps: [Int64]) {
    let start = amounts
    func reaches(_ steps: Int128) -> Bool {
      gives(pairs) { [network] pair in
        network.units(of: pair, below: steps, atLeast: start[pair], atMost: caps[pair])
      }
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
      if reaches(middle) { low = middle } else { high = middle - 1 }
    }
  }

  /// Adds units to a pair, and tells whether every limit had room for them.
  private mutating func add(_ units: Int64, to pair: Int) -> Bool {
    amounts[pair] += units
    var hasRoom = true
    for link in network.links.groupsOfPair[pair] {
      add(units, toGroup: Int(network.links.groupsOfPair.sets[link]), &hasRoom)
    }
    return hasRoom
  }

  private mutating func add(_ units: Int64, toGroup group: Int, _ hasRoom: inout Bool) {
    let threshold = network.thresholds[group]
    let before = max(0, sums[group] - threshold)
    sums[group] += units
    let more = max(0, sums[group] - threshold) - before
    guard more != 0 else { return }
    for link in network.links.limitsOfGroup[group] where network.coefficients[link] > 0 {
      let limit = Int(network.links.limitsOfGroup.sets[link])
      used[limit] += Int128(network.coefficients[link]) &* Int128(more)
      if used[limit] > Int128(network.capacities[limit]) { hasRoom = false }
    }
    for link in network.links.groupsOfGroup[group] {
      add(more, toGroup: Int(network.links.groupsOfGroup.sets[link]), &hasRoom)
    }
  }
}

extension WholeRun {
  /// The first limit without room for so many units more of a pair (nil: one issue unit).
  ///
  /// A limit is reached by a pair on one way alone.
  func tightLimit(for pair: Int, units: Int64? = nil) -> Int? {
    var tight: Int?
    visit(pair, units ?? network.pairs[pair].unit) { limit, more in
      if used[limit] + more > Int128(network.capacities[limit]) {
        tight = min(tight ?? limit, limit)
      }
    }
    return tight
  }

  /// What an issue unit more of a pair takes of its fullest limit: the share of what is left there.
  func load(of pair: Int) -> Double {
    var most = 0.0
    visit(pair, network.pairs[pair].unit) { limit, more in
      let left = max(1, Int128(network.capacities[limit]) - used[limit])
      most = max(most, more.approximate / left.approximate)
    }
    return most
  }

  /// How many of some pairs could at most get an issue unit each: the least over the limits, each by
  /// itself.
  func mostThatFit(of pairs: [Int]) -> Int {
    var takes: [Int: [Int128]] = [:]
    for pair in pairs {
      visit(pair, network.pairs[pair].unit) { takes[$0, default: []].append($1) }
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

  /// What units more of a pair take of each limit.
  private func visit(_ pair: Int, _ units: Int64, _ take: (Int, Int128) -> Void) {
    for link in network.links.groupsOfPair[pair] {
      visit(group: Int(network.links.groupsOfPair.sets[link]), units, take)
    }
  }

  private func visit(group: Int, _ units: Int64, _ take: (Int, Int128) -> Void) {
    let threshold = network.thresholds[group]
    let before = max(0, sums[group] - threshold)
    let more = max(0, sums[group] + units - threshold) - before
    guard more > 0 else { return }
    for link in network.links.limitsOfGroup[group] where network.coefficients[link] > 0 {
      take(
        Int(network.links.limitsOfGroup.sets[link]),
        Int128(network.coefficients[link]) &* Int128(more))
    }
    for link in network.links.groupsOfGroup[group] {
      visit(group: Int(network.links.groupsOfGroup.sets[link]), more, take)
    }
  }
}
