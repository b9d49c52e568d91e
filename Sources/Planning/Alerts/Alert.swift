public import Stockpile

/// Something somebody should act on (预警): what it is, how bad, where, and since when.
public struct Alert: Hashable, Sendable {
  /// What it is about.
  public let kind: AlertKind
  /// What somebody acts on.
  public let subject: AlertSubject
  /// What it is sorted by, in the measure of its kind; nil: since ever, the worst.
  public let figure: Int64?
  /// Where, the worst first; none where it is about no site.
  public let places: [AlertPlace]
  /// The day it turns on: sent, asked for, ended, last checked, in force; nil where places tell.
  public let day: CalendarDay?
  /// What the goods are worth; nil where that says nothing.
  public let value: StockValue?
  /// How many: lots of goods, items of a standard, medicines of the catalogue.
  public let count: Int

  init(
    _ kind: AlertKind, _ subject: AlertSubject, figure: Int64?, places: [AlertPlace] = [],
    day: CalendarDay? = nil, value: StockValue? = nil, count: Int = 0
  ) {
    self.kind = kind
    self.subject = subject
    self.figure = figure
    self.places = places
    self.day = day
    self.value = value
    self.count = count
  }

  /// How bad it is.
  public var severity: AlertSeverity { kind.severity }

  /// Base units at all places, where places count units.
  public var units: Int64 { places.reduce(0) { $0 + ($1.figure ?? 0) } }
}

/// What an alert is about: the thing its next step names.
public enum AlertSubject: Hashable, Sendable {
  /// An item at the sites of a level.
  case item(Item, Level)
  /// The sites of a level.
  case sites(Level)
  /// A dispatch, from its sender to its receiver.
  case dispatch(DocumentNumber, from: Site, to: Site)
  /// A request, order or emergency dispatch of a call-up, at the site that acts.
  case callUp(DocumentNumber, at: Site)
  /// An agreement with an enterprise.
  case agreement(Agreement)
  /// An enterprise.
  case enterprise(Enterprise)
  /// A product standard that gives way to another.
  case standard(ProductStandard)
  /// The whole network.
  case network

  /// The code that sorts alerts of the same figure.
  public var code: String {
    switch self {
    case .item(let item, let level): "\(item.code) \(level.rank)"
    case .sites(let level): "\(level.rank)"
    case .dispatch(let number, _, _), .callUp(let number, _): number.description
    case .agreement(let agreement): agreement.code
    case .enterprise(let enterprise): enterprise.code
    case .standard(let standard): standard.old
    case .network: ""
    }
  }
}

/// One site of an alert.
public struct AlertPlace: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// Base units, days, months or kinds, as the kind counts; nil: never closed, never counted.
  public let figure: Int64?
  /// What the figure is held against: a red line, a norm; nil where the rule is one for all.
  public let against: Int64?
  /// The day it turns on: first expiry, stock-out, last count; nil where there is none.
  public let day: CalendarDay?

  init(_ site: Site, figure: Int64?, against: Int64? = nil, day: CalendarDay? = nil) {
    self.site = site
    self.figure = figure
    self.against = against
    self.day = day
  }
}

extension AlertPlace {
  /// Most first, of equals by code; nil, which is since ever, before all.
  static func hasMore(_ left: AlertPlace, _ right: AlertPlace) -> Bool {
    (right.figure ?? .max, left.site.code) < (left.figure ?? .max, right.site.code)
  }
}
