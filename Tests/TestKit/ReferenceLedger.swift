public import Stockpile

/// The ledger as a list of posted documents and nothing else: no SQL, no balance kept.
///
/// Every question is answered by folding the list, so that it can stand beside the real ledger as
/// a second opinion. Rules are not repeated here: `Draft.decide` is what is tested.
public struct ReferenceLedger: Sendable {
  /// One movement with what its document says about it.
  struct Line: Sendable {
    let document: Int
    let day: CalendarDay
    let movement: Movement
  }

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
  private(set) var lines: [SiteCode: [ItemCode: [Line]]] = [:]
  private(set) var transits: [DocumentID: [Line]] = [:]
  private(set) var knownLots: [ItemCode: [Lot]] = [:]
  private(set) var kinds: [DocumentKind: [Int]] = [:]
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
    let document = try draft.decide(try facts(for: draft, sheetDrawnAfter: sheet))
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
    let sameDay = log.filter {
      documents[$0].document.occurredOn == document.occurredOn
        && documents[$0].document.kind.prefix == document.kind.prefix
        && documents[$0].posting.epoch == epoch
    }
    let morning = Int64(today.daysSinceEpoch) * 86_400_000
    let now = Instant(milliseconds: morning + Int64(documents.count))
    let posting = Posting(
      epoch: epoch, number: (before?.posting.number ?? 0) + 1, serial: sameDay.count + 1,
      recordedAt: max(now, documents.last?.posting.recordedAt ?? now), operatorName: operatorName,
      request: request,
      previous: before?.hash ?? hash(Array(LogName(document.site, epoch: epoch).description.utf8)))
    let posted = PostedDocument(document, posting, hash: hash(document.canonical(posting)))
    index(posted)
    register(document.record)
    return posted
  }

  private mutating func index(_ posted: PostedDocument) {
    let (document, place) = (posted.document, documents.count)
    documents.append(posted)
    places[document.id] = place
    logs[document.site, default: []].append(place)
    kinds[document.kind, default: []].append(place)
    if let reference = document.particulars.reference {
      referring[reference, default: []].append(place)
    }
    for movement in document.movements {
      let line = Line(document: place, day: document.occurredOn, movement: movement)
      lines[document.site, default: [:]][movement.lot.item, default: []].append(line)
      know(movement.lot)
      for case .transit(let dispatch, _) in [movement.from, movement.to] {
        transits[dispatch, default: []].append(line)
      }
    }
  }

  /// Keeps the lots of an item sorted, for comparing lots is what takes the time in long histories.
  private mutating func know(_ lot: Lot) {
    let known = knownLots[lot.item] ?? []
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle] < lot { low = middle + 1 } else { high = middle }
    }
    if low < known.count, known[low] == lot { return }
    knownLots[lot.item, default: []].insert(lot, at: low)
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
