public import Stockpile

/// How the norm of an item at a site came about: each factor and where it stands.
public struct NormExplanation: Sendable {
  /// The item.
  public let item: Item
  /// The site.
  public let site: Site
  /// The norm with all that made it.
  public let terms: NormTerms
  private let response: ResponseLevel
  private let publicDistribution: Bool
  private let versions: [NormVersion]

  /// The explanation of a norm that was made under a response level, with the entries' documents.
  public init(
    _ item: Item, at site: Site, _ terms: NormTerms, response: ResponseLevel,
    publicDistribution: Bool, versions: [NormVersion] = []
  ) {
    self.item = item
    self.site = site
    self.terms = terms
    self.response = response
    self.publicDistribution = publicDistribution
    self.versions = versions
  }

  /// The norm as a step with its factors.
  public var step: Explanation {
    let notes = distributionNote.map { [$0] } ?? []
    let factors = terms.factors.sorted { $0.rank < $1.rank }.map(step)
    switch terms.norm {
    case .known(let units):
      let exact = terms.factors.reduce(Rational(1)) { $0.multiplied(by: $1.value) ?? $0 }
      return Explanation(
        .norm, .units(units), .roundedUp, words: words, sources: sources,
        steps: [Explanation(.exactNorm, .number(exact), .product, steps: factors)] + notes)
    case .unknown(let gap):
      let message = gap.message
      return Explanation(
        .norm, nil,
        words: Message(
          zh: "定额不明：\(message.zh)；\(message.hintZH)",
          en: "unknown: \(message.en); \(message.hintEN)"),
        sources: sources, steps: factors.map { $0.taken(.note) } + notes)
    case .none:
      return Explanation(.norm, nil, words: absence, sources: sources, steps: notes)
    }
  }

  private func step(_ factor: NormFactor) -> Explanation {
    let code = item.code.description
    func make(_ subject: Explanation.Subject, _ words: Message?, _ source: Explanation.Source?)
      -> Explanation
    {
      Explanation(
        subject, .number(factor.value), role: .times, words: words,
        sources: source.map { [$0] } ?? [])
    }
    switch factor {
    case .fixed: return make(.fixedNorm, words, sources.first)
    case .days: return make(.normDays, words, sources.first)
    case .baseline(let baseline, let driver, let field):
      return make(
        .baseline,
        Message(
          zh: "\(driver.nameZH)\(driver.unitZH.isEmpty ? "" : "（\(driver.unitZH)）")"
            + (baseline.column.map { "，乘以单位档案的 \($0)" } ?? ""),
          en: driver.nameEN + (baseline.column.map { ", times \($0) of the site" } ?? "")),
        .entry(.driver, code: driver.key, field: field))
    case .column(let column, _):
      return make(.siteFigure, nil, .entry(.site, code: site.code.description, field: column))
    case .rate:
      return make(.rate, nil, .entry(.item, code: code, field: "rate_per_driver"))
    case .waste:
      return make(.wasteFactor, nil, .entry(.item, code: code, field: "waste_factor"))
    case .multiplier:
      return make(
        .responseLevel, Message(zh: response.nameZH, en: response.nameEN),
        .entry(.responseLevel, code: response.key, field: "norm_multiplier"))
    }
  }

  /// What the rule is, and for an entry since when and why.
  private var words: Message? {
    guard let source = terms.source else { return nil }
    let rule = source.rule(of: item) ?? ""
    switch source {
    case .catalogue: return Message(zh: "目录规则 \(rule)", en: "rule of the catalogue \(rule)")
    case .entry(let entry):
      return Message(
        zh: "定额修订 \(rule)，\(entry.validFrom) 起，原因：\(entry.reason)",
        en: "revised norm \(rule) from \(entry.validFrom), reason: \(entry.reason)")
    }
  }

  private var sources: [Explanation.Source] {
    switch terms.source {
    case .catalogue(let level):
      [.entry(.item, code: item.code.description, field: "norm_\(level.rawValue)")]
    case .entry(let entry):
      [.entry(.norm, code: entry.record.code, field: "rule")]
        + versions.filter { $0.entry == entry }.suffix(1).map { .document($0.number) }
    case nil: []
    }
  }

  /// Only norms for what is handed out to the public depend on the setting.
  private var distributionNote: Explanation? {
    guard item.record["demand_driver"] == NormTable.publicDistributionDriver else { return nil }
    return Explanation(
      .publicDistribution, nil, role: .note,
      words: publicDistribution ? Message(zh: "开", en: "on") : Message(zh: "关", en: "off"),
      sources: [.entry(.setting, code: Setting.publicDistribution.rawValue, field: "value")])
  }
}

extension NormFactor {
  /// The order in which people say them: days × baseline × rate × waste factor × multiplier.
  fileprivate var rank: Int {
    switch self {
    case .fixed, .days: 0
    case .baseline: 1
    case .column: 2
    case .rate: 3
    case .waste: 4
    case .multiplier: 5
    }
  }
}
