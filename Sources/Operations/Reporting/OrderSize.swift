public import Planning
public import Reports
public import Stockpile
import Storage

extension Session {
  /// How much of some items to order at once; together, where there are several. Below the first of the
  /// bands the reference price holds.
  ///
  /// Throws a `Lookup`, `PlanningProblem.noHistory`, `.nobodyUses` or `.noPrice`, or a `ReorderProblem`.
  public func orderSizeReport(
    of codes: [ItemCode], cheaper bands: [PriceBands.Band], lineCost: Double?
  ) throws -> OrderSizeReport {
    try store.read { reader in
      let parameters = try reader.planningParameters()
      let prices = try reader.lastReceipts(through: today)
      let sizes = try codes.map { code in
        let facts = try PlanningFacts(reader, now: today, of: code)
        let item = try reader.knownItem(code)
        let root = facts.tree.root.code
        let use = facts.use.supplied(StockKey(site: root, item: code))
        guard use.units > 0 else { throw PlanningProblem.nobodyUses(code, below: root) }
        guard let price = PlanPrice(item, lastReceipt: prices[code])?.price else {
          throw PlanningProblem.noPrice(code)
        }
        let stock = facts.figures.values.reduce(Int64(0)) {
          $0 + $1.usableDaily + $1.onTheWayDaily + $1.onOrderDaily
        }
        return try OrderSizes(
          OrderSizes.Facts(
            item: item, price: price, use: use,
            months: facts.use.forecast(of: item, in: facts.tree, months: 12)?.forecast.coming ?? [],
            stock: stock), parameters: parameters,
          bands: try bands.isEmpty ? nil : PriceBands(bands, below: price))
      }
      return OrderSizeReport(
        codes.count > 1
          ? try OrderSizes.together(sizes, lineCost: lineCost ?? OrderSizes.usualLineCost) : sizes,
        today: today)
    }
  }
}

extension PriceBands {
  /// Bands with a price that holds below the first.
  fileprivate init(_ bands: [Band], below price: Price) throws(ReorderProblem) {
    let first = Band(from: 0, price: Double(price.tenThousandths) / 10_000)
    try self.init([first] + bands.sorted { $0.from < $1.from })
  }
}
