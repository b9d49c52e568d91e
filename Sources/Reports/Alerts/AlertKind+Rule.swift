import Planning
import Stockpile

extension AlertKind {
  /// The rule with its threshold and where that is set.
  func rule(_ thresholds: AlertThresholds) -> Message {
    func days(_ setting: Setting) -> String { "\(thresholds[setting])" }
    func set(_ zh: String, _ en: String, _ setting: Setting) -> Message {
      Message(zh: "\(zh)（设置 \(setting.rawValue)）", en: "\(en) (setting \(setting.rawValue))")
    }
    switch self {
    case .expired:
      return Message(
        zh: "过了有效期（批号的有效期至）仍在架，不分属性和状态",
        en: "past the lot's expiry day and on a shelf, in any pool and status")
    case .stockOut:
      return Message(
        zh: "近 90 天（可计的日子不足时往前看）有领用，日常可用为 0；专储不算",
        en:
          "used in the last 90 days (further back where few of them count), usable daily stock 0; the "
          + "reserve does not count")
    case .belowFloor:
      return set(
        "实物 < 不乘响应系数的定额 × \(days(.reserveFloorPercent))%",
        "physical stock < \(days(.reserveFloorPercent))% of the norm without the level's factor",
        .reserveFloorPercent)
    case .belowNorm:
      return Message(
        zh: "红线以上，实物 < 定额（norm show 看依据）",
        en: "not below the red line, physical stock < norm (norm show tells where it is set)")
    case .papersOverdue:
      return Message(
        zh: "应急先调后补，过了补办期限（调出时按设置 regularise_hours 定）",
        en: "sent in an emergency, past the time for its papers (setting regularise_hours)")
    case .papersOwed:
      return Message(
        zh: "应急先调后补，手续未补（设置 regularise_hours）",
        en: "sent in an emergency, papers owed (setting regularise_hours)")
    case .toDecide: return Message(zh: "申请已提交，未审批", en: "asked for, not decided")
    case .toOrder: return Message(zh: "申请已批准，调用令未签", en: "approved, no order signed")
    case .toSend:
      return Message(zh: "调用令已签、已备货，未发出", en: "set aside under an order, not sent")
    case .expires30:
      return Message(
        zh: "30 天（定则）内到期，且在物资的近效期天数（near_expiry_days）内",
        en: "ends within 30 days (fixed) and within the item's near_expiry_days")
    case .expires90:
      return Message(
        zh: "31–90 天（定则）内到期，且在物资的近效期天数（near_expiry_days）内",
        en: "ends within 31–90 days (fixed) and within the item's near_expiry_days")
    case .nearExpiry:
      return Message(
        zh: "90 天以后、物资的近效期天数（near_expiry_days）内到期",
        en: "ends after 90 days and within the item's near_expiry_days")
    case .lowCover:
      return set(
        "日常可用天数 < \(days(.coverAlertDays))", "days of cover < \(days(.coverAlertDays))",
        .coverAlertDays)
    case .unusualUse:
      return Message(
        zh: "上一个应报月份的领用超出以往各月的常见范围（负二项分布，高、低误报概率各 0.1%，定则）",
        en:
          "the last month due is outside what the months before make usual (negative binomial, a "
          + "false alarm in 1,000 either way, fixed)")
    case .transitOverdue:
      return set(
        "在途超过 \(days(.transitOverdueDays)) 天",
        "on the way for over \(days(.transitOverdueDays)) days", .transitOverdueDays)
    case .disputeOverdue:
      return set(
        "签收后差异超过 \(days(.transitOverdueDays)) 天未处理",
        "a difference open for over \(days(.transitOverdueDays)) days since the arrival",
        .transitOverdueDays)
    case .unreported:
      return Message(
        zh: "次月 5 日（定则）后仍未关账", en: "not closed after the 5th of the next month (fixed)")
    case .countOverdue:
      return set(
        "有库存，超过 \(days(.countOverdueDays)) 天未盘点（期初算盘点）",
        "holds stock, not counted for over \(days(.countOverdueDays)) days (opening stock is a count)",
        .countOverdueDays)
    case .agreementEnded:
      return Message(zh: "过了协议截止日，没有续签", en: "past its last day, and no later one follows")
    case .agreementEnding:
      return set(
        "\(days(.agreementAlertDays)) 天内到期", "ends within \(days(.agreementAlertDays)) days",
        .agreementAlertDays)
    case .unverified:
      return set(
        "超过 \(days(.verifiedWithinDays)) 天未核实（verified_on）",
        "not checked for over \(days(.verifiedWithinDays)) days (verified_on)",
        .verifiedWithinDays)
    case .standardSuperseded:
      return Message(
        zh: "新标准已实施，目录（standard_no）仍是旧号",
        en: "the new one is in force and the catalogue (standard_no) names the old one")
    case .standardEnding:
      return set(
        "新标准 \(days(.standardAlertDays)) 天内实施，目录（standard_no）仍是旧号",
        "the new one is in force within \(days(.standardAlertDays)) days and the catalogue "
          + "(standard_no) names the old one",
        .standardAlertDays)
    case .oldStandardLots:
      return Message(
        zh: "新标准已实施，在效期内的批号按旧标准生产", en: "in date, made under a standard that is superseded")
    case .fewMedicines:
      return set(
        "村级单位在效期内可用的药品不足 \(days(.medicineKinds)) 种",
        "fewer than \(days(.medicineKinds)) kinds of usable medicine at a clinic", .medicineKinds)
    }
  }

