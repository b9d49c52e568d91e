/// Gives out units in the order of their keys, and searches where pairs tied at a level do not fit
/// together.
struct WholeSearch {
  private(set) var certainty = WholeFilling.Certainty.exact
  /// Steps left before the search takes the best it has found.
  private var steps = 2_000_000
  /// Tied groups up to this size are searched.
  private static let searched = 20

  private let network: WholeNetwork
  private let caps: [Int64]

  /// What has been given, and the levels at which pairs ended, in the order of tiers and levels.
  private struct State {
    var run: WholeRun
    var tier = 0
    var line: KeyLine
    var ended: [ReachedLevel] = []
    /// Pairs looked at since the last jump.
    var looked = 0
  }

  init(_ network: WholeNetwork, upTo caps: [Int64]) {
    self.network = network
    self.caps = caps
  }

  /// Fills all tiers up to the caps.
  mutating func best(from run: WholeRun) -> WholeRun {
    var state = State(run: run, line: KeyLine())
    begin(&state)
    return finish(state, than: nil)?.run ?? run
  }

  /// The pairs of the state's tier get in line, behind the jump to where they all fit.
  private func begin(_ state: inout State) {
    guard state.tier < network.tiers.count else { return }
    jump(&state, network.tiers[state.tier])
  }

  /// Jumps on with the pairs in line: a limit that stopped some of them long ago stops the rest no more.
  private func jump(_ state: inout State, _ pairs: [Int]) {
    state.run.jump(pairs, upTo: caps)
    state.line = KeyLine(pairs, network, state.run.amounts)
    state.looked = 0
  }

  /// Goes on to the end; nil as soon as it is no better than `known`.
  private mutating func finish(_ start: State, than known: [ReachedLevel]?) -> State? {
    var state = start
    var race = Race(state.ended, against: known)
    while state.tier < network.tiers.count {
      var tied = state.line.pop(network, state.run.amounts, all: network.isSearched)
      if tied.isEmpty {
        state.tier += 1
        begin(&state)
        continue
      }
      steps -= tied.count
      state.looked += tied.count
      let capped = tied.filter { state.run.amounts[$0] >= caps[$0] }
      tied.removeAll { state.run.amounts[$0] >= caps[$0] }
      for pair in capped { end(pair, &state, &race) }
      if tied.count > 1, !state.run.fits(tied) {
        guard tied.count <= Self.searched, steps > 0 else {
          takeByLoad(tied, &state, &race)
          continue
        }
        let choices = largestChoices(of: tied, state.run)
        guard choices.count == 1 else {
          return race.isLost ? nil : best(of: choices, of: tied, state, than: known)
        }
        take(choices[0], of: tied, &state, &race)
      } else {
        take(tied, of: tied, &state, &race)
      }
      if race.isLost { return nil }
      if state.looked > 8 * (state.line.count + 8) { jump(&state, state.line.pairs) }
    }
    return race.isWon ? state : nil
  }

  /// The best end after each of some choices among tied pairs; the first where they are equal.
  private mutating func best(
    of choices: [[Int]], of tied: [Int], _ state: State, than known: [ReachedLevel]?
  ) -> State? {
    var best: State?
    for choice in choices {
      guard steps > 0 || best == nil && known == nil else {
        certainty = certainty.and(.heuristic(loss: 0))
        break
      }
      var next = state
      var race = Race(next.ended, against: best?.ended ?? known)
      take(choice, of: tied, &next, &race)
      if let found = finish(next, than: best?.ended ?? known) { best = found }
    }
    return best
  }

  /// Gives a unit to each of a choice among tied pairs for whom there is room; for the others it is over.
  private func take(_ choice: [Int], of tied: [Int], _ state: inout State, _ race: inout Race) {
    let chosen = Set(choice)
    for pair in tied {
      if chosen.contains(pair), state.run.gives(pair, network.pairs[pair].unit) {
        state.line.push(pair, network, state.run.amounts)
      } else {
        end(pair, &state, &race)
      }
    }
  }

  /// Too many for a search: those that take the least of what is left come first.
  private mutating func takeByLoad(_ tied: [Int], _ state: inout State, _ race: inout Race) {
    let ordered = tied.map { (pair: $0, load: state.run.load(of: $0)) }.enumerated().sorted {
      ($0.element.load, $0.offset) < ($1.element.load, $1.offset)
    }.map(\.element.pair)
    let most = state.run.mostThatFit(of: tied)
    let before = state.ended.count
    take(ordered, of: ordered, &state, &race)
    let given = tied.count - (state.ended.count - before)
    certainty = certainty.and(.heuristic(loss: max(0, most - given)))
  }

  private func end(_ pair: Int, _ state: inout State, _ race: inout Race) {
    state.ended.append(network.key(pair, state.run.amounts))
    race.run(state.ended)
  }

  /// The largest sets of tied pairs that fit together, those with earlier pairs first. Of pairs that
  /// are alike in everything the earlier ones are taken.
  private mutating func largestChoices(of tied: [Int], _ start: WholeRun) -> [[Int]] {
    var run = start
    let twins = tied.map { pair in
      tied.prefix { $0 != pair }.lastIndex { network.areTwins($0, pair, run.amounts, caps) }
    }
    var (found, most): ([[Int]], Int) = ([], 0)
    var isTaken = tied.map { _ in false }
    var left = steps
    func look(at place: Int, _ count: Int) {
      left -= 1
      guard left > 0 || found.isEmpty, count + tied.count - place >= most else { return }
      guard place < tied.count else {
        if count > most { (found, most) = ([], count) }
        return found.append(tied.indices.filter { isTaken[$0] }.map { tied[$0] })
      }
      let unit = network.pairs[tied[place]].unit
      if twins[place].map({ isTaken[$0] }) ?? true, run.gives(tied[place], unit) {
        isTaken[place] = true
        look(at: place + 1, count + 1)
        isTaken[place] = false
        run.takeBack(unit, from: tied[place])
      }
      look(at: place + 1, count)
    }
    look(at: 0, 0)
    if left <= 0 {
      certainty = certainty.and(.heuristic(loss: start.mostThatFit(of: tied) - most))
    }
    steps = left
    return found
  }
}

/// Whether the ends of pairs so far are above those of the best division known, level by level.
private struct Race {
  private let known: [ReachedLevel]?
  private(set) var isWon: Bool
  private(set) var isLost = false

  init(_ ended: [ReachedLevel], against known: [ReachedLevel]?) {
    self.known = known
    isWon = known == nil
    for count in ended.indices { compare(ended[count], at: count) }
  }

  /// Looks at the level that was added last.
  mutating func run(_ ended: [ReachedLevel]) {
    guard let last = ended.last else { return }
    compare(last, at: ended.count - 1)
  }

  private mutating func compare(_ level: ReachedLevel, at place: Int) {
    guard !isWon, !isLost, let known, place < known.count else { return }
    if known[place] < level { isWon = true } else if level < known[place] { isLost = true }
  }
}

extension WholeFilling.Certainty {
  /// The less sure of two; losses add up.
  func and(_ other: WholeFilling.Certainty) -> WholeFilling.Certainty {
    switch (self, other) {
    case (.heuristic(let one), .heuristic(let more)): .heuristic(loss: one + more)
    case (.heuristic, .exact): self
    case (.exact, _): other
    }
  }
}
