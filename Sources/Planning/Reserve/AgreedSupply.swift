public import Stockpile

/// What enterprises keep and can make of an item by the agreements that hold on a day: beside the
/// stock, never part of it.
public struct AgreedSupply: Hashable, Sendable {
  /// 协议储备 in base units.
  public private(set) var quantity: Int64 = 0
  /// 产能: base units a day at the full rate.
  public private(set) var perDay: Int64 = 0

  /// By item, of the agreements valid on a day.
  public static func byItem(_ agreements: [Agreement], on day: CalendarDay)
    -> [ItemCode: AgreedSupply]
  {
    var found: [ItemCode: AgreedSupply] = [:]
    for agreement in agreements where agreement.isValid(on: day) {
      found[agreement.item, default: AgreedSupply()].quantity += agreement.quantity
      found[agreement.item, default: AgreedSupply()].perDay += agreement.perDay
    }
    return found
  }
}
