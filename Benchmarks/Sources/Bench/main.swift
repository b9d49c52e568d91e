import Foundation
import Stockpile
import Storage
import CBaseline
import Operations

let arguments = CommandLine.arguments
let only = arguments.count > 1 ? arguments[1] : "all"
let large = arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000
let workshop = try Workshop()
defer { workshop.remove() }
func show(_ words: String, _ cost: Cost) {
  print("\(words): wall \(cost.wall) cpu \(cost.processor)")
}
let smallLedger = SyntheticLedger(workshop.network, movements: 100_000)
let smallPosted = PostedLedger(smallLedger)
let small = try ImportBenchmark(workshop, smallPosted)
print("kinds", Dictionary(grouping: smallLedger.entries, by: { $0.kind.rawValue }).mapValues(\.count))
show("import 100k ours", try small.ours("small.sqlite"))
show("import 100k C", try small.yardstick("small-c.sqlite"))
print("differences", baseline_differences(workshop.path("small.sqlite"), workshop.path("small-c.sqlite")))
print("bytes", workshop.size(workshop.path("small.sqlite")), workshop.size(workshop.path("small-c.sqlite")))
if only == "a" {
  let bench = PostingBenchmark(
    workshop: workshop, book: workshop.path("small.sqlite"), ledger: smallLedger, rows: small.rows, count: 3000)
  let costs = try bench.run()
  print("a wall ratio", costs.map { $0.yardstick.wall / $0.ours.wall }.median, "cpu ratio", costs.map { $0.yardstick.processor / $0.ours.processor }.median)
  show("a ours/100", costs.map(\.ours).median)
  show("a C/100", costs.map(\.yardstick).median)
}
guard only != "a" else { workshop.remove(); exit(0) }
let start = wallClock()
let largeLedger = SyntheticLedger(workshop.network, movements: large)
let largePosted = PostedLedger(largeLedger)
print("generated", largePosted.documents.count, wallClock() - start, "bytes/doc", largePosted.hashedBytes.reduce(0, +) / largePosted.hashedBytes.count)
let big = try ImportBenchmark(workshop, largePosted)
for _ in 0..<(only == "b" ? 3 : 1) {
  show("import ours", try big.ours("large.sqlite"))
  show("import C", try big.yardstick("large-c.sqlite"))
}
print("differences", baseline_differences(workshop.path("large.sqlite"), workshop.path("large-c.sqlite")))
print("bytes", workshop.size(workshop.path("large.sqlite")), workshop.size(workshop.path("large-c.sqlite")))
guard only != "b" else { workshop.remove(); exit(0) }
let query = QueryBenchmark(workshop: workshop)
let smallDay = smallLedger.lastDay.adding(days: 4), largeDay = largeLedger.lastDay.adding(days: 4)
let s = try workshop.session(workshop.path("small.sqlite"), .writing, on: smallDay)
show("closing small", try measured { try query.closeMonths(s, from: workshop.network.firstDay, to: smallLedger.lastDay) })
let l = try workshop.session(workshop.path("large.sqlite"), .writing, on: largeDay)
show("closing large", try measured { try query.closeMonths(l, from: workshop.network.firstDay, to: largeLedger.lastDay) })
for row in try query.run((s, smallLedger.lastDay), (l, largeLedger.lastDay)) {
  print(row.0.rawValue, row.small * 1000, "ms", row.large * 1000, "ms", row.large / row.small, row.rows, row.largeRows)
}
for _ in 0..<2 {
  show("check small", try measured { print(try s.store.check().findings) })
  show("check large", try measured { print(try l.store.check().findings) })
}
try s.store.noteLook(on: smallDay)
try l.store.noteLook(on: largeDay)
for _ in 0..<2 {
  show("daily small", try measured { print(try s.store.check(daily: true).findings) })
  show("daily large", try measured { print(try l.store.check(daily: true).findings) })
}
workshop.remove()
