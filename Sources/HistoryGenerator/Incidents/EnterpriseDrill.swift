import Stockpile

/// Once a year it is practised whether an enterprise answers a call (演练).
struct EnterpriseDrill {
  let book: Book

  func day() throws {
    guard book.today == Story.drill.day, let centre = book.all(.centre).first else { return }
    var draft = book.draft(.callOut, at: centre)
    let called = book.clock.now
    draft.particulars.partner = Story.drill.enterprise
    draft.particulars.purpose = .drill
    draft.particulars.event = "年度企业应急联络演练"
    draft.particulars.calledAt = Instant(
      milliseconds: called.milliseconds - Story.drill.minutes * 60_000)
    draft.particulars.answeredAt = called
    draft.lines = [DraftLine(book.district.ware(Story.drill.item).code, Story.drill.quantity)]
    try book.post(draft, at: centre)
  }
}
