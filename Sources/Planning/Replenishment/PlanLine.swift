public import Stockpile

/// One item at one site in a replenishment plan: what its two pools lack, and where it comes from.
public struct PlanLine: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// 储备定额 under the response level; nil where the site has none or it is unknown.
  public let norm: Int64?
  /// The pool the norm looks at: daily stock where the site keeps no reserve of the item.
  public let normPool: Pool
  /// The norm against its stock. Where that is daily stock, the norm has the first claim on it and
  /// `daily` shows the rest: no unit counts twice.
  public let reserve: PoolNeed
  /// What the reorder rule orders up to, against daily stock.
  public let daily: PoolNeed
  /// 日均消耗 c, with all sites below.
  public let use: DailyUse
  /// What the site's own part of it rests on; nil where it never used any.
  public let routine: RoutineUse?
  /// The reorder rule of the daily pool, and what it comes to.
  public let rule: AppliedRule
  /// The red line of the reserve; nil where it has no known norm.
  public let floor: Int64?
  /// When the last of what is proposed is to be there; nil where nothing is proposed.
  public let arrives: CalendarDay?
  /// Proposed moves inside the network, nearest supplier first.
  public let moves: [RefillMove]
  /// What it would cost to buy; nil where no price is known.
  public let price: PlanPrice?
  /// 日常可用天数 of the daily stock at the site's c; nil where nothing is used.
  public let cover: Int64?
  /// Whether the site has closed the month the plan rests on; else its figures are the last known.
  public let isReported: Bool

  /// 缺口 of both pools; neither covers the other.
  public var gap: Int64 { reserve.gap + daily.gap }

  /// 在订 for both pools.
  public var onOrder: Int64 { reserve.onOrder + daily.onOrder }

  /// 欠发 from both pools.
  public var backorder: Int64 { reserve.backorder + daily.backorder }

  /// 建议补充量 from inside the network.
  public var moved: Int64 { moves.reduce(0) { $0 + $1.quantity } }

  /// 建议补充量 to be bought, before rounding to packs.
  public var toPurchase: Int64 { gap - moved }

  /// 专储可用: usable in the reserve pool.
  public var usableReserve: Int64 { normPool == .reserve ? reserve.usable : 0 }

  /// 日常可用: usable in the daily pool, also where a norm claims it.
  public var usableDaily: Int64 { daily.usable + (normPool == .reserve ? 0 : reserve.usable) }

  /// One sentence with the numbers.
  public var reason: Message {
    var zh: [String] = []
    var en: [String] = []
    if let norm {
      let words = reserve.words
      let isDaily = normPool == .daily
      zh.append("定额 \(norm)\(isDaily ? "（没有专储，先从日常库存里算够定额）" : "")，\(words.zh)")
      en.append(
        "norm \(norm)\(isDaily ? " (no reserve here: daily stock counts towards the norm first)" : ""), \(words.en)"
      )
    }
    if use.units > 0 || daily.target > 0 {
      let (words, aim) = (daily.words, aim)
      let note = routine?.remark
      zh.append(
        "\(use.days) 天用 \(use.units)\(note.map { "（\($0.zh)）" } ?? "")，\(aim.zh)，\(words.zh)")
      en.append(
        "used \(use.units) in \(use.days) days\(note.map { " (\($0.en))" } ?? ""), \(aim.en), \(words.en)"
      )
    }
    if !isReported {
      zh.append("未报，按最后已知库存")
      en.append("not reported, last known stock")
    }
    let (waysZH, waysEN) = ways
    return Message(
      zh: zh.joined(separator: "；") + (waysZH.isEmpty ? "" : "：" + waysZH.joined(separator: "，")),
      en: en.joined(separator: "; ") + (waysEN.isEmpty ? "" : ": " + waysEN.joined(separator: ", "))
    )
  }

  /// What the daily pool is filled up to, and by which rule.
  private var aim: (zh: String, en: String) {
    let days = rule.levels.days
    var aim =
      rule.winner.rule == .given(.coverDays(days ?? -1))
      ? (zh: "\(days ?? 0) 天需 \(daily.target)", en: "\(daily.target) for \(days ?? 0) days")
      : (
        zh: "按\(rule.winner.rule.label.zh)补到 \(daily.target)",
        en: "up to \(daily.target) by \(rule.winner.rule.label.en)"
      )
    if daily.level < daily.target {
      aim.zh += "，有效期内只用得完 \(daily.level)"
      aim.en += ", only \(daily.level) used before it expires"
    }
    if !daily.isDue, let point = daily.reorderPoint {
      aim.zh += "，高于补货点 \(point)，不到补货时"
      aim.en += ", above the reorder point of \(point), not yet time to order"
    }
    if daily.isUrgent, let point = daily.emergencyPoint {
      aim.zh += "，低于紧急补货点 \(point)"
      aim.en += ", below the emergency point of \(point)"
    }
    return aim
  }

  private var ways: (zh: [String], en: [String]) {
    var zh = moves.map { move in
      "由\(move.from.nameZH)\(move.pool == .reserve ? "专储凭调用令" : "")调拨 \(move.quantity) "
        + item.baseUnitZH + (move.into == .reserve ? "入专储" : "")
    }
    var en = moves.map { move in
      "move \(move.quantity) \(item.baseUnitEN) from \(move.from.nameEN)"
        + (move.pool == .reserve ? "'s reserve under an order" : "")
        + (move.into == .reserve ? " into the reserve" : "")
    }
    if toPurchase > 0 {
      zh.append("采购 \(toPurchase) \(item.baseUnitZH)")
      en.append("buy \(toPurchase) \(item.baseUnitEN)")
    }
    return (zh, en)
  }
}

