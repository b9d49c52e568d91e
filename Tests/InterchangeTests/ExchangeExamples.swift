import Glibc
import Interchange
import Stockpile

/// The files of `Docs/Examples`: a small story with real hashes, and the drafts it might start from.
enum ExchangeExamples {
  /// A folder or file of `Docs`, two folders above the tests.
  static func path(_ name: String, file: String = #filePath) -> String {
    let folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return folders.joined(separator: "/") + "/Docs/" + name
  }

  static func read(_ name: String) -> [UInt8] {
    let descriptor = open(path(name), O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(descriptor, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  static func record(_ bytes: [UInt8], _ name: String) {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count else {
      fatalError("cannot write \(name)")
    }
    close(descriptor)
  }

  static let ledger: [UInt8] = {
    var story = ExchangeStory()
    story.register()
    story.move()
    return ledgerFile(story.documents)
  }()

  static let drafts: [UInt8] = Array(
    """
    {"format":"stockpile","kind":"drafts","version":1}
    {"id":"01930000-0000-7000-8000-000000000101","kind":"receipt","lines":[{"expiry_date":"2028-05-31","item":"PP0102","lot_no":"B20260501","maker":"示例防护用品有限公司","quantity":500,"unit_price":24500}],"occurred_on":"2026-11-02","partner":"示例防护用品有限公司","site":"PB-D-CDC"}
    {"counterparty":"PB-T-202","id":"01930000-0000-7000-8000-000000000102","kind":"dispatch","lines":[{"item":"PP0102","quantity":200}],"occurred_on":"2026-11-03","site":"PB-D-CDC"}
    {"id":"01930000-0000-7000-8000-000000000103","kind":"arrival","lines":[{"damaged":2,"item":"PP0102","quantity":198}],"occurred_on":"2026-11-04","paper_no":"QS-017","reference":"DB-PB-D-CDC-20261103-001","site":"PB-T-202"}
    {"id":"01930000-0000-7000-8000-000000000104","kind":"count","lines":[{"counted":295,"expiry_date":"2028-05-31","item":"PP0102","lot_no":"B20260501","maker":"示例防护用品有限公司"}],"occurred_on":"2026-11-05","reviewer":"李","site":"PB-D-CDC"}
    {"documents":4,"sha256":"SUM"}

    """.utf8
  ).withSum
}

extension [UInt8] {
  /// The file with `SUM` replaced by the hash of everything before the last line.
  fileprivate var withSum: [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    guard let last = text.ranges(of: "\n{\"documents\"").last else { return self }
    let head = Array(text[..<last.lowerBound].utf8) + [0x0A]
    return Array(text.replacing("SUM", with: SHA256Sum.digest(head).description).utf8)
  }
}

/// Documents posted one after another, each log with its own numbers and chain.
struct ExchangeStory {
  private(set) var documents: [PostedDocument] = []
  private var heads: [LogName: (number: Int64, hash: Digest)] = [:]
  private static let lot: Lot = {
    var said = LotParticulars()
    said.number = "B20260501"
    said.maker = "示例防护用品有限公司"
    said.expiry = exchangeDay("2028-05-31")
    said.price = Price(tenThousandths: 24_500)
    return Lot(item: exchangeItem("PP0102"), said)
  }()
  private static let root = exchangeSite("PB-D-CDC")
  private static let township = exchangeSite("PB-T-202")
  private static let shelf = Account.held(HeldAccount(.daily, .available))

  mutating func register() {
    let records = [
      Record(
        .site, code: "PB-D-CDC",
        fields: [
          "name_zh": "示例区疾控中心", "level": "district", "site_type": "reserve_center",
          "status": "active",
        ]),
      Record(
        .site, code: "PB-T-202",
        fields: [
          "name_zh": "示例镇卫生院", "level": "township", "site_type": "township_hc",
          "parent_code": "PB-D-CDC", "status": "active",
        ]),
      Record(
        .item, code: "PP0102",
        fields: [
          "name_zh": "医用防护口罩", "base_unit_zh": "只", "expiry_tracked": "Y", "lot_tracked": "Y",
        ]),
    ]
    for record in records {
      post(.registration, Self.root, "2026-11-01") { $0.record = record }
    }
  }

  mutating func move() {
    post(.receipt, Self.root, "2026-11-02") {
      $0.particulars.partner = "示例防护用品有限公司"
      $0.movements = [Self.line(500, .outside(.supplier), Self.shelf)]
    }
    let dispatch = post(.dispatch, Self.root, "2026-11-03") {
      $0.particulars.counterparty = Self.township
      $0.movements = [Self.line(200, Self.shelf, .transit(dispatch: $0.id, pool: .daily))]
    }
    let issue = post(.issue, Self.root, "2026-11-04") {
      $0.movements = [Self.line(10, Self.shelf, .outside(.used))]
    }
    post(.reversal, Self.root, "2026-11-04") {
      $0.particulars.reference = issue.id
      $0.particulars.reason = "记错单位"
      $0.movements = issue.movements.map(\.reversed)
    }
    post(.count, Self.root, "2026-11-05") {
      $0.particulars.reviewer = "李"
      $0.movements = [Self.line(5, Self.shelf, .outside(.variance))]
      $0.countLines = [CountLine(CountKey(Self.lot), book: 300, counted: 295)]
    }
    post(.arrival, Self.township, "2026-11-04") {
      let way = Account.transit(dispatch: dispatch.id, pool: .daily)
      $0.particulars.counterparty = Self.root
      $0.particulars.reference = dispatch.id
      $0.particulars.note = "少 2 只，破损 2 只"
      $0.movements = [
        Self.line(196, way, Self.shelf),
        Self.line(2, way, .held(HeldAccount(.daily, .nonconforming))),
      ]
    }
    post(.issue, Self.township, "2026-11-05") {
      $0.movements = [Self.line(20, Self.shelf, .outside(.used))]
    }
  }

  private static func line(_ units: Int64, _ from: Account, _ to: Account) -> Movement {
    Movement(exchangeQuantity(units), of: lot, from: from, to: to)
  }

  @discardableResult
  private mutating func post(
    _ kind: DocumentKind, _ site: SiteCode, _ day: String, _ fill: (inout Document) -> Void
  ) -> Document {
    let day = exchangeDay(day)
    let log = LogName(site, epoch: 1)
    let (last, previous) = heads[log] ?? (0, SHA256Sum.digest(Array(log.description.utf8)))
    let recordedAt = Instant(
      milliseconds: Int64(day.daysSinceEpoch) * 86_400_000 + 3_600_000 + last * 60_000)
    let count = UInt64(documents.count + 1)
    let id = DocumentID(at: recordedAt, random: (0, count))
    var document = Document(id: id, kind: kind, site: site, occurredOn: day)
    fill(&document)
    let sameDay = documents.filter {
      $0.document.site == site && $0.document.kind == kind && $0.document.occurredOn == day
    }
    let posting = Posting(
      epoch: 1, number: last + 1, serial: sameDay.count + 1, recordedAt: recordedAt,
      operatorName: site == Self.root ? "王" : "陈", request: nil, previous: previous)
    let hash = SHA256Sum.digest(document.canonical(posting))
    heads[log] = (last + 1, hash)
    documents.append(PostedDocument(document, posting, hash: hash))
    return document
  }
}
