public import Stockpile

/// Who works in the small network, what they may allow, and the response levels.
extension SmallNetwork {
  /// Head of a storing institution: allows working stock only.
  public static let head = "院长"
  /// Of the CDC: the reserve up to a limit, never below the floor.
  public static let cdc = "疾控主任"
  /// Of the bureau: the reserve without limit, below the floor too.
  public static let bureau = "卫健局长"
  /// A keeper of the first township.
  public static let keeper = "乡镇保管员"

  /// The register entries of people.
  public static let operators: [Operator] = [
    person(head, "approver;keeper", authority: "custodian", root),
    person(cdc, "approver", authority: "cdc", root),
    person(bureau, "approver", authority: "bureau", root),
    person(keeper, "keeper", authority: "", townships[0]),
  ]

  /// The register entries of authorities.
  public static let authorities: [Authority] = [
    authority("custodian", 0, releases: "N", limit: "", belowFloor: "N"),
    authority("cdc", 1, releases: "Y", limit: "40", belowFloor: "N"),
    authority("bureau", 2, releases: "Y", limit: "", belowFloor: "Y"),
  ]

  /// The register entries of response levels.
  public static let levels: [ResponseLevel] = [
    level("routine", "1.0", release: "order"), level("iii", "1.5", release: "bureau"),
  ]

  /// Everything above as entries of their registers.
  public static var records: [Record] {
    operators.map(\.record) + authorities.map(\.record) + levels.map(\.record)
      + enterprises.map(\.record) + agreements.map(\.record)
  }

  /// What a site's reserve must not fall below: 70 % of a fixed norm, by hand.
  public static func floors(of items: some Sequence<Item>, at site: Site) -> [ItemCode: Int64] {
    var floors: [ItemCode: Int64] = [:]
    for item in items where site.holdsStock {
      guard let rule = item.record["norm_\(site.level.rawValue)"],
        let norm = Int64(rule.dropFirst())
      else { continue }
      floors[item.code] = (norm * 70 + 99) / 100
    }
    return floors
  }

  private static func person(
    _ name: String, _ roles: String, authority: String, _ site: SiteCode
  ) -> Operator {
    let fields = ["roles": roles, "authority": authority, "site": site.description]
    do {
      return try Operator(Record(.operator, code: name, fields: fields))
    } catch {
      fatalError("\(error)")
    }
  }

  private static func authority(
    _ key: String, _ rank: Int, releases: String, limit: String, belowFloor: String
  ) -> Authority {
    let fields = [
      "name_zh": key, "rank": String(rank), "releases_reserve": releases, "limit_yuan": limit,
      "below_floor": belowFloor,
    ]
    do {
      return try Authority(Record(.authority, code: key, fields: fields))
    } catch {
      fatalError("\(error)")
    }
  }

  private static func level(_ key: String, _ factor: String, release: String) -> ResponseLevel {
    let fields = ["name_zh": key, "norm_multiplier": factor, "issue_reserve": release]
    do {
      return try ResponseLevel(Record(.responseLevel, code: key, fields: fields))
    } catch {
      fatalError("\(error)")
    }
  }
}
