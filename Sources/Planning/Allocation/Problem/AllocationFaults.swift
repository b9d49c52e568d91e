public import Stockpile

/// Everything in an allocation problem that contradicts itself; nothing was planned.
public struct AllocationFaults: Error, Hashable, Sendable {
  /// What is wrong, in the order of the problem.
  public let faults: [AllocationFault]

  /// Throws if a problem has faults: all of them.
  static func check(_ problem: AllocationProblem) throws(AllocationFaults) {
    let faults = problem.faults
    guard faults.isEmpty else { throw AllocationFaults(faults: faults) }
  }
}

/// One thing in an allocation problem that cannot be.
public enum AllocationFault: Hashable, Sendable {
  /// A figure outside of what can be.
  case figure(String, Int64, ClosedRange<Int64>)
  /// The same item, site or request twice.
  case twice(String)
  /// A request or site names what is not in the problem.
  case unknown(String, of: String)
  /// Its suppliers never lead to the source.
  case notBelow(SiteCode)
  /// It must get more than it may.
  case minimumAboveCap(SiteCode, ItemCode, minimum: Int64, cap: Int64)
  /// Only daily and reserve stock is shared out.
  case pool(ItemCode, Pool)
  /// A way must lead between two sites that the source supplies itself.
  case way(SiteCode, SiteCode)
  /// An item stands in for itself, or two for each other.
  case substitute(ItemCode, ItemCode)
  /// Moves are decided by linear programmes, and their solver is not on this machine.
  case noSolver
  /// The solver ended without an answer, with its status.
  case notSolved(Int)
}

extension AllocationProblem {
  /// The most units, beyond which a figure is a slip of the hand.
  static let mostUnits: Int64 = 1_000_000_000_000

  /// Everything that contradicts itself.
  var faults: [AllocationFault] {
    var list = FaultList()
    list.figure("cover_days", Int64(coverDays), in: 1...3650)
    // A substitute counts its use in as many days as it stands for units.
    list.figure("use_days", Int64(useDays), in: 1...365_000)
    list.figure("transfer_days", Int64(transferDays), in: 0...365)
    list.figure("hold_back_percent", Int64(holdBackPercent), in: 0...100)
    list.once(items.map { $0.item.code.description })
    for item in items { list.add(item) }
    list.once([source.code.description] + sites.map { $0.site.code.description })
    addSites(to: &list)
    list.once(requests.map { "\($0.site) \($0.item)" })
    let (known, offered) = (Set(sites.map(\.site.code)), Set(items.map(\.item.code)))
    for request in requests { list.add(request, sites: known, items: offered) }
    list.once(vehicles.map(\.name))
    for vehicle in vehicles { list.add(vehicle) }
    addWays(to: &list)
    addSubstitutes(to: &list)
    return list.faults
  }

  private func addWays(to list: inout FaultList) {
    let direct = Set(sites.filter { $0.supplier == source.code }.map(\.site.code))
    list.once(ways.map { "\($0.from)–\($0.to)" })
    for way in ways {
      let name = "\(way.from)–\(way.to)"
      if way.from == way.to || !direct.isSuperset(of: [way.from, way.to]) {
        list.faults.append(.way(way.from, way.to))
      }
      list.figure("\(name).minutes", way.minutes.map { Int64($0) }, in: 0...100_000)
      list.figure("\(name).load_cm3", way.load, in: 0...1_000_000_000_000_000)
    }
  }

  private func addSubstitutes(to list: inout FaultList) {
    let known = Set(items.map(\.item.code))
    list.once(substitutes.map { "\($0.item)–\($0.replaced)" })
    for substitute in substitutes {
      let name = "\(substitute.item)–\(substitute.replaced)"
      if !known.isSuperset(of: [substitute.item, substitute.replaced]) {
        list.faults.append(.unknown("item", of: name))
      }
      let isBothWays = substitutes.contains {
        $0.item == substitute.replaced && $0.replaced == substitute.item
      }
      if isBothWays {
        list.faults.append(.substitute(substitute.item, substitute.replaced))
      }
      list.figure("\(name).units", substitute.units, in: 1...100)
      list.figure("\(name).of", substitute.of, in: 1...100)
    }
  }

