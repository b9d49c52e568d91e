import Planning
import Stockpile
import TestKit
import Testing

/// A random network with the lines of a ledger behind every figure: stock by lot, goods under way,
/// orders and documents of use.
struct LedgerNetwork {
  let tree: SiteTree
  let item: Item
  let driver: Driver
  let response: ResponseLevel
  var entries: [NormEntry] = []
  var evidence = PlanEvidence()

  static let month = Month(iso: "2026-11")
  private static let evening = CalendarDay(iso: "2026-10-31")

  init(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var sites = [try Sample.site("D", "reserve_center", ["staff_n": "7"])]
    for township in 0..<(1 + random.below(3)) {
      let code = "T\(township)"
      sites.append(try Sample.site(code, "township_hc", parent: "D", ["staff_n": "3"]))
      for village in 0..<random.below(4) {
        // Some clinics do not say what their norm depends on.
        let staff = random.below(4) > 0 ? ["staff_n": "\(random.below(5))"] : [:]
        sites.append(
          try Sample.site("V\(township)\(village)", "village_clinic", parent: code, staff))
      }
    }
    sites.append(try Sample.site("H", "hospital_l2", parent: "D", ["level": "township"]))
    tree = try SiteTree(sites)
    driver = try Sample.driver("0.3*staff_n")
    item = try Sample.item(
      "MASK",
      [
        "norm_district": "\(random.below(9))d", "norm_township": "=\(random.below(20))",
        "norm_village": ["", "3d", "=4"][Int(random.below(3))], "demand_driver": "shift",
        "rate_per_driver": "1.7", "waste_factor": "1.1", "pack_size": "\(1 + random.below(9))",
        "price_low_cny": "1", "price_high_cny": "2",
      ])
    response = try ResponseLevel(
      Record(
        .responseLevel, code: "iii", fields: ["name_zh": "Ⅲ级", "norm_multiplier": "1.5"]))
    if random.below(2) == 0 {
      entries = [
        try NormEntry(
          Record(
            .norm, code: "MASK/T0",
            fields: ["rule": "=13", "reason": "修订", "valid_from": "2026-01-01"]))
      ]
    }
    for site in sites where random.below(6) > 0 { try fill(site, &random) }
  }

  private mutating func fill(_ site: Site, _ random: inout SplitMix) throws {
    let evening = try #require(Self.evening)
    let accounts = [
      HeldAccount(.daily, .available), HeldAccount(.daily, .available),
      HeldAccount(.daily, .frozen), HeldAccount(.donated, .available),
      HeldAccount(.reserve, .available), HeldAccount(.reserve, reservedFor: Self.id(7)),
    ]
    for place in 0..<random.below(6) {
      let account = accounts[Int(random.below(UInt64(accounts.count)))]
      evidence.stock.append(
        StockLine(
          site: site.code, lot: lot("L\(place)", &random), account: account,
          quantity: 1 + Int64(random.below(30))))
    }
    for serial in 0..<random.below(3) {
      let pool = [Pool.daily, .reserve, .donated][Int(random.below(3))]
      evidence.transit.append(
        TransitStock(
          dispatch: DocumentNumber(
            .dispatch, site: tree.root.code, day: evening, epoch: 1, serial: Int(serial) + 1),
          id: Self.id(serial + 1), sender: tree.root.code, destination: site.code,
          sentOn: evening.adding(days: -3), pool: pool, destinationPool: pool,
          lot: lot("W", &random), quantity: 1 + Int64(random.below(9)), arrival: nil,
          isDisposal: random.below(5) == 0))
      let due = [nil, 10, 40][Int(random.below(3))].map { evening.adding(days: $0) }
      evidence.orders.append(
        PlanEvidence.Order(
          DocumentNumber(
            .purchase, site: site.code, day: evening, epoch: 1, serial: Int(serial) + 1),
          OpenSupply(
            site: site.code, item: item.code, pool: pool,
            quantity: 1 + Int64(random.below(9)), neededBy: due)))
    }
    for serial in 0..<random.below(20) {
      let day = evening.adding(days: -Int(random.below(89)))
      let isCount = random.below(4) == 0
      let quantity = Int64(random.below(12)) - 1
      let kind = isCount ? DocumentKind.count : quantity < 0 ? .return : .issue
      let number = DocumentNumber(
        kind, site: site.code, day: day, epoch: 1, serial: Int(serial) + 1)
      evidence.uses.append(
        DocumentedUse(
          StockUse(
            site: site.code, item: item.code, day: day,
            since: isCount ? day.adding(days: -45) : nil, quantity: quantity),
          parts: [DocumentedUse.Part(document: number, kind: kind, quantity: quantity)]))
    }
  }

  private static func id(_ number: UInt64) -> DocumentID {
    DocumentID(at: Instant(milliseconds: 0), random: (number, number))
  }

  private func lot(_ number: String, _ random: inout SplitMix) -> Lot {
    var particulars = LotParticulars()
    particulars.number = number
    let days = [nil, Int(random.below(60)) - 10][Int(random.below(2))]
    particulars.expiry = days.flatMap { Self.evening?.adding(days: $0) }
    return Lot(item: item.code, particulars)
  }

  var basis: PlanBasis {
    get throws {
      let month = try #require(Self.month)
      let window = try #require(
        UseWindow(through: month.previous.lastDay, firstRecorded: CalendarDay(iso: "2025-11-01")))
      return PlanBasis(month: month, window: window, response: response)
    }
  }

  func facts(_ basis: PlanBasis) -> PlanFacts {
    PlanFacts(
      tree: tree, items: [item],
      norms: NormTable(
        items: [item], drivers: [driver], entries: entries, multiplier: response.multiplier),
      stock: StockFigures.figures(
        stock: evidence.stock, transit: evidence.transit, orders: evidence.orders.map(\.supply),
        on: basis.asOf),
      ending: EndingLots.ending(evidence.stock, on: basis.asOf),
      use: UseTable(tree: tree, alwaysInStock: evidence.uses.map(\.use), window: basis.window))
  }
}
