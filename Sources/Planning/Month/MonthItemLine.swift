public import Stockpile

/// One item at several sites over a month. Over the whole network what is on the way belongs to it.
public struct MonthItemLine: Hashable, Sendable {
  /// The item.
  public let item: Item
  /// What was there, what moved, what is there; over the whole network with what is on the way.
  public internal(set) var balance: MonthBalance
  /// On the way or disputed on the last evening, part of the closing balance; 0 for a part of the
  /// network, because what is on the way belongs to no site.
  public internal(set) var underWay: Int64 = 0
  /// What goods under way cost.
  public internal(set) var underWayValue = StockValue()
  /// What is on the shelves, by condition.
  public internal(set) var holding = MonthHolding()
  /// How many sites have some.
  public internal(set) var sites = 0
  /// How much of the shelves' stock is only the last known of sites that have not reported.
  public internal(set) var unreported: Int64 = 0
  /// The sum of the norms that are known.
  public internal(set) var norm: Int64 = 0
  /// How many sites have a norm above 0.
  public internal(set) var withNorm = 0
  /// At how many of them less is usable than the norm.
  public internal(set) var below = 0
  /// How many norms are unknown.
  public internal(set) var unknownNorms = 0
  /// The sum of the sites' gaps: what one has too much fills no other's.
  public internal(set) var gap: Int64 = 0
  /// 日均消耗 of all of them.
  public internal(set) var use: DailyUse

  /// 日常可用: in date and available in their daily pools.
  public internal(set) var usableDaily: Int64 = 0
  /// 日常可用天数 of that at all of them together; nil where nothing is used.
  public internal(set) var cover: Int64?

  /// What the closing balance cost.
  public var value: StockValue {
    var value = holding.value
    value.add(underWayValue)
    return value
  }

  /// Whether nothing was there, moved or was awaited: only norms stand against the item.
  public var isIdle: Bool { balance.isEmpty && holding.sums.inTransit == 0 }

  init(_ item: Item, _ balance: MonthBalance, days: Int) {
    self.item = item
    self.balance = balance
    self.use = DailyUse(units: 0, days: days)
  }

  mutating func add(_ line: MonthLine) {
    holding.add(line.holding)
    if line.balance.closing != 0 { sites += 1 }
    if line.state.isUnreported { unreported += line.balance.closing }
    use = DailyUse(units: use.units + line.use.units, days: use.days)
    gap += line.gap ?? 0
    switch line.norm {
    case .known(let units):
      norm += units
      guard units > 0 else { return }
      withNorm += 1
      below += line.figures.held < units ? 1 : 0
    case .unknown: unknownNorms += 1
    case .none: break
    }
  }
}
