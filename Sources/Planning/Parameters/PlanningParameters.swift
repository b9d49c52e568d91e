public import Stockpile

/// What plans are made with besides facts: lead times, service levels, costs, reorder rules.
public struct PlanningParameters: Hashable, Sendable {
  /// What is set, by code; everything else holds as usual.
  public let set: [String: String]
  /// All rules that are set, with the usual one for everything else.
  public let rules: ReorderRules
  /// Days from a purchase to its receipt.
  public let purchaseDays: Int
  /// Days goods are under way inside the network.
  public let transferDays: Int
  /// The longest an emergency order takes; nil where none can be placed.
  public let emergencyDays: Int?
  /// Days from one plan to the next.
  public let reviewDays: Int
  /// The least quantity worth a move.
  public let minimumMove: Int64

  /// The usual parameters.
  public static let usual: PlanningParameters = {
    do throws(ParameterProblem) { return try PlanningParameters([]) } catch {
      fatalError("the usual parameters are wrong: \(error.message.en)")
    }
  }()

  /// The parameters a register holds.
  ///
  /// - Parameters:
  ///   - records: Its entries, each with a `value`.
  ///   - transferDays: Days goods are under way inside the network, which is a setting.
  /// - Throws: A `ParameterProblem` for a parameter nobody reads, a value nobody understands, and rules
  ///   that cannot be followed.
  public init(_ records: [Record], transferDays: Int = Setting.transferDays.usualNumber)
    throws(ParameterProblem)
  {
    var set: [String: String] = [:]
    for record in records where record.register == .parameter {
      guard let value = record["value"] else { continue }
      try Self.check(record.code, value)
      set[record.code] = value
    }
    func whole(_ code: String) -> Int? {
      (set[code] ?? ParameterKind.kind(of: code)?.usual(code)).flatMap { Int($0) }
    }
    self.set = set
    self.transferDays = transferDays
    purchaseDays = whole("lead_days/purchase") ?? 0
    emergencyDays = whole("lead_days/emergency")
    reviewDays = whole("review_days") ?? 30
    minimumMove = Int64(whole("minimum_move") ?? 1)
    var entries: [(scope: ReorderScope, rule: WrittenRule)] = []
    var texts = set.filter { $0.key.hasPrefix("rules/") }
    texts["rules/default"] = set["rules/default"] ?? ParameterKind.kind(of: "rules/default")?.usual
    for (code, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let scope = ReorderScope(code: code), let rule = WrittenRule(text) else {
        throw .unknown(code)
      }
      try Self.check(
        rule, code, leads: [purchaseDays, transferDays], reviewDays, emergencyDays)
      entries.append((scope, rule))
    }
    do throws(ReorderProblem) { rules = try ReorderRules(entries) } catch {
      throw .rule("rules", error)
    }
  }

  /// Throws unless a parameter of that code may hold that.
  public static func check(_ code: String, _ value: String) throws(ParameterProblem) {
    guard let kind = ParameterKind.kind(of: code) else { throw .unknown(code) }
    guard kind.value.accepts(value) else {
      throw .value(code, value, expected: kind.value.expected)
    }
  }

  /// Throws where a rule cannot be followed with those lead times, whatever the demand.
  private static func check(
    _ rule: WrittenRule, _ code: String, leads: [Int], _ review: Int, _ emergency: Int?
  ) throws(ParameterProblem) {
    guard case .given(let rule) = rule else { return }
    do throws(ReorderProblem) {
      for lead in leads {
        _ = try rule.levels(
          ReorderSituation(
            demand: DailyDemand(DailyUse(units: 1, days: 1)), leadDays: lead, reviewDays: review,
            emergencyDays: emergency))
      }
    } catch {
      throw .rule(code, error)
    }
  }

  /// What a parameter holds, set or usual; nil: nothing.
  public func value(_ code: String) -> String? {
    set[code] ?? ParameterKind.kind(of: code)?.usual(code)
  }

  /// The service level of an importance, between 0 and 1.
  public func serviceLevel(_ ved: VED) -> Double {
    number("service_level_percent/\(ved.rawValue)").double / 100
  }

  /// What ordering, holding for a day and lacking for a day cost of an item of that price.
  public func costs(_ ved: VED, price: Price) throws(ReorderProblem) -> OrderCosts {
    let yuan = Double(price.tenThousandths) / 10_000
    let holding = yuan * number("costs/holding_percent").double / 100 / 365
    return try OrderCosts(
      order: number("costs/order_cny").double, holding: holding,
      shortage: holding * number("costs/shortage_factor/\(ved.rawValue)").double)
  }

  /// The room that a base unit of an item takes, in cubic centimetres, rounded up; nil where nobody says.
  public func volume(_ item: ItemCode) -> Int64? {
    value("volume_ml/\(item)").flatMap { DecimalFraction($0) }?.rational.roundedUp
  }

  private func number(_ code: String) -> Rational {
    value(code).flatMap { DecimalFraction($0) }?.rational ?? Rational(0)
  }
}

extension ReorderScope {
  /// What a code `rules/…` sets a rule for; nil for any other code.
  public init?(code: String) {
    let words = code.split(separator: "/").map(String.init)
    guard words.first == "rules" else { return nil }
    switch (words.dropFirst().first, words.count) {
    case ("default", 2): self = .everything
    case ("category", 4):
      guard let level = Level(rawValue: words[2]) else { return nil }
      self = .category(level, words[3])
    case ("level", 4):
      guard let level = Level(rawValue: words[2]), let item = ItemCode(words[3]) else { return nil }
      self = .level(level, item)
    case ("site", 4):
      guard let site = SiteCode(words[2]), let item = ItemCode(words[3]) else { return nil }
      self = .site(site, item)
    default: return nil
    }
  }
}
