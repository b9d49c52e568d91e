import Planning
import Stockpile

extension Alert {
  /// What it is about, in a few words.
  func subjectWords(_ language: Language) -> String {
    switch subject {
    case .item(let item, let level):
      "\(item.words(language)) \(level.term.label(language))"
    case .sites(let level): level.term.label(language)
    case .dispatch(let number, let from, let to):
      "\(number) \(from.name(language)) → \(to.name(language))"
    case .callUp(let number, let site): "\(number) \(site.name(language))"
    case .agreement(let agreement):
      "\(agreement.code) \(agreement.enterprise) \(agreement.item)"
    case .enterprise(let enterprise):
      "\(enterprise.code) \(language.pick(zh: enterprise.nameZH, en: enterprise.nameEN))"
    case .standard(let standard): "\(standard.old) → \(standard.new)"
    case .network: language.pick(zh: "全网络", en: "the whole network")
    }
  }

  /// The figures in one sentence, naming at most so many sites; nil: all of them.
  func words(_ thresholds: AlertThresholds, naming limit: Int? = 3, _ language: Language) -> String
  {
    let named = names(limit, language)
    let sites = places.count
    let atSites = language.pick(zh: "\(sites) 个单位：\(named)", en: "\(sites) sites: \(named)")
    switch kind {
    case .expired, .expires30, .expires90, .nearExpiry:
      return "\(goods(language))\(language.pick(zh: "，", en: ", "))\(atSites)"
    case .stockOut, .lowCover, .belowFloor, .belowNorm: return atSites
    case .unusualUse:
      let month = day.map { "\($0.month) " } ?? ""
      return language.pick(zh: "\(month)领用异常，", en: "\(month)use unlike other months at ") + atSites
    case .unreported:
      let month = day.map { "\($0.month) " } ?? ""
      return language.pick(zh: "\(month)未报 ", en: "\(month)not reported by ") + atSites
    case .countOverdue: return atSites
    case .oldStandardLots:
      return language.pick(
        zh: "\(count) 批，\(number(units))，", en: "\(count) lots, \(number(units)), ")
        + atSites
    case .fewMedicines:
      let few = language.pick(
        zh: "目录只有 \(count) 种药品，要求 \(thresholds[.medicineKinds]) 种，无一单位能达到；",
        en:
          "the catalogue has \(count) medicines only, \(thresholds[.medicineKinds]) are asked for: "
          + "no clinic can have them; ")
      return (subject == .network ? few : "") + atSites
    case .papersOverdue, .papersOwed, .toDecide, .toOrder, .toSend, .transitOverdue,
      .disputeOverdue:
      return since(language)
    case .agreementEnded, .agreementEnding: return end(language)
    case .unverified:
      guard day != nil else { return language.pick(zh: "从未核实", en: "never checked") }
      return language.pick(zh: "上次核实 ", en: "last checked ") + since(language)
    case .standardSuperseded, .standardEnding:
      let first = day.map { "\($0)" } ?? ""
      return language.pick(
        zh: "新标准 \(first) 起实施，目录 \(count) 种物资仍是旧号",
        en: "in force from \(first), \(count) items of the catalogue name the old one")
    }
  }

  /// Units, lots and what they are worth.
  private func goods(_ language: Language) -> String {
    guard case .item(let item, _) = subject, let value else { return "" }
    let amount = Amount(tenThousandths: value.tenThousandths)
    let money = Cell.amount(fen: amount.fen).text(grouped: true)
    let units = item.quantity(units, language)
    let unpriced =
      value.unpriced > 0
      ? language.pick(
        zh: "（另有 \(number(value.unpriced)) 无单价）",
        en: " (\(number(value.unpriced)) more without a price)")
      : ""
    return language.pick(
      zh: "\(units)、\(count) 批，\(money) 元\(unpriced)",
      en: "\(units) in \(count) lots, CNY \(money)\(unpriced)")
  }

  private func since(_ language: Language) -> String {
    guard let day, let figure else { return "" }
    return language.pick(zh: "\(day)，已 \(figure) 天", en: "\(day), \(figure) days ago")
  }

  private func end(_ language: Language) -> String {
    guard let day, let figure else { return "" }
    return kind == .agreementEnded
      ? language.pick(zh: "\(day) 到期，已过 \(figure) 天", en: "ended \(day), \(figure) days ago")
      : language.pick(zh: "\(day) 到期，还有 \(figure) 天", en: "ends \(day), \(figure) days left")
  }

  private func names(_ limit: Int?, _ language: Language) -> String {
    let shown = places.prefix(limit ?? places.count).map { place in
      let figure = words(of: place, language)
      return place.site.name(language) + (figure.isEmpty ? "" : " \(figure)")
    }
    return shown.joined(separator: language.pick(zh: "、", en: ", "))
      + (shown.count < places.count ? language.pick(zh: " 等", en: " …") : "")
  }

  private func words(of place: AlertPlace, _ language: Language) -> String {
    guard let figure = place.figure else { return language.pick(zh: "从未", en: "never") }
    switch kind {
    case .stockOut: return ""
    case .unusualUse:
      let (limit, isHigh) = (place.against ?? 0, figure > place.against ?? 0)
      return language.pick(
        zh: "\(number(figure))（常见\(isHigh ? "至多" : "至少") \(number(limit))）",
        en: "\(number(figure)) (usual: \(isHigh ? "up to" : "from") \(number(limit)))")
    case .lowCover:
      let day = place.day.map { "\($0)" } ?? ""
      return language.pick(zh: "\(figure) 天（用到 \(day)）", en: "\(figure) days (until \(day))")
    case .unreported: return language.pick(zh: "欠 \(figure) 个月", en: "\(figure) months")
    case .countOverdue: return language.pick(zh: "\(figure) 天", en: "\(figure) days")
    case .fewMedicines: return language.pick(zh: "\(figure) 种", en: "\(figure) kinds")
    default: return number(figure) + (place.against.map { "/\(number($0))" } ?? "")
    }
  }

  private func number(_ value: Int64) -> String { Cell.integer(value).text(grouped: true) }
}

extension Site {
  fileprivate func name(_ language: Language) -> String { language.pick(zh: nameZH, en: nameEN) }
}
