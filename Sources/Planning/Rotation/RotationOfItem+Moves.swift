import Stockpile

// Who takes what, when it may leave, and what is bought back.

extension RotationOfItem {
  /// By lot: who takes how much of it.
  var moves: [Int: [RotationMove]] {
    let near = lines.indices.filter { days[$0] <= within }
    let sharing = RotationSharing(
      network,
      offers: near.map {
        RotationSharing.Offer(place: lines[$0].place, day: days[$0], units: found[$0].saved)
      },
      hops: { townships.hops(from: $0, to: $1) })
    let usedBy = usedBy(sharing.shares)
    var spare = spare(near)
    var moves: [Int: [RotationMove]] = [:]
    // Shares of the lots that end first leave first, as far as the floor of their site allows.
    let order = sharing.shares.indices.sorted {
      let (left, right) = (sharing.shares[$0].offer, sharing.shares[$1].offer)
      return left != right ? left < right : $0 < $1
    }
    for number in order {
      let share = sharing.shares[number]
      let line = lines[share.offer]
      let now = min(share.units, spare[line.place] ?? 0)
      spare[line.place, default: 0] -= now
      moves[share.offer, default: []].append(
        RotationMove(
          from: facts.tree.sites[line.place], lot: line.lot,
          to: facts.tree.sites[network.sites[share.user].place], quantity: share.units, now: now,
          usedBy: basis.asOf.adding(days: usedBy[number])))
    }
    return moves
  }

  /// By share: the day by which the site has used it, first expired, first out, with what else it has
  /// that ends no later.
  private func usedBy(_ shares: [RotationSharing.Share]) -> [Int] {
    var usedBy = shares.map { _ in 0 }
    var before: [Int: Int64] = [:]
    for number in shares.indices.sorted(by: { shares[$0].offer < shares[$1].offer }) {
      let share = shares[number]
      let site = network.sites[share.user]
      let sum = before[share.user, default: 0] + share.units
      before[share.user] = sum
      let own = max(
        0, site.ownUnits(through: days[share.offer]) - site.used(through: network.lead))
      usedBy[number] = site.day(ofUnits: own + sum, after: network.lead)
    }
    return usedBy
  }

  /// By place: what may leave before the replacement has come. Where the norm is unknown nothing may.
  private func spare(_ near: [Int]) -> [Int: Int64] {
    var spare: [Int: Int64] = [:]
    for place in Set(near.map { lines[$0].place }) {
      let site = facts.tree.sites[place]
      let usable = facts.figures[StockKey(site: site.code, item: item.code)]?.heldReserve ?? 0
      spare[place] =
        switch facts.baseNorms.norm(of: item.code, at: site) {
        case .none: usable
        case .unknown: 0
        case .known(let norm):
          max(0, usable - ReserveFloor.units(ofNorm: norm, percent: basis.floorPercent))
        }
    }
    return spare
  }

  /// What each site lacks to its norm once its near lots are gone, as far as it is they that are
  /// missing. Where no norm is known, at hospitals too, they are bought back one for one.
  var needs: [ReserveNeed] {
    var gone: [Int: Int64] = [:]
    for number in lines.indices where days[number] <= within {
      gone[lines[number].place, default: 0] += lines[number].quantity
    }
    return gone.sorted { $0.key < $1.key }.compactMap { place, units in
      let site = facts.tree.sites[place]
      let figures = facts.figures[StockKey(site: site.code, item: item.code)] ?? StockFigures()
      let kept = figures.heldReserve - units + figures.onTheWayReserve
      let lacking =
        switch facts.norms.norm(of: item.code, at: site) {
        case .known(let norm): min(units, max(0, norm - kept))
        case .unknown: units
        case .none: site.normLevel == nil && site.holdsStock ? units : 0
        }
      return lacking > 0 ? ReserveNeed(site: site, units: lacking) : nil
    }
  }
}
