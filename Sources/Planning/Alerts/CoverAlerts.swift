import Stockpile

/// Sites that use an item and have nothing usable in their daily pool, and sites whose daily stock
/// lasts fewer whole days than the threshold, first expired first out, gathered by item and level.
enum CoverAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    let limit = Int64(scope.limit(.coverAlertDays))
    var alerts: [Alert] = []
    for item in scope.facts.overview.items where scope.items[item.item.code] != nil {
      // Sites come with the shortest cover first.
      let sites = item.sites.filter { scope.sites[$0.site.code] != nil }
      for level in Level.allCases {
        let here = sites.filter { $0.site.level == level }
        let out = here.filter { $0.standing.sitesOut > 0 }
        if !out.isEmpty {
          alerts.append(
            Alert(
              .stockOut, .item(item.item, level), figure: Int64(out.count),
              places: out.map { AlertPlace($0.site, figure: $0.standing.use.units) }))
        }
        let low = here.filter { place in
          place.standing.sitesOut == 0 && place.standing.cover.map { $0 < limit } == true
        }
        if let shortest = low.first?.standing.cover {
          alerts.append(
            Alert(
              .lowCover, .item(item.item, level), figure: shortest,
              places: low.map {
                AlertPlace($0.site, figure: $0.standing.cover ?? 0, day: $0.lasts)
              }))
        }
      }
    }
    return alerts
  }
}
