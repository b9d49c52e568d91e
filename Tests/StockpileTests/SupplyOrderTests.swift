import Stockpile
import TestKit
import Testing

/// What is on order: ordered less received, by pool.
@Suite struct SupplyOrderTests {
  /// Ordered for daily use and for the reserve, received into each, open of each.
  @Test(arguments: [
    ([100, 0], [0, 0], [100, 0]), ([100, 0], [40, 0], [60, 0]), ([100, 0], [100, 0], [0, 0]),
    // More than was ordered is not owed to anybody.
    ([100, 0], [130, 0], [0, 0]),
    // Into the other pool: it came all the same.
    ([100, 0], [0, 30], [70, 0]),
    // Each pool first what was ordered for it, then the rest.
    ([100, 50], [0, 50], [100, 0]), ([100, 50], [0, 60], [90, 0]),
    ([100, 50], [120, 0], [0, 30]),
    ([100, 50], [100, 50], [0, 0]),
  ])
  func `open is ordered less received`(
    ordered: [Int64], received: [Int64], open: [Int64]
  ) throws {
    var desk = Desk()
    let pools: [Pool] = [.daily, .reserve]
    let order = try desk.post(.purchase, lines(ordered, pools)) { $0.partner = "ENT-02" }
    var receipts: [PostedDocument] = []
    if received.contains(where: { $0 > 0 }) {
      receipts = [
        try desk.post(.receipt, lines(received, pools)) { $0.reference = order.document.id }
      ]
    }
    let supply = SupplyOrder(order: order, withdrawnBy: nil, receipts: receipts, closing: nil)
    let left = pools.map { pool in
      supply.open.reduce(Int64(0)) { $1.pool == pool ? $0 + $1.quantity : $0 }
    }
    #expect(left == open)
    #expect(supply.open(SmallNetwork.masks) == desk.ledger.open(order, of: SmallNetwork.masks))
    #expect(supply.isOpen == open.contains { $0 > 0 })
  }

  @Test func `withdrawn, closed and practised nothing is open`() throws {
    var desk = Desk()
    let order = try desk.post(.purchase, [.masks(10)]) { $0.partner = "ENT-02" }
    let closing = try desk.close(order)
    #expect(
      !SupplyOrder(order: order, withdrawnBy: nil, receipts: [], closing: closing).isOpen)
    #expect(
      !SupplyOrder(
        order: order, withdrawnBy: closing.documentNumber, receipts: [], closing: nil
      ).isOpen)
    let drill = try desk.post(.callOut, [.masks(10)]) {
      $0.partner = "ENT-02"
      $0.purpose = .drill
    }
    #expect(!SupplyOrder(order: drill, withdrawnBy: nil, receipts: [], closing: nil).isOpen)
  }

  @Test func `calls are for the reserve, purchases for daily use`() throws {
    var desk = Desk()
    for (kind, pool) in [(DocumentKind.callOut, Pool.reserve), (.purchase, .daily)] {
      let order = try desk.post(kind, [.masks(10)]) { $0.partner = "ENT-02" }
      let supply = SupplyOrder(order: order, withdrawnBy: nil, receipts: [], closing: nil)
      #expect(supply.open.map(\.pool) == [pool])
    }
  }

  @Test func `overdue begins the day after`() throws {
    var desk = Desk()
    let due = SmallNetwork.day("2026-11-05")
    let order = try desk.post(.purchase, [.masks(10)]) {
      $0.partner = "ENT-02"
      $0.neededBy = due
    }
    let supply = SupplyOrder(order: order, withdrawnBy: nil, receipts: [], closing: nil)
    #expect(!supply.isOverdue(on: due) && supply.isOverdue(on: due.adding(days: 1)))
    #expect(supply.open[0].isDue(by: due) && !supply.open[0].isDue(by: due.adding(days: -1)))
  }

  private func lines(_ units: [Int64], _ pools: [Pool]) -> [DraftLine] {
    zip(units, pools).filter { $0.0 > 0 }.map {
      .masks($0.0, lot: "N", expires: "2028-12-31", pool: $0.1)
    }
  }
}
