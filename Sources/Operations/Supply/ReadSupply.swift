public import Reports
public import Stockpile
import Storage

/// Purchases and calls to enterprises.
extension Session {
  /// Every purchase and every call to an enterprise, oldest first.
  public func supplyOrders() throws -> [SupplyOrder] { try store.read { try $0.supplyOrders() } }

  /// The calls to enterprises, with how fast each answered.
  public func callOutList() throws -> CallOutList {
    try store.read { reader in
      CallOutList(
        try reader.supplyOrders().filter { $0.order.document.kind == .callOut },
        enterprises: try reader.records(.enterprise).map { try Enterprise($0) },
        agreements: try reader.agreements(), in: try Directory(reader), today: today)
    }
  }

  /// The purchases that are open, overdue ones first, or all of them.
  public func purchaseList(showsAll: Bool = false) throws -> PurchaseList {
    try store.read { reader in
      PurchaseList(
        try reader.supplyOrders().filter { $0.order.document.kind == .purchase },
        enterprises: try reader.records(.enterprise).map { try Enterprise($0) },
        in: try Directory(reader), today: today, showsAll: showsAll)
    }
  }
}
