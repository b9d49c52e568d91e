import Stockpile

/// Random posted documents of every kind, each optional field there or not; chained by real hashes.
struct ExchangeDocuments {
  var random: JSONTestRandom
  private var lots: [Lot] = []
  private var heads: [LogName: (number: Int64, hash: Digest)] = [:]
  /// With it on, every field a kind may have is there.
  var isComplete = false

  init(seed: UInt64) {
    random = JSONTestRandom(state: seed)
  }

  mutating func next(_ kind: DocumentKind) -> PostedDocument {
    let site = exchangeSite(pick(["PB-D-CDC", "PB-T-202", "PB-V-0001.A_B", "X"]))
    var document = Document(
      id: id(), kind: kind, site: site, occurredOn: day(), particulars: particulars(kind))
    if kind == .registration {
      document.record = record()
    } else if !kind.movesNothing {
      document.movements = (0..<random.below(4)).map { _ in movement() }
      if isComplete { document.movements.append(movement()) }
    }
    if kind == .count {
      document.countLines = (0..<(isComplete ? 2 : random.below(3))).map { _ in countLine() }
    }
    if kind.listsOrders {
      document.orderLines = (0..<(isComplete ? 2 : random.below(3))).map { _ in orderLine() }
    }
    return post(document)
  }

  private static let referring: [DocumentKind] = [
    .arrival, .settlement, .reversal, .approval, .callUpOrder, .repick, .orderClosing,
  ]

  private mutating func instant() -> Instant {
    Instant(milliseconds: Int64(random.below(4_000_000_000_000)))
  }

  private mutating func orderLine() -> OrderLine {
    let units = Int64(1 + random.below(1_000_000_000))
    guard let item = ItemCode("PP0102"), let quantity = Quantity(units) else {
      fatalError("no line of \(units)")
    }
    return OrderLine(
      item, quantity, pool: maybe() ? pick(Pool.allCases) : nil,
      source: maybe() ? exchangeSite("PB-T-201") : nil)
  }

  private mutating func post(_ document: Document) -> PostedDocument {
    let log = LogName(document.site, epoch: pick([1, 1, 1, 2, 3, 27, 800, 1_000_000]))
    let last = heads[log] ?? (0, SHA256Sum.digest(Array(log.description.utf8)))
    let number = last.number + pick([1, 1, 1, 5])
    let posting = Posting(
      epoch: log.epoch, number: number, serial: pick([1, 9, 10, 99, 100, 999, 1_000, 999_999_999]),
      recordedAt: Instant(milliseconds: Int64(random.below(4_000_000_000_000)) - 1_000_000_000_000),
      operatorName: name(), request: maybe() ? digest() : nil, previous: last.hash)
    let hash = SHA256Sum.digest(document.canonical(posting))
    heads[log] = (number, hash)
    return PostedDocument(document, posting, hash: hash)
  }

  private mutating func particulars(_ kind: DocumentKind) -> Particulars {
    var said = Particulars()
    if maybe() { said.counterparty = exchangeSite(pick(["PB-T-201", "PB-T-202"])) }
    if maybe() { said.partner = name() }
    if maybe() { said.destinationPool = pick(Pool.allCases) }
    if maybe() || Self.referring.contains(kind) { said.reference = id() }
    if maybe() { said.handler = name() }
    if maybe() { said.aloneReason = text() }
    if maybe() { said.approver = name() }
    if maybe() { said.authorisedVia = name() }
    if maybe() { said.regulariseBy = instant() }
    if maybe() { said.urgency = pick(Urgency.allCases) }
    if maybe() { said.neededBy = day() }
    if maybe() { said.event = name() }
    if maybe() { said.agreement = name() }
    if maybe() { said.calledAt = instant() }
    if maybe() { said.answeredAt = instant() }
    if maybe() { said.reason = text() }
    if maybe() { said.note = text() }
    if maybe() { said.paperNumber = name() }
    if maybe() { said.reviewer = name() }
    if maybe() { said.arrivedOn = day() }
    if maybe() || kind == .closing { said.month = day().month }
    if maybe() { said.purpose = pick(Purpose.allCases) }
    if maybe() { said.lastNumber = Int64(random.below(1 << 53)) }
    if maybe() { said.lastHash = digest() }
    return said
  }

  mutating func movement() -> Movement {
    while true {
      let (from, to) = (account(), account())
      if from == to { continue }
      return Movement(
        exchangeQuantity(pick([1, 7, 500, 1_000_000_000])), of: lot(), from: from, to: to)
    }
  }

  private mutating func account() -> Account {
    switch random.below(4) {
    case 0: return .outside(pick(Outside.allCases))
    case 1: return .transit(dispatch: id(), pool: pick(Pool.allCases))
    default:
      let status = pick(StockStatus.allCases)
      let pool = pick(Pool.allCases)
      return .held(
        status == .reserved ? HeldAccount(pool, reservedFor: id()) : HeldAccount(pool, status))
    }
  }

  /// A lot met before, more often than not.
  private mutating func lot() -> Lot {
    if !lots.isEmpty, random.below(3) > 0, !isComplete { return pick(lots) }
    let lot = Lot(item: exchangeItem(pick(["PP0102", "A", "TL-03_1.X"])), lotParticulars())
    lots.append(lot)
    return lot
  }

  mutating func lotParticulars() -> LotParticulars {
    var said = LotParticulars()
    if maybe() { said.number = name() }
    if maybe() { said.maker = name() }
    if maybe() { said.serial = name() }
    if maybe() { said.made = day() }
    if maybe() { said.expiry = day() }
    if maybe() { said.standard = name() }
    if maybe() { said.price = Price(tenThousandths: pick([0, 24_500, 9_007_199_254_740_991])) }
    if maybe() { said.fundSource = name() }
    if maybe() { said.supplier = name() }
    if maybe() { said.donor = name() }
    return said
  }

  private mutating func countLine() -> CountLine {
    let key = CountKey(
      item: exchangeItem("PP0102"), maker: maybe() ? name() : "", number: maybe() ? name() : "",
      expiry: maybe() ? day() : nil)
    return CountLine(key, book: pick([0, 3, 9_007_199_254_740_991]), counted: pick([0, 5]))
  }

  mutating func record() -> Record {
    var fields: [String: String] = [:]
    for field in ["name_zh", "parent_code", "a b", "备注", "\u{E9}"] where maybe() {
      fields[field] = text()
    }
    return Record(pick(Register.allCases), code: name(), fields: fields)
  }

  mutating func maybe() -> Bool { isComplete || random.below(2) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random.below(elements.count)]
  }

  mutating func id() -> DocumentID { DocumentID(high: random.next(), low: random.next()) }

  private mutating func digest() -> Digest { SHA256Sum.digest([UInt8(random.below(256))]) }

  mutating func day() -> CalendarDay {
    pick(["2026-11-01", "2024-02-29", "0001-01-01", "9999-12-31"].map(exchangeDay))
  }

  mutating func name() -> String {
    let long = String(repeating: "长", count: 200)
    return pick(["王", "甲厂", "\"quoted\"\\", "示例防护用品有限公司", "e\u{301}", "}{", "😀 x", long])
  }

  mutating func text() -> String {
    pick([name(), "damp; 盘点后更正", String(repeating: "字", count: 1_000), "a/b"])
  }
}
