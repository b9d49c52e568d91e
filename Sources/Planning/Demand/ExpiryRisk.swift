public import Stockpile

/// 过期风险: what of the daily lots will expire before it is used, at the use the days that count show.
///
/// Lots are used first expired first out, and no unit of use is counted for two lots
/// (`UsableInTime.fates`). Reserve stock is not used: its rotation is a proposal of its own.
public struct ExpiryRisk: Sendable {
  private struct Place: Hashable {
    let site: SiteCode
    let lot: Lot
  }

  private let lost: [Place: Int64]

  /// The risk on a day.
  ///
  /// - Parameters:
  ///   - figures: What each site has on that day.
  ///   - use: What each site uses, with the sites below it.
  ///   - day: The day, whose use is past.
  public init(_ figures: [StockKey: StockFigures], use: UseTable, on day: CalendarDay) {
    var lost: [Place: Int64] = [:]
    for (key, figures) in figures where use.tellsUse(of: key) {
      let fates = UsableInTime.fates(
        of: figures.dailyLots, use: use.supplied(key), from: day)
      for fate in fates {
        guard let lot = fate.lot.lot else { continue }
        lost[Place(site: key.site, lot: lot), default: 0] += fate.lost
      }
    }
    self.lost = lost
  }

  /// Base units of a lot's daily stock at a site that will expire unused; nil where the history is too
  /// short to tell, or there is no such stock.
  public func units(of lot: Lot, at site: SiteCode) -> Int64? {
    lost[Place(site: site, lot: lot)]
  }
}

extension UseTable {
  /// Whether enough days are known to say what a site uses, be it nothing.
  fileprivate func tellsUse(of key: StockKey) -> Bool {
    guard window.days >= RoutineUse.enoughDays else { return false }
    return switch routine(key)?.finding {
    case .tooLittle, .nothingKnown: false
    case .usual, .wentBack, nil: true
    }
  }
}
