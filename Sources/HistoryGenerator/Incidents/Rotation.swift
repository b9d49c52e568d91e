import Stockpile

/// Rotation 轮换: reserve lots near their expiry go into daily use, fresh ones take their place.
struct Rotation {
  let book: Book

  func day() throws {
    guard book.today == Story.rotation.day, let centre = book.all(.centre).first else { return }
    var draft = book.draft(.poolChange, at: centre)
    draft.particulars.approver = Story.cdc
    draft.particulars.purpose = .rotation
    draft.particulars.paperNumber = Story.rotation.order
    draft.particulars.reason = "近效期专储轮换"
    for code in Story.rotation.items {
      let shelf = book.mirror.held(centre, book.district.ware(code))
        .filter { $0.account.status == .available }.sorted { $0.lot < $1.lot }
      guard let old = shelf.first(where: { $0.account.pool == .reserve }),
        let fresh = shelf.last(where: { $0.account.pool == .daily }), old.lot < fresh.lot
      else { continue }
      let units = min(old.units, fresh.units)
      var out = DraftLine(taking: units, of: old)
      out.toPool = .daily
      var back = DraftLine(taking: units, of: fresh)
      back.toPool = .reserve
      draft.lines += [out, back]
    }
    guard !draft.lines.isEmpty else { throw StoryProblem.nothingToRotate(book.today) }
    try book.post(draft, at: centre)
  }
}