  private func addSites(to list: inout FaultList) {
    let suppliers = Dictionary(
      sites.map { ($0.site.code, $0.supplier) }, uniquingKeysWith: { first, _ in first })
    for site in sites {
      let name = site.site.code.description
      var code: SiteCode? = site.site.code
      var steps = 0
      while let next = code, next != source.code, steps <= sites.count {
        code = suppliers[next]
        steps += 1
      }
      if code != source.code { list.faults.append(.notBelow(site.site.code)) }
      list.figure("\(name).tier", Int64(site.tier), in: 1...1000)
      list.figure("\(name).minutes", site.minutes.map { Int64($0) }, in: 0...100_000)
      list.figure("\(name).load_cm3", site.load, in: 0...1_000_000_000_000_000)
    }
  }
}

/// Collects what is wrong with a problem.
private struct FaultList {
  var faults: [AllocationFault] = []
  private let units = 0...AllocationProblem.mostUnits

  mutating func figure(_ name: String, _ figure: Int64?, in range: ClosedRange<Int64>) {
    guard let figure, !range.contains(figure) else { return }
    faults.append(.figure(name, figure, range))
  }

  mutating func once(_ names: [String]) {
    var seen: Set<String> = []
    faults += names.filter { !seen.insert($0).inserted }.map { .twice($0) }
  }

  mutating func add(_ item: OfferedItem) {
    let name = item.item.code.description
    figure("\(name).volume_cm3", item.volume, in: 0...1_000_000_000)
    figure("\(name).kept", item.kept, in: units)
    figure("\(name).reserve_floor", item.reserveFloor, in: units)
    figure("\(name).quantity", item.quantity, in: units)
    figure("\(name).minimum_life_days", Int64(item.minimumLifeDays), in: 0...36_500)
    for lot in item.stock {
      figure("\(name).stock.units", lot.units, in: units)
      if lot.pool != .daily && lot.pool != .reserve {
        faults.append(.pool(item.item.code, lot.pool))
      }
    }
    figure("\(name).stock", item.stock.reduce(0) { $0.addingClamped($1.units) }, in: units)
  }

  mutating func add(_ request: AllocationRequest, sites: Set<SiteCode>, items: Set<ItemCode>) {
    let name = "\(request.site) \(request.item)"
    figure("\(name).need", request.need, in: units)
    figure("\(name).use", request.use, in: units)
    figure("\(name).on_hand", request.onHand, in: units)
    figure("\(name).own", request.own, in: units)
    figure("\(name).gives", request.gives, in: units)
    figure("\(name).minimum", request.minimum, in: units)
    figure("\(name).cap", request.cap, in: units)
    figure("\(name).weight", request.weight, in: 1...1000)
    figure("\(name).issue_unit", request.issueUnit, in: 1...1_000_000_000)
    if !sites.contains(request.site) { faults.append(.unknown("site", of: name)) }
    if !items.contains(request.item) { faults.append(.unknown("item", of: name)) }
    if let cap = request.cap,
      request.minimum > request.onHand.addingClamped(request.own).addingClamped(cap)
    {
      faults.append(
        .minimumAboveCap(request.site, request.item, minimum: request.minimum, cap: cap))
    }
  }

  mutating func add(_ vehicle: Vehicle) {
    figure("\(vehicle.name).trips", vehicle.trips, in: 0...100_000)
    figure("\(vehicle.name).load_cm3", vehicle.load, in: 0...1_000_000_000)
    figure("\(vehicle.name).minutes", vehicle.minutes, in: 0...1_000_000)
  }
}
