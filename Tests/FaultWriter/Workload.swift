public import Operations
public import Stockpile
import Storage

/// Random keepers' work on the bench network: documents of every kind but `epoch`.
///
/// What a rule refuses is not done; a `StorageFailure` goes to the caller.
public struct Workload {
  /// The open book.
  public let session: Session
  var random: Randomness
  private let acknowledge: (PostedDocument) -> Void
  private var undoable: [(id: DocumentID, site: SiteCode)] = []
  private var serial = 0

  /// Work that follows from a seed; `acknowledge` is told of each document after its commit.
  public init(
    _ session: Session, seed: UInt64, acknowledge: @escaping (PostedDocument) -> Void = { _ in }
  ) {
    self.session = session
    self.random = Randomness(seed: seed)
    self.acknowledge = acknowledge
  }

  /// Kinds by weight: what a district does most comes most.
  private static let kinds: [DocumentKind] = [
    .receipt, .receipt, .receipt, .receipt, .issue, .issue, .issue, .dispatch, .dispatch, .arrival,
    .arrival, .settlement, .freeze, .freeze, .release, .release, .inspection, .writeOff, .reversal,
    .count, .closing,
    .donation, .opening, .return, .poolChange, .poolChange, .registration, .callUpRequest,
    .callUpRequest,
    .approval, .approval, .callUpOrder, .callUpOrder, .repick, .orderClosing, .purchase, .callOut,
    .unmet,
  ]

  /// Tries one document; whether a rule let it pass.
  @discardableResult
  public mutating func step() throws -> Bool {
    do {
      switch random.pick(Self.kinds) {
      case .count: try count()
      case .registration: try register()
      case .arrival: try arrive()
      case .settlement: try settle()
      case .reversal: try reverse()
      case .closing: try close()
      case .dispatch where random.oneIn(3): try send()
      case .callUpRequest: try request()
      case .approval: try approve()
      case .callUpOrder: try order()
      case .repick: try repick()
      case .orderClosing: try closeOrder()
      case .purchase: try buy(.purchase)
      case .callOut: try buy(.callOut)
      case .unmet: try want()
      case let kind: try move(kind)
      }
      return true
    } catch is Refusal {
      return false
    }
  }

  mutating func draft(_ kind: DocumentKind, _ code: SiteCode? = nil) -> Draft {
    let past = day("2026-09-01").adding(days: Int(random.pick(0...79)))
    var draft = Draft(
      id: session.newID(), kind: kind,
      site: code ?? random.pick(["C", "C", "C", "T1", "T1", "T2", "V1", "V2"].map { site($0) }),
      occurredOn: random.oneIn(4) ? past : Bench.today)
    draft.particulars.reason = "工作 \(random.pick(1...999))"
    draft.particulars.reviewer = random.oneIn(8) ? nil : "复核员"
    return draft
  }

  mutating func post(_ draft: Draft) throws {
    // Equal words come up by chance and are no slip of the hand here.
    var options = PostOptions()
    options.again = true
    let recorded = try session.post(draft, options)
    acknowledge(recorded.posted)
    undoable.append((draft.id, draft.site))
    if undoable.count > 20 { undoable.removeFirst() }
  }

  private mutating func move(_ kind: DocumentKind) throws {
    var draft = draft(kind)
    if kind == .dispatch {
      let others = ["C", "T1", "T2", "V1", "V2"].map { site($0) }.filter { $0 != draft.site }
      draft.particulars.counterparty = random.pick(others)
    }
    if kind == .issue, random.oneIn(3) { draft.particulars.purpose = .give }
    if kind == .return, random.oneIn(3) { draft.particulars.purpose = .toSupplier }
    for _ in 1...random.pick(1...3) { draft.lines.append(line(kind)) }
    try post(draft)
  }

  private mutating func line(_ kind: DocumentKind) -> DraftLine {
    let isIncoming = [.receipt, .donation, .opening].contains(kind)
    let code = random.pick(["MASK", "MASK", "SUIT", "SOAP"] + (isIncoming ? ["PUMP"] : []))
    var line = DraftLine(item(code), random.pick(isIncoming ? 50...900 : 1...40))
    if isIncoming { describe(&line) }
    if random.oneIn(5) { line.pool = random.pick(Pool.allCases) }
    if kind == .inspection, random.oneIn(2) { line.status = .nonconforming }
    if kind == .poolChange { line.toPool = random.pick(Pool.allCases) }
    if isIncoming, random.oneIn(4) { line.status = .pendingInspection }
    return line
  }

  /// The label of goods that come in: a lot number always carries the same days.
  private mutating func describe(_ line: inout DraftLine) {
    switch line.item.description {
    case "PUMP":
      serial += 1
      line.lot.serial = "S\(random.next() % 1_000_000_000)-\(serial)"
      line.quantity = 1
    case "SOAP": line.lot.supplier = random.pick(["", "甲公司", "乙公司"])
    default:
      let number = random.pick(1...8)
      line.lot.number = "L\(number)"
      line.lot.expiry = day("2026-10-15").adding(days: Int(number) * 30)
      line.lot.price = Price(tenThousandths: number * 1000)
    }
  }

  private mutating func arrive() throws {
    guard
      let sent = try session.transit().filter({ $0.arrival == nil }).randomElement(using: &random)
    else { return }
    var draft = draft(.arrival, sent.destination)
    draft.occurredOn = Bench.today
    draft.particulars.reference = sent.id
    draft.lines = [DraftLine(sent.lot.item, max(1, sent.quantity - random.pick(0...2)))]
    draft.lines[0].damaged = random.oneIn(3) ? 1 : 0
    try post(draft)
  }

  private mutating func settle() throws {
    guard let disputed = try session.transit().first(where: { $0.arrival != nil }) else { return }
    var draft = draft(.settlement, disputed.sender)
    draft.occurredOn = Bench.today
    draft.particulars.reference = disputed.id
    draft.particulars.purpose = disputed.quantity < 0 ? .sent : random.pick([.back, .lost])
    try post(draft)
  }

  private mutating func reverse() throws {
    guard let (id, site) = undoable.randomElement(using: &random) else { return }
    var draft = draft(.reversal, site)
    draft.occurredOn = Bench.today
    draft.particulars.reference = id
    try post(draft)
  }

  private mutating func close() throws {
    var draft = draft(.closing)
    draft.occurredOn = Bench.today
    draft.particulars.month = Month(iso: random.pick(["2026-09", "2026-10"]))
    try post(draft)
  }

  private mutating func register() throws {
    let old = Bench.records[Int(random.pick(5...8))]
    var fields = old.fields
    fields["note"] = "第 \(random.pick(1...999)) 版"
    acknowledge(
      try session.register(Record(.item, code: old.code, fields: fields), id: session.newID())
        .posted)
  }

  /// Draws a sheet, enters figures near the book's, posts it.
  private mutating func count() throws {
    let draft = draft(.count)
    let sheet = try session.drawSheet(site: draft.site, day: draft.occurredOn)
    guard !sheet.lines.isEmpty else { return }
    let figures = sheet.lines.prefix(6).map {
      Session.CountEntry(line: $0.line, counted: random.pick(0...400))
    }
    _ = try session.enterCounts(figures, sheet: sheet.id)
    let posted = try session.postSheet(
      sheet.id, documentID: draft.id, asUse: random.oneIn(2), particulars: draft.particulars)
    acknowledge(posted.posted)
    undoable.append((draft.id, draft.site))
  }
}
