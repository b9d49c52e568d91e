import Operations
import Stockpile
import Storage

/// (c) Questions of a keeper, in process and warm, at two sizes of history.
struct QueryBenchmark {
  enum Question: String, CaseIterable {
    case stock = "stock of one site"
    case card = "card of one site-item"
    case asOf = "stock of a day 20 days ago, months closed"
    case asOfOpen = "stock of a day 20 days ago, nothing ever closed"
  }

  /// Seconds of processor time and lines of an answer at both sizes.
  struct Answer {
    let question: Question
    let small: Double
    let large: Double
    let smallLines: Int
    let largeLines: Int
  }

  let workshop: Workshop
  /// The site that closes its months, and one that never did.
  static let closing = 5
  static let open = 6

  func ask(_ question: Question, _ session: Session, _ lastDay: CalendarDay) throws -> Int {
    let sites = workshop.network.sites
    switch question {
    case .stock: return try session.stock(site: sites[Self.closing]).count
    case .card:
      return try session.card(site: sites[Self.closing], item: workshop.network.items[77]).lines
        .count
    case .asOf:
      return try session.stock(site: sites[Self.closing], asOf: lastDay.adding(days: -20)).count
    case .asOfOpen:
      return try session.stock(site: sites[Self.open], asOf: lastDay.adding(days: -20)).count
    }
  }

  /// Closes the months of one site as its keeper would have.
  func closeMonths(_ session: Session, from first: CalendarDay, to last: CalendarDay) throws {
    var month = first.month
    while month < last.month {
      var draft = Draft(
        id: session.newID(), kind: .closing, site: workshop.network.sites[Self.closing],
        occurredOn: month.next.firstDay)
      draft.particulars.month = month
      _ = try session.post(draft)
      month = month.next
    }
  }

  /// Median seconds of each question at both sizes, asked in turns.
  func run(_ small: (Session, CalendarDay), _ large: (Session, CalendarDay)) throws
    -> [Answer]
  {
    try Question.allCases.map { question in
      var (smalls, larges): ([Double], [Double]) = ([], [])
      var (rows, largeRows) = (0, 0)
      for turn in 0..<33 {
        let first = try measured { rows = try ask(question, small.0, small.1) }
        let second = try measured { largeRows = try ask(question, large.0, large.1) }
        guard turn > 2 else { continue }
        smalls.append(first.processor)
        larges.append(second.processor)
      }
      return Answer(
        question: question, small: smalls.median, large: larges.median, smallLines: rows,
        largeLines: largeRows)
    }
  }
}
