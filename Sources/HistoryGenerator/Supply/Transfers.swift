import Stockpile

/// Goods on their way: sent, received some days later, and settled where something was missing.
final class Transfers {
  private let book: Book
  private var underWay: [UnderWay] = []
  private var disputes: [Dispute] = []

  private struct UnderWay {
    let dispatch: DocumentID
    let to: Place
    let arrives: CalendarDay
    let recorded: CalendarDay
    /// What the receiver writes about; empty: as sent.
    let lines: [DraftLine]
    let sender: Place
    let sentAt: Instant
    let isShort: Bool
  }

  private struct Dispute {
    let dispatch: DocumentID
    let sender: Place
    let settled: CalendarDay
    let isFound: Bool
  }

  private var isDisputeOpen = false

  init(_ book: Book) { self.book = book }

  /// Sends what the lines say, if anything; without lines all that is set aside for an order, and remembers when it will
  /// arrive.
  @discardableResult
  func send(
    _ lines: [DraftLine]?, from: Place, to: Place, _ say: (inout Particulars) -> Void = { _ in }
  ) throws -> PostedDocument? {
    if let lines, lines.isEmpty { return nil }
    var draft = book.draft(.dispatch, at: from)
    draft.particulars.counterparty = to.code
    draft.lines = lines ?? []
    say(&draft.particulars)
    let posted = try book.post(draft, at: from)
    underWay.append(fate(of: posted, from: from, to: to))
    return posted
  }

  /// Called in the morning, and once more for what was sent and arrived on the same day.
  func day() throws {
    let due = underWay.filter { $0.recorded <= book.today }
    underWay.removeAll { $0.recorded <= book.today }
    for parcel in due { try receive(parcel) }
    let ripe = disputes.filter { $0.settled <= book.today }
    disputes.removeAll { $0.settled <= book.today }
    for dispute in ripe { try settle(dispute) }
  }

  /// Whether anything is on its way to a place.
  func isAwaited(by place: Place) -> Bool { underWay.contains { $0.to.index == place.index } }

  /// Whether a dispatch was received and nothing of it is disputed any more.
  func isDone(_ dispatch: DocumentID) -> Bool {
    !underWay.contains { $0.dispatch == dispatch } && !disputes.contains { $0.dispatch == dispatch }
  }

  private func fate(of posted: PostedDocument, from: Place, to: Place) -> UnderWay {
    let link = from.key ^ to.key
    let arrives = book.today.adding(days: daysOnTheRoad(link))
    let isLate = book.draws.chance(Story.lateArrivals, .late, link, 1, book.today.key)
    let wait = isLate ? book.draws.number(1...2, .late, link, 2, book.today.key) : 0
    let isShort =
      isOpenDispute(from) || book.draws.chance(Story.short, .loss, link, 1, book.today.key)
    return UnderWay(
      dispatch: posted.document.id, to: to, arrives: arrives,
      recorded: arrives.adding(days: Int(wait)),
      lines: differences(posted.document, link, isShort: isShort), sender: from,
      sentAt: posted.posting.recordedAt, isShort: isShort)
  }

  /// Mostly a day; the road to a far clinic takes three.
  private func daysOnTheRoad(_ link: UInt64) -> Int {
    let slow = book.draws.number(0...9, .delay, link, 1, book.today.key)
    let days = slow < 2 ? 0 : slow < 7 ? 1 : slow < 9 ? 2 : 3
    return book.today >= Story.onTheWay ? max(2, days) : days
  }

  /// One transfer of the centre in the last days stays disputed when the year ends.
  private func isOpenDispute(_ from: Place) -> Bool {
    guard book.today >= Story.openDispute, !isDisputeOpen, from.role == .centre else {
      return false
    }
    isDisputeOpen = true
    return true
  }

  /// What the receiver will write about one of the lots; nothing where all is as sent.
  private func differences(_ sent: Document, _ link: UInt64, isShort: Bool) -> [DraftLine] {
    let day = book.today.key
    let which = book.draws.bits(.loss, link, 2, day) % UInt64(sent.movements.count)
    let movement = sent.movements[Int(which)]
    let units = movement.quantity.units
    if isShort {
      let share = book.draws.number(3...20, .loss, link, 3, day)
      return [line(movement.lot, units - max(1, units * share / 100))]
    }
    guard book.draws.chance(Story.damaged, .damage, link, 1, day) else { return [] }
    var line = line(movement.lot, units)
    line.damaged = max(1, units / book.draws.number(8...20, .damage, link, 2, day))
    return [line]
  }

  private func line(_ lot: Lot, _ units: Int64) -> DraftLine {
    DraftLine(counted: units, CountKey(lot))
  }

  private func receive(_ parcel: UnderWay) throws {
    // A paper that waited keeps its day unless something was counted meanwhile.
    let day = parcel.recorded == parcel.arrives ? parcel.arrives : arrivalDay(parcel)
    var draft = book.draft(.arrival, at: parcel.to, on: day, after: parcel.sentAt)
    draft.particulars.reference = parcel.dispatch
    draft.lines = parcel.lines
    if parcel.isShort { draft.particulars.note = "短少，已告知发出单位" }
    try book.post(draft, at: parcel.to)
    guard parcel.isShort else { return }
    let isLast = book.today >= Story.openDispute
    let wait = isLast ? 30 : book.draws.number(6...16, .settle, parcel.to.key, 0, book.today.key)
    disputes.append(
      Dispute(
        dispatch: parcel.dispatch, sender: parcel.sender,
        settled: book.today.adding(days: Int(wait)),
        isFound: book.draws.chance(Story.foundAgain, .settle, parcel.to.key, 1, book.today.key)))
  }

  private func arrivalDay(_ parcel: UnderWay) -> CalendarDay {
    let settled = book.mirror.settledOn[parcel.to.index].max() ?? parcel.arrives
    return settled <= parcel.arrives ? parcel.arrives : book.today
  }

  private func settle(_ dispute: Dispute) throws {
    var draft = book.draft(.settlement, at: dispute.sender)
    draft.particulars.reference = dispute.dispatch
    draft.particulars.purpose = dispute.isFound ? .back : .lost
    draft.particulars.reason = dispute.isFound ? "漏装，已在库房找到" : "途中丢失，承运方已认定"
    try book.post(draft, at: dispute.sender)
  }
}
