import Planning
import Stockpile

/// The same question unit by unit: every unit looks for a place of use of its own, along augmenting
/// paths (Kuhn 1955). Slow, and shares nothing with the plan but the question.
struct RotationMatching {
  /// A unit: where it may be used (nil: everywhere), and on which days.
  struct Unit {
    var site: String?
    var after: Int
    var through: Int
  }

  private struct Place {
    let site: String
    let day: Int
  }

  /// What sites use of their own daily stock, and what the reserve centre has beyond that.
  let first: [Unit]
  private let places: [Place]

  init(_ network: RotationNetwork) {
    let days = 1...40
    var places: [Place] = []
    var first: [Unit] = []
    for site in network.sites.map(\.code) {
      for day in days {
        for _ in 0..<network.used(site, on: day) { places.append(Place(site: site, day: day)) }
      }
      let own = network.daily.filter { $0.site == site }.sorted { $0.day < $1.day }
      for (lot, used) in zip(own, DailyShelf.used(own.map { ($0.day, $0.units, 0) }, network, site))
      {
        first += Array(
          repeating: Unit(site: site, after: 0, through: lot.day), count: used.units)
        guard site == "D" else { continue }
        first += Array(
          repeating: Unit(site: nil, after: network.lead, through: lot.day),
          count: Int(lot.units) - used.units)
      }
    }
    self.places = places
    self.first = first
  }

  /// How many of the units find a place at most.
  func most(_ units: [Unit]) -> Int {
    var taker: [Int?] = places.map { _ in nil }
    func find(_ unit: Int, _ seen: inout Set<Int>) -> Bool {
      for place in places.indices where fits(units[unit], places[place]) {
        guard seen.insert(place).inserted else { continue }
        if let other = taker[place], !find(other, &seen) { continue }
        taker[place] = unit
        return true
      }
      return false
    }
    return units.indices.count { unit in
      var seen: Set<Int> = []
      return find(unit, &seen)
    }
  }

  private func fits(_ unit: Unit, _ place: Place) -> Bool {
    (unit.site == nil || unit.site == place.site) && place.day > unit.after
      && place.day <= unit.through
  }
}

/// A shelf used day by day, first expired, first out.
enum DailyShelf {
  /// Of each lot (last day, units, the day at whose end it comes), in the order in which lots of one day
  /// are used: how many units are used, and the last day on which one is.
  static func used(
    _ lots: [(day: Int, units: Int64, comes: Int)], _ network: RotationNetwork, _ site: String
  ) -> [(units: Int, last: Int)] {
    var rest = lots.map { Int($0.units) }
    var used = lots.map { _ in (units: 0, last: 0) }
    for day in 1...40 {
      for _ in 0..<network.used(site, on: day) {
        let next = lots.indices.filter {
          rest[$0] > 0 && lots[$0].day >= day && lots[$0].comes < day
        }.min { (lots[$0].day, $0) < (lots[$1].day, $1) }
        guard let next else { break }
        rest[next] -= 1
        used[next] = (used[next].units + 1, day)
      }
    }
    return used
  }
}
