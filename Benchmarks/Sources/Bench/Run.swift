import Operations
import Stockpile
import Storage

/// One run of everything: what is compared is measured in turns, so that a busy machine slows both.
struct Run {
  let workshop: Workshop
  let options: Options
  private(set) var report: Report

  init(_ workshop: Workshop, _ options: Options) {
    self.workshop = workshop
    self.options = options
    report = Report(quick: options.quick)
  }

  mutating func everything() throws {
    say("making a history of \(options.small) movements")
    let small = SyntheticLedger(workshop.network, movements: options.small)
    let smallBook = workshop.path("small.sqlite")
    let smallPosted = PostedLedger(small)
    try workshop.adopt(smallPosted.documents, at: smallBook)
    try post(small, smallPosted, smallBook)

    say("making a history of \(options.large) movements")
    let large = SyntheticLedger(workshop.network, movements: options.large)
    let largeBook = workshop.path("large.sqlite")
    try take(PostedLedger(large), largeBook)

    let first = try session(smallBook, small)
    let second = try session(largeBook, large)
    try ask(first, small, second, large)
    try check(first, second)
    try first.store.close()
    try second.store.close()
    start(largeBook)
  }

  private func session(_ book: String, _ ledger: SyntheticLedger) throws -> Session {
    try workshop.session(book, .writing, on: ledger.lastDay.adding(days: 4))
  }

  private mutating func post(_ ledger: SyntheticLedger, _ posted: PostedLedger, _ book: String)
    throws
  {
    say("(a) posting \(options.postings) documents one at a time")
    let benchmark = PostingBenchmark(
      workshop: workshop, book: book, ledger: ledger,
      rows: BaselineRows(workshop.network, posted), count: options.postings)
    let costs = try benchmark.run()
    report.posting(costs, documents: options.postings, movements: options.small)
  }

  private mutating func take(_ ledger: PostedLedger, _ book: String) throws {
    let benchmark = try ImportBenchmark(workshop, ledger, book)
    var (ours, bare, python): ([Cost], [Cost], [Cost]) = ([], [], [])
    for round in 1...3 {
      say("(b) importing \(options.large) movements, round \(round) of 3")
      ours.append(try benchmark.ours())
      bare.append(try benchmark.yardstick())
      if let cost = try benchmark.python() { python.append(cost) }
    }
    try benchmark.compare()
    report.importing(
      ours, bare, python, movements: options.large, documents: ledger.documents.count,
      bytes: workshop.size(benchmark.export))
  }

  private mutating func ask(
    _ first: Session, _ small: SyntheticLedger, _ second: Session, _ large: SyntheticLedger
  ) throws {
    say("(c) asking")
    let benchmark = QueryBenchmark(workshop: workshop)
    try benchmark.closeMonths(first, from: workshop.network.firstDay, to: small.lastDay)
    try benchmark.closeMonths(second, from: workshop.network.firstDay, to: large.lastDay)
    report.queries(
      try benchmark.run((first, small.lastDay), (second, large.lastDay)), options.small,
      options.large)
  }

  private mutating func check(_ first: Session, _ second: Session) throws {
    say("(d) checking")
    let whole = try CheckBenchmark(daily: false).run(first, second)
    try first.store.noteLook(on: first.today)
    try second.store.noteLook(on: second.today)
    let daily = try CheckBenchmark(daily: true).run(first, second)
    report.checks(whole, daily, options.small, options.large)
  }

  private mutating func start(_ book: String) {
    let benchmark = StartBenchmark(book: book, site: workshop.network.sites[QueryBenchmark.closing])
    guard let binary = benchmark.binary else {
      say("(e) start-up: skipped, STOCKPILE_BINARY names no program")
      report.starting(nil)
      return
    }
    say("(e) starting \(binary)")
    report.starting(benchmark.run(binary))
  }
}
