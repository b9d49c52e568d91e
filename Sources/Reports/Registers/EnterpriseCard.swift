public import Stockpile

/// One enterprise with everything the register says of it.
public struct EnterpriseCard: Report {
  /// The enterprise.
  public let enterprise: Enterprise

  /// The card of an enterprise.
  public init(_ enterprise: Enterprise) {
    self.enterprise = enterprise
  }

  private var card: FieldList {
    FieldList(
      [
        (.code, .text(enterprise.code)),
        (.name, .both(zh: enterprise.nameZH, en: enterprise.nameEN)),
        (.place, .text(enterprise.place)),
        (.products, .text(enterprise.products.joined(separator: "；"))),
        (.creditCode, .text(enterprise.creditCode)),
        (.agreed, .integer(enterprise.agreedQuantity)),
        (.capacity, .integer(enterprise.capacityPerDay)),
        (.responseHours, .integer(enterprise.responseHours)),
        (.agreementFrom, .day(enterprise.agreement?.lowerBound)),
        (.agreementTo, .day(enterprise.agreement?.upperBound)),
        (.verifiedOn, .day(enterprise.verifiedOn)),
      ]
        + enterprise.record.otherFields([
          "name_zh", "name_en", "in_or_out", "products_zh", "uscc", "agreement_qty_total",
          "capacity_per_day", "response_hours", "agreement_validity", "verified_on",
        ]))
  }

  /// The card.
  public func text(_ language: Language) -> String { card.text(language) }

  /// The card.
  public func plain(_ language: Language) -> String { card.plain(language) }

  /// The card.
  public func csv(_ language: Language) -> CSVTable { card.csv(language) }

  /// The fields of the register.
  public var json: JSONText { .report("enterprise", ["record": enterprise.record.json]) }
}
