/// How far one item of a call-up came, in base units.
public struct CallUpProgress: Hashable, Sendable {
  /// The item.
  public let item: ItemCode
  /// What was asked for.
  public internal(set) var asked: Int64 = 0
  /// What was granted.
  public internal(set) var approved: Int64 = 0
  /// What is set aside at the sources.
  public internal(set) var kept: Int64 = 0
  /// What was sent.
  public internal(set) var sent: Int64 = 0
  /// What is under way.
  public internal(set) var onTheWay: Int64 = 0
  /// What arrived fit for use.
  public internal(set) var received: Int64 = 0
  /// What arrived damaged.
  public internal(set) var damaged: Int64 = 0
  /// What is short and not settled; negative where more arrived.
  public internal(set) var disputed: Int64 = 0
  /// What was lost on the way.
  public internal(set) var lost: Int64 = 0

  init(_ item: ItemCode) { self.item = item }
}

extension CallUp {
  /// Every item of the call-up, in the order of codes.
  public var progress: [CallUpProgress] {
    var items: [ItemCode: CallUpProgress] = [:]
    func add(
      _ units: Int64, of item: ItemCode, to figure: WritableKeyPath<CallUpProgress, Int64>
    ) {
      items[item, default: CallUpProgress(item)][keyPath: figure] += units
    }
    for line in request.document.orderLines { add(line.quantity.units, of: line.item, to: \.asked) }
    for line in approval?.document.orderLines ?? [] {
      add(line.quantity.units, of: line.item, to: \.approved)
    }
    for order in orders {
      for (item, units) in order.kept { add(units, of: item, to: \.kept) }
    }
    for dispatch in orders.flatMap(\.dispatches) + [emergency].compactMap({ $0 }) {
      for movement in dispatch.dispatch.document.movements {
        add(movement.quantity.units, of: movement.lot.item, to: \.sent)
      }
      for line in dispatch.lines {
        add(
          line.outstanding, of: line.lot.item,
          to: dispatch.arrival == nil ? \.onTheWay : \.disputed)
      }
      for movement in dispatch.arrival?.document.movements ?? [] {
        let isFit = movement.to.held?.status == .available
        add(movement.quantity.units, of: movement.lot.item, to: isFit ? \.received : \.damaged)
      }
      for movement in dispatch.settlements.flatMap(\.document.movements)
      where movement.to == .outside(.lost) {
        add(movement.quantity.units, of: movement.lot.item, to: \.lost)
      }
    }
    return items.values.sorted { $0.item < $1.item }
  }
}
