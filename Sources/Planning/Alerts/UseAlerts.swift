import Stockpile

/// Sites whose use of the last month is not like that of their other months, gathered by item and level.
enum UseAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    guard let use = scope.facts.use else { return [] }
    let month = AlertFacts.dueMonth(on: scope.today)
    var places: [LevelItem: [AlertPlace]] = [:]
    for unusual in use.unusual(in: month) {
      guard let site = scope.sites[unusual.key.site], scope.items[unusual.key.item] != nil
      else { continue }
      let limit = unusual.verdict == .high ? unusual.chart.upper : unusual.chart.lower
      places[LevelItem(level: site.level, item: unusual.key.item), default: []].append(
        AlertPlace(site, figure: unusual.units, against: Int64(limit)))
    }
    return places.compactMap { key, places in
      guard let item = scope.items[key.item] else { return nil }
      return Alert(
        .unusualUse, .item(item, key.level), figure: Int64(places.count),
        places: places.sorted(by: AlertPlace.hasMore), day: month.lastDay)
    }
  }
}
