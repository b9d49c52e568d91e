import Stockpile

extension ExplainedPlace {
  /// What the place got of goods that were shared out, and by which rule; nil where it got nothing.
  func share(_ award: NetworkRefill.Award) -> Explanation? {
    guard let own = award.places.firstIndex(of: place), award.shares[own] > 0 else { return nil }
    let claims = zip(award.places, zip(award.claims, award.shares))
      .filter { $0.1.0.limit > 0 }
    let wanted = claims.reduce(Int128(0)) { $0 + Int128($1.1.0.limit) }
    let by =
      award.isToNorms
      ? (zh: "补定额，按定额", en: "gaps to norms, weighted by the norm")
      : (zh: "补日常，按用量", en: "gaps to cover, weighted by use")
    let words =
      Int128(award.amount) >= wanted
      ? Message(zh: "\(by.zh)加权；够分，各得所缺", en: "\(by.en); enough for all: each gets what it lacks")
      : Message(
        zh: "\(by.zh)加权；不够分，每份权重得同样多，不超过所缺，舍入用 Webster 法",
        en: "\(by.en); not enough: the same for each unit of weight, nobody above its gap, "
          + "Webster rounding")
    return Explanation(
      .share, .units(award.shares[own]), words: words,
      steps: [toShare(award)]
        + claims.map { place, claim in
          let weight = award.isToNorms ? (zh: "定额", en: "norm") : (zh: "用量", en: "use")
          return Explanation(
            .claim, named: facts.tree.sites[place].name, .units(claim.1), role: .note,
            words: Message(
              zh: "\(weight.zh) \(claim.0.weight)，缺 \(claim.0.limit)",
              en: "\(weight.en) \(claim.0.weight), lacks \(claim.0.limit)"))
        })
  }

  /// What there was to share: what the giver has to spare, less what it gave before.
  private func toShare(_ award: NetworkRefill.Award) -> Explanation {
    let giver = terms.places[award.giver]
    let isReserve = award.pool == .reserve
    let pool = isReserve ? giver.reserve : giver.daily
    let spare = Explanation(
      .spare, named: facts.tree.sites[award.giver].name,
      .units(isReserve ? giver.spare.reserve : giver.spare.daily), .shortfall,
      steps: [
        Explanation(.effective, .units(pool.effective)),
        Explanation(.kept, .units(pool.target), role: .minus, words: keptWords(isReserve)),
      ]
        + (pool.backorder > 0
          ? [Explanation(.backorder, .units(pool.backorder), role: .minus)] : []))
    let before = terms.refill.awards.filter {
      award.isToNorms && !$0.isToNorms && $0.giver == award.giver && $0.pool == award.pool
    }.reduce(0) { $0 + $1.shares.reduce(0, +) }
    let given = Explanation(
      .given, .units(before), role: .minus,
      words: Message(zh: "先补日常缺口", en: "to gaps to cover, which come first"))
    return Explanation(
      .toShare, .units(award.amount), .sum, role: .note,
      steps: [spare] + (before > 0 ? [given] : []))
  }

  private func keptWords(_ isReserve: Bool) -> Message {
    guard isReserve else {
      return Message(
        zh: "\(basis.coverDays) 天用量，含下级", en: "\(basis.coverDays) days of use, with sites below"
      )
    }
    return Message(zh: "自身定额", en: "its own norm")
  }
}
