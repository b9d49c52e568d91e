import Stockpile

/// Which site takes how many units of each lot: as many as the count of the network promised, in few
/// and short moves.
///
/// A site takes as much of a lot as leaves all other units a place; what it uses last is given away
/// first. So the greedy order costs no unit, and each lot finds takers for all it was promised.
struct RotationSharing {
  /// A lot, where it lies, and the units of it to be used.
  struct Offer {
    let place: Int
    let day: Int
    let units: Int64
  }

  /// Units of an offer that a site takes.
  struct Share: Hashable {
    let offer: Int
    /// Place of the site among the users.
    let user: Int
    let units: Int64
  }

  private(set) var shares: [Share] = []
  private let network: NetworkRoom
  private var room: [[Int64]]
  /// Places beyond those that the claims not yet shared need.
  private var slack: [Int64]

  /// - Parameters:
  ///   - network: The room of the sites, with every claim on it.
  ///   - offers: In the order of the days they end on.
  ///   - hops: How far apart two places are: 0 the same site.
  init(_ network: NetworkRoom, offers: [Offer], hops: (Int, Int) -> Int) {
    self.network = network
    room = network.room
    slack = network.days.indices.map { place in
      network.room.reduce(0) { $0 + $1[place] } - network.claimed[place]
    }
    var rest = offers.map(\.units)
    for step in 0...2 {
      for (number, offer) in offers.enumerated() where rest[number] > 0 {
        guard let end = network.place(of: offer.day) else { continue }
        let takers = network.sites.indices.filter {
          hops(offer.place, network.sites[$0].place) == step && room[$0][end] > 0
        }.sorted { left, right in
          // Who can take most first: fewer journeys.
          let (one, other) = (room[left][end], room[right][end])
          return one != other ? one > other : network.sites[left].place < network.sites[right].place
        }
        for user in takers where rest[number] > 0 {
          let units = most(rest[number], by: user, end: end)
          guard units > 0 else { continue }
          take(units, by: user, end: end)
          rest[number] -= units
          shares.append(Share(offer: number, user: user, units: units))
        }
      }
    }
    guard rest.allSatisfy({ $0 == 0 }) else { fatalError("units were promised that nobody takes") }
  }

  /// How many of those units the site can take so that every other unit still finds a place.
  private func most(_ units: Int64, by user: Int, end: Int) -> Int64 {
    var most = min(units, room[user][end])
    for earlier in 0..<end {
      most = min(most, slack[earlier] + room[user][end] - room[user][earlier])
    }
    return most
  }

  /// The site's last places up to that day are taken; earlier ones only where there are no others.
  private mutating func take(_ units: Int64, by user: Int, end: Int) {
    let kept = room[user][end] - units
    for earlier in 0..<end where room[user][earlier] > kept {
      slack[earlier] -= room[user][earlier] - kept
      room[user][earlier] = kept
    }
    for later in end..<network.days.count { room[user][later] -= units }
  }
}