extension PoolNeed {
  /// Stock, what will expire of it, what is on the way, and the gap.
  fileprivate var words: (zh: String, en: String) {
    let ends = expiring > 0
    return (
      (backorder > 0 ? "待出库 \(backorder)，" : "") + "可用 \(usable)"
        + (ends ? "（其中 \(expiring) 期内到期）" : "") + "，在途 \(onTheWay)"
        + (onOrder > 0 ? "，在订 \(onOrder)" : "") + "，缺 \(gap)",
      (backorder > 0 ? "backorder \(backorder), " : "") + "usable \(usable)"
        + (ends ? " (\(expiring) of it will expire)" : "")
        + ", on the way \(onTheWay)" + (onOrder > 0 ? ", on order \(onOrder)" : "")
        + ", lacks \(gap)"
    )
  }
}

/// A reference price (参考单价), and where it comes from.
public struct PlanPrice: Hashable, Sendable {
  /// Where a price comes from.
  public enum Basis: Hashable, Sendable {
    /// The last receipt, on that day.
    case lastReceipt(DocumentNumber)
    /// The middle of the catalogue's range: nothing was bought yet.
    case catalogue
  }

  /// For one base unit.
  public let price: Price
  /// Where it comes from.
  public let basis: Basis

  /// The price of the last receipt, else the middle of the range in the item's entry
  /// (`price_low_cny`, `price_high_cny`), rounded up to a ten-thousandth; nil without either.
  public init?(_ item: Item, lastReceipt: LastReceipt?) {
    if let lastReceipt {
      self.price = lastReceipt.price
      self.basis = .lastReceipt(lastReceipt.document)
      return
    }
    let ends = ["price_low_cny", "price_high_cny"].compactMap { field in
      item.record[field].flatMap { Price(yuan: $0) }
    }
    guard ends.count == 2,
      let middle = Price(
        tenThousandths: (ends[0].tenThousandths + ends[1].tenThousandths + 1) / 2)
    else { return nil }
    self.price = middle
    self.basis = .catalogue
  }
}
