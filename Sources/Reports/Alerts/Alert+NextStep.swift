import Planning
import Stockpile

extension Alert {
  /// The command to begin with, about the sites that were asked for: the same in every language.
  func nextStep(today: CalendarDay, at sites: SiteSelection) -> String {
    "stockpile " + command(today, sites)
  }

  private func command(_ today: CalendarDay, _ sites: SiteSelection) -> String {
    switch subject {
    case .item(let item, let level):
      let part = "--item \(item.code)\(sites.options(at: level))"
      return switch kind {
      case .belowFloor, .belowNorm: "reserve --by-site \(part)"
      case .stockOut, .lowCover: "status \(part)"
      case .unusualUse:
        "explain demand --site \(places.first?.site.code.description ?? "…") --item \(item.code)"
      case .expired: "expiring --days 0 \(part)"
      case .expires30: "expiring --days \(AlertThresholds.expiryTiers.worst) \(part)"
      case .expires90: "expiring --days \(AlertThresholds.expiryTiers.middle) \(part)"
      default: "expiring \(part)"
      }
    case .sites(let level):
      return switch kind {
      case .unreported:
        "report unreported --month \(AlertFacts.dueMonth(on: today))\(sites.options(at: level))"
      case .countOverdue: places.first.map { "count sheet --site \($0.site.code)" } ?? "count sheet"
      default: places.first.map { "stock --site \($0.site.code)" } ?? "stock"
      }
    case .dispatch(let number, _, _):
      return kind == .disputeOverdue ? "settle \(number)" : "arrive \(number)"
    case .callUp(let number, _):
      return switch kind {
      case .toDecide: "call-up approve \(number)"
      case .toOrder: "call-up order \(number)"
      case .toSend: "call-up show \(number)"
      default: "call-up regularise \(number)"
      }
    case .agreement(let agreement): return "agreement change \(agreement.code) --set valid_to=…"
    case .enterprise(let enterprise):
      let field = kind == .unverified ? "verified_on=\(today)" : "agreement_validity=…"
      return "enterprise change \(enterprise.code) --set \(field)"
    case .standard: return kind == .oldStandardLots ? "stock --lots" : "standard list"
    case .network: return "item list"
    }
  }
}

extension SiteSelection {
  /// The options that ask for them, each after a blank; a single site has its level.
  func options(at level: Level? = nil) -> String {
    if let site { return " --site \(site)" }
    let level = level ?? self.level
    return (below.map { " --below \($0)" } ?? "") + (level.map { " --level \($0.rawValue)" } ?? "")
  }
}
