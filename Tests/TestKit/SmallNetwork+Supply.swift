public import Stockpile

/// Enterprises that supply the small network, and what was agreed with them.
extension SmallNetwork {
  /// A maker of masks and its neighbour.
  public static let enterprises: [Enterprise] = [enterprise("ENT-02"), enterprise("ENT-03")]

  /// Masks of the first; reagent of the second, whose agreement soon ends; shovels made to order.
  public static let agreements: [Agreement] = [
    agreement("AG-01", "ENT-02", masks, 600, through: "2027-12-31"),
    agreement("AG-02", "ENT-03", reagent, 400, through: "2026-03-31"),
    agreement("AG-03", "ENT-02", shovels, 0, through: "2027-12-31"),
  ]

  private static func enterprise(_ code: String) -> Enterprise {
    do {
      return try Enterprise(Record(.enterprise, code: code, fields: ["name_zh": "企业\(code)"]))
    } catch {
      fatalError("\(error)")
    }
  }

  private static func agreement(
    _ code: String, _ enterprise: String, _ item: ItemCode, _ quantity: Int64, through last: String
  ) -> Agreement {
    let fields = [
      "enterprise": enterprise, "item": item.description, "quantity": String(quantity),
      "per_day": "50", "response_hours": "24", "valid_from": "2026-01-01", "valid_to": last,
    ]
    do {
      return try Agreement(Record(.agreement, code: code, fields: fields))
    } catch {
      fatalError("\(error)")
    }
  }
}
