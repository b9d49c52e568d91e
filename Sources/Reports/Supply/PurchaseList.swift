public import Stockpile

/// Purchases (采购订单) with what of them came, overdue ones first.
public struct PurchaseList: TableReport {
  /// The lines: overdue first, then by the day they are needed.
  public let lines: [SupplyLine]

  /// The list of what was read, on a day: the open ones, or all.
  public init(
    _ purchases: [SupplyOrder], enterprises: [Enterprise], in directory: Directory,
    today: CalendarDay, showsAll: Bool
  ) {
    let all = SupplyLine.lines(purchases, enterprises: enterprises, in: directory, today: today)
    self.lines = all.filter { showsAll || $0.open > 0 }.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isOverdue != other.isOverdue { return one.isOverdue }
      guard let day = one.due, let later = other.due, day != later else {
        if (one.due == nil) != (other.due == nil) { return other.due == nil }
        return left.offset < right.offset
      }
      return day < later
    }.map(\.element)
  }

  /// One row a purchase and item.
  public var table: ReportTable {
    ReportTable(
      lines,
      SupplyLine.head + [
        Column(.ordered) { .integer($0.ordered) },
        Column(term: .received) { .integer($0.received) },
        Column(term: .onOrder) { .integer($0.open) },
        Column(term: .neededBy) { .day($0.due) },
        Column(.state) { $0.state },
      ])
  }

  /// A heading and the table.
  public func text(_ language: Language) -> String {
    guard !lines.isEmpty else {
      return language.pick(zh: "没有未到货的采购订单\n", en: "no purchase is open\n")
    }
    return table.text(language)
  }

  /// The purchases.
  public var json: JSONText { .report("purchases", ["purchases": table.json]) }
}

extension SupplyLine {
  fileprivate var due: CalendarDay? { order.order.document.particulars.neededBy }
}
