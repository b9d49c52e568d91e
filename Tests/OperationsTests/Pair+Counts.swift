import Operations
import Stockpile
import TestKit

extension Pair {
  /// Draws a sheet of the draft's items, writes its figures into it, and posts it: at once, or only
  /// when a few more documents were recorded.
  func count(_ draft: Draft, isLate: Bool) throws {
    guard !draft.lines.isEmpty else { return }
    let session = session(on: model.today)
    let drawnAfter = lastNumber(at: draft.site)
    var sheet: CountSheet
    do {
      sheet = try session.drawSheet(
        site: draft.site, day: draft.occurredOn, items: Set(draft.lines.map(\.item)).sorted(),
        asUse: draft.particulars.purpose == .asUse)
    } catch {
      compare(draft, sheet: drawnAfter) { throw error }
      return
    }
    var figures: [CountKey: DraftLine] = [:]
    for line in draft.lines { figures[CountKey(Lot(item: line.item, line.lot))] = line }
    sheet = try session.enterCounts(
      figures.sorted { $0.key < $1.key }.map { key, line in
        let listed = sheet.lines.first { $0.key == key }?.line
        return Session.CountEntry(
          line: listed, found: listed == nil ? key : nil, counted: line.quantity, pool: line.pool)
      }, sheet: sheet.id)
    // The lines of a count stand in the order of its sheet.
    var draft = draft
    draft.lines = sheet.lines.compactMap { figures[$0.key] }
    let filled = Sheet(
      id: sheet.id, draft: draft, drawnAfter: drawnAfter, due: model.documents.count + 3)
    if isLate, waiting == nil { waiting = filled } else { post(filled) }
  }

  func post(_ sheet: Sheet) {
    compare(sheet.draft, sheet: sheet.drawnAfter) {
      try session(on: model.today).postSheet(
        sheet.id, documentID: sheet.draft.id, asUse: false,
        particulars: sheet.draft.particulars, options: Self.again)
    }
  }
}
