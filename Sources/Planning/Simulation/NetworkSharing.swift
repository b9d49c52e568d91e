/// What the stores that buy outside send on a day where it is decided for all sites below them at once, by the
/// filling of allocations, and not for those alone that they supply themselves.
///
/// What a store in between has, beyond what it keeps, counts for those that it supplies before anything is sent to
/// it. Vehicles that carry so much a day couple all items; otherwise each item is shared for itself. Units are given
/// in the order of their levels; pairs tied at one that do not fit together are not searched.
public struct NetworkSharing {
  private let items: [SimulationProblem.Item]
  private let rule: SharingRule
  /// What can be carried a day, in cubic centimetres; nil: all.
  private let carried: Int64?

  /// The sharing of a problem.
  public init(_ problem: SimulationProblem) {
    (items, rule, carried) = (problem.items, problem.convention.sharing, problem.carried)
  }

  /// A store that sends, in the run of its item.
  private struct Sender {
    let item: Int
    let place: Int
    /// What each of those it supplies is to get.
    var shares: [Int32]
    /// What it has, for itself and others.
    let there: Int32
    let keeps: Int32
    var wanted: Int32 { shares.reduce(0, &+) }
    var isShort: Bool { wanted &+ keeps > there }
  }

  /// What is sent from every store that buys outside, by item and place.
  ///
  /// Call it between the two halves of a day. Cost: as `WholeFilling`, for the pairs that compete.
  public func shares(_ runs: [LotRun], _ day: Int) -> [[(place: Int, shares: [Int32])]] {
    var senders: [Sender] = []
    for (item, run) in runs.enumerated() {
      for place in run.sendingPlaces {
        senders.append(
          Sender(
            item: item, place: place, shares: run.asked(of: place), there: run.there(at: place),
            keeps: run.keeps(at: place, day)))
      }
    }
    let volume = senders.reduce(Int128(0)) {
      $0 + Int128(min($1.wanted, $1.there)) * Int128(items[$1.item].volume)
    }
    if let carried, volume > Int128(carried) {
      share(senders.indices.filter { senders[$0].wanted > 0 }, among: &senders, runs, day, carried)
    } else {
      for sender in senders.indices where senders[sender].isShort {
        share([sender], among: &senders, runs, day, nil)
      }
    }
    var found = runs.map { _ in [(place: Int, shares: [Int32])]() }
    for sender in senders { found[sender.item].append((sender.place, sender.shares)) }
    return found
  }

  /// Senders whose goods compete, for stock or for room.
  private func share(
    _ chosen: [Int], among senders: inout [Sender], _ runs: [LotRun], _ day: Int, _ room: Int64?
  ) {
    var problem = FillingProblem()
    var loads: [FillingProblem.Part] = []
    var children: [(sender: Int, child: Int, group: Int)] = []
    for number in chosen {
      let sender = senders[number]
      let (run, supplied) = (runs[sender.item], items[sender.item].tree.supplied[sender.place])
      var parts: [FillingProblem.Part] = []
      for (child, asked) in zip(supplied, sender.shares) where asked > 0 {
        let group = addChild(child, asked, run, items[sender.item].tree, day, to: &problem)
        problem.limits.append(.init(Double(asked), of: [.init(group)]))
        parts.append(.init(group))
        loads.append(.init(group, times: Double(items[sender.item].volume)))
        children.append((number, child - supplied.lowerBound, group))
      }
      if sender.keeps > 0 {
        let own = run.ownWeight(sender.place, day)
        problem.pairs.append(pair(asked: sender.keeps, holds: 0, weight: own))
        parts.append(.init(problem.group([problem.pairs.count - 1])))
      }
      problem.limits.append(.init(Double(sender.there), of: parts))
      senders[number].shares = sender.shares.map { _ in 0 }
    }
    if let room {
      problem.limits.append(.init(Double(room), of: loads.filter { $0.coefficient > 0 }))
    }
    let filled = WholeFilling(problem, isFlow: true)
    for (sender, child, group) in children {
      let units = problem.groups[group].pairs.reduce(0) { $0 + filled.amounts[$1] }
      senders[sender].shares[child] = Int32(
        clamping: max(0, units - Int64(problem.groups[group].threshold)))
    }
  }

  /// A store that is supplied, with those below it; gives its group.
  private func addChild(
    _ child: Int, _ asked: Int32, _ run: LotRun, _ tree: SupplyTree, _ day: Int,
    to problem: inout FillingProblem
  ) -> Int {
    let first = problem.pairs.count
    for (below, units) in zip(tree.supplied[child], run.asked(of: child)) where units > 0 {
      problem.pairs.append(
        pair(asked: units, holds: run.holds(at: below), weight: run.weight(below, day)))
    }
    guard problem.pairs.count > first else {
      problem.pairs.append(
        pair(asked: asked, holds: run.holds(at: child), weight: run.weight(child, day)))
      return problem.group([first])
    }
    let keeps = run.keeps(at: child, day)
    let there = run.there(at: child)
    problem.pairs.append(
      pair(asked: asked, holds: min(keeps, there), weight: run.ownWeight(child, day)))
    return problem.group(
      Array(first..<problem.pairs.count), beyond: Double(max(0, there &- keeps)))
  }

  private func pair(asked: Int32, holds: Int32, weight: Int64) -> FillingProblem.Pair {
    let weight = rule == .fill ? Int64(asked) + Int64(max(0, holds)) : weight
    return .init(
      cap: Double(asked), onHand: Double(max(0, holds)), weight: Double(max(1, weight)))
  }
}
