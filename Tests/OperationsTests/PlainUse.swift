/// What sites used in some days, from a `PlainLedger`.
struct PlainUse {
  /// By `site item`; never below 0.
  private(set) var units: [String: Int] = [:]

  /// From a day through a day, `yyyy-MM-dd`; `number` counts days.
  init(_ ledger: PlainLedger, from first: String, through last: String, number: (String) -> Int) {
    for line in ledger.lines where line.day >= first && line.day <= last {
      let paper = ledger.papers[line.document]
      guard paper.kind != "reversal", !ledger.reversed.contains(paper.id) else { continue }
      let key = "\(line.site) \(line.item)"
      let quantity =
        line.to == "outside/used" ? line.quantity : line.from == "outside/used" ? -line.quantity : 0
      if quantity != 0, paper.purpose != "as_use" { units[key, default: 0] += quantity }
    }
    spread(ledger, first, last, number)
    units = units.filter { $0.value > 0 }
  }

  /// Counts posted as use, evenly over the days since the count before.
  private mutating func spread(
    _ ledger: PlainLedger, _ first: String, _ last: String, _ number: (String) -> Int
  ) {
    struct Count: Hashable {
      let site: String
      let item: String
      let day: String
    }
    var sums: [Count: Int] = [:]
    for line in ledger.lines where line.day >= first && line.day <= last {
      let paper = ledger.papers[line.document]
      guard paper.kind == "count", paper.purpose == "as_use", !ledger.reversed.contains(paper.id)
      else { continue }
      let quantity =
        line.to == "outside/used" ? line.quantity : line.from == "outside/used" ? -line.quantity : 0
      if quantity != 0 {
        sums[Count(site: line.site, item: line.item, day: line.day), default: 0] += quantity
      }
    }
    for (count, quantity) in sums {
      let key = "\(count.site) \(count.item)"
      let before = ledger.countDays[key]?.filter { $0 < count.day }.max()
      let firstIn = ledger.firstIn[key]
      let since = before.map(number) ?? firstIn.map { number($0) - 1 } ?? number(count.day) - 1
      let days = number(count.day) - since
      // Of n days, up to the k-th so much: whole units on every day.
      func used(_ k: Int) -> Int { floored(quantity * min(max(k, 0), days), days) }
      let share =
        days > 0
        ? used(number(last) - since) - used(number(first) - 1 - since) : quantity
      units[key, default: 0] += share
    }
  }

  private func floored(_ a: Int, _ b: Int) -> Int { (a - ((a % b) + b) % b) / b }
}
