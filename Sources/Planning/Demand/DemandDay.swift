public import Stockpile

/// What is known of one item at one site on one day, and what the day says about demand.
public struct DemandDay: Hashable, Sendable {
  /// The day.
  public let day: CalendarDay
  /// Base units issued for use less what was brought back; transfers are no use. Below zero where more
  /// came back: it takes off what other days issued.
  public let issued: Int64
  /// Base units asked for in vain (`UnmetRequest.byDay`).
  public let unmet: Int64
  /// Whether the day ended without usable stock in the daily pool, over all lots.
  public let isOut: Bool
  /// Whether the response level was above the ordinary one, or an issue named an event.
  public let isEmergency: Bool
  /// Whether the site reported the day.
  public let isReported: Bool

  /// The facts of a day.
  public init(
    _ day: CalendarDay, issued: Int64, unmet: Int64 = 0, isOut: Bool = false,
    isEmergency: Bool = false, isReported: Bool = true
  ) {
    self.day = day
    self.issued = issued
    self.unmet = max(0, unmet)
    self.isOut = isOut
    self.isEmergency = isEmergency
    self.isReported = isReported
  }

  /// Why a day says nothing about demand.
  public enum Silence: String, Hashable, Sendable, CaseIterable {
    /// Nobody reported it.
    case unreported
    /// An emergency: not the use of other days.
    case emergency
    /// Nothing was there to be used, and nobody wrote down what was asked for.
    case stockOut
  }

  /// What a day says: so much was wanted, or nothing.
  public enum Word: Hashable, Sendable {
    /// Base units wanted: the day counts.
    case demand(Int64)
    /// The day leaves numerator and denominator.
    case silence(Silence)
  }

  /// What the day says. Without stock the requests are the demand, or else the day is dropped; never
  /// both. A day on which the last units were issued ends without stock and is still a day of use;
  /// what was refused on it was wanted too.
  public var word: Word {
    if !isReported { return .silence(.unreported) }
    if isEmergency { return .silence(.emergency) }
    guard isOut else { return .demand(issued) }
    let wanted = issued.addingClamped(unmet)
    return wanted > 0 ? .demand(wanted) : .silence(.stockOut)
  }
}
