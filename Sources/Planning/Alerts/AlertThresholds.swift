public import Stockpile

/// The thresholds of alerts: settings of the book, and the tiers of near expiry, which are fixed.
public struct AlertThresholds: Hashable, Sendable {
  /// The tiers of near expiry inside an item's own days.
  public static let expiryTiers = (worst: 30, middle: 90)

  /// By setting; what is not there is usual.
  private let numbers: [Setting: Int]

  /// The settings alerts look at.
  public static let settings: [Setting] = [
    .reserveFloorPercent, .coverAlertDays, .transitOverdueDays, .countOverdueDays,
    .agreementAlertDays, .verifiedWithinDays, .standardAlertDays, .medicineKinds,
  ]

  /// The usual numbers but for those.
  public init(_ numbers: [Setting: Int] = [:]) { self.numbers = numbers }

  /// The number of a setting.
  public subscript(_ setting: Setting) -> Int { numbers[setting] ?? setting.usualNumber }
}
