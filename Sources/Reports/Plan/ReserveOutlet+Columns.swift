import Planning
import Stockpile

extension PlanPurchase {
  /// Where what is bought for the reserve goes before it ends.
  static func outletColumns(_ visibility: Visibility) -> [Column<PlanPurchase>] {
    [
      Column(.forReserve, visibility) { .integer($0.outlet?.units) },
      Column(.endsOn, visibility) { .day($0.outlet?.endsOn) },
      Column(.outlets, visibility) { $0.outlet?.siteNames ?? .empty },
      Column(.latestSwap, visibility) { .day($0.outlet?.latestSwap) },
      Column(.unavoidable, visibility) { .integer($0.outlet?.waste) },
      Column(.lostAmount, visibility) { .amount($0.lossAmount) },
    ]
  }

  /// What cannot be used in time at the reference price; nil without a price, or where nothing is left.
  fileprivate var lossAmount: Amount? {
    guard let waste = outlet?.waste, waste > 0 else { return nil }
    return price.map { Amount(waste, at: $0.price) }
  }
}

extension ReserveOutlet {
  /// How many of the sites are named.
  private static let named = 3

  fileprivate var siteNames: Field {
    let more = sites.count - Self.named
    let shown = sites.prefix(Self.named)
    return .both(
      zh: shown.map(\.nameZH).joined(separator: "、") + (more > 0 ? " 等 \(sites.count) 个单位" : ""),
      en: shown.map(\.nameEN).joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }
}

/// Purchases for the reserve that share a fate.
struct OutletSection {
  let title: String
  let table: ReportTable
}

extension ReplenishmentPlan {
  /// What is bought for the reserve: first what has somewhere to go before it ends, then what has not.
  func outlets(_ language: Language) -> [OutletSection] {
    let columns = Column.item(\.line.item) + PlanPurchase.outletColumns(.unlessBlank)
    let sections = [
      (
        language.pick(zh: "专储采购的轮换去处", en: "Where reserve bought now goes before it ends"),
        purchases.filter { $0.outlet?.sites.isEmpty == false }
      ),
      (
        language.pick(
          zh: "将过期：补定额的采购没有轮换去处", en: "Will expire: bought for norms, and nobody uses it"),
        willExpire
      ),
    ]
    return sections.filter { !$0.1.isEmpty }.map { title, purchases in
      let (table, loss) = (ReportTable(purchases, columns), Self.loss(purchases))
      return OutletSection(
        title: title,
        table: loss.fen > 0 ? table.withTotal([Label.lostAmount.key: .amount(loss)]) : table)
    }
  }

  /// The same in a sentence for the first page; empty where nothing will expire.
  func willExpireWords(_ language: Language) -> String {
    guard !willExpire.isEmpty else { return "" }
    let amount = Cell.amount(fen: Self.loss(willExpire).fen).text(grouped: true)
    return language.pick(
      zh: "补定额的采购有 \(willExpire.count) 种没有轮换去处，到期时将损失约 \(amount) 元（将过期）\n",
      en: "\(willExpire.count) items bought for norms are used by nobody: about CNY \(amount) will "
        + "expire\n")
  }

  private var willExpire: [PlanPurchase] {
    purchases.filter { $0.outlet?.sites.isEmpty == true }
  }

  private static func loss(_ purchases: [PlanPurchase]) -> Amount {
    purchases.compactMap(\.lossAmount).reduce(.zero, +)
  }
}

extension Label {
  fileprivate static let forReserve = Label("for_norms", zh: "其中补定额", en: "for norms")
  fileprivate static let endsOn = Label("ends_on", zh: "约到期日", en: "ends about")
  fileprivate static let outlets = Label("outlets", zh: "轮换去处", en: "goes to")
}
