import Stockpile

/// Who is filled up when: townships and hospitals by the centre, clinics by their township.
final class Resupply {
  private let book: Book
  private let transfers: Transfers
  private var nextVisit: [CalendarDay]

  init(_ book: Book, _ transfers: Transfers) {
    self.book = book
    self.transfers = transfers
    self.nextVisit = book.district.places.map { place in
      let wait = place.role == .clinic ? Int64(8)...58 : Int64(4)...30
      return book.today.adding(days: Int(book.draws.number(wait, .visit, place.key)))
    }
  }

  func day() throws {
    guard book.today.isWorkday else { return }
    for place in book.district.places
    where book.works(place) && nextVisit[place.index] <= book.today {
      guard let parent = place.parent, !transfers.isAwaited(by: place) else { continue }
      let isSurge = book.surge.percent(place, on: book.today) > 180
      let visits = place.role == .clinic ? Story.clinicVisits : Story.townshipVisits
      let wait = book.draws.number(
        isSurge ? visits.surge : visits.ordinary, .visit, place.key, 1, book.today.key)
      nextVisit[place.index] = book.today.adding(days: Int(wait))
      try fill(place, from: book.district.places[parent])
    }
  }

  private func fill(_ place: Place, from parent: Place) throws {
    var lines: [DraftLine] = []
    for ware in book.district.wares {
      let use = book.district.useBelow(ware, place)
      guard use > 0 else { continue }
      let cover = cover(ware, at: place)
      // In the surge a place orders for its use of these days, up to twice the ordinary.
      let percent = min(200, book.surge.percent(place, ware, on: book.today))
      let have = book.usable(place, ware)
      guard have * 1000 < use * cover.below * percent / 100 else { continue }
      let wanted = use * cover.upTo / 1000 * percent / 100 - have
      let units = min(wanted.roundedUp(to: ware.story.handful), given(ware, by: parent, lines))
      if units > 0 { lines.append(DraftLine(ware.code, units)) }
    }
    try transfers.send(lines, from: parent, to: place)
  }

  private func cover(_ ware: Ware, at place: Place) -> (upTo: Int64, below: Int64) {
    guard place.role == .clinic else { return Story.townshipCover }
    let isScarce = ware.story.code == Story.scarce && book.today >= Story.scarceFrom
    return isScarce ? Story.scarceCover : Story.clinicCover
  }

  /// What a parent gives of an item at most: a third of what it has, less of what is scarce.
  private func given(_ ware: Ware, by parent: Place, _ lines: [DraftLine]) -> Int64 {
    var have = book.usable(parent, ware)
    if ware.story.code == Story.scarce, book.today >= Story.scarceFrom, parent.role == .centre {
      have -= Story.keptBack
    }
    let share = have / 3
    return share >= ware.story.handful ? share.roundedDown(to: ware.story.handful) : max(0, share)
  }
}
