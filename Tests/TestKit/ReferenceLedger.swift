public import Stockpile

/// The ledger as a list of posted documents: no SQL, no closings that store balances, no rule.
///
/// It stands beside the real ledger as a second opinion. What it keeps besides the list it keeps
/// in the plainest way, so that long histories can be run, and tests hold that against a fold of
/// the list. Rules are not repeated here: `Draft.decide` is what is tested.
public struct ReferenceLedger: Sendable {
  /// All documents in the order in which they were recorded.
  public private(set) var documents: [PostedDocument] = []
  /// The sites as registered.
  public private(set) var sites: [SiteCode: Site]
  /// The items as registered.
  public private(set) var items: [ItemCode: Item]
  /// The day of the clock.
  public var today: CalendarDay

  /// Where documents stand in `documents`: an index, no opinion of its own.
  private(set) var places: [DocumentID: Int] = [:]
  private(set) var referring: [DocumentID: [Int]] = [:]
  private(set) var logs: [SiteCode: [Int]] = [:]
  private(set) var kinds: [DocumentKind: [Int]] = [:]
  private(set) var kindsAt: [SiteCode: [DocumentKind: [Int]]] = [:]
  /// Receipts with a price, by item.
  private(set) var priced: [ItemCode: [PricedReceipt]] = [:]
  /// How many documents share the words before the serial of a number.
  private var serials: [DocumentNumber: Int] = [:]
  private(set) var firstDays: [SiteCode: CalendarDay] = [:]
  private(set) var kept = KeptBalances()
  private let hash: @Sendable ([UInt8]) -> Digest

  /// An empty ledger of those sites and items.
  public init(
    sites: [Site] = SmallNetwork.sites, items: [Item] = SmallNetwork.items, today: CalendarDay,
    hash: @escaping @Sendable ([UInt8]) -> Digest = standInHash
  ) {
    self.sites = Dictionary(uniqueKeysWithValues: sites.map { ($0.code, $0) })
    self.items = Dictionary(uniqueKeysWithValues: items.map { ($0.code, $0) })
    self.today = today
    self.hash = hash
  }

  /// The document with that id.
  public subscript(_ id: DocumentID) -> PostedDocument? { places[id].map { documents[$0] } }

  /// The documents of a site's log, of all epochs, in their order.
  public func log(of site: SiteCode) -> [PostedDocument] {
    (logs[site] ?? []).map { documents[$0] }
  }

  /// Decides on a draft and posts it. The same draft again changes nothing and gives the document
  /// it became; another draft under the same id is refused.
  @discardableResult
  public mutating func post(
    _ draft: Draft, sheetDrawnAfter sheet: Int64? = nil, operatorName: String = "tester"
  ) throws(Refusal) -> PostedDocument {
    let request = hash(draft.canonical)
    if let known = self[draft.id] {
      guard known.posting.request == request else {
        throw .idTaken(draft.id, by: known.documentNumber)
      }
      return known
    }
    let document = try draft.decide(
      try facts(for: draft, sheetDrawnAfter: sheet, operatorName: operatorName))
    return append(document, request: request, operatorName: operatorName)
  }

  /// Posts a decided document: the next number of its log, the next serial of its day.
  mutating func append(
    _ document: Document, request: Digest?, operatorName: String
  ) -> PostedDocument {
    let log = logs[document.site] ?? []
    let last = log.last.map { documents[$0] }
    let epoch = (last?.posting.epoch ?? 1) + (document.kind == .epoch ? 1 : 0)
    let before = last.flatMap { $0.posting.epoch == epoch ? $0 : nil }
    let serial = 1 + serials[firstNumber(document, epoch), default: 0]
    let morning = Int64(today.daysSinceEpoch) * 86_400_000
    let now = Instant(milliseconds: morning + Int64(documents.count))
    let posting = Posting(
      epoch: epoch, number: (before?.posting.number ?? 0) + 1, serial: serial,
      recordedAt: max(now, documents.last?.posting.recordedAt ?? now), operatorName: operatorName,
      request: request,
      previous: before?.hash ?? hash(Array(LogName(document.site, epoch: epoch).description.utf8)))
    let posted = PostedDocument(document, posting, hash: hash(document.canonical(posting)))
    index(posted)
    register(document.record)
    return posted
  }

  /// The number a document would have if it were the first of its day.
  private func firstNumber(_ document: Document, _ epoch: Int) -> DocumentNumber {
    DocumentNumber(
      document.kind, site: document.site, day: document.occurredOn, epoch: epoch, serial: 1)
  }

  private mutating func index(_ posted: PostedDocument) {
    let (document, place) = (posted.document, documents.count)
    documents.append(posted)
    places[document.id] = place
    logs[document.site, default: []].append(place)
    kinds[document.kind, default: []].append(place)
    kindsAt[document.site, default: [:]][document.kind, default: []].append(place)
    serials[firstNumber(document, posted.posting.epoch), default: 0] += 1
    if let reference = document.particulars.reference {
      referring[reference, default: []].append(place)
    }
    if document.kind == .receipt {
      for movement in document.movements {
        guard let price = movement.lot.particulars.price else { continue }
        priced[movement.lot.item, default: []].append(
          PricedReceipt(id: document.id, day: document.occurredOn, price: price))
      }
    }
    if ![.registration, .closing, .epoch].contains(document.kind) {
      let first = firstDays[document.site] ?? document.occurredOn
      firstDays[document.site] = min(first, document.occurredOn)
    }
    kept.append(document)
  }

  private mutating func register(_ record: Record?) {
    guard let record else { return }
    if record.register == .site, let site = try? Site(record) { sites[site.code] = site }
    if record.register == .item, let item = try? Item(record) { items[item.code] = item }
  }

  /// Whether a chain of hashes holds in every log: each document names the one before it.
  public var isChained: Bool {
    logs.allSatisfy { site, places in
      var before: PostedDocument?
      for posted in places.map({ documents[$0] }) {
        let isFirst = before?.posting.epoch != posted.posting.epoch
        let log = LogName(site, epoch: posted.posting.epoch).description
        let previous = isFirst ? hash(Array(log.utf8)) : before?.hash
        guard posted.posting.previous == previous,
          posted.hash == hash(posted.document.canonical(posted.posting))
        else { return false }
        before = posted
      }
      return true
    }
  }
}
