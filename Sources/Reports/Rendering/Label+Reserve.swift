/// Words of norms, the reserve and who is responsible for it that are no terms of the trade.
extension Label {
  // Reserve
  static let physical = Label("physical", zh: "实物", en: "physical")
  static let baseNorm = Label("base_norm", zh: "常态定额", en: "routine norm")
  static let floor = Label("floor", zh: "红线", en: "red line")
  static let belowFloor = Label("below_floor", zh: "低于红线", en: "below it")
  static let belowFloorMark = Label("below", zh: "低于", en: "below")
  static let sitesBelowFloor = Label(
    "sites_below_floor", zh: "低于红线单位", en: "sites below it")
  static let sitesOnDaily = Label(
    "sites_on_daily_stock", zh: "以日常计单位", en: "sites on daily stock")
  static let normSource = Label("norm_source", zh: "定额依据", en: "norm by")
  static let normFrom = Label("norm_from", zh: "定额生效", en: "norm from")

  // Norms
  static let scope = Label("scope", zh: "适用单位", en: "sites concerned")
  static let rule = Label("rule", zh: "定额规则", en: "rule")
  static let validFrom = Label("valid_from", zh: "生效日期", en: "from")
  static let validTo = Label("valid_to", zh: "截止日期", en: "to")
  static let smallest = Label("smallest", zh: "最小", en: "smallest")
  static let largest = Label("largest", zh: "最大", en: "largest")
  static let versions = Label("versions", zh: "历次修订", en: "revisions")

  // Agreements, standards, levels
  static let rampUpDays = Label("ramp_up_days", zh: "爬坡天数", en: "ramp-up (days)")
  static let enterpriseName = Label("enterprise_name", zh: "企业名称", en: "enterprise name")
  static let verifiedOn = Label("verified_on", zh: "上次核实", en: "last checked")
  static let oldStandard = Label("old", zh: "原标准", en: "old standard")
  static let newStandard = Label("new", zh: "新标准", en: "new standard")
  static let effectiveOn = Label("effective", zh: "实施日期", en: "in force from")
  static let itemsConcerned = Label("items", zh: "涉及物资", en: "items concerned")
  static let multiplier = Label("norm_multiplier", zh: "定额系数", en: "norms ×")
  static let releasedBy = Label("released_by", zh: "专储动用批准", en: "reserve released by")
  static let rotationAllowed = Label("rotation", zh: "可轮换", en: "rotation")

  // People
  static let roles = Label("roles", zh: "角色", en: "roles")
  static let authority = Label("authority", zh: "审批权限", en: "authority")
  static let rank = Label("rank", zh: "层级", en: "rank")
  static let releasesReserve = Label("releases_reserve", zh: "可动用专储", en: "releases reserve")
  static let limit = Label("limit", zh: "单次限额（元）", en: "limit (CNY)")
  static let mayBreakFloor = Label("may_break_floor", zh: "可破红线", en: "below the red line")
  static let party = Label("party", zh: "企业或单位", en: "enterprise or site")
  static let phones = Label("phones", zh: "电话", en: "telephone")
  static let duty = Label("duty", zh: "值守时间", en: "duty")

  // Yes, no and states
  static let yes = Label("yes", zh: "是", en: "yes")
  static let inForce = Label("in_force", zh: "现行", en: "in force")
  static let coming = Label("coming", zh: "未生效", en: "coming")
  static let replaced = Label("replaced", zh: "已替换", en: "replaced")
  static let expiredAgreement = Label("expired", zh: "已到期", en: "expired")
  static let atWork = Label("at_work", zh: "在岗", en: "at work")
  static let hasLeft = Label("left", zh: "已离岗", en: "left")
}

extension Field {
  /// A mark where something holds; nothing where it does not.
  static func mark(_ isSet: Bool, _ label: Label = .yes) -> Field { isSet ? .word(label) : .empty }
}
