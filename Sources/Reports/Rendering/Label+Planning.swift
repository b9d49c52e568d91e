/// Words of plans, allocations and the overview that are no terms of the trade.
extension Label {
  // Plans
  static let lineNumber = Label("line", zh: "序号", en: "no.")
  static let useADay = Label("adc", zh: "日均消耗", en: "a day")
  static let useUnits = Label("use_units", zh: "期内消耗", en: "used")
  static let useDays = Label("use_days", zh: "统计天数", en: "in days")
  static let coverDays = Label("days_of_cover", zh: "可用天数", en: "cover")
  static let expiringUnused = Label(
    "expiring_unused", zh: "期内到期不可用", en: "will expire unused")
  static let effective = Label("effective", zh: "有效可用", en: "usable in time")
  static let reserveGap = Label("reserve_gap", zh: "定额缺口", en: "gap to norm")
  static let dailyGap = Label("daily_gap", zh: "日常缺口", en: "gap to cover")
  static let proposed = Label("proposed", zh: "建议补充量", en: "proposed")
  static let sources = Label("sources", zh: "来源单位", en: "from")
  static let moves = Label("moves", zh: "其中调拨", en: "moved")
  static let bought = Label("bought", zh: "其中采购", en: "bought")
  static let referencePrice = Label("reference_price", zh: "参考单价", en: "reference price")
  static let priceBasis = Label("price_basis", zh: "单价依据", en: "price from")
  static let approved = Label("approved", zh: "核定数量", en: "approved")
  static let reportState = Label("report_state", zh: "月报", en: "report")
  static let lastReceipt = Label("last_receipt", zh: "最近入库", en: "last receipt")
  static let catalogue = Label("catalogue", zh: "目录中值", en: "catalogue")
  static let shortLines = Label("short_lines", zh: "缺口行数", en: "short lines")
  static let vitalLines = Label("vital_lines", zh: "其中关键", en: "vital")
  static let movedLines = Label("lines_moved", zh: "网内可补", en: "filled inside")
  static let boughtLines = Label("lines_to_buy", zh: "需采购", en: "to be bought")

  static let rowKind = Label("kind", zh: "行类", en: "row")
  static let gapRow = Label("gap", zh: "缺口", en: "gap")
  static let purchaseRow = Label("purchase", zh: "采购", en: "purchase")
  static let packUnits = Label("purchased", zh: "整件采购数量", en: "purchased")
  static let packAmount = Label("purchase_amount", zh: "整件采购金额（元）", en: "purchase (CNY)")

  // Allocation
  static let requested = Label("request", zh: "需补", en: "lacks")
  static let share = Label("share", zh: "分得", en: "gets")
  static let coverBefore = Label("cover_before", zh: "分前可用天数", en: "days before")
  static let coverAfter = Label("cover_after", zh: "分后可用天数", en: "days after")

  // Overview
  static let below = Label("below", zh: "及以下", en: "and below")
  static let runsOut = Label("runs_out_on", zh: "预计用完", en: "runs out on")
  static let usableDaily = Label("usable_daily", zh: "日常可用", en: "usable")
  static let usableReserve = Label("usable_reserve", zh: "专储可用", en: "usable reserve")
  static let outOfStock = Label("out_of_stock", zh: "断货", en: "out of stock")
  static let inUse = Label("in_use", zh: "在用项数", en: "in use")
  static let below30 = Label("below_cover", zh: "不足30天", en: "under 30 days")
}
