public import Stockpile

/// One item of a purchase or of a call to an enterprise.
public struct SupplyLine: Sendable {
  /// The purchase or the call with what came of it.
  public let order: SupplyOrder
  /// The item.
  public let item: Item
  /// Who was called or sells; nil: not in the register.
  public let enterprise: Enterprise?
  /// Who ordered it.
  public let site: Site
  /// Whether something of it is still to come and its day is over.
  public let isOverdue: Bool

  /// Base units ordered.
  public var ordered: Int64 { order.ordered(item.code) }
  /// Base units received.
  public var received: Int64 { order.received(item.code) }
  /// Base units still to come.
  public var open: Int64 { order.open(item.code) }

  /// One line an item, in the order of the documents.
  static func lines(
    _ orders: [SupplyOrder], enterprises: [Enterprise], in directory: Directory,
    today: CalendarDay
  ) -> [SupplyLine] {
    let known = Dictionary(
      enterprises.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return orders.flatMap { order in
      let document = order.order.document
      let items = Set(document.orderLines.map(\.item)).sorted()
      return items.map { item in
        SupplyLine(
          order: order, item: directory.item(item),
          enterprise: document.particulars.partner.flatMap { known[$0] },
          site: directory.site(document.site),
          isOverdue: order.isOverdue(on: today) && order.open(item) > 0)
      }
    }
  }

  /// Number, day, enterprise, item: what every list of orders begins with.
  static var head: [Column<SupplyLine>] {
    [
      Column(term: .documentNumber) { .text($0.order.order.documentNumber) },
      Column(term: .occurredOn, .programsOnly) { .day($0.order.order.document.occurredOn) },
      Column(term: .site, .programsOnly) { .text($0.site.code) },
      Column(.enterprise) { .text($0.order.order.document.particulars.partner) },
      Column(.enterpriseName) {
        .both(zh: $0.enterprise?.nameZH ?? "", en: $0.enterprise?.nameEN ?? "")
      },
      Column(term: .item) { .text($0.item.code) },
      Column(.itemName) { .both(zh: $0.item.nameZH, en: $0.item.nameEN) },
      Column(term: .baseUnit) { .both(zh: $0.item.baseUnitZH, en: $0.item.baseUnitEN) },
    ]
  }

  /// How it stands: withdrawn, closed, all there, partly there, overdue.
  var state: Field {
    if order.withdrawnBy != nil { return .term(.void) }
    if order.isDrill { return .word(.drill) }
    if order.closing != nil { return .term(.closed) }
    if isOverdue { return .word(.overdue) }
    if open == 0 { return .term(.received) }
    return received > 0 ? .term(.partlyReceived) : .term(.onOrder)
  }
}
