import Stockpile

/// A maker asks about a lot: the centre and the townships freeze it until the answer comes.
struct RecallQuery {
  let book: Book
  let use: Use

  func day() throws {
    if book.today == Story.recall.asked { try freeze() }
    if book.today == Story.recall.answered { try release() }
  }

  private var ware: Ware { book.district.ware(Story.recall.item) }

  /// The lot the centre has most of.
  private func freeze() throws {
    guard let centre = book.all(.centre).first,
      let lot = daily(at: centre).max(by: { $0.units < $1.units })?.lot
    else { throw StoryProblem.noLotToAskAbout(book.today) }
    for place in book.all(.centre) + book.all(.township) {
      try use.enterAll(of: place)
      guard let held = daily(at: place).first(where: { $0.lot == lot }) else { continue }
      var draft = book.draft(.freeze, at: place)
      draft.particulars.reason = "生产企业质量问询，暂停使用"
      draft.lines = [DraftLine(all: held)]
      try book.post(draft, at: place)
    }
  }

  private func release() throws {
    for place in book.all(.centre) + book.all(.township) {
      let frozen = book.mirror.held(place, ware).filter { $0.account.status == .frozen }
      guard !frozen.isEmpty else { continue }
      var draft = book.draft(.release, at: place)
      draft.particulars.reason = "复核合格，恢复使用"
      draft.lines = frozen.map { DraftLine(all: $0) }
      try book.post(draft, at: place)
    }
  }

  private func daily(at place: Place) -> [Mirror.Held] {
    book.mirror.held(place, ware).filter { $0.account == HeldAccount(.daily, .available) }
  }
}
