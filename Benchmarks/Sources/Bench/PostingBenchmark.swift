import CBaseline
import Foundation
import Operations
import Stockpile
import Storage

/// (a) Documents posted one at a time, each on the disk before the next, against the same rows
/// through bare C.
struct PostingBenchmark {
  let workshop: Workshop
  /// A book with a year of history, and what its sites hold.
  let book: String
  let ledger: SyntheticLedger
  /// Numbers its lots and accounts as the book does.
  let rows: BaselineRows
  let count: Int
  static let portion = 100

  /// Costs of a portion of documents, ours and the yardstick's, taken in turns.
  func run() throws -> [(ours: Cost, yardstick: Cost)] {
    let drafts = makeDrafts()
    let (lots, accounts) = (rows.lotCount, rows.accountCount)
    let first = rows.documents.count
    let rehearsal = try workshop.copy(book, to: "posting-0.sqlite")
    try learnRows(drafts, rehearsal)
    let (left, right) = (
      try workshop.copy(book, to: "posting-a.sqlite"),
      try workshop.copy(book, to: "posting-b.sqlite")
    )
    let session = try workshop.session(left, .writing, on: today)
    guard let writer = baseline_open(right, lots, accounts) else {
      fatalError("cannot open \(right)")
    }
    var costs: [(Cost, Cost)] = []
    for start in stride(from: 0, to: count, by: Self.portion) {
      let portion = start..<min(count, start + Self.portion)
      let ours = try measured { for draft in drafts[portion] { _ = try session.post(draft) } }
      let theirs = measured {
        rows.write(
          first + portion.lowerBound..<first + portion.upperBound, with: writer, together: false)
      }
      costs.append((ours, theirs))
    }
    _ = baseline_close(writer)
    try session.store.close()
    let differences = baseline_differences(left, right)
    guard differences == 0 else {
      fatalError("(a): \(differences) rows differ from the yardstick's")
    }
    for path in [rehearsal, left, right] { workshop.discard(path) }
    return costs
  }

  private var today: CalendarDay { ledger.lastDay.adding(days: 4) }

  /// What the documents become: posted once on a copy, which also shows that no rule refuses one.
  private func learnRows(_ drafts: [Draft], _ path: String) throws {
    let session = try workshop.session(path, .writing, on: today)
    for draft in drafts {
      let posted = try session.post(draft).posted
      rows.add(posted, hashedBytes: posted.document.canonical(posted.posting).count)
    }
    try session.store.close()
  }

  /// Six issues in ten, two receipts, one dispatch and its arrival; one to three lines each.
  private func makeDrafts() -> [Draft] {
    var random = SplitMix64(seed: 42)
    var totals = siteTotals()
    var drafts: [Draft] = []
    var dispatched: (id: DocumentID, destination: Int)?
    while drafts.count < count {
      let site = random.number(0...SyntheticNetwork.siteCount - 1)
      let id = DocumentID(
        high: UInt64(drafts.count) << 16 | 0x7000, low: random.next() >> 2 | 1 << 63)
      var draft: Draft
      switch drafts.count % 10 {
      case 0, 5:
        draft = self.draft(id, .receipt, site)
        for _ in 0..<random.number(1...3) {
          let lot = workshop.network.lots[random.number(0...workshop.network.lots.count - 1)]
          var line = DraftLine(lot.item, Int64(random.number(50...200)))
          line.lot = lot.particulars
          draft.lines.append(line)
        }
      case 3:
        draft = self.draft(id, .dispatch, 0)
        let destination = random.number(1...SyntheticNetwork.siteCount - 1)
        draft.particulars.counterparty = workshop.network.sites[destination]
        draft.lines = outgoing(0, &totals, &random)
        dispatched = (id, destination)
      case 7 where dispatched != nil:
        guard let sent = dispatched else { continue }
        draft = self.draft(id, .arrival, sent.destination)
        draft.particulars.reference = sent.id
      default:
        draft = self.draft(id, .issue, site)
        draft.lines = outgoing(site, &totals, &random)
      }
      draft.particulars.paperNumber = "P\(drafts.count)"
      drafts.append(draft)
    }
    return drafts
  }

  private func draft(_ id: DocumentID, _ kind: DocumentKind, _ site: Int) -> Draft {
    Draft(id: id, kind: kind, site: workshop.network.sites[site], occurredOn: today)
  }

  private func siteTotals() -> [Int] {
    var totals = Array(
      repeating: 0, count: SyntheticNetwork.siteCount * SyntheticNetwork.itemCount)
    for (place, quantity) in ledger.held.enumerated() {
      let (site, lot) = place.quotientAndRemainder(dividingBy: workshop.network.lots.count)
      totals[site * SyntheticNetwork.itemCount + lot / SyntheticNetwork.lotsPerItem] += Int(
        quantity)
    }
    return totals
  }

  private func outgoing(_ site: Int, _ totals: inout [Int], _ random: inout SplitMix64)
    -> [DraftLine]
  {
    let wanted = random.number(1...3)
    var lines: [DraftLine] = []
    for _ in 0..<100_000 where lines.count < wanted {
      let item = random.number(0...SyntheticNetwork.itemCount - 1)
      let place = site * SyntheticNetwork.itemCount + item
      let code = workshop.network.items[item]
      guard totals[place] > 0, !lines.contains(where: { $0.item == code }) else { continue }
      let quantity = min(totals[place], random.number(1...40))
      totals[place] -= quantity
      lines.append(DraftLine(code, Int64(quantity)))
    }
    guard !lines.isEmpty else { fatalError("site \(site) has run out of stock") }
    return lines
  }
}
