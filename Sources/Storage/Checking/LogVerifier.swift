internal import Stockpile

/// Re-checks a log document by document: numbers, hashes, and every rule a document obeys by
/// itself or towards earlier ones of its log. Used on what is imported and by `check` alike.
struct LogVerifier {
  private var log: LogName?
  private var nextNumber: Int64 = 1
  private(set) var head: Digest?
  private var firstOpenDay: CalendarDay?
  private(set) var lastRecorded = Instant(milliseconds: 0)
  /// Standing counts of the site: line → days, one for each count.
  private var counts: [CountKey: [CalendarDay]] = [:]
  private var countLines: [DocumentID: [CountKey]] = [:]
  private var countDays: [DocumentID: CalendarDay] = [:]

  /// A rule that a posted document breaks.
  struct Fault {
    let code: String
    let zh: String
    let en: String
  }

  /// Goes on in the middle of a log, or begins one.
  mutating func begin(
    _ name: LogName, after number: Int64, head: Digest, lastRecorded: Instant,
    firstOpenDay: CalendarDay?
  ) {
    if log?.site != name.site {
      counts = [:]
      countLines = [:]
      countDays = [:]
    }
    log = name
    nextNumber = number + 1
    self.head = head
    self.lastRecorded = lastRecorded
    self.firstOpenDay = firstOpenDay ?? (log?.site == name.site ? self.firstOpenDay : nil)
  }

  mutating func remember(count: DocumentID, on day: CalendarDay, keys: [CountKey]) {
    countLines[count] = keys
    countDays[count] = day
    for key in keys { counts[key, default: []].append(day) }
  }

  /// The faults of the next document of the log.
  mutating func verify(_ posted: PostedDocument, computed: Digest? = nil) -> [Fault] {
    let document = posted.document
    var faults: [Fault] = []
    let name = LogName(document.site, epoch: posted.posting.epoch)
    if name != log {
      let sameSite = log?.site == name.site
      begin(
        name, after: 0, head: Hashing.start(of: name), lastRecorded: Instant(milliseconds: 0),
        firstOpenDay: sameSite ? firstOpenDay : nil)
    }
    if posted.posting.number != nextNumber {
      faults.append(
        Fault(
          code: "number-gap", zh: "应为第 \(nextNumber) 号，却是第 \(posted.posting.number) 号",
          en: "number \(nextNumber) was due, found \(posted.posting.number)"))
    }
    if posted.posting.previous != head {
      faults.append(
        Fault(code: "chain-broken", zh: "与前一单据的哈希接不上", en: "does not follow the hash before"))
    }
    if computed ?? Hashing.sha256(document.canonical(posted.posting)) != posted.hash {
      faults.append(
        Fault(code: "hash-mismatch", zh: "内容与哈希不符，被改过", en: "was changed: content and hash differ"))
    }
    if posted.posting.recordedAt < lastRecorded {
      faults.append(
        Fault(code: "clock-backwards", zh: "记账时间早于前一单据", en: "recorded before the one before"))
    }
    faults += contentFaults(document)
    nextNumber = posted.posting.number + 1
    head = posted.hash
    lastRecorded = posted.posting.recordedAt
    follow(document)
    return faults
  }

  private func contentFaults(_ document: Document) -> [Fault] {
    var faults: [Fault] = []
    if let firstOpenDay, document.occurredOn < firstOpenDay {
      faults.append(
        Fault(
          code: "closed-month", zh: "记在已关账的月份（\(document.occurredOn)）",
          en: "dated \(document.occurredOn), in a month closed before"))
    }
    if document.kind != .reversal, !document.movements.allSatisfy(document.permits) {
      faults.append(
        Fault(
          code: "wrong-accounts", zh: "\(document.kind.rawValue) 不允许这样的科目",
          en: "a \(document.kind.rawValue) may not move between those accounts"))
    }
    let leavesExpired = document.movements.contains {
      $0.from.held != nil && $0.to.held == nil && !$0.lot.isUsable(on: document.occurredOn)
        && !document.mayMoveExpired($0)
    }
    if leavesExpired {
      faults.append(
        Fault(code: "expired-lot", zh: "过期物资被发出", en: "stock past its expiry was sent out"))
    }
    guard !counts.isEmpty else { return faults }
    for key in document.movements.map({ CountKey($0.lot) }) + document.countLines.map(\.key) {
      guard let counted = counts[key]?.max(), document.occurredOn < counted else { continue }
      faults.append(
        Fault(
          code: "before-count", zh: "\(key.words) 已于 \(counted) 盘点，此前不得再记",
          en: "\(key.words) was counted on \(counted), nothing may be posted before"))
      break
    }
    return faults
  }

  /// The number of the last document verified.
  var number: Int64 { nextNumber - 1 }

  /// Takes notice of an earlier document without checking it: counts bind later epochs too.
  mutating func recall(_ document: Document) { follow(document) }

  private mutating func follow(_ document: Document) {
    if document.kind == .closing, let month = document.particulars.month {
      firstOpenDay = month.next.firstDay
    }
    if document.kind == .count {
      remember(
        count: document.id, on: document.occurredOn, keys: document.countLines.map(\.key))
    }
    if document.kind == .reversal, let reference = document.particulars.reference,
      let keys = countLines[reference], let day = countDays[reference]
    {
      for key in keys {
        if let place = counts[key]?.firstIndex(of: day) { counts[key]?.remove(at: place) }
      }
      countLines[reference] = nil
      countDays[reference] = nil
    }
  }
}
