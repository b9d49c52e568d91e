/// Closing a month 关账: no movement; months in order, never one that is not over.
extension Draft {
  func decideClosing(_ facts: PostingFacts) throws(Refusal) -> Document {
    guard let month = particulars.month else { throw .missing(kind, field: "month") }
    guard month.lastDay < facts.today else { throw .monthNotOver(month, today: facts.today) }
    if let last = facts.lastClosed {
      if month <= last { throw .alreadyClosed(site, month) }
      if month != last.next { throw .closeInOrder(site, month, next: last.next) }
    } else if let first = facts.firstMonth, month != first {
      // A book that began this month has nothing to close yet.
      guard first.lastDay < facts.today else { throw .monthNotOver(first, today: facts.today) }
      throw .closeInOrder(site, month, next: first)
    }
    return document(movements: [])
  }
}
