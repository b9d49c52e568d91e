/// What is different at a store from the morning of a day on: an event of a scenario.
public enum StoreChange: Sendable {
  /// It orders by another rule.
  case rule(StoreRule)
  /// What is sent to it takes so many days.
  case lead(Int)
  /// Nothing is sent to it while its road is closed.
  case road(isOpen: Bool)
  /// A closed site uses and orders nothing, and is sent nothing.
  case site(isOpen: Bool)
  /// Its reserve may be used down to a floor; nil: no more.
  case release(floor: Int32?)
  /// Its reserve should hold so much from now on.
  case reserveTarget(Int32)
  /// Whether its reserve lots may be rotated, where the convention rotates.
  case rotation(Bool)
  /// It uses as this table says; nil: nothing.
  case demand(AliasTable?)
  /// Something is brought to it, once.
  case donation(ShelfLot)
  /// Something that was on its way, or on order, when the run began comes.
  case arrival(ShelfLot)
  /// Nobody hears of its stock while it does not report: it orders nothing.
  case reporting(Bool)
}

/// An event at one store, by its place in the tree.
public struct TreeChange: Sendable {
  /// From which day on, counted from 0.
  public let day: Int
  /// Where.
  public let place: Int
  /// What.
  public let change: StoreChange

  /// An event.
  public init(day: Int, place: Int, _ change: StoreChange) {
    self.day = day
    self.place = place
    self.change = change
  }
}
