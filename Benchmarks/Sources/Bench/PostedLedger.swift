import Stockpile
import Storage

/// The synthetic history as an export would hold it: the reserve centre's log first, then the
/// others by code, each numbered and chained.
struct PostedLedger {
  /// Registrations, then everything else, in the order of the logs.
  private(set) var documents: [PostedDocument] = []
  private(set) var registrations = 0
  /// Length of what was hashed, by document.
  private(set) var hashedBytes: [Int] = []

  private var log: (site: SiteCode, number: Int64, head: Digest)

  init(_ ledger: SyntheticLedger) {
    let root = ledger.network.sites[0]
    log = (root, 0, Hashing.start(of: LogName(root, epoch: 1)))
    documents.reserveCapacity(ledger.entries.count + 800)
    register(ledger)
    var bySite: [[Int]] = Array(repeating: [], count: SyntheticNetwork.siteCount)
    for (place, entry) in ledger.entries.enumerated() { bySite[entry.site].append(place) }
    for (place, entries) in bySite.enumerated() {
      let site = ledger.network.sites[place]
      if site != root { log = (site, 0, Hashing.start(of: LogName(site, epoch: 1))) }
      for entry in entries {
        let entry = ledger.entries[entry]
        add(Self.document(entry, of: ledger), entry.serial, entry.recordedAt)
      }
    }
  }

  private mutating func register(_ ledger: SyntheticLedger) {
    var random = SplitMix64(seed: 7)
    let day = ledger.network.firstDay
    let time = Int64(day.daysSinceEpoch - 1) * 86_400_000
    for (place, record) in ledger.network.records.enumerated() {
      let id = DocumentID(
        at: Instant(milliseconds: time), random: (random.next(), random.next()))
      add(
        Document(
          id: id, kind: .registration, site: ledger.network.sites[0], occurredOn: day,
          record: record),
        place + 1, time)
    }
    registrations = documents.count
  }

  private mutating func add(_ document: Document, _ serial: Int, _ recordedAt: Int64) {
    let request = Hashing.sha256(Array(document.id.description.utf8))
    let posting = Posting(
      epoch: 1, number: log.number + 1, serial: serial,
      recordedAt: Instant(milliseconds: recordedAt), operatorName: "库管员甲", request: request,
      previous: log.head)
    let bytes = document.canonical(posting)
    let hash = Hashing.sha256(bytes)
    documents.append(PostedDocument(document, posting, hash: hash))
    hashedBytes.append(bytes.count)
    log = (log.site, log.number + 1, hash)
  }

  private static let shelf = Account.held(HeldAccount(.daily, .available))

  private static func document(_ entry: SyntheticLedger.Entry, of ledger: SyntheticLedger)
    -> Document
  {
    let way = Account.transit(dispatch: entry.reference ?? entry.id, pool: .daily)
    let (from, to): (Account, Account) =
      switch entry.kind {
      case .receipt: (.outside(.supplier), shelf)
      case .issue: (shelf, .outside(.used))
      case .dispatch: (shelf, way)
      default: (way, shelf)
      }
    var document = Document(
      id: entry.id, kind: entry.kind, site: ledger.network.sites[entry.site],
      occurredOn: CalendarDay(daysSinceEpoch: entry.day))
    document.particulars.counterparty = entry.other.map { ledger.network.sites[$0] }
    document.particulars.reference = entry.reference
    document.movements = entry.lines.map { place in
      let line = ledger.lines[place]
      return Movement(
        code(Quantity(Int64(line.quantity))), of: ledger.network.lots[Int(line.lot)], from: from,
        to: to)
    }
    return document
  }
}
