import Interchange
import Operations
import Stockpile
import Storage

/// Makes the recorded year of the demonstration district and its complete export.
public enum RecordedYear {
  /// The export of the year, built from a folder of seeds in an empty folder for the book.
  ///
  /// The same seeds give the same bytes on every machine.
  public static func export(seeds: String, workingIn folder: String) throws -> [UInt8] {
    let records = try SeedFolder.records(path: seeds)
    let draws = Draws(seed: Story.seed)
    let opening = OfficeClock.instant(Story.firstDay, second: 8 * 3600)
    let clock = OfficeClock(at: opening, draws)
    let path = "\(folder)/pingba.sqlite"
    _ = try initialise(
      at: path, records: records + approvers(at: try root(of: records)), today: Story.firstDay,
      clock: { clock.now },
      operatorName: "储备中心 建账", random: { clock.random() })
    let store = try Store(opening: path, for: .writing)
    let book = Book(try District(records), draws, clock: clock, from: Story.firstDay)
    try Year(book, store).write()
    let session = session(store, Story.demonstrationDay, clock)
    var bytes: [UInt8] = []
    _ = try session.exportLedger(to: { bytes += $0 })
    try store.close()
    return bytes
  }

  /// Who may approve call-ups in the story.
  private static func approvers(at root: String) -> [Record] {
    [(Story.cdc, "cdc"), (Story.bureau, "bureau")].map { name, authority in
      Record(
        .operator, code: name,
        fields: ["roles": "approver", "authority": authority, "site": root])
    }
  }

  private static func root(of records: [Record]) throws -> String {
    guard let root = records.first(where: { $0.register == .site && $0["parent_code"] == nil })
    else { throw OperationProblem.emptyBook }
    return root.code
  }

  static func session(_ store: Store, _ today: CalendarDay, _ clock: OfficeClock) -> Session {
    Session(
      store: store, today: today, clock: { clock.now }, operatorName: "储备中心 保管员",
      random: { clock.random() })
  }
}

/// The days of the year, one transaction each.
struct Year {
  private let book: Book
  private let store: Store
  private let habits: Habits
  private let use: Use
  private let transfers: Transfers
  private let resupply: Resupply
  private let receipts: Receipts
  private let endOfWork: EndOfWork
  private let callingUp: CallingUp

  init(_ book: Book, _ store: Store) {
    self.book = book
    self.store = store
    self.habits = Habits(book.district, book.draws)
    self.use = Use(book)
    self.transfers = Transfers(book)
    self.resupply = Resupply(book, transfers)
    self.receipts = Receipts(book)
    self.callingUp = CallingUp(book, transfers)
    self.endOfWork = EndOfWork(
      book: book, use: use, transfers: transfers, habits: habits, callingUp: callingUp)
  }

  func write() throws {
    var day = Story.firstDay
    while day <= Story.demonstrationDay {
      let session = RecordedYear.session(store, day, book.clock)
      if day == Story.endsWork.register {
        book.clock.move(to: OfficeClock.instant(day, second: 10 * 3600))
        _ = try session.register(endOfWork.entry, id: session.newID())
      }
      try session.postTogether { run in
        book.open(day, run)
        try write(day)
        book.shut()
      }
      day = day.adding(days: 1)
    }
  }

  private func write(_ day: CalendarDay) throws {
    if day == Story.firstDay {
      try OpeningStock(book).post()
      try StandingStock(book).post()
    }
    let counts = MonthlyCounts(book: book, habits: habits)
    if day != day.month.lastDay { try counts.day() }
    if day <= Story.lastDay {
      try transfers.day()
      try receipts.day()
      try use.day()
      try resupply.day()
      try ReserveUpkeep(book: book, transfers: transfers).day()
      try WriteOffs(book: book, use: use).day()
      try happenings()
      try callingUp.day()
      try transfers.day()
      try StockCounts(book: book, use: use).day()
    }
    if day == day.month.lastDay { try counts.day() }
    try Closings(book: book, use: use, habits: habits).day()
  }

  /// What happens once.
  private func happenings() throws {
    try Outbreak(book: book, transfers: transfers, callingUp: callingUp).day()
    try EnterpriseDrill(book: book).day()
    try Rotation(book: book).day()
    try RecallQuery(book: book, use: use).day()
    try endOfWork.day()
  }
}
