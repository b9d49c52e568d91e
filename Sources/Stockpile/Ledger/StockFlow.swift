/// The column of a monthly stock report (库存月报表) a movement belongs to.
public enum StockFlow: String, CaseIterable, Sendable {
  /// 期初: counted when the books were opened.
  case opening
  /// 采购: from suppliers.
  case purchased
  /// 调入: from the way, also what came back from it.
  case transferredIn = "transferred_in"
  /// 捐赠.
  case donated
  /// 归还: issued or given goods brought back.
  case returned
  /// 领用: used up.
  case used
  /// 调出: onto the way.
  case transferredOut = "transferred_out"
  /// 援助: to bodies outside the network.
  case given
  /// 报损: written off.
  case writtenOff = "written_off"
  /// 退货: back to the supplier.
  case sentBack = "sent_back"
  /// 盘盈 less 盘亏.
  case counted
  /// Lost on the way, less what arrived beyond what was sent: no site's stock, only the district's.
  case lostOnTheWay = "lost_on_the_way"

  /// Whether it adds to stock, takes from it, or may do either.
  public var direction: Direction {
    switch self {
    case .opening, .purchased, .transferredIn, .donated, .returned: .into
    case .used, .transferredOut, .given, .writtenOff, .sentBack, .lostOnTheWay: .out
    case .counted: .either
    }
  }

  /// Which way goods go in a column.
  public enum Direction: Hashable, Sendable {
    /// Onto the shelf.
    case into
    /// Off the shelf.
    case out
    /// Up or down to what was counted.
    case either
  }
}

extension StockFlow {
  /// Where the units of one movement are written, and with which sign; nil for a movement inside a
  /// site. A reversal (红字冲销) is written below zero in the column of what it undoes.
  public static func flow(from: Side, to: Side, isReversal: Bool) -> (flow: StockFlow, sign: Int64)?
  {
    if isReversal {
      return flow(from: to, to: from, isReversal: false).map { ($0.flow, -$0.sign) }
    }
    return switch (from, to) {
    case (.held, .held), (.transit, .transit), (.outside, .outside): nil
    case (.outside(let source), .held): arriving(from: source)
    case (.held, .outside(let end)): leaving(to: end)
    case (.transit, .held): (.transferredIn, 1)
    case (.held, .transit): (.transferredOut, 1)
    case (.transit, .outside): (.lostOnTheWay, 1)
    case (.outside, .transit): (.lostOnTheWay, -1)
    }
  }

  private static func arriving(from source: Outside) -> (flow: StockFlow, sign: Int64) {
    switch source {
    case .opening: (.opening, 1)
    case .supplier: (.purchased, 1)
    case .donor: (.donated, 1)
    case .used, .given: (.returned, 1)
    case .returned: (.sentBack, -1)
    case .lost: (.writtenOff, -1)
    case .variance: (.counted, 1)
    }
  }

  private static func leaving(to end: Outside) -> (flow: StockFlow, sign: Int64) {
    switch end {
    case .opening: (.opening, -1)
    case .supplier: (.purchased, -1)
    case .donor: (.donated, -1)
    case .used: (.used, 1)
    case .given: (.given, 1)
    case .returned: (.sentBack, 1)
    case .lost: (.writtenOff, 1)
    case .variance: (.counted, -1)
    }
  }

  /// One side of a movement, without saying which shelf or which dispatch.
  public enum Side: Hashable, Sendable {
    /// On a shelf of the document's site.
    case held
    /// On the way.
    case transit
    /// Outside the network.
    case outside(Outside)
  }
}

/// The sum of what went one way, of an item at a site over some days.
public struct StockFlowLine: Hashable, Sendable {
  /// The site whose documents say so.
  public let site: SiteCode
  /// The item.
  public let item: ItemCode
  /// The column.
  public let flow: StockFlow
  /// Base units; below zero where more was undone than done.
  public let quantity: Int64

  /// A sum.
  public init(site: SiteCode, item: ItemCode, flow: StockFlow, quantity: Int64) {
    self.site = site
    self.item = item
    self.flow = flow
    self.quantity = quantity
  }
}

/// How far a site's months are recorded (月报).
public struct MonthState: Hashable, Sendable {
  /// When the month asked about was closed; nil: not reported (未报).
  public let closedAt: Instant?
  /// The last month closed up to the one asked about; nil: none.
  public let lastClosed: Month?
  /// The day of the last stock document in that month or before; nil: none.
  public let lastDay: CalendarDay?

  /// What is known of a site's month.
  public init(closedAt: Instant?, lastClosed: Month?, lastDay: CalendarDay?) {
    self.closedAt = closedAt
    self.lastClosed = lastClosed
    self.lastDay = lastDay
  }
}
