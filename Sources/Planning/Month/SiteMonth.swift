public import Stockpile

/// Whether a site reported a month, and what is known of it.
public struct SiteMonth: Hashable, Sendable {
  /// Whether it reported.
  public enum State: Hashable, Sendable {
    /// 已报: closed in time.
    case reported(CalendarDay)
    /// 迟报: closed after the day it was due.
    case late(CalendarDay)
    /// 未报: not closed; its figures are the last ones known.
    case unreported
    /// Takes no stock any more, so nothing is due.
    case notDue

    /// Whether its figures are only the last ones known.
    public var isUnreported: Bool { self == .unreported }

    /// When it was closed; nil: it was not.
    public var closedOn: CalendarDay? {
      switch self {
      case .reported(let day), .late(let day): day
      case .unreported, .notDue: nil
      }
    }
  }

  /// The site.
  public let site: Site
  /// Whether it reported.
  public let state: State
  /// The last month it closed up to this one; nil: none.
  public let lastClosed: Month?
  /// The day of its last stock document up to the end of the month; nil: it never recorded any.
  public let lastDay: CalendarDay?
  /// How many items it has on hand.
  public internal(set) var items = 0
  /// Of how many items anything moved.
  public internal(set) var moved = 0

  /// What is known of a site's month; nil: it never recorded anything.
  public init(_ site: Site, _ state: MonthState?, of month: Month) {
    self.site = site
    self.lastClosed = state?.lastClosed
    self.lastDay = state?.lastDay
    // Instants are written at China Standard Time, and their days are that zone's.
    if let day = state?.closedAt?.day(offsetMinutes: 480) {
      self.state = day > month.reportDue ? .late(day) : .reported(day)
    } else {
      self.state = site.holdsStock ? .unreported : .notDue
    }
  }
}

extension Month {
  /// The day its report is due: the 5th of the month after.
  public var reportDue: CalendarDay { next.firstDay.adding(days: 4) }
}
