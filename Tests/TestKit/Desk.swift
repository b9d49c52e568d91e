public import Stockpile

/// A desk at which a test posts papers, one short line each, on a ledger of its own.
public struct Desk: Sendable {
  /// The ledger posted to.
  public var ledger: ReferenceLedger
  private var papers: UInt64 = 0

  /// An empty ledger of the small network on a day.
  public init(today: String = "2026-11-01") {
    self.ledger = ReferenceLedger(today: SmallNetwork.day(today))
  }

  /// A draft with an id of its own, of today unless a day is given.
  public mutating func draft(
    _ kind: DocumentKind, at site: SiteCode = SmallNetwork.root, on day: String? = nil,
    _ lines: [DraftLine] = [], _ say: (inout Particulars) -> Void = { _ in }
  ) -> Draft {
    papers += 1
    var draft = Draft(
      id: DocumentID(high: 0x7000, low: papers), kind: kind, site: site,
      occurredOn: day.map(SmallNetwork.day) ?? ledger.today)
    draft.lines = lines
    if kind.wantsReviewer { draft.particulars.reviewer = "复核员" }
    say(&draft.particulars)
    return draft
  }

  /// Posts a draft made that way, or throws its refusal.
  @discardableResult
  public mutating func post(
    _ kind: DocumentKind, at site: SiteCode = SmallNetwork.root, on day: String? = nil,
    _ lines: [DraftLine] = [], _ say: (inout Particulars) -> Void = { _ in }
  ) throws(Refusal) -> PostedDocument {
    try ledger.post(draft(kind, at: site, on: day, lines, say))
  }

  /// The refusal of a draft made that way; nil (and posted) if it is allowed.
  public mutating func refusal(
    _ kind: DocumentKind, at site: SiteCode = SmallNetwork.root, on day: String? = nil,
    _ lines: [DraftLine] = [], _ say: (inout Particulars) -> Void = { _ in }
  ) -> Refusal? {
    do {
      try post(kind, at: site, on: day, lines, say)
      return nil
    } catch {
      return error
    }
  }

  /// Reverses a document today, or on a day.
  @discardableResult
  public mutating func reverse(
    _ posted: PostedDocument, on day: String? = nil
  ) throws(Refusal) -> PostedDocument {
    try post(.reversal, at: posted.document.site, on: day) {
      $0.reference = posted.document.id
      $0.reason = "wrong"
    }
  }

  /// What a site holds of an item at the end of a day or after everything, by account and lot
  /// number: `daily/available A 40`, sorted.
  public func shelf(
    _ site: SiteCode = SmallNetwork.root, of item: ItemCode = SmallNetwork.masks,
    endOf day: String? = nil
  ) -> [String] {
    let balances = ledger.balances(endOf: day.map(SmallNetwork.day))
    return balances.compactMap { place, units in
      guard place.site == site, place.lot.item == item, let held = place.account.held
      else { return nil }
      return "\(held) \(LotName(place.lot).number) \(units)"
    }
    .sorted()
  }
}

extension DraftLine {
  /// A line of masks: lot number and expiry where they are given.
  public static func masks(
    _ quantity: Int64, lot: String = "", expires: String? = nil, pool: Pool? = nil,
    status: StockStatus? = nil
  ) -> DraftLine {
    var line = DraftLine(SmallNetwork.masks, quantity)
    line.lot.number = lot
    line.lot.expiry = expires.map(SmallNetwork.day)
    line.pool = pool
    line.status = status
    return line
  }

  /// A line of a monitor with a serial.
  public static func monitor(_ serial: String, _ quantity: Int64 = 1) -> DraftLine {
    var line = DraftLine(SmallNetwork.monitors, quantity)
    line.lot.serial = serial
    return line
  }

  /// A line of shovels, which have no lot number and no expiry.
  public static func shovels(_ quantity: Int64, supplier: String = "") -> DraftLine {
    var line = DraftLine(SmallNetwork.shovels, quantity)
    line.lot.supplier = supplier
    return line
  }
}
