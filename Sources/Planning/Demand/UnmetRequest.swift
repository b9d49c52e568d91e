public import Stockpile

/// A request for use that was not, or not wholly, filled on the day it was made.
public struct UnmetRequest: Hashable, Sendable {
  /// Its document.
  public let id: DocumentID
  /// The day it was made.
  public let day: CalendarDay
  /// Base units asked for and not given.
  public let units: Int64
  /// The unfilled request it asks for again, if any.
  public let renewed: DocumentID?

  /// A request; what was given of it is not unmet.
  public init(id: DocumentID, day: CalendarDay, units: Int64, renewing renewed: DocumentID? = nil) {
    self.id = id
    self.day = day
    self.units = max(0, units)
    self.renewed = renewed
  }

  /// What was asked for in vain, by the day: a request that renews another replaces it, so that who
  /// asks three times for the same is one demand, on the day of the last.
  public static func byDay(_ requests: [UnmetRequest]) -> [CalendarDay: Int64] {
    let replaced = Set(requests.compactMap { $0.renewed == $0.id ? nil : $0.renewed })
    var days: [CalendarDay: Int64] = [:]
    for request in requests where request.units > 0 && !replaced.contains(request.id) {
      days[request.day] = (days[request.day] ?? 0).addingClamped(request.units)
    }
    return days
  }
}
