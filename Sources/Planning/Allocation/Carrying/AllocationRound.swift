public import Stockpile

/// What a vehicle brings to a site on one of its rounds.
public struct AllocationRound: Hashable, Sendable {
  /// Which vehicle.
  public let vehicle: String
  /// Which of its rounds, from 1.
  public let trip: Int64
  /// Where to.
  public let site: Site
  /// cm³.
  public let volume: Int64
}

extension AllocationPlan {
  /// Who drives what where: the nearest sites first, the largest vehicles first, each round filled before
  /// the next begins. Volumes become whole rounds here; a site's load may be spread over two.
  public func rounds() -> [AllocationRound] {
    let vehicles = problem.vehicles.sorted { $0.load > $1.load }
    var slots = vehicles.flatMap { vehicle in
      (0..<vehicle.trips).lazy.map { (vehicle: vehicle, trip: $0 + 1) }
    }[...]
    var room = slots.first?.vehicle.load ?? 0
    var rounds: [AllocationRound] = []
    for site in network.townships.sorted(by: isNearer) {
      var volume = volume(to: site.site.code)
      while volume > 0, let slot = slots.first {
        let carried = min(volume, room)
        if carried > 0 {
          rounds.append(
            AllocationRound(
              vehicle: slot.vehicle.name, trip: slot.trip, site: site.site, volume: carried))
        }
        volume -= carried
        room -= carried
        if room == 0 {
          slots.removeFirst()
          room = slots.first?.vehicle.load ?? 0
        }
      }
    }
    return rounds
  }

  /// cm³ that go from the source to a site it supplies.
  public func volume(to site: SiteCode) -> Int64 {
    lines.reduce(0) { sum, line in
      guard line.site.code == site, let place = network.place(of: line.item.code) else {
        return sum
      }
      return sum + line.received * problem.items[place].volume
    }
  }

  /// Kilometres that all rounds drive, there and back to the farthest site of each; nil where a
  /// distance is not known.
  public func kilometres(of rounds: [AllocationRound]) -> Int? {
    let ways = Dictionary(
      uniqueKeysWithValues: network.townships.map { ($0.site.code, $0.kilometres) })
    var longest: [String: Int] = [:]
    for round in rounds {
      guard let way = ways[round.site.code] ?? nil else { return nil }
      longest["\(round.vehicle) \(round.trip)", default: 0] = max(
        way, longest["\(round.vehicle) \(round.trip)"] ?? 0)
    }
    return longest.values.reduce(0) { $0 + 2 * $1 }
  }

  private func isNearer(_ left: ServedSite, _ right: ServedSite) -> Bool {
    let (one, other) = (left.minutes ?? .max, right.minutes ?? .max)
    return one != other ? one < other : left.site.code < right.site.code
  }
}
