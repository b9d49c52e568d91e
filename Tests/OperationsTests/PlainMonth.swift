/// A month reckoned from a `PlainLedger`: every figure of the report by another road.
struct PlainMonth {
  /// A line by name of figure; what is 0 is left out.
  typealias Figures = [String: Int]

  /// By `site item`.
  private(set) var lines: [String: Figures] = [:]
  /// By item, over all sites and what is under way.
  private(set) var items: [String: Figures] = [:]
  /// By site: `closed yyyy-MM-dd` or `unreported`.
  private(set) var closed: [String: String] = [:]

  private let ledger: PlainLedger
  private let month: String
  private let last: String

  /// The month `yyyy-MM` that ends on `last`; `daysLeft` counts from there to a day.
  init(_ ledger: PlainLedger, _ month: String, last: String, daysLeft: (String) -> Int) {
    self.ledger = ledger
    self.month = month
    self.last = last
    for line in ledger.lines where line.day <= last {
      add(line, daysLeft)
    }
    for paper in ledger.papers where paper.kind == "closing" && paper.month == month {
      closed[paper.site] = String(paper.recorded.prefix(10))
    }
    lines = lines.mapValues { $0.filter { $0.value != 0 } }.filter { !$0.value.isEmpty }
    items = items.mapValues { $0.filter { $0.value != 0 } }.filter { !$0.value.isEmpty }
  }

  private mutating func add(_ line: PlainLedger.Line, _ daysLeft: (String) -> Int) {
    let key = "\(line.site) \(line.item)"
    let isBefore = line.day < month
    for (account, units) in [(line.from, -line.quantity), (line.to, line.quantity)] {
      if account.hasPrefix("outside/") { continue }
      let isShelf = PlainLedger.isShelf(account)
      if isBefore {
        if isShelf { lines[key, default: [:]]["opening", default: 0] += units }
        items[line.item, default: [:]]["opening", default: 0] += units
      }
      items[line.item, default: [:]]["closing", default: 0] += units
      items[line.item, default: [:]]["value", default: 0] += units * (line.price ?? 0)
      if isShelf {
        hold(line, account, units, daysLeft)
      } else {
        items[line.item, default: [:]]["underWay", default: 0] += units
        expect(line, account, units)
      }
    }
    guard !isBefore, let (column, sign) = column(of: line) else { return }
    if column != "lost_on_the_way" {
      lines[key, default: [:]][column, default: 0] += sign * line.quantity
    }
    items[line.item, default: [:]][column, default: 0] += sign * line.quantity
  }

  /// What is on a shelf, by condition.
  private mutating func hold(
    _ line: PlainLedger.Line, _ account: String, _ units: Int, _ daysLeft: (String) -> Int
  ) {
    let key = "\(line.site) \(line.item)"
    let parts = account.split(separator: "/")
    func count(_ name: String) { lines[key, default: [:]][name, default: 0] += units }
    count("closing")
    if parts[0] == "reserve" { count("reservePool") }
    lines[key, default: [:]]["value", default: 0] += units * (line.price ?? 0)
    if line.price == nil { count("unpriced") }
    if let expiry = line.expiry, expiry < last {
      count("expired")
      return
    }
    if let expiry = line.expiry, daysLeft(expiry) <= ledger.nearDays[line.item] ?? 180 {
      count("nearExpiry")
    }
    count(String(parts[1]))
  }

  /// What was on the way to a site on the evening of the last day: no arrival of it stood then.
  private mutating func expect(_ line: PlainLedger.Line, _ account: String, _ units: Int) {
    let id = String(account.split(separator: "/")[1])
    let stood = (ledger.arrivals[id] ?? []).contains { arrival in
      arrival.day <= last && arrival.undone.map { $0 > last } ?? true
    }
    if stood { return }
    guard let site = ledger.destination[id] else { return }
    lines["\(site) \(line.item)", default: [:]]["inTransit", default: 0] += units
  }

  /// The column of the form, from the words of the accounts.
  private func column(of line: PlainLedger.Line) -> (String, Int)? {
    let isReversal = ledger.papers[line.document].kind == "reversal"
    let (from, to) = isReversal ? (line.to, line.from) : (line.from, line.to)
    let sign = isReversal ? -1 : 1
    func head(_ account: String) -> String {
      PlainLedger.isShelf(account)
        ? "shelf" : account.hasPrefix("transit/") ? "transit" : String(account.dropFirst(8))
    }
    switch (head(from), head(to)) {
    case ("opening", "shelf"): return ("opening_entries", sign)
    case ("supplier", "shelf"): return ("purchased", sign)
    case ("donor", "shelf"): return ("donated", sign)
    case ("used", "shelf"), ("given", "shelf"): return ("returned", sign)
    case ("transit", "shelf"): return ("transferred_in", sign)
    case ("variance", "shelf"): return ("counted", sign)
    case ("shelf", "variance"): return ("counted", -sign)
    case ("shelf", "transit"): return ("transferred_out", sign)
    case ("shelf", "used"): return ("used", sign)
    case ("shelf", "given"): return ("given", sign)
    case ("shelf", "lost"): return ("written_off", sign)
    case ("shelf", "returned"): return ("sent_back", sign)
    case ("transit", "lost"): return ("lost_on_the_way", sign)
    // What arrived beyond what was sent, and nobody can explain.
    case ("variance", "transit"): return ("lost_on_the_way", -sign)
    case ("shelf", "shelf"), ("transit", "transit"): return nil
    default: return ("\(from) \(to)", sign)
    }
  }
}
