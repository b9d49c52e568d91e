internal import Reports
internal import Stockpile

extension Refusal {
  /// The values of a refusal that a program may want.
  var details: [String: JSONText] {
    switch self {
    case .insufficient(let shortfall):
      [
        "account": .string(shortfall.account.description), "asked": .integer(shortfall.asked),
        "day": .string(shortfall.day.description), "elsewhere": .integer(shortfall.elsewhere),
        "expired": .integer(shortfall.expired), "item": .string(shortfall.item.description),
        "on_hand": .integer(shortfall.onHand), "site": .string(shortfall.site.description),
        "takeable": .integer(shortfall.takeable),
      ]
    case .repeated(let number, let seconds):
      ["document": .string(number.description), "seconds_ago": JSONText(seconds)]
    case .idTaken(_, let number): ["document": .string(number.description)]
    case .closedMonth(let site, let day, let firstOpen):
      [
        "day": .string(day.description), "first_open": .string(firstOpen.description),
        "site": .string(site.description),
      ]
    case .futureDay(let day, let today):
      ["day": .string(day.description), "today": .string(today.description)]
    case .dependedOn(let number, let others):
      [
        "by": .array(others.map { .string($0.description) }),
        "document": .string(number.description),
      ]
    case .alreadyArrived(let number, let other), .alreadyReversed(let number, let other):
      ["by": .string(other.description), "document": .string(number.description)]
    case .quantityOutOfRange(let item, let asked):
      ["asked": .integer(asked), "item": .string(item.description)]
    case .moreThanSent(let number, let lot, let sent, let arrived):
      [
        "arrived": .integer(arrived), "document": .string(number.description),
        "item": .string(lot.item.description), "lot_no": .string(lot.number),
        "sent": .integer(sent),
      ]
    case .conflictingExpiry(let lot, let known):
      [
        "item": .string(lot.item.description), "known": JSONText(known?.description),
        "lot_no": .string(lot.number),
      ]
    case .beyondAgreement(let code, let item, let agreed, let open, let asked):
      [
        "agreed": .integer(agreed), "agreement": .string(code), "asked": .integer(asked),
        "item": .string(item.description), "open": .integer(open),
      ]
    case .agreementOutsideValidity(let code, let day, let valid):
      [
        "agreement": .string(code), "day": .string(day.description),
        "valid_from": .string(valid.lowerBound.description),
        "valid_to": .string(valid.upperBound.description),
      ]
    default: [:]
    }
  }
}
