/// Orders as OpenLMIS and open mSupply publish them. Neither counts what is ordered or on its way, a
/// lead time, or what will expire; expired lots have left the shelf here, as counted losses.
enum PublishedRule: CaseIterable {
  case openLMIS
  case openMSupply
  /// With the preference that corrects for days out of stock; it is off unless set.
  case openMSupplyCorrected

  /// How many months the average looks back: both programs' usual number.
  static let lookBack = 3
  /// What open mSupply takes a month for: 365.25 ÷ 12.
  static let daysOfMonth = 30.4375

  var name: String {
    switch self {
    case .openLMIS: "OpenLMIS"
    case .openMSupply: "open mSupply"
    case .openMSupplyCorrected: "open mSupply, corrected for days out"
    }
  }

  /// The order of a review: up to so many months of average use.
  func order(_ book: SiteBook, maximum: Double) -> Int64 {
    let past = book.months.suffix(Self.lookBack)
    guard !past.isEmpty else { return 0 }
    switch self {
    case .openLMIS:
      // N = ⌈C × 30 ÷ (30 − X)⌉ by the month, X at most 30; AMC = ⌈mean N⌉.
      let adjusted = past.map { Self.adjusted($0.issued, out: min(30, $0.out)) }
      let count = Int64(adjusted.count)
      let average = (adjusted.reduce(0, +) + count - 1) / count
      let most = (Double(average) * maximum).rounded(.toNearestOrAwayFromZero)
      return max(0, Int64(most) - book.shelf.units)
    case .openMSupply, .openMSupplyCorrected:
      let months = Double(Self.lookBack)
      let used = Double(past.reduce(0) { $0 + $1.issued })
      let days = Self.daysOfMonth * months
      let out = self == .openMSupply ? 0 : Double(past.reduce(0) { $0 + $1.out })
      // As published the factor divides by zero or turns negative where nothing was ever there; it is
      // left out then, or nothing could be compared.
      let factor = out < days ? days / (days - out) : 1
      let average = used / months * factor
      guard average > 0 else { return 0 }
      let cover = Double(book.shelf.units) / average
      guard cover <= maximum else { return 0 }
      return Int64(((maximum - cover) * average).rounded(.up))
    }
  }

  private static func adjusted(_ issued: Int64, out: Int) -> Int64 {
    let inStock = Int64(30 - out)
    guard issued > 0, inStock > 0 else { return issued }
    return (issued * 30 + inStock - 1) / inStock
  }
}
