import Stockpile

/// Call-ups of the reserve from request to closing: a place asks, the bureau approves, the source
/// signs the order, sends, and closes it when everything has been received.
final class CallingUp {
  private let book: Book
  private let transfers: Transfers
  private var open: [(order: DocumentID, dispatch: DocumentID, source: Place)] = []

  init(_ book: Book, _ transfers: Transfers) {
    self.book = book
    self.transfers = transfers
  }

  /// Orders whose goods have been received, and whose differences are settled, are closed.
  func day() throws {
    let done = open.filter { transfers.isDone($0.dispatch) && book.works($0.source) }
    open.removeAll { transfers.isDone($0.dispatch) }
    for call in done {
      var draft = book.draft(.orderClosing, at: call.source)
      draft.particulars.reference = call.order
      try book.post(draft, at: call.source)
    }
  }

  func callUp(
    _ lines: [DraftLine], from source: Place, for asker: Place, reason: String, paper: String,
    into pool: Pool? = nil
  ) throws {
    guard let centre = book.all(.centre).first else { return }
    let wanted = lines.map { DraftLine($0.item, $0.quantity) }
    var request = book.draft(.callUpRequest, at: asker)
    request.particulars.reason = reason
    request.lines = wanted
    let asked = try book.post(request, at: asker)

    var approval = book.draft(.approval, at: centre, after: asked.posting.recordedAt)
    approval.particulars.reference = asked.document.id
    approval.particulars.approver = Story.bureau
    approval.lines = wanted.map { line in
      var granted = line
      granted.source = source.code
      granted.pool = .reserve
      return granted
    }
    let approved = try book.post(approval, at: centre)

    var order = book.draft(.callUpOrder, at: source, after: approved.posting.recordedAt)
    order.particulars.reference = approved.document.id
    order.particulars.paperNumber = paper
    order.particulars.urgency = .urgent
    let signed = try book.post(order, at: source)
    if source.role == .centre { try repick(signed, at: source) }
    let sent = try transfers.send(nil, from: source, to: asker) {
      $0.reference = signed.document.id
      $0.destinationPool = pool
    }
    if let sent { open.append((signed.document.id, sent.document.id, source)) }
  }

  /// Of the first lot set aside some cartons stand behind others: a few of another lot go instead.
  private func repick(_ order: PostedDocument, at source: Place) throws {
    guard let first = order.document.movements.first,
      let other = book.mirror.held(source, book.district.ware(first.lot.item.description))
        .filter({
          $0.account == HeldAccount(.reserve, .available) && $0.lot != first.lot
            && $0.lot.isUsable(on: book.today)
        }).min(by: { $0.lot < $1.lot })
    else { return }
    let units = min(10, first.quantity.units, other.units)
    var draft = book.draft(.repick, at: source, after: order.posting.recordedAt)
    draft.particulars.reference = order.document.id
    for (lot, status) in [(first.lot, StockStatus.available), (other.lot, .reserved)] {
      var line = DraftLine(lot.item, units)
      line.lot.number = lot.particulars.number
      line.lot.expiry = lot.expiry
      line.pool = .reserve
      line.status = status
      draft.lines.append(line)
    }
    try book.post(draft, at: source)
  }
}
