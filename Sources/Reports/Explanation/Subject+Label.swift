import Planning
import Stockpile

extension Explanation.Subject {
  /// What people call the figure; the key is the subject's own.
  var label: Label {
    let (zh, en) = words
    return Label(rawValue, zh: zh, en: en)
  }

  /// Words that reports and terms have already are theirs.
  private var words: (zh: String, en: String) {
    func of(_ term: Term) -> (String, String) { (term.zh, term.en) }
    func of(_ label: Label) -> (String, String) { (label.zh, label.en) }
    return switch self {
    case .gap: of(Term.gap)
    case .reserveGap: of(Label.reserveGap)
    case .dailyGap: of(Label.dailyGap)
    case .norm: of(Term.norm)
    case .backorder: of(Term.backorder)
    case .coverNeed: ("日常需备", "needed for cover")
    case .coverDays: ("备足天数", "days to cover")
    case .orderUpTo: of(Term.orderUpTo)
    case .usedInTime: ("有效期内用得完", "used before it expires")
    case .ruleTerm: ("其中", "of which")
    case .exactNorm: ("进位前", "before rounding up")
    case .fixedNorm: ("固定定额", "fixed norm")
    case .normDays: ("定额天数", "days of the norm")
    case .baseline: ("每日基数", "baseline a day")
    case .siteFigure: ("单位数据", "figure of the site")
    case .rate: of(Term.rate)
    case .wasteFactor: of(Term.wasteFactor)
    case .responseLevel: ("响应级别系数", "factor of the response level")
    case .publicDistribution: ("公众发放", "public distribution")
    case .usableReserve: of(Label.usableReserve)
    case .usableDaily: of(Label.usableDaily)
    case .claimed: ("定额先用", "claimed by the norm")
    case .lot: ("批次", "lot")
    case .notCounted: ("不计", "not counted")
    case .expiringUnused: of(Label.expiringUnused)
    case .onTheWay: of(Label.onTheWay)
    case .dispatch: of(Term.dispatch)
    case .onOrder: of(Term.onOrder)
    case .order: ("订单", "order")
    case .useADay: of(Label.useADay)
    case .useUnits: of(Label.useUnits)
    case .useDays: of(Label.useDays)
    case .ownUse: ("本级消耗", "used at the site")
    case .usedOnDays: ("可计日内领用", "used on the days that count")
    case .countedDays: of(Label.daysCounted)
    case .unmetRequests: ("缺货时未满足的需求", "asked for in vain without stock")
    case .useBelow: ("下级消耗", "used below")
    case .month: of(Term.month)
    case .day: of(Term.occurredOn)
    case .document: ("单据", "document")
    case .proposed: of(Label.proposed)
    case .moved: of(Label.toMove)
    case .share: of(Label.share)
    case .toShare: ("可分", "to share")
    case .spare: ("可调出", "to spare")
    case .effective: of(Label.effective)
    case .kept: ("自留", "kept")
    case .given: ("已分", "given before")
    case .claim: ("分给", "shared with")
    case .bought: of(Label.toPurchase)
    case .lacking: of(Label.lacking)
    case .onOrderToSpare: ("在订富余", "on order to spare")
    case .packs: of(Label.purchase)
    case .referencePrice: of(Label.referencePrice)
    case .amount: ("金额", "amount")
    case .onHand: of(Term.onHand)
    case .opening: of(Label.opening)
    case .kind: of(Term.kind)
    case .account: ("属性和状态", "pool and status")
    }
  }
}
