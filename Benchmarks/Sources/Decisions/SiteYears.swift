/// One site that orders one item by one rule for three years: the first two only bring stock and
/// history to where the rule takes them, the third is counted.
struct SiteYears {
  static let warmUp = 24

  /// Of the months counted, in base units.
  private(set) var wanted: Int64 = 0
  private(set) var issued: Int64 = 0
  private(set) var expired: Int64 = 0
  /// Mean stock on hand in the evening, in base units.
  private(set) var stock = 0.0

  /// The order of a day: what was ordered arrives; what could last be used yesterday is taken out; on
  /// the first of a month the site orders; it issues what is asked for as far as it is there. What is
  /// not there is asked for elsewhere and is lost.
  init(_ path: DemandPath, leadDays: Int, order: (SiteBook) -> Int64) {
    var book = SiteBook(leadDays: leadDays, leastLife: path.leastLife)
    var arriving = [Int64](repeating: 0, count: path.days.count + leadDays + 1)
    var (evenings, stocks) = (0, Int64(0))
    book.shelf.receive(path.opening, last: path.shelfLife - 1)
    var day = 0
    for (month, length) in path.months.enumerated() {
      let counts = month >= Self.warmUp
      for dayOfMonth in 0..<length {
        book.today = day
        if arriving[day] > 0 {
          book.shelf.receive(arriving[day], last: day + path.lifeLeft(onArrivalAt: day) - 1)
          book.coming -= arriving[day]
        }
        let lost = book.shelf.expire(before: day)
        if dayOfMonth == 0, month > 0 {
          book.closeMonth()
          book.reviewDays = length
          let quantity = max(0, order(book))
          arriving[day + leadDays] += quantity
          book.coming += quantity
        }
        let given = book.shelf.issue(path.days[day])
        book.close(issued: given)
        if counts {
          wanted += path.days[day]
          issued += given
          expired += lost
          stocks += book.shelf.units
          evenings += 1
        }
        day += 1
      }
    }
    stock = Double(stocks) / Double(max(1, evenings))
  }
}
