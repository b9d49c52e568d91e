public import Planning
import Stockpile

/// A scenario as a file that a planner can change: one driver, rate or event a line.
public struct ScenarioText: Sendable {
  private let scenario: Scenario

  /// The file of a scenario.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The whole file.
  public var text: String {
    let parts = head.map { " \(JSONText.string($0.0).text): \($0.1.text)" } + lists.map(list)
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  /// The same inside a report.
  public var json: JSONText {
    .object(Dictionary(uniqueKeysWithValues: head + lists.map { ($0.0, .array($0.1)) }))
  }

  private var head: [(String, JSONText)] {
    let convention = scenario.convention
    var head: [(String, JSONText)] = [
      ("format", "stockpile"), ("kind", "scenario"), ("version", 1),
    ]
    if !scenario.nameZH.isEmpty { head.append(("name_zh", .string(scenario.nameZH))) }
    if !scenario.nameEN.isEmpty { head.append(("name_en", .string(scenario.nameEN))) }
    head += [
      ("days", .count(scenario.days)), ("replications", .count(scenario.replications)),
      ("seed", .integer(Int64(clamping: scenario.seed))),
      ("sharing", .string(convention.sharing.rawValue)),
      ("shares_across_network", .boolean(convention.sharesAcrossNetwork)),
      ("rotates", .boolean(convention.rotates)),
      ("unmet_waits", .boolean(convention.unmetWaits)),
      ("orders_after_demand", .boolean(convention.ordersAfterDemand)),
      ("orders_expect_outbreak", .boolean(scenario.ordersExpectOutbreak)),
      ("routine_percent", .integer(scenario.routinePercent)),
      ("uncertainty", .object(Self.members(scenario.uncertainty))),
    ]
    if let litres = scenario.transportLitres {
      head.append(("transport_litres_a_day", .integer(litres)))
    }
    if !scenario.normDays.isEmpty {
      let days = scenario.normDays.map { ($0.key.rawValue, JSONText.integer($0.value)) }
      head.append(("norm_days", .object(Dictionary(uniqueKeysWithValues: days))))
    }
    return head
  }

  private var lists: [(String, [JSONText])] {
    [
      ("items", scenario.items.map { .string("\($0)") }),
      ("drivers", scenario.stretches.map(Self.stretch)),
      ("goods", scenario.goods.map(Self.goods)),
      ("epidemics", scenario.epidemics.map(Self.epidemic)),
      ("rates", scenario.rates.map(Self.rate)),
      (
        "splits",
        scenario.splits.sorted { $0.key < $1.key }.map { driver, split in
          .object(Self.split(split).merging(["driver": .string(driver)]) { first, _ in first })
        }
      ),
      (
        "delays",
        scenario.delays.map {
          .object(["days": .count($0.days), "percent": .integer($0.percent)])
        }
      ),
      ("events", scenario.events.map(Self.event)),
    ]
  }

  private func list(_ name: String, _ rows: [JSONText]) -> String {
    let lines = rows.map { "  " + $0.text }.joined(separator: ",\n")
    return rows.isEmpty ? " \"\(name)\": []" : " \"\(name)\": [\n\(lines)\n ]"
  }

  private static func stretch(_ stretch: Outbreak.Stretch) -> JSONText {
    .object([
      "driver": .string(stretch.driver), "from_day": .count(stretch.days.lowerBound + 1),
      "days": .count(stretch.days.count), "per_day": decimal(stretch.perDay),
    ])
  }

  private static func goods(_ goods: Scenario.Goods) -> JSONText {
    .object([
      "item": .string("\(goods.item)"), "from_day": .count(goods.days.lowerBound + 1),
      "days": .count(goods.days.count), "quantity": .integer(goods.quantity),
      "split": .object(split(goods.split)),
    ])
  }

  private static func split(_ split: DemandSplit) -> [String: JSONText] {
    var members: [String: JSONText] = ["by": .string(split.key.rawValue)]
    if !split.levels.isEmpty { members["levels"] = .strings(split.levels.map(\.rawValue)) }
    return members
  }

  private static func rate(_ rate: Scenario.Rate) -> JSONText {
    var members = Self.members(rate.units)
    members["item"] = .string("\(rate.item)")
    members["driver"] = rate.driver.map { .string($0) }
    members["unit"] = rate.unit.map { .string($0) }
    members["waste"] = rate.waste.map(decimal)
    members["source"] = rate.source.isEmpty ? nil : .string(rate.source)
    members["year"] = rate.year.map { .integer($0) }
    return .object(members)
  }

  static func members(_ spread: Spread) -> [String: JSONText] {
    ["low": decimal(spread.low), "mid": decimal(spread.mid), "high": decimal(spread.high)]
  }

  /// All digits; figures of scenarios have at most fifteen.
  static func decimal(_ value: Rational) -> JSONText {
    if value.denominator == 1 { return .integer(Int64(clamping: value.numerator)) }
    var (digits, places, scale) = (value.numerator, 0, value.denominator)
    while digits % scale != 0, places < 15 {
      digits *= 10
      places += 1
    }
    digits /= scale
    scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let fraction = String(Int64(clamping: digits % scale))
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    return .string("\(digits / scale).\(zeros)\(fraction)")
  }
}
