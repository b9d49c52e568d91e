public import Stockpile

/// Every term of one line of a replenishment plan, from the same values the line was made of.
public struct PlanExplanation: Sendable {
  /// The item.
  public let item: Item
  /// The site.
  public let site: Site
  /// What the plan rests on.
  public let basis: PlanBasis
  /// The line; nil where the plan has none for the item at the site.
  public let line: PlanLine?
  /// What is missing, and what fills it: two steps, a price and an amount where there are any.
  public let steps: [Explanation]
  /// Why there is no line, or why nothing is proposed; nil where something is.
  public let remark: Message?

  /// The explanation of an item at a site; nil if the site is not in the tree.
  ///
  /// Only the facts about the item are looked at; the evidence is what they were added up from.
  public init?(
    _ item: Item, at code: SiteCode, _ facts: PlanFacts, basis: PlanBasis, evidence: PlanEvidence
  ) throws(ReorderProblem) {
    guard let place = facts.tree.sites.firstIndex(where: { $0.code == code }) else { return nil }
    let terms = try ItemTerms(item, facts: facts, basis: basis, chain: SupplyChain(facts.tree))
    let plan = ItemPlan(terms, facts, basis)
    self.init(
      ExplainedPlace(terms: terms, place: place, facts: facts, basis: basis, evidence: evidence),
      plan)
  }

  /// The explanations of an item at every site of the tree, in the order of their codes.
  public static func everywhere(
    _ item: Item, _ facts: PlanFacts, basis: PlanBasis, evidence: PlanEvidence
  ) throws(ReorderProblem) -> [PlanExplanation] {
    let terms = try ItemTerms(item, facts: facts, basis: basis, chain: SupplyChain(facts.tree))
    let plan = ItemPlan(terms, facts, basis)
    return facts.tree.sites.indices.map { place in
      PlanExplanation(
        ExplainedPlace(terms: terms, place: place, facts: facts, basis: basis, evidence: evidence),
        plan)
    }
  }

  private init(_ found: ExplainedPlace, _ plan: ItemPlan) {
    item = found.terms.item
    site = found.site
    basis = found.basis
    line = plan.lines[found.place]
    steps = [found.gap] + found.filling(plan.purchase)
    remark = line.map { $0.gap > 0 ? nil : Self.nothingLacks } ?? found.whyNoLine
  }

  private static let nothingLacks = Message(
    zh: "两个池都不缺，本月不补", en: "neither pool lacks anything: nothing is proposed")
}

/// One place of an item's plan with the lines behind its figures.
struct ExplainedPlace {
  let terms: ItemTerms
  let place: Int
  let facts: PlanFacts
  let basis: PlanBasis
  let evidence: PlanEvidence

  var site: Site { facts.tree.sites[place] }
  var plan: SitePlan { terms.places[place] }

  /// Why the plan has no line here.
  var whyNoLine: Message {
    let reason = normTerms.norm == .known(0) ? nil : norm.words
    return Message(
      zh: "计划中没有这一行：近 \(plan.use.days) 天没有消耗；定额：" + (reason?.zh ?? "0"),
      en: "the plan has no line here: nothing was used in \(plan.use.days) days; norm: "
        + (reason?.en ?? "0"))
  }

  var normTerms: NormTerms { facts.norms.terms(of: terms.item.code, at: site) }

  var norm: Explanation {
    NormExplanation(
      terms.item, at: site, normTerms, response: basis.response,
      publicDistribution: basis.publicDistribution, versions: evidence.normVersions
    ).step
  }

  /// 缺口 of both pools.
  var gap: Explanation {
    Explanation(
      .gap, .units(plan.reserve.gap + plan.daily.gap), .sum,
      words: Message(zh: "两个池分别计算，互不相抵", en: "each pool by itself; neither covers the other"),
      steps: [reserveGap, dailyGap])
  }

  private var reserveGap: Explanation {
    let isDaily = plan.need.normPool == .daily
    return Explanation(
      .reserveGap, .units(plan.reserve.gap), .shortfall,
      words: isDaily
        ? Message(
          zh: "没有专储，日常库存先算够定额", en: "no reserve here: daily stock counts towards the norm first")
        : nil,
      steps: [norm] + backorder(of: .reserve, plan.reserve.backorder) + [
        isDaily ? claimed(.usableDaily, plan.claimed.usable) : usableReserve.taken(.minus),
        expiringReserve,
        isDaily
          ? claimed(.onTheWay, plan.claimed.onTheWay)
          : onTheWay(to: .reserve, plan.reserve.onTheWay).taken(.minus),
        onOrder(
          for: .reserve, plan.reserve.onOrder, by: basis.horizon, claimed: plan.claimed.onOrder
        ).taken(.minus),
      ])
  }

  private var dailyGap: Explanation {
    let daily = plan.daily
    let steps =
      [orderUpTo] + backorder(of: .daily, daily.backorder) + [
        usableDaily.taken(.minus), expiringDaily,
        onTheWay(to: .daily, daily.onTheWay, less: plan.claimed.onTheWay).taken(.minus),
        onOrder(
          for: .daily, daily.onOrder, by: basis.horizon(under: plan.rule),
          claimed: -plan.claimed.onOrder
        ).taken(.minus),
      ]
    guard !daily.isDue, let point = daily.reorderPoint else {
      return Explanation(.dailyGap, .units(daily.gap), .shortfall, steps: steps)
    }
    return Explanation(
      .dailyGap, .units(0),
      words: Message(
        zh: "有效可用、在途和在订共 \(daily.position)，高于补货点 \(point)：还不到补货的时候",
        en: "usable, on the way and on order are \(daily.position), above the reorder point of "
          + "\(point): not yet time to order"),
      steps: steps)
  }

  /// What the norm took of daily stock, or of what is on the way to it.
  private func claimed(_ subject: Explanation.Subject, _ units: Int64) -> Explanation {
    Explanation(subject, .units(units), role: .minus, words: Self.claimWords)
  }

  /// Why a norm looks at daily stock.
  static let claimWords = Message(
    zh: "定额先从日常库存里算", en: "the norm has the first claim on daily stock")
}
