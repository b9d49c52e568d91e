public import Planning
import Stockpile

/// Words of alerts that are no terms of the trade.
extension Label {
  static let severity = Label("severity", zh: "等级", en: "severity")
  static let alertKind = Label("kind", zh: "类别", en: "kind")
  static let alertCode = Label("code", zh: "编号", en: "number")
  static let figure = Label("figure", zh: "数值", en: "figure")
  static let measure = Label("measure", zh: "数值含义", en: "measure")
  static let alertDay = Label("day", zh: "日期", en: "day")
  static let alertWords = Label("words", zh: "情况", en: "what")
  static let alertRule = Label("rule", zh: "规则", en: "rule")
  static let next = Label("next", zh: "下一步", en: "next")
  static let worstSite = Label("worst_site", zh: "最严重单位", en: "worst site")
}

extension AlertSeverity {
  /// What people call it.
  public var label: Label {
    switch self {
    case .critical: Label(rawValue, zh: "紧急", en: "critical")
    case .warning: Label(rawValue, zh: "警告", en: "warning")
    case .notice: Label(rawValue, zh: "提示", en: "notice")
    }
  }
}

extension AlertKind {
  /// What people call it.
  public var label: Label {
    switch self {
    case .expired: Label(rawValue, zh: "过期未处理", en: "expired on a shelf")
    case .stockOut: Label(rawValue, zh: "断货", en: "stock-out")
    case .belowFloor: Label(rawValue, zh: "低于红线", en: "below the red line")
    case .papersOverdue: Label(rawValue, zh: "逾期未补办", en: "papers overdue")
    case .expires30: Label(rawValue, zh: "30天内到期", en: "expires in 30 days")
    case .lowCover: Label(rawValue, zh: "即将用完", en: "runs out soon")
    case .unusualUse: Label(rawValue, zh: "领用异常", en: "unusual use")
    case .belowNorm: Label(rawValue, zh: "低于定额", en: "below norm")
    case .papersOwed: Label(rawValue, zh: "待补办", en: "papers owed")
    case .toDecide: Label(rawValue, zh: "待审批", en: "to be decided")
    case .toOrder: Label(rawValue, zh: "待签调用令", en: "order to be signed")
    case .toSend: Label(rawValue, zh: "待发货", en: "to be sent")
    case .transitOverdue: Label(rawValue, zh: "在途超期", en: "transit overdue")
    case .disputeOverdue: Label(rawValue, zh: "差异超期", en: "difference overdue")
    case .unreported: Label(rawValue, zh: "月报未报", en: "not reported")
    case .agreementEnded: Label(rawValue, zh: "协议已到期", en: "agreement ended")
    case .standardSuperseded: Label(rawValue, zh: "目录标准已废止", en: "standard superseded")
    case .expires90: Label(rawValue, zh: "90天内到期", en: "expires in 90 days")
    case .nearExpiry: Label(rawValue, zh: "近效期", en: "near expiry")
    case .countOverdue: Label(rawValue, zh: "久未盘点", en: "count overdue")
    case .agreementEnding: Label(rawValue, zh: "协议将到期", en: "agreement ends soon")
    case .unverified: Label(rawValue, zh: "企业待核实", en: "enterprise unchecked")
    case .standardEnding: Label(rawValue, zh: "标准将废止", en: "standard ends soon")
    case .oldStandardLots: Label(rawValue, zh: "在库旧标准", en: "lots of old standard")
    case .fewMedicines: Label(rawValue, zh: "药品种类不足", en: "few medicines")
    }
  }
}

extension AlertRule.Measure {
  /// What people call it.
  var label: Label {
    switch self {
    case .value: Label(rawValue, zh: "金额（元）", en: "value (CNY)")
    case .sites: Label(rawValue, zh: "单位数", en: "sites")
    case .days: Label(rawValue, zh: "天数", en: "days")
    case .daysLeft: Label(rawValue, zh: "剩余天数", en: "days left")
    case .units: Label(rawValue, zh: "数量", en: "units")
    }
  }
}
