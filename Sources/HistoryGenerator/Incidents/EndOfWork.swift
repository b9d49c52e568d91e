import Stockpile

/// One clinic is merged into its neighbour: its stock goes back to the township, then the register
/// says that it is closed.
struct EndOfWork {
  let book: Book
  let use: Use
  let transfers: Transfers
  let habits: Habits
  let callingUp: CallingUp

  func day() throws {
    let place = habits.endsWork
    guard book.today >= Story.endsWork.stock, book.works(place), !transfers.isAwaited(by: place),
      let parent = place.parent
    else { return }
    try use.enterAll(of: place)
    let shelf = book.district.wares.flatMap { ware in
      book.mirror.held(place, ware).sorted { $0.lot < $1.lot }
    }
    let isGood = { (held: Mirror.Held) in
      held.account.status == .available && held.lot.isUsable(on: book.today)
    }
    let bad = shelf.filter { !isGood($0) }
    if !bad.isEmpty {
      var draft = book.draft(.writeOff, at: place)
      draft.particulars.reason = "撤并前清理过期破损物资"
      draft.particulars.aloneReason = Story.alone
      draft.lines = bad.map { DraftLine(all: $0) }
      try book.post(draft, at: place)
    }
    let good = shelf.filter(isGood)
    let township = book.district.places[parent]
    try transfers.send(
      good.filter { $0.account.pool != .reserve }.map { DraftLine(all: $0) }, from: place,
      to: township
    ) { $0.reason = "卫生室撤并，物资退回" }
    let reserve = good.filter { $0.account.pool == .reserve }
    if !reserve.isEmpty {
      try callingUp.callUp(
        reserve.map { DraftLine($0.lot.item, $0.units) }, from: place, for: township,
        reason: "卫生室撤并，专储退回", paper: Story.endsWork.order)
    }
    book.endWork(of: place)
  }

  /// The entry the register gets; the rest of it stays what it was.
  var entry: Record {
    var fields = habits.endsWork.site.record.fields
    fields["status"] = SiteStatus.closed.rawValue
    return Record(.site, code: habits.endsWork.code.description, fields: fields)
  }
}
