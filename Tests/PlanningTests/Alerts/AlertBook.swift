import Planning
import Stockpile
import TestKit
import Testing

/// D over T over V1 and V2 on 2026-11-20, and what a test puts there; every norm is 0 unless an item
/// says otherwise.
struct AlertBook {
  static let today = day("2026-11-20")
  /// Of China Standard Time.
  static let noon = Instant(milliseconds: Int64(today.daysSinceEpoch) * 86_400_000 + 14_400_000)

  let tree: SiteTree
  var items: [Item]
  var today = Self.today
  var stock: [StockLine] = []
  var transit: [TransitStock] = []
  /// Units used in the 90 days, by site.
  var use: [(site: String, item: Item, units: Int64)] = []
  /// Sites that have not closed the last month that is due, with the last one they closed.
  var unreported: [String: Month?] = [:]
  var change: (inout AlertFacts) -> Void = { _ in }

  init(_ items: [Item]) throws {
    self.items = items
    tree = try SiteTree([
      Sample.site("D", "reserve_center"), Sample.site("T", "township_hc", parent: "D"),
      Sample.site("V1", "village_clinic", parent: "T"),
      Sample.site("V2", "village_clinic", parent: "T"),
    ])
  }

  static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
    return day
  }

  static func site(_ code: String) throws -> SiteCode { try #require(SiteCode(code)) }

  /// Goods on a shelf that end so many days from today; nil: never.
  mutating func hold(
    _ units: Int64, of item: Item, at site: String, ending days: Int? = nil, pool: Pool = .daily,
    price: Int64? = nil, standard: String = ""
  ) throws {
    var particulars = LotParticulars()
    particulars.number = "L\(stock.count)"
    particulars.expiry = days.map { today.adding(days: $0) }
    particulars.price = price.flatMap { Price(tenThousandths: $0) }
    particulars.standard = standard
    stock.append(
      StockLine(
        site: try Self.site(site), lot: Lot(item: item.code, particulars),
        account: HeldAccount(pool, .available), quantity: units))
  }

  /// Goods sent so many days ago from D to T, and arrived so many days ago with a rest; nil: not yet.
  mutating func send(_ item: Item, daysAgo: Int, arrivedDaysAgo: Int? = nil) throws {
    let serial = transit.count + 1
    let (from, to) = (try Self.site("D"), try Self.site("T"))
    transit.append(
      TransitStock(
        dispatch: DocumentNumber(
          .dispatch, site: from, day: today.adding(days: -daysAgo), epoch: 1, serial: serial),
        id: DocumentID(high: 1, low: UInt64(serial)), sender: from, destination: to,
        sentOn: today.adding(days: -daysAgo), pool: .daily, destinationPool: .daily,
        lot: Lot(item: item.code), quantity: 5,
        arrival: arrivedDaysAgo.map {
          DocumentNumber(
            .arrival, site: to, day: today.adding(days: -$0), epoch: 1, serial: serial)
        }))
  }

  func facts() throws -> AlertFacts {
    let window = try #require(
      UseWindow(through: today.adding(days: -1), firstRecorded: today.adding(days: -400)))
    let norms = NormTable(items: items, drivers: [])
    let figures = StockFigures.figures(stock: stock, transit: transit, on: today)
    let table = UseTable(
      tree: tree,
      alwaysInStock: try use.map {
        StockUse(
          site: try Self.site($0.site), item: $0.item.code, day: window.last, quantity: $0.units)
      }, window: window)
    var facts = AlertFacts(
      today: today, now: Self.noon, tree: tree, items: items, stock: stock, transit: transit,
      overview: NetworkOverview(
        tree: tree, items: items, norms: norms, stock: stock, figures: figures, use: table,
        on: today),
      reserve: ReserveAttainment(
        sites: tree.sites, items: items, norms: norms, baseNorms: norms, figures: figures,
        floorPercent: 70
      ).bySite)
    // Everybody has reported and was counted, and no clinic needs any medicine, unless a test says so.
    for site in tree.sites {
      let last = unreported[site.code.description]
      facts.monthStates[site.code] = MonthState(
        closedAt: last == nil ? Self.noon : nil, lastClosed: last ?? nil, lastDay: nil)
      facts.lastCounts[site.code] = today
    }
    facts.thresholds = AlertThresholds([.medicineKinds: 0])
    change(&facts)
    return facts
  }

  func alerts(_ part: NetworkPart = NetworkPart()) throws -> [Alert] {
    AlertList(try facts(), part: part).alerts
  }

  func alerts(of kind: AlertKind, _ part: NetworkPart = NetworkPart()) throws -> [Alert] {
    try alerts(part).filter { $0.kind == kind }
  }
}

extension Alert {
  /// The codes of its sites with their figures.
  var shown: [String] { places.map { "\($0.site.code) \($0.figure.map { "\($0)" } ?? "never")" } }
}
