public import Stockpile

/// What a plan sends to one site, lot by lot, after somebody may have changed how much.
public struct AllocationOrder: Hashable, Sendable {
  /// Who receives it.
  public let site: Site
  /// What goes, of which lots.
  public let picks: [AllocationPick]
  /// Whether a quantity is not the plan's.
  public let isChanged: Bool

  /// What of it comes from a pool.
  public func picks(from pool: Pool) -> [AllocationPick] {
    picks.filter { ($0.lot?.pool ?? .daily) == pool }
  }
}

/// What has changed at a site since a plan was made.
public struct AllocationDrift: Hashable, Sendable {
  /// Where.
  public let site: SiteCode
  /// Of what.
  public let item: ItemCode
  /// Base units then.
  public let planned: Int64
  /// Base units now.
  public let found: Int64
}

extension AllocationProblem {
  /// Where what there is differs from what another problem of the same items and sites says, by source lot
  /// and by site, in order.
  public func drift(to now: AllocationProblem) -> [AllocationDrift] {
    let stock = { (problem: AllocationProblem, item: ItemCode) in
      problem.items.first { $0.item.code == item }?.stock ?? []
    }
    let own = items.compactMap { item -> AllocationDrift? in
      let (planned, found) = (item.stock, stock(now, item.item.code))
      guard planned.sorted() != found.sorted() else { return nil }
      return AllocationDrift(
        site: source.code, item: item.item.code, planned: planned.reduce(0) { $0 + $1.units },
        found: found.reduce(0) { $0 + $1.units })
    }
    let held = Dictionary(
      now.requests.map { (StockKey(site: $0.site, item: $0.item), $0.onHand) },
      uniquingKeysWith: +)
    return own
      + sorted().requests.compactMap { request in
        let found = held[StockKey(site: request.site, item: request.item)] ?? 0
        guard found != request.onHand else { return nil }
        return AllocationDrift(
          site: request.site, item: request.item, planned: request.onHand, found: found)
      }
  }
}

/// Why a changed plan cannot be carried out.
public enum AllocationOrderProblem: Error, Hashable, Sendable {
  /// Not a site that the source supplies itself, or not an item of the plan.
  case unknown(SiteCode, ItemCode)
  /// The same site and item twice.
  case twice(SiteCode, ItemCode)
  /// More than may go out.
  case beyond(ItemCode, asked: Int64, offered: Int64)
}

extension AllocationOrderProblem: Explained {
  /// A stable name.
  public var code: String {
    switch self {
    case .unknown: "not-in-the-plan"
    case .twice: "stated-twice"
    case .beyond: "beyond-the-offer"
    }
  }

  /// What is wrong, and what to do.
  public var message: Message {
    switch self {
    case .unknown(let site, let item):
      Message(
        zh: "方案不直接向 \(site) 发 \(item)", en: "the plan sends no \(item) to \(site) itself",
        hintZH: "只能改方案里已有的直接下级", hintEN: "change only sites that the source supplies itself")
    case .twice(let site, let item):
      Message(
        zh: "\(site) \(item) 写了两次", en: "\(site) \(item) is stated twice",
        hintZH: "合并成一条", hintEN: "make it one")
    case .beyond(let item, let asked, let offered):
      Message(
        zh: "\(item) 共要发 \(asked)，可分配只有 \(offered)",
        en: "\(asked) of \(item) are to be sent, and \(offered) may go out",
        hintZH: "减少数量", hintEN: "send less")
    }
  }
}

extension AllocationPlan {
  /// What is to be sent to each site, with quantities that were changed by hand.
  ///
  /// A quantity that was left alone keeps its lots; of one that was lowered the last to end stay, and one
  /// that was raised takes what is left of what is offered, the first to end first.
  ///
  /// - Parameter wanted: Base units by site and item; what is not named is not sent.
  /// - Returns: One order a site with anything to receive, in the order of their codes.
  /// - Throws: The first `AllocationOrderProblem`.
  public func orders(
    _ wanted: [(key: StockKey, units: Int64)]
  ) throws(AllocationOrderProblem) -> [AllocationOrder] {
    let planned = picks().filter { $0.from == problem.source.code }
    var asked: [StockKey: Int64] = [:]
    let known = Set(
      (lines + substitutions.flatMap(\.plan.lines)).map {
        StockKey(site: $0.site.code, item: $0.item.code)
      })
    for (key, units) in wanted {
      guard known.contains(key),
        network.townships.contains(where: { $0.site.code == key.site })
      else { throw .unknown(key.site, key.item) }
      guard asked.updateValue(units, forKey: key) == nil else { throw .twice(key.site, key.item) }
    }
    var kept: [AllocationPick] = []
    for item in problem.items {
      let code = item.item.code
      let sum = asked.reduce(Int64(0)) { $0 + ($1.key.item == code ? $1.value : 0) }
      let most = released(code)
      guard sum <= most else { throw .beyond(code, asked: sum, offered: most) }
      kept += picks(of: item.item, asked, planned.filter { $0.item.code == code })
    }
    return network.townships.compactMap { township in
      let code = township.site.code
      let own = kept.filter { $0.to == code }
      let isChanged = problem.items.contains { item in
        let before = planned.filter { $0.to == code && $0.item.code == item.item.code }
        return before.reduce(0) { $0 + $1.units }
          != asked[StockKey(site: code, item: item.item.code)] ?? 0
      }
      guard !own.isEmpty else { return nil }
      return AllocationOrder(site: township.site, picks: own, isChanged: isChanged)
    }
  }

  /// An item's lots for what is asked: first what was planned for the same site, then what is left.
  private func picks(
    of item: Item, _ asked: [StockKey: Int64], _ planned: [AllocationPick]
  ) -> [AllocationPick] {
    guard let place = network.place(of: item.code) else { return [] }
    var left = Dictionary(
      offered[place].lots.map { (OfferedLot.Name($0), $0.units) }, uniquingKeysWith: +)
    var open = asked.filter { $0.key.item == item.code }
    var found: [AllocationPick] = []
    func take(_ lot: OfferedLot, _ site: SiteCode, most: Int64) {
      let key = StockKey(site: site, item: item.code)
      let units = min(most, open[key] ?? 0, left[OfferedLot.Name(lot)] ?? 0)
      guard units > 0 else { return }
      open[key, default: 0] -= units
      left[OfferedLot.Name(lot), default: 0] -= units
      found.append(
        AllocationPick(from: problem.source.code, to: site, item: item, lot: lot, units: units))
    }
    for pick in planned { if let lot = pick.lot { take(lot, pick.to, most: pick.units) } }
    for township in network.townships {
      for lot in offered[place].lots { take(lot, township.site.code, most: lot.units) }
    }
    return found
  }
}

extension OfferedLot {
  /// A lot without its units.
  struct Name: Hashable {
    let number: String
    let maker: String
    let expiresOn: CalendarDay?
    let pool: Pool

    init(_ lot: OfferedLot) {
      (number, maker, expiresOn, pool) = (lot.number, lot.maker, lot.expiresOn, lot.pool)
    }
  }
}
