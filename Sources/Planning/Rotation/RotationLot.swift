public import Stockpile

/// A reserve lot at a site: how long it lasts, how much of it others can still use, and until when it
/// must be swapped for that.
public struct RotationLot: Hashable, Sendable {
  /// Where it lies.
  public let site: Site
  /// The lot; it ends.
  public let lot: Lot
  /// Its last usable day.
  public let expiry: CalendarDay
  /// Days until then; 0 on that day.
  public let daysLeft: Int
  /// Base units in the reserve pool, available.
  public let quantity: Int64
  /// Whether it ends within the days looked at: such a lot is proposed.
  public let isNear: Bool
  /// What counts for it.
  public let room: RotationRoom
  /// Base units that can be used in time if the lot is moved now.
  public let saved: Int64
  /// The last day on which moving it still saves as many; nil where nothing is saved.
  public let latestSwap: CalendarDay?
  /// What one unit cost: on the lot, else the item's reference price; nil where none is known.
  public let price: Price?
  /// Whether the price is not the lot's own.
  public let isReferencePrice: Bool
  /// Who takes how much of it; empty for a lot that is not near.
  public let moves: [RotationMove]

  /// Base units that expire whatever is done.
  public var unavoidable: Int64 { quantity - saved }

  /// One sentence with the numbers.
  public var reason: Message {
    guard room.use > 0 || room.isUsed else {
      return Message(
        zh: "近期没有单位领用，无处可轮换", en: "nobody used the item lately: there is nowhere to rotate it to")
    }
    guard room.use > 0 else {
      return Message(
        zh: "剩 \(daysLeft) 天，送到之后用不上一个单位",
        en: "\(daysLeft) days left: none can be used after it has come")
    }
    return Message(
      zh: "送到后至 \(expiry) 各单位用 \(room.use)，让自有日常库存先用，还可用 \(room.besideDaily)，"
        + "先到期的专储占 \(room.taken)：本批 \(quantity) 可用 \(saved)",
      en:
        "after it has come the sites use \(room.use) through \(expiry), \(room.besideDaily) beside "
        + "their daily stock; reserve that ends first takes \(room.taken): \(saved) of \(quantity)")
  }
}

/// How much use there is for a lot, in base units of all sites.
public struct RotationRoom: Hashable, Sendable {
  /// Whether anybody uses the item at all.
  public let isUsed: Bool
  /// Use from the day after a moved lot has come through its last day.
  public let use: Int64
  /// What daily stock leaves of it, now and later.
  public let besideDaily: Int64
  /// What reserve lots that end no later, and are taken before it, need of that.
  public let taken: Int64
}

/// A proposal to give reserve goods that end soon to a site that uses them in time. All that a
/// document needs: out of the reserve of one site, into the daily stock of another or the same.
public struct RotationMove: Hashable, Sendable {
  /// Where the goods lie.
  public let from: Site
  /// The lot.
  public let lot: Lot
  /// Who will use them.
  public let to: Site
  /// Base units.
  public let quantity: Int64
  /// How many of them may go before the replacement has come: the reserve keeps its floor.
  public let now: Int64
  /// The day by which the site will have used them.
  public let usedBy: CalendarDay

  /// The pool they leave, under an order.
  public var pool: Pool { .reserve }
  /// The pool they are for.
  public var into: Pool { .daily }
  /// How many wait for the replacement.
  public var later: Int64 { quantity - now }
}
