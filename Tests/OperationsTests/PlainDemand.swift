/// What sites used in the days that count, said of 90 days, from a `PlainLedger`: day by day, without
/// anything of the product. Days are whole numbers.
struct PlainDemand {
  private let ledger: PlainLedger
  private let last: Int
  private let earliest: Int
  private let number: (String) -> Int
  private let monthStart: (Int) -> Int
  /// What every day did to the available daily stock, by `site item`.
  private var changes: [String: [(day: Int, end: Int?, quantity: Int)]] = [:]
  /// First and last day without a report, by site.
  private var silent: [String: ClosedRange<Int>] = [:]

  /// - Parameters:
  ///   - ledger: The documents.
  ///   - last: The last day.
  ///   - due: The last day of the last month whose report is due.
  ///   - number: The number of a day `yyyy-MM-dd`.
  ///   - monthStart: The number of the first day of a day's month.
  init(
    _ ledger: PlainLedger, last: Int, due: Int, number: @escaping (String) -> Int,
    monthStart: @escaping (Int) -> Int
  ) {
    self.ledger = ledger
    self.last = last
    self.number = number
    self.monthStart = monthStart
    var first = monthStart(last)
    for _ in 1...11 { first = monthStart(first - 1) }
    earliest = first
    let monthEnd = monthStart(monthStart(last) + 31) - 1
    var said: [String: Int] = [:]
    for paper in ledger.papers where !["registration", "epoch"].contains(paper.kind) {
      let closed = paper.month.map { monthStart(number("\($0)-01") + 31) - 1 }
      let day = paper.kind == "closing" ? closed ?? 0 : number(paper.day)
      if day <= monthEnd { said[paper.site] = max(said[paper.site] ?? 0, day) }
    }
    for (site, day) in said where day + 1 <= min(due, last) {
      silent[site] = (day + 1)...min(due, last)
    }
    for line in ledger.lines where number(line.day) <= last {
      for (account, sign) in [(line.from, -1), (line.to, 1)] where account == "daily/available" {
        changes["\(line.site) \(line.item)", default: []].append(
          (number(line.day), line.expiry.map(number), sign * line.quantity))
      }
    }
  }

  /// By `site item`; nothing where nothing was used.
  var units: [String: Int] {
    var issued: [String: [Int: Int]] = [:]
    var came: [String: Int] = [:]
    for line in ledger.lines {
      let paper = ledger.papers[line.document]
      let (key, day) = ("\(line.site) \(line.item)", number(line.day))
      guard day <= last else { continue }
      if [line.from, line.to].contains("daily/available") {
        came[key] = min(came[key] ?? day, day)
      }
      guard paper.kind != "reversal", !ledger.reversed.contains(paper.id), day >= earliest,
        paper.purpose != "as_use" || paper.kind != "count"
      else { continue }
      let quantity = Self.used(line)
      guard quantity != 0 else { continue }
      issued[key, default: [:]][day, default: 0] += quantity
      came[key] = min(came[key] ?? day, day)
    }
    spread(&issued, &came)
    let wanted = wanted
    for (key, days) in wanted {
      came[key] = min(came[key] ?? last, days.keys.min() ?? last)
      issued[key, default: [:]][last, default: 0] += 0
    }
    return issued.reduce(into: [:]) { found, entry in
      let units = said(
        entry.key, entry.value, wanted[entry.key] ?? [:], from: came[entry.key] ?? last)
      if units > 0 { found[entry.key] = units }
    }
  }

  /// Unmet requests that stand and were not made again, by `site item` and day.
  private var wanted: [String: [Int: Int]] {
    let papers = ledger.papers.filter {
      !$0.wanted.isEmpty && !ledger.reversed.contains($0.id)
        && earliest...last ~= number($0.day)
    }
    let again = Set(papers.compactMap(\.reference))
    var found: [String: [Int: Int]] = [:]
    for paper in papers where !again.contains(paper.id) {
      for line in paper.wanted {
        found["\(paper.site) \(line.item)", default: [:]][number(paper.day), default: 0] +=
          line.quantity
      }
    }
    return found
  }

  private static func used(_ line: PlainLedger.Line) -> Int {
    line.to == "outside/used" ? line.quantity : line.from == "outside/used" ? -line.quantity : 0
  }

  /// Counts posted as use, evenly over the days since the count before.
  private func spread(_ issued: inout [String: [Int: Int]], _ came: inout [String: Int]) {
    var sums: [String: [Int: Int]] = [:]
    for line in ledger.lines {
      let paper = ledger.papers[line.document]
      guard paper.kind == "count", paper.purpose == "as_use", !ledger.reversed.contains(paper.id),
        number(line.day) <= last, number(line.day) >= earliest
      else { continue }
      sums["\(line.site) \(line.item)", default: [:]][number(line.day), default: 0] +=
        Self.used(line)
    }
    for (key, counts) in sums {
      for (day, quantity) in counts where quantity != 0 {
        let before = ledger.countDays[key]?.map(number).filter { $0 < day }.max()
        let since = before ?? ledger.firstIn[key].map { number($0) - 1 } ?? day - 1
        came[key] = min(came[key] ?? since, since)
        let days = day - since
        for k in 1...days where since + k >= earliest {
          let share = Self.floored(quantity * k, days) - Self.floored(quantity * (k - 1), days)
          issued[key, default: [:]][since + k, default: 0] += share
        }
      }
    }
  }

  private static func floored(_ a: Int, _ b: Int) -> Int { (a - ((a % b) + b) % b) / b }

  private func said(
    _ key: String, _ issued: [Int: Int], _ wanted: [Int: Int], from came: Int
  ) -> Int {
    let begin = max(came, earliest)
    guard begin <= last else { return 0 }
    let site = String(key.prefix { $0 != " " })
    var counted: [Int: Int] = [:]
    for day in begin...last where silent[site]?.contains(day) != true {
      let units = issued[day] ?? 0
      if stock(key, on: day) > 0 {
        counted[day] = units
      } else if units + (wanted[day] ?? 0) > 0 {
        counted[day] = units + (wanted[day] ?? 0)
      }
    }
    var first = last - 89
    while counted.keys.count(where: { $0 >= first }) < 30, first > max(earliest, begin) {
      let start = monthStart(first)
      first = max(earliest, start < first ? start : monthStart(first - 1))
    }
    let units = counted.reduce(0) { $0 + ($1.key >= first ? $1.value : 0) }
    let days = max(30, counted.keys.count { $0 >= first })
    return units <= 0 || counted.keys.allSatisfy { $0 < first }
      ? 0 : max(1, (2 * units * 90 + days) / (2 * days))
  }

  /// What is available and in date in the daily pool on an evening.
  private func stock(_ key: String, on day: Int) -> Int {
    changes[key, default: []].reduce(0) { sum, change in
      change.day <= day && (change.end.map { $0 >= day } ?? true) ? sum + change.quantity : sum
    }
  }
}
