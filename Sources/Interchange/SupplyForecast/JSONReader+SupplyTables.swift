import Planning
import Stockpile

/// The tables of a supply forecast file: what is used daily, at beds, and drugs.
extension JSONReader {
  /// Amounts by role or by what else they are counted on.
  private mutating func readAmounts<Key: RawRepresentable<String> & CaseIterable & Hashable>()
    -> [Key: Double]
  {
    var amounts: [Key: Double] = [:]
    guard beginObject() else { return amounts }
    while let key = nextKey() {
      guard let found = Key(rawValue: key.string) else {
        unknownKey()
        continue
      }
      amounts[found] = readFigure()
    }
    return amounts
  }

  mutating func readDaily(_ draft: inout SupplyForecastDraft) -> DailySupply? {
    guard beginObject() else { return nil }
    var (name, unit): (String?, String?)
    var (kind, isReusable): (DailySupplyKind, Bool) = (.protection, false)
    var amounts: [SupplyRole: Double] = [:]
    var (item, units): (ItemCode?, Rational) = (nil, Rational(1))
    var (source, year): (String?, Int64?)
    while let key = nextKey() {
      switch key {
      case "name": name = readName(&draft.known)
      case "unit": unit = readName(&draft.known)
      case "kind": kind = readChoice() ?? .protection
      case "reusable": isReusable = readBool() ?? false
      case "amounts": amounts = readAmounts()
      case "item": item = readItem(&draft.known)
      case "item_units": units = readDecimal(in: 0...1_000_000) ?? Rational(1)
      case "source": source = readName(&draft.known)
      case "year": year = readInteger(in: 1900...9999)
      default: unknownKey()
      }
    }
    if name == nil { missing("name") }
    guard let name else { return nil }
    var supply = DailySupply(
      name: name, unit: unit ?? "", kind: kind, reusable: isReusable, amounts: amounts)
    supply.link = item.map { SupplyLink($0, units: units, source: source ?? "", year: year) }
    return supply
  }

  mutating func readBedside(_ draft: inout SupplyForecastDraft) -> BedsideSupply? {
    guard beginObject() else { return nil }
    var (name, unit): (String?, String?)
    var isReusable = false
    var amounts: [BedsideBasis: Double] = [:]
    while let key = nextKey() {
      switch key {
      case "name": name = readName(&draft.known)
      case "unit": unit = readName(&draft.known)
      case "reusable": isReusable = readBool() ?? false
      case "amounts": amounts = readAmounts()
      default: unknownKey()
      }
    }
    if name == nil { missing("name") }
    return name.map {
      BedsideSupply(name: $0, unit: unit ?? "", reusable: isReusable, amounts: amounts)
    }
  }

  mutating func readDrug(_ draft: inout SupplyForecastDraft) -> DrugCourse? {
    guard beginObject() else { return nil }
    var drug = DrugCourse(
      name: "", presentation: "", form: "", formsPerCourse: BySeverity { _ in 0 },
      shareTreated: BySeverity { _ in 0 })
    while let key = nextKey() {
      switch key {
      case "name": drug.name = readName(&draft.known) ?? ""
      case "presentation": drug.presentation = readName(&draft.known) ?? ""
      case "form": drug.form = readName(&draft.known) ?? ""
      case "forms_per_course": drug.formsPerCourse = readBySeverity()
      case "share_treated": drug.shareTreated = readBySeverity()
      default: unknownKey()
      }
    }
    if drug.name.isEmpty { missing("name") }
    return drug
  }
}