  /// What to do about it, after looking.
  var advice: Message {
    switch self {
    case .expired:
      Message(zh: "核对后报损：stockpile write-off", en: "look, then stockpile write-off")
    case .stockOut, .lowCover:
      Message(
        zh: "补货：stockpile plan replenish，或分配 stockpile allocate",
        en: "refill: stockpile plan replenish, or share: stockpile allocate")
    case .unusualUse:
      Message(
        zh: "核对单据；属实的问明原因：stockpile explain demand",
        en: "check the documents; if it is so, ask why: stockpile explain demand")
    case .belowFloor, .belowNorm:
      Message(
        zh: "补足：stockpile plan replenish；协议调用见 stockpile agreement list",
        en: "refill: stockpile plan replenish; agreements: stockpile agreement list")
    case .papersOverdue, .papersOwed: Message(zh: "补办手续", en: "do the papers")
    case .toDecide:
      Message(zh: "审批，或驳回：stockpile call-up reject", en: "approve, or stockpile call-up reject")
    case .toOrder: Message(zh: "签调用令", en: "sign the order")
    case .toSend:
      Message(zh: "发货，不再需要的关闭：stockpile call-up close", en: "send, or stockpile call-up close")
    case .expires30, .expires90, .nearExpiry:
      Message(
        zh: "专储轮换：stockpile rotate propose；日常的先用、调给用得完的单位",
        en: "reserve: stockpile rotate propose; daily stock: use it first, send it on")
    case .transitOverdue: Message(zh: "收货单位签收", en: "the receiver signs for it")
    case .disputeOverdue: Message(zh: "调出单位处理差异", en: "the sender settles it")
    case .unreported: Message(zh: "催报并关账：stockpile close", en: "call them; stockpile close")
    case .countOverdue: Message(zh: "安排盘点", en: "arrange a count")
    case .agreementEnded, .agreementEnding:
      Message(zh: "续签后登记新截止日", en: "renew, then register the new last day")
    case .unverified:
      Message(zh: "电话核实后登记日期", en: "call them, then register the day")
    case .standardSuperseded, .standardEnding:
      Message(
        zh: "改目录里的标准号：stockpile item change", en: "change the catalogue: stockpile item change")
    case .oldStandardLots: Message(zh: "先用，不再按旧标准采购", en: "use first, buy no more of it")
    case .fewMedicines: Message(zh: "按诊室药品目录补配", en: "complete the clinic's list")
    }
  }
}
