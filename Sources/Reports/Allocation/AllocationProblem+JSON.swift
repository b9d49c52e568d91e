public import Planning
import Stockpile

/// An allocation problem as a file that a planner can change: one item, site or request a line.
public struct AllocationProblemFile: Sendable {
  private let problem: AllocationProblem

  /// The file of a problem.
  public init(_ problem: AllocationProblem) { self.problem = problem.sorted() }

  /// The whole file.
  public var text: String {
    let parts = head.map { " \(JSONText.string($0.0).text): \($0.1.text)" } + lists.map(list)
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  /// The same inside a plan.
  var json: JSONText {
    .object(
      Dictionary(
        uniqueKeysWithValues: head + lists.map { ($0.0, .array($0.1)) }))
  }

  private var head: [(String, JSONText)] {
    var head: [(String, JSONText)] = [
      ("format", "stockpile"), ("kind", "allocation_problem"), ("version", 1),
      ("as_of", .string("\(problem.asOf)")), ("source", .string("\(problem.source.code)")),
    ]
    head += [
      ("source_name_zh", .string(problem.source.nameZH)),
      ("source_name_en", .string(problem.source.nameEN)),
      ("source_level", .string(problem.source.level.rawValue)),
      ("cover_days", .count(problem.coverDays)), ("use_days", .count(problem.useDays)),
      ("transfer_days", .count(problem.transferDays)),
      ("hold_back_percent", .count(problem.holdBackPercent)),
    ]
    guard !problem.maxMinutes.isEmpty else { return head }
    let longest = problem.maxMinutes.map { ($0.key.rawValue, JSONText.count($0.value)) }
    return head + [("max_minutes", .object(Dictionary(uniqueKeysWithValues: longest)))]
  }

  private var lists: [(String, [JSONText])] {
    [
      ("items", problem.items.map(Self.item)), ("sites", problem.sites.map(Self.site)),
      ("requests", problem.requests.map(Self.request)),
      ("vehicles", problem.vehicles.map(Self.vehicle)), ("ways", problem.ways.map(Self.way)),
      ("substitutes", problem.substitutes.map(Self.substitute)),
    ]
  }

  private func list(_ name: String, _ rows: [JSONText]) -> String {
    let lines = rows.map { "  " + $0.text }.joined(separator: ",\n")
    return rows.isEmpty ? " \"\(name)\": []" : " \"\(name)\": [\n\(lines)\n ]"
  }

  private static func item(_ offered: OfferedItem) -> JSONText {
    let item = offered.item
    var members: [String: JSONText?] = [
      "item": .text(item.code), "name_zh": .string(item.nameZH), "name_en": .string(item.nameEN),
      "base_unit_zh": .string(item.baseUnitZH), "base_unit_en": .string(item.baseUnitEN),
      "pack_unit_zh": item.packUnitZH.map { .string($0) }, "pack_size": .integer(item.packSize),
    ]
    members["spec"] = item.spec.isEmpty ? nil : .string(item.spec)
    members["volume_cm3"] = .integer(offered.volume)
    members["kept"] = .integer(offered.kept)
    members["reserve_floor"] = .integer(offered.reserveFloor)
    members["release_reserve"] = .boolean(offered.releasesReserve)
    members["minimum_life_days"] = .count(offered.minimumLifeDays)
    members["quantity"] = offered.quantity.map { .integer($0) }
    members["stock"] = .array(
      offered.stock.map { lot in
        .members([
          "lot": lot.number.isEmpty ? nil : .string(lot.number),
          "maker": lot.maker.isEmpty ? nil : .string(lot.maker),
          "expires_on": .text(lot.expiresOn), "pool": .string(lot.pool.rawValue),
          "units": .integer(lot.units),
        ])
      })
    return .members(members)
  }

  private static func site(_ served: ServedSite) -> JSONText {
    var members: [String: JSONText?] = [
      "site": .text(served.site.code), "name_zh": .string(served.site.nameZH),
      "name_en": .string(served.site.nameEN), "level": .string(served.site.level.rawValue),
      "supplier": .text(served.supplier),
    ]
    members["tier"] = .count(served.tier)
    members["minutes"] = served.minutes.map { .count($0) }
    members["road_km"] = served.kilometres.map { .count($0) }
    members["road"] = served.isOpen ? "open" : "closed"
    members["load_cm3"] = served.load.map { .integer($0) }
    return .members(members)
  }

  private static func request(_ request: AllocationRequest) -> JSONText {
    var members: [String: JSONText?] = [
      "site": .text(request.site), "item": .text(request.item), "need": .integer(request.need),
      "use": .integer(request.use), "on_hand": .integer(request.onHand),
    ]
    members["own"] = request.own > 0 ? .integer(request.own) : nil
    members["gives"] = request.gives.map { .integer($0) }
    members["minimum"] = .integer(request.minimum)
    members["cap"] = request.cap.map { .integer($0) }
    members["weight"] = .integer(request.weight)
    members["issue_unit"] = .integer(request.issueUnit)
    return .members(members)
  }

  private static func way(_ way: LateralWay) -> JSONText {
    .members([
      "from": .text(way.from), "to": .text(way.to), "minutes": way.minutes.map { .count($0) },
      "road_km": way.kilometres.map { .count($0) }, "road": way.isOpen ? "open" : "closed",
      "load_cm3": way.load.map { .integer($0) },
    ])
  }

  private static func substitute(_ substitute: Substitute) -> JSONText {
    .members([
      "item": .text(substitute.item), "for": .text(substitute.replaced),
      "units": .integer(substitute.units), "of": .integer(substitute.of),
    ])
  }

  private static func vehicle(_ vehicle: Vehicle) -> JSONText {
    .members([
      "vehicle": .string(vehicle.name), "trips": .integer(vehicle.trips),
      "load_cm3": .integer(vehicle.load), "minutes": vehicle.minutes.map { .integer($0) },
    ])
  }
}
