import Stockpile

/// Expired and damaged stock is written off: each quarter where there is a store room, at clinics
/// twice a year and not everywhere, so that some lies on when the year ends.
struct WriteOffs {
  let book: Book
  let use: Use

  func day() throws {
    let month = book.today.civil.month
    guard month % 3 == 0 else { return }
    for place in book.district.places where book.works(place) && !place.countsOnly {
      let isClinic = place.role == .clinic
      guard !isClinic || month % 6 == 0 else { continue }
      let key = Int64(book.today.month.index)
      guard
        Int64(book.today.dayOfMonth) == book.draws.number(8...16, .expired, place.key, 0, key),
        book.draws.chance(
          isClinic ? Story.clinicWriteOffs : Story.writeOffs, .expired, place.key, 1, key)
      else { continue }
      try writeOff(at: place)
    }
  }

  private func writeOff(at place: Place) throws {
    try use.enterAll(of: place)
    var draft = book.draft(.writeOff, at: place)
    var hasExpired = false
    for ware in book.district.wares {
      for held in book.mirror.held(place, ware).sorted(by: { $0.lot < $1.lot }) {
        let isExpired = !held.lot.isUsable(on: book.today)
        guard isExpired || held.account.status == .nonconforming else { continue }
        hasExpired = hasExpired || isExpired
        draft.lines.append(DraftLine(all: held))
      }
    }
    guard !draft.lines.isEmpty else { return }
    draft.particulars.reason = hasExpired ? "过期报损，按规定销毁" : "运输破损，按规定销毁"
    draft.particulars.reviewer = "技术鉴定"
    try book.post(draft, at: place)
  }
}

extension DraftLine {
  /// Everything of one lot in one account.
  init(all held: Mirror.Held) {
    self.init(taking: held.units, of: held)
  }

  /// So much of one lot in one account.
  init(taking units: Int64, of held: Mirror.Held) {
    self.init(held.lot.item, units)
    lot.number = held.lot.particulars.number
    lot.expiry = held.lot.expiry
    pool = held.account.pool
    status = held.account.status
  }
}
