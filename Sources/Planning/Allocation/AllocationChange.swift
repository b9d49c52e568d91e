public import Stockpile

/// What a little more of something would change: the plan made again with it.
public struct AllocationChange: Hashable, Sendable {
  /// What there would be more of.
  public let more: More
  /// Base units more that would be used, over all sites.
  public let gained: Int64
  /// Who would have more than in the plan, and how much; in the order of the plan.
  public let winners: [Winner]
  /// The smallest share of a need, as it is and as it would be.
  public let minimumFill: (now: Double, then: Double)

  /// One more of what.
  public enum More: Hashable, Sendable {
    /// Units of an item at the source.
    case units(ItemCode, Int64)
    /// Units of an item that last beyond a day.
    case lasting(ItemCode, Int64, after: CalendarDay)
    /// Units of the reserve beyond its floor: a carton.
    case reserve(ItemCode, Int64)
    /// A cubic metre that can be brought to a site.
    case cubicMetre(SiteCode)
    /// The road to a site.
    case road(SiteCode)
    /// A round of the largest vehicle.
    case round(Int64)
    /// An hour's drive of the largest vehicle.
    case hour
  }

  /// Somebody who would have more.
  public struct Winner: Hashable, Sendable {
    /// Where.
    public let site: Site
    /// Of what.
    public let item: Item
    /// Base units more.
    public let units: Int64
  }

  /// Two are equal if all they say is.
  public static func == (left: AllocationChange, right: AllocationChange) -> Bool {
    left.more == right.more && left.winners == right.winners
      && left.minimumFill == right.minimumFill
  }

  /// Hashes what there would be more of.
  public func hash(into hasher: inout Hasher) { hasher.combine(more) }
}

extension AllocationPlan {
  /// What one more unit, round, cubic metre, open road or released carton would change: one plan again
  /// for each limit that stops somebody, and for each item whose reserve is not released.
  ///
  /// Rules that divide without looking at limits are not made again. Of `most` limits are those looked
  /// at that stop most requests.
  public func changes(most: Int? = nil) -> [AllocationChange] {
    guard rule.isFilling else { return [] }
    return possibilities(most ?? limits.count).compactMap { more in
      var filling = network.filling
      for (place, limit) in network.limits.enumerated() {
        guard let step = step(of: more, at: limit) else { continue }
        let known = filling.limits[place]
        filling.limits[place] = .init(known.capacity + Double(step), of: known.parts)
      }
      let whole = WholeFilling(filling, rounding: rounding, isFlow: network.isFlow)
      return change(more, whole.amounts)
    }
  }

  private func possibilities(_ most: Int) -> [AllocationChange.More] {
    let largest = problem.vehicles.map(\.load).max() ?? 0
    let looked = limits.indices.filter { limits[$0].stopped > 0 }
      .sorted { (limits[$1].stopped, $0) < (limits[$0].stopped, $1) }.prefix(most)
    var found = looked.sorted().map { place -> AllocationChange.More in
      let use = limits[place]
      return switch use.limit {
      case .stock(let item): .units(item, issueUnit(of: item))
      case .life(let item, let day): .lasting(item, issueUnit(of: item), after: day)
      case .load(let site): .cubicMetre(site)
      case .road(let site): .road(site)
      case .fleet: .round(largest)
      case .hours: .hour
      }
    }
    for (item, offered) in zip(problem.items, offered) where !item.releasesReserve {
      let reserve = item.stock.filter { $0.pool == .reserve }.reduce(0) { $0 + $1.units }
      let isShort = uncovered(item.item.code) > 0 && shared(item.item.code) >= offered.units
      let carton = min(item.item.packSize, reserve - item.reserveFloor)
      if isShort, carton > 0 { found.append(.reserve(item.item.code, carton)) }
    }
    return found
  }

  private func issueUnit(of item: ItemCode) -> Int64 {
    problem.requests.reduce(1) { $1.item == item ? max($0, $1.issueUnit) : $0 }
  }

  /// By how much a limit is wider then; nil: not at all.
  private func step(of more: AllocationChange.More, at limit: AllocationLimit) -> Int64? {
    switch (more, limit) {
    case (.units(let item, let units), .stock(let other)) where item == other: units
    case (.units(let item, let units), .life(let other, _)) where item == other: units
    case (.lasting(let item, let units, let day), .life(let other, let class_))
    where item == other && class_ <= day: units
    case (.lasting(let item, let units, _), .stock(let other)) where item == other: units
    case (.reserve(let item, let units), .stock(let other)) where item == other: units
    case (.reserve(let item, let units), .life(let other, _)) where item == other: units
    case (.cubicMetre(let site), .load(let other)) where site == other: 1_000_000
    case (.road(let site), .road(let other)) where site == other: 1 << 52
    case (.round(let load), .fleet): load
    case (.hour, .hours): 60 * (problem.vehicles.map(\.load).max() ?? 0)
    default: nil
    }
  }

  private func change(
    _ more: AllocationChange.More, _ amounts: [Int64]
  ) -> AllocationChange? {
    let differences = zip(lines, amounts).map { $1 - $0.got }
    let winners = zip(lines, differences).filter { $0.1 > 0 }.map {
      AllocationChange.Winner(site: $0.site, item: $0.item, units: $1)
    }
    func smallest(_ amount: (Int) -> Int64) -> Double {
      problem.requests.indices.reduce(1) { least, place in
        let request = problem.requests[place]
        guard request.need > 0 else { return least }
        return min(least, Double(network.onHand(place) + amount(place)) / Double(request.need))
      }
    }
    return AllocationChange(
      more: more, gained: differences.reduce(0, +), winners: winners,
      minimumFill: (smallest { lines[$0].got }, smallest { amounts[$0] }))
  }
}

extension SharingRule {
  /// Whether its shares are a filling under the limits.
  var isFilling: Bool {
    switch self {
    case .cover, .fill, .awards, .proportional: true
    case .losses, .talmud, .first: false
    }
  }
}
