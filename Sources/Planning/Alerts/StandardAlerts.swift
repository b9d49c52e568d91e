import Stockpile

/// Product standards that gave way to others and are still bought by, or soon will; and lots made
/// under them, which stay usable to their expiry.
enum StandardAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    scope.facts.standards.flatMap { standard in
      [catalogue(standard, scope), lots(standard, scope)].compactMap { $0 }
    }
  }

  /// Items whose entry still names the old number.
  private static func catalogue(_ standard: ProductStandard, _ scope: AlertScope) -> Alert? {
    guard scope.isNetwork else { return nil }
    let left = scope.today.days(until: standard.effective)
    guard left <= scope.limit(.standardAlertDays) else { return nil }
    let items = scope.items.values.count { standard.concerns($0) }
    guard items > 0 else { return nil }
    return Alert(
      left <= 0 ? .standardSuperseded : .standardEnding, .standard(standard),
      figure: Int64(abs(left)), day: standard.effective, count: items)
  }

  /// In date, in every pool and status, at the sites asked for.
  private static func lots(_ standard: ProductStandard, _ scope: AlertScope) -> Alert? {
    guard standard.effective <= scope.today else { return nil }
    var named: [String: Bool] = [:]
    var units: [SiteCode: Int64] = [:]
    var lots: Set<Lot> = []
    for line in scope.facts.stock {
      let text = line.lot.particulars.standard
      guard !text.isEmpty, scope.sites[line.site] != nil, scope.items[line.lot.item] != nil,
        line.lot.isUsable(on: scope.today),
        standard.items.isEmpty || standard.items.contains(line.lot.item)
      else { continue }
      // The same few texts stand on thousands of lots.
      if named[text] == nil { named[text] = standard.isNamed(in: text) }
      guard named[text] == true else { continue }
      units[line.site, default: 0] += line.quantity
      lots.insert(line.lot)
    }
    guard !units.isEmpty else { return nil }
    let places = units.compactMap { code, units in
      scope.sites[code].map { AlertPlace($0, figure: units) }
    }.sorted(by: AlertPlace.hasMore)
    return Alert(
      .oldStandardLots, .standard(standard), figure: units.values.reduce(0, +), places: places,
      day: standard.effective, count: lots.count)
  }
}
