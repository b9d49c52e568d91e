public import Stockpile

/// How a kind of alert is judged: one row of the one table of severities.
public struct AlertRule: Sendable {
  /// What its alerts are measured and sorted by.
  public enum Measure: String, Sendable {
    /// Value in ten-thousandths of a yuan.
    case value
    /// How many sites.
    case sites
    /// Days since, or days past what was due.
    case days
    /// Days that are left: fewer are worse.
    case daysLeft = "days_left"
    /// Base units.
    case units
  }

  /// How bad it is.
  public let severity: AlertSeverity
  /// Why it is that bad.
  public let reason: Message
  /// What its alerts are sorted by.
  public let measure: Measure

  private init(_ severity: AlertSeverity, by measure: Measure, _ zh: String, _ en: String) {
    self.severity = severity
    self.measure = measure
    self.reason = Message(zh: zh, en: en)
  }

  /// The rule of a kind.
  public static func of(_ kind: AlertKind) -> AlertRule {
    switch kind {
    case .expired:
      AlertRule(
        .critical, by: .value, "过期物资在架，可能误用", "expired goods on a shelf may be taken by mistake")
    case .stockOut:
      AlertRule(.critical, by: .sites, "日常业务已无货可用", "routine work has nothing to use")
    case .belowFloor:
      AlertRule(
        .critical, by: .sites, "专储不得低于红线", "the reserve is not to be below the red line")
    case .papersOverdue:
      AlertRule(
        .critical, by: .days, "动用专储而手续逾期", "the reserve was touched and its papers are overdue")
    case .expires30:
      AlertRule(.critical, by: .value, "来不及用就只能报损", "what is not used now is lost")
    case .lowCover:
      AlertRule(.warning, by: .daysLeft, "不补就要断货", "runs out unless refilled")
    case .unusualUse:
      AlertRule(
        .warning, by: .sites, "可能是疫情的苗头，也可能是记错",
        "an outbreak may begin like this, and so may a slip of the pen")
    case .belowNorm:
      AlertRule(.warning, by: .sites, "应急时不够用", "too little for an emergency")
    case .papersOwed:
      AlertRule(.warning, by: .days, "限期内要补办手续", "the papers are owed in time")
    case .toDecide:
      AlertRule(.warning, by: .days, "有人在等批", "somebody waits for the decision")
    case .toOrder:
      AlertRule(.warning, by: .days, "已批准，令未签", "approved, and nobody signed the order")
    case .toSend:
      AlertRule(.warning, by: .days, "令已签，货未出", "the order is signed, the goods are here")
    case .transitOverdue:
      AlertRule(.warning, by: .days, "货不知到没到", "nobody knows whether the goods came")
    case .disputeOverdue:
      AlertRule(.warning, by: .days, "差异挂账，账实不符", "the books are not what is there")
    case .unreported:
      AlertRule(.warning, by: .sites, "计划只能按旧数做", "plans rest on old figures")
    case .agreementEnded:
      AlertRule(.warning, by: .days, "协议储备已不算数", "its goods do not count any more")
    case .standardSuperseded:
      AlertRule(.warning, by: .days, "再按旧标准采购不合规", "what is bought by it breaks the rules")
    case .expires90:
      AlertRule(.warning, by: .value, "还来得及轮换、调剂", "there is time to move it to whoever uses it")
    case .nearExpiry:
      AlertRule(.notice, by: .value, "列入催用和轮换计划", "to be planned for")
    case .countOverdue:
      AlertRule(.notice, by: .sites, "账面数久未核对", "the books were not checked for long")
    case .agreementEnding:
      AlertRule(.notice, by: .daysLeft, "到期前续签", "to be renewed before its end")
    case .unverified:
      AlertRule(.notice, by: .days, "急用时可能找不到人", "nobody may answer in an emergency")
    case .standardEnding:
      AlertRule(.notice, by: .daysLeft, "采购改用新标准", "purchases go over to the new one")
    case .oldStandardLots:
      AlertRule(.notice, by: .units, "旧标准产品可用到有效期，先用", "usable to expiry: used first")
    case .fewMedicines:
      AlertRule(.notice, by: .sites, "诊室基本药品配备", "what a clinic is to keep")
    }
  }
}

extension AlertKind {
  /// How bad its alerts are.
  public var severity: AlertSeverity { AlertRule.of(self).severity }
}
