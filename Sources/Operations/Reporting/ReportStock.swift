public import Reports
public import Stockpile
import Storage

extension Session {
  /// What sites hold, at the end of a day or now.
  ///
  /// Throws the refusal `futureDay`, or a `Lookup`.
  public func stockReport(
    _ question: StockReport.Question, asOf day: CalendarDay? = nil
  ) throws -> StockReport {
    let day = day ?? today
    guard day <= today else { throw Refusal.futureDay(day, today: today) }
    let isPast = day < today
    return try store.read { reader in
      let stock = try reader.stock(
        site: question.sites.site, item: question.item, asOf: isPast ? day : nil)
      return StockReport(
        question, asOf: day, directory: try Directory(reader), stock: stock,
        transit: try reader.transit(asOf: isPast ? day : nil),
        orders: try reader.numbers(of: Set(stock.compactMap(\.account.order))))
    }
  }
}
