import Stockpile

extension ExplainedPlace {
  /// What the daily pool is filled up to, by the rule that decides.
  var orderUpTo: Explanation {
    let daily = plan.daily
    guard let limit = daily.usedInTime, limit < daily.target else { return ruleLevel }
    return Explanation(
      .usedInTime, .units(limit), .given,
      words: Message(
        zh: "补到 \(daily.target) 会过期：有效期 \(terms.item.shelfLifeMonths) 个月内只用得完 \(limit)",
        en: "\(daily.target) would expire: only \(limit) are used within a shelf life of "
          + "\(terms.item.shelfLifeMonths) months"),
      steps: [ruleLevel.taken(.note)])
  }

  private var ruleLevel: Explanation {
    let (rule, factor) = (plan.rule, basis.response.multiplier)
    let why = [rule.winner.reason, rule.assumption].compactMap { $0 }
    let words = Message(
      zh: why.map(\.zh).joined(separator: "；"), en: why.map(\.en).joined(separator: "; "))
    guard rule.isDays, let days = rule.levels.days else {
      return Explanation(
        .orderUpTo, .units(plan.daily.target), words: words,
        steps: [useADay.taken(.note)] + rule.levels.terms.map(\.explained))
    }
    let need = Explanation(
      .coverNeed, .units(plan.use.need(ofDays: days)), .productRoundedUp, words: words,
      steps: [
        Explanation(.coverDays, .days(Int64(days)), role: .times), useADay.taken(.times),
      ])
    guard factor != Rational(1) else { return need }
    return Explanation(
      .orderUpTo, .units(plan.daily.target), .productRoundedUp,
      steps: [
        need.taken(.times), Explanation(.responseLevel, .number(factor), role: .times),
      ])
  }
}

extension ReorderLevels {
  /// The days of use ordered up to; nil where the level is not just days.
  var days: Int? { terms.first { $0.name == .maximumDays }.map { Int($0.value) } }
}

extension ReorderTerm {
  /// The figure, as something said on the way.
  fileprivate var explained: Explanation {
    let label = name.label
    return Explanation(
      .ruleTerm, named: Message(zh: label.zh, en: label.en), .number(Rational(nearest: value)),
      role: .note)
  }
}

extension Rational {
  /// A number to the nearest thousandth; what is beyond a billion billions stays there.
  fileprivate init(nearest value: Double) {
    let thousandths = (max(-1e15, min(1e15, value)) * 1000).rounded()
    self.init(Int128(thousandths), over: 1000)
  }
}
