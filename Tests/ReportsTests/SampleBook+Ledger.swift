import Stockpile

extension SampleBook {
  static let masksOld = lot("PP0102", "A2301", expires: "2026-10-31", price: "2.5")
  static let masksNear = lot("PP0102", "A2404", expires: "2027-03-31", price: "2.4567")
  static let masksFresh = lot("PP0102", "00123", expires: "2028-06-30", maker: "示例防护")
  static let coveralls = lot("PP0101", "F1", expires: "2026-12-15", price: "24.5")
  static let shovels = lot("TL0301")

  /// Masks in every condition at the township, some stock elsewhere.
  static let stock: [StockLine] = [
    line("PB-D-CDC", coveralls, .reserve, .available, 200),
    line("PB-D-CDC", masksNear, .daily, .available, 1_000),
    line("PB-D-CDC", masksFresh, .reserve, .available, 12_400),
    line("PB-D-CDC", masksFresh, .reserve, .reserved, 600, order: order),
    line("PB-D-CDC", shovels, .daily, .available, 12),
    line("PB-T-202", masksOld, .daily, .frozen, 30),
    line("PB-T-202", masksOld, .daily, .available, 40),
    line("PB-T-202", masksNear, .daily, .available, 240),
    line("PB-T-202", masksNear, .reserve, .available, 80),
    line("PB-T-202", masksNear, .daily, .frozen, 25),
    line("PB-T-202", masksFresh, .donated, .pendingInspection, 7),
    line("PB-T-202", masksFresh, .daily, .nonconforming, 3),
    line("PB-V-061", masksNear, .daily, .available, 20),
  ]

  static let dispatch = DocumentID(high: 0x0199_0000_0000_7001, low: 0x8000_0000_0000_0001)
  static let order = DocumentID(high: 0x0199_0000_0000_7003, low: 0x8000_0000_0000_0003)
  static let otherDispatch = DocumentID(high: 0x0199_0000_0000_7002, low: 0x8000_0000_0000_0002)

  /// One dispatch under way, one with a difference each way.
  static let transit: [TransitStock] = [
    onTheWay(otherDispatch, "DB-PB-D-CDC-20261020-001", masksFresh, 5, arrived: true),
    onTheWay(otherDispatch, "DB-PB-D-CDC-20261020-001", coveralls, -2, arrived: true),
    onTheWay(dispatch, "DB-PB-D-CDC-20261030-002", masksFresh, 600, arrived: false),
  ]

  static func line(
    _ site: String, _ lot: Lot, _ pool: Pool, _ status: StockStatus, _ quantity: Int64,
    order: DocumentID? = nil
  ) -> StockLine {
    let order = status == .reserved ? order : nil
    return StockLine(
      site: code(site), lot: lot,
      account: order.map { HeldAccount(pool, reservedFor: $0) } ?? HeldAccount(pool, status),
      quantity: quantity)
  }

  private static func onTheWay(
    _ id: DocumentID, _ dispatch: String, _ lot: Lot, _ quantity: Int64, arrived: Bool
  ) -> TransitStock {
    TransitStock(
      dispatch: number(dispatch), id: id, sender: code("PB-D-CDC"), destination: code("PB-T-202"),
      sentOn: number(dispatch).day, pool: .daily, destinationPool: .daily, lot: lot,
      quantity: quantity,
      arrival: arrived ? number("QS-PB-T-202-20261021-001") : nil)
  }
}
