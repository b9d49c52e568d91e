import Stockpile

/// A call-up of the reserve from request to dispatch: a place asks, the bureau approves, the source
/// signs the order and sends.
struct CallingUp {
  let book: Book
  let transfers: Transfers

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
    try transfers.send(nil, from: source, to: asker) {
      $0.reference = signed.document.id
      $0.destinationPool = pool
    }
  }
}
