public import Stockpile

/// The response levels from routine to the highest, and which is in force.
public struct ResponseLevelList: TableReport {
  /// The levels.
  public let levels: [ResponseLevel]
  /// The level in force.
  public let current: ResponseLevel
  private let reason: String?
  private let authorities: [String: Authority]

  /// The levels; `reason` is what was said when the one in force was raised.
  public init(
    _ levels: [ResponseLevel], current: ResponseLevel, reason: String?, authorities: [Authority]
  ) {
    self.levels = (levels.isEmpty ? [.routine] : levels).sorted { left, right in
      if left.isEmergency != right.isEmergency { return !left.isEmergency }
      return left.multiplier != right.multiplier
        ? left.multiplier < right.multiplier : left.key > right.key
    }
    self.current = current
    self.reason = reason
    self.authorities = Dictionary(
      authorities.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One row a level.
  public var table: ReportTable {
    ReportTable(
      levels,
      [
        Column(.code) { .text($0.key) },
        Column(.name) { .both(zh: $0.nameZH, en: $0.nameEN) },
        Column(.multiplier) { .text($0.multiplier.words) },
        Column(.releasedBy) { [authorities] in $0.releaseField(authorities) },
        Column(.rotationAllowed, .unlessBlank) { .mark($0.allowsRotation) },
        Column(.inForce) { [current] in .mark($0.key == current.key) },
      ])
  }

  /// The level in force and why, then the table.
  public func text(_ language: Language) -> String {
    let why = reason.map { language.pick(zh: "（\($0)）", en: " (\($0))") } ?? ""
    return "\(current.words(language))\(why)\n" + table.text(language)
  }

  /// The levels.
  public var json: JSONText {
    .report(
      "response_levels",
      ["in_force": .string(current.key), "reason": .text(reason), "levels": table.json])
  }
}

extension ResponseLevel {
  fileprivate func releaseField(_ authorities: [String: Authority]) -> Field {
    guard let releasedBy else {
      return .named(code: Self.anyAuthority, zh: "凭调用令", en: "under an order")
    }
    let name = authorities[releasedBy]
    return .named(
      code: releasedBy, zh: name?.nameZH ?? releasedBy, en: name?.nameEN ?? releasedBy)
  }
}
