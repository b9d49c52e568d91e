/// A setting of the book (设置): its name in the register, and what it may hold.
public enum Setting: String, CaseIterable, Sendable {
  /// Who writes where nobody says so.
  case `operator`
  /// The language of answers.
  case language
  /// The site meant where none is named.
  case site
  /// The clock's distance from UTC.
  case utcOffset = "utc_offset"
  /// The response level in force.
  case responseLevel = "response_level"
  /// How much of its norm a reserve keeps, in percent.
  case reserveFloorPercent = "reserve_floor_percent"
  /// Hours within which the papers of an emergency are owed.
  case regulariseHours = "regularise_hours"
  /// Days until goods sent inside the network have come.
  case transferDays = "transfer_days"
  /// Days of cover below which daily stock is an alert.
  case coverAlertDays = "cover_alert_days"
  /// Days after which goods on the way, or a difference that is open, are an alert.
  case transitOverdueDays = "transit_overdue_days"
  /// Days within which a site that holds stock counts it.
  case countOverdueDays = "count_overdue_days"
  /// Days before its end from which an agreement is an alert.
  case agreementAlertDays = "agreement_alert_days"
  /// Days within which an enterprise's entry is to be checked again.
  case verifiedWithinDays = "verified_within_days"
  /// Days before it is superseded from which a product standard is an alert.
  case standardAlertDays = "standard_alert_days"
  /// How many kinds of medicine a village clinic keeps.
  case medicineKinds = "medicine_kinds"
  /// Whether only registered operators may record.
  case operators
  /// Whether goods are handed out to the public.
  case publicDistribution = "public_distribution"

  /// The whole numbers it may hold; nil where it holds no number.
  public var range: ClosedRange<Int>? {
    switch self {
    case .reserveFloorPercent: 0...100
    case .regulariseHours: 1...8760
    case .transferDays, .agreementAlertDays, .standardAlertDays: 0...365
    case .coverAlertDays, .transitOverdueDays: 1...365
    case .countOverdueDays, .verifiedWithinDays: 1...3650
    case .medicineKinds: 0...1000
    default: nil
    }
  }

  /// What a number is where the setting is not made.
  public var usualNumber: Int {
    switch self {
    case .reserveFloorPercent: 70
    case .regulariseHours: 48
    case .transferDays: 3
    case .coverAlertDays, .transitOverdueDays: 7
    case .countOverdueDays: 100
    case .agreementAlertDays, .standardAlertDays: 60
    case .verifiedWithinDays: 365
    case .medicineKinds: 80
    default: 0
    }
  }

  /// The words it may hold, the usual one first; none where it holds no word out of a list.
  public var words: [String] {
    switch self {
    case .operators: ["open", "registered"]
    case .publicDistribution: ["off", "on"]
    default: []
    }
  }

  /// The number a text gives it; nil unless it is a plain whole number of its range.
  public func number(_ text: String) -> Int? {
    guard let range, let fraction = DecimalFraction(text), fraction.places == 0,
      let number = Int(exactly: fraction.digits), range.contains(number)
    else { return nil }
    return number
  }

  /// What it may hold, where that is a number or a word of a list.
  public var expected: String? {
    if let range { return "\(range.lowerBound)–\(range.upperBound)" }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
