import Planning
import Reports
import Stockpile

extension MonthComparison {
  /// The figures of a line by the names of `PlainMonth`.
  func figures(_ line: MonthLine) -> PlainMonth.Figures {
    var all = flows(line.balance)
    let sums = line.holding.sums
    all["reservePool"] = Int(line.holding.reservePool)
    all["nearExpiry"] = Int(line.holding.nearExpiry)
    all["expired"] = Int(sums.expired)
    all["available"] = Int(sums.available)
    all["reserved"] = Int(sums.reserved)
    all["pending_inspection"] = Int(sums.pendingInspection)
    all["frozen"] = Int(sums.frozen)
    all["nonconforming"] = Int(sums.nonconforming)
    all["inTransit"] = Int(sums.inTransit)
    all["value"] = Int(line.holding.value.tenThousandths)
    all["unpriced"] = Int(line.holding.value.unpriced)
    all["use"] = Int(line.use.units)
    return all.filter { $0.value != 0 }
  }

  /// The figures of an item over the network.
  func figures(_ line: MonthItemLine) -> PlainMonth.Figures {
    var all = flows(line.balance).filter { !$0.key.hasPrefix("transferred") }
    all["lost_on_the_way"] = Int(line.balance.lost)
    all["underWay"] = Int(line.underWay)
    all["value"] = Int(line.value.tenThousandths)
    return all.filter { $0.value != 0 }
  }

  private func flows(_ balance: MonthBalance) -> PlainMonth.Figures {
    var all: PlainMonth.Figures = [
      "opening": Int(balance.opening), "closing": Int(balance.closing),
    ]
    for flow in StockFlow.allCases where flow != .lostOnTheWay {
      all[flow == .opening ? "opening_entries" : flow.rawValue] = Int(balance.flows[flow])
    }
    return all
  }
}
