import Stockpile

/// Where the reserve is below its red line, and where it is below the norm only: each site and item
/// is in one of the two, gathered by item and level.
enum ReserveAlerts {
  private struct Key: Hashable {
    let kind: AlertKind
    let place: LevelItem
  }

  static func find(in scope: AlertScope) -> [Alert] {
    var found: [Key: [ReserveLine]] = [:]
    for line in scope.facts.reserve where line.stock < line.norm || line.isBelowFloor {
      guard let site = line.sites.first, scope.sites[site.code] != nil,
        scope.items[line.item.code] != nil
      else { continue }
      let kind = line.isBelowFloor ? AlertKind.belowFloor : .belowNorm
      let place = LevelItem(level: site.level, item: line.item.code)
      found[Key(kind: kind, place: place), default: []].append(line)
    }
    return found.map { key, lines in
      // Lines come worst first.
      Alert(
        key.kind, .item(lines[0].item, key.place.level), figure: Int64(lines.count),
        places: lines.map { line in
          AlertPlace(
            line.sites[0], figure: line.stock,
            against: key.kind == .belowFloor ? line.floor : line.norm)
        })
    }
  }
}
