import CBaseline
import Glibc
import Stockpile

/// Documents as the rows the C yardstick writes, with the keys our own book gives them: entries in
/// the order of registration, lots and accounts as they are met.
final class BaselineRows {
  private(set) var documents: [baseline_document] = []
  private var lines: [baseline_line] = []
  private var lots: [baseline_lot] = []
  private var accounts: [baseline_account] = []
  private let sites: [SiteCode: Int64]
  private let items: [ItemCode: Int64]
  private var lotKeys: [Lot: Int64] = [:]
  private var accountKeys: [DocumentID: (key: Int64, home: Int64)] = [:]
  private var texts: [String: UnsafePointer<CChar>] = [:]

  init(_ network: SyntheticNetwork) {
    sites = Dictionary(
      uniqueKeysWithValues: network.sites.enumerated().map { ($0.element, Int64($0.offset + 1)) })
    items = Dictionary(
      uniqueKeysWithValues: network.items.enumerated().map {
        ($0.element, Int64($0.offset + 1 + network.sites.count))
      })
  }

  /// Everything of a ledger but its registrations, which the yardstick's file holds already.
  convenience init(_ network: SyntheticNetwork, _ ledger: PostedLedger) {
    self.init(network)
    for place in ledger.registrations..<ledger.documents.count {
      add(ledger.documents[place], hashedBytes: ledger.hashedBytes[place])
    }
  }

  var lotCount: Int64 { Int64(lots.count) }
  var accountCount: Int64 { Int64(accounts.count) }

  func add(_ posted: PostedDocument, hashedBytes: Int) {
    let (document, posting) = (posted.document, posted.posting)
    let site = key(document.site)
    var row = baseline_document()
    row.site = site
    row.epoch = Int64(posting.epoch)
    row.number = posting.number
    copy(document.id, to: &row.id)
    row.kind = text(document.kind.rawValue)
    row.occurred_on = Int64(document.occurredOn.daysSinceEpoch)
    row.serial = Int64(posting.serial)
    row.recorded_at = posting.recordedAt.milliseconds
    row.operator_name = text(posting.operatorName)
    withUnsafeMutableBytes(of: &row.request) { $0.copyBytes(from: posting.request?.bytes ?? []) }
    row.counterparty = document.particulars.counterparty.map { key($0) } ?? 0
    if let reference = document.particulars.reference {
      row.has_reference = 1
      copy(reference, to: &row.reference)
    }
    row.paper_no = document.particulars.paperNumber.map { text($0) }
    row.hashed_bytes = Int64(hashedBytes)
    row.first_line = Int64(lines.count)
    row.line_count = Int64(document.movements.count)
    for movement in document.movements { add(movement, of: document, at: site) }
    documents.append(row)
  }

  private func add(_ movement: Movement, of document: Document, at site: Int64) {
    var row = baseline_line()
    row.lot = key(movement.lot)
    row.item = lots[Int(row.lot - 1)].item
    row.quantity = movement.quantity.units
    let home = document.kind == .arrival ? document.particulars.counterparty.map { key($0) } : nil
    (row.from_account, row.from_site) = account(movement.from, at: site, home: home ?? site)
    (row.to_account, row.to_site) = account(movement.to, at: site, home: home ?? site)
    lines.append(row)
  }

  /// The keys of `Storage`: shelves and the outside have fixed ones.
  private func account(_ account: Account, at site: Int64, home: Int64) -> (Int64, Int64) {
    switch account {
    case .held(let held): return (1 + Int64(held.pool.rank * 8 + held.status.rank), site)
    case .outside(let outside):
      return (-1 - Int64(Outside.allCases.firstIndex(of: outside) ?? 0), site)
    case .transit(let dispatch, let pool):
      if let known = accountKeys[dispatch] { return known }
      var row = baseline_account()
      copy(dispatch, to: &row.dispatch)
      row.pool = text(pool.rawValue)
      row.home = home
      let made = (key: -1000 - Int64(accounts.count), home: home)
      accounts.append(row)
      accountKeys[dispatch] = made
      return made
    }
  }

  private func key(_ lot: Lot) -> Int64 {
    if let known = lotKeys[lot] { return known }
    let said = lot.particulars
    var row = baseline_lot()
    row.item = items[lot.item] ?? 0
    row.lot_no = text(said.number)
    row.maker = text(said.maker)
    row.standard = text(said.standard)
    row.fund_source = text(said.fundSource)
    row.supplier = text(said.supplier)
    row.mfg_date = Int64(said.made?.daysSinceEpoch ?? 0)
    row.expiry_date = Int64(said.expiry?.daysSinceEpoch ?? 0)
    row.unit_price = said.price?.tenThousandths ?? 0
    lots.append(row)
    lotKeys[lot] = Int64(lots.count)
    return Int64(lots.count)
  }

  private func key(_ site: SiteCode) -> Int64 { sites[site] ?? 0 }

  /// Kept for the life of the process: there are few different ones.
  private func text(_ text: String) -> UnsafePointer<CChar> {
    if let known = texts[text] { return known }
    let made = UnsafePointer<CChar>(code(strdup(text)))
    texts[text] = made
    return made
  }

  private func copy<Place>(_ id: DocumentID, to place: inout Place) {
    withUnsafeMutableBytes(of: &place) { bytes in
      for part in 0..<16 {
        let word = part < 8 ? id.high : id.low
        bytes[part] = UInt8(truncatingIfNeeded: word >> UInt64(56 - part % 8 * 8))
      }
    }
  }

  /// Writes documents of these rows.
  func write(_ range: Range<Int>, with writer: OpaquePointer, together: Bool) {
    let code = documents.withUnsafeBufferPointer { documents in
      lines.withUnsafeBufferPointer { lines in
        lots.withUnsafeBufferPointer { lots in
          accounts.withUnsafeBufferPointer { accounts in
            var rows = baseline_rows(
              documents: documents.baseAddress, document_count: Int64(documents.count),
              lines: lines.baseAddress, lots: lots.baseAddress, accounts: accounts.baseAddress)
            return baseline_write(
              writer, &rows, Int64(range.lowerBound), Int64(range.upperBound), together ? 1 : 0)
          }
        }
      }
    }
    guard code == 0 else { fatalError("the yardstick failed with SQLite's \(code)") }
  }
}
