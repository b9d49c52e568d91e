import Stockpile

/// The respiratory outbreak of the story: from two townships to all, January and February 2026.
struct Surge: Sendable {
  static let begins = CalendarDay("2026-01-05")
  static let firstTownships = ["PB-T-104", "PB-T-001"]
  static let wanesFrom = CalendarDay("2026-02-14")
  static let ends = CalendarDay("2026-03-01")
  /// Days until a place that has it uses most.
  static let climb = 9
  /// Autumn colds, in percent of ordinary use.
  static let autumnBegins = CalendarDay("2026-10-08")
  static let autumn: Int64 = 125

  /// The first day at each place, by its index; and how high it climbs, in percent.
  private let first: [CalendarDay]
  private let peak: [Int64]

  init(_ district: District, _ draws: Draws) {
    var first: [CalendarDay] = []
    for place in district.places {
      switch place.role {
      case .centre: first.append(Self.begins)
      case .hospital: first.append(Self.begins.adding(days: 4))
      case .township:
        let isFirst = Self.firstTownships.contains(place.code.description)
        let wait = draws.number(6...18, .use, place.key)
        first.append(isFirst ? Self.begins : Self.begins.adding(days: Int(wait)))
      case .clinic:
        let wait = draws.number(0...4, .use, place.key)
        first.append(first[place.parent ?? 0].adding(days: Int(wait)))
      }
    }
    self.first = first
    self.peak = district.places.map { draws.number(310...400, .size, $0.key) }
  }

  /// Use at a place on a day, in percent of the ordinary.
  func percent(_ place: Place, on day: CalendarDay) -> Int64 {
    if day >= Self.autumnBegins { return Self.autumn }
    let since = first[place.index].days(until: day)
    guard since >= 0, day < Self.ends else { return 100 }
    let height = peak[place.index] - 100
    if since < Self.climb { return 100 + height * Int64(since + 1) / Int64(Self.climb) }
    guard day >= Self.wanesFrom else { return 100 + height }
    let left = day.days(until: Self.ends)
    return 100 + height * Int64(left) / Int64(Self.wanesFrom.days(until: Self.ends))
  }

  /// The same for an item that feels the surge only in part.
  func percent(_ place: Place, _ ware: Ware, on day: CalendarDay) -> Int64 {
    100 + (percent(place, on: day) - 100) * ware.story.surge / 100
  }
}
