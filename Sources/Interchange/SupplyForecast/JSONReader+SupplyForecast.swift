import Planning
import Stockpile

/// The top of a supply forecast file; what is wrong is recorded, and reading goes on.
extension JSONReader {
  mutating func read(into draft: inout SupplyForecastDraft) {
    guard beginObject() else { return }
    var (isOurs, isKind, version) = (false, Bool?.none, Int64?.none)
    var (hasCases, hasCapacity, hasCare, hasStaff) = (false, false, false, false)
    var (hasTesting, hasLaboratory) = (false, false)
    while let key = nextKey() {
      switch key {
      case "format": isOurs = readFormat()
      case "kind": isKind = readSupplyForecastKind()
      case "version": version = readVersion()
      case "name_zh": draft.nameZH = readName(&draft.known) ?? ""
      case "name_en": draft.nameEN = readName(&draft.known) ?? ""
      case "cases":
        hasCases = true
        draft.cases = readList { $0.readFigure() }
      case "first_week": draft.firstWeek = readInteger(in: 1...5200).map { Int($0) } ?? 1
      case "weeks": draft.weeks = readInteger(in: 1...520).map { Int($0) } ?? 12
      case "capacity":
        hasCapacity = true
        readCapacity(&draft.capacity)
      case "care":
        hasCare = true
        readCare(&draft.care)
      case "staff":
        hasStaff = true
        readStaff(&draft)
      case "testing":
        hasTesting = true
        readFigures(into: &draft.testing, Self.testing)
      case "laboratory":
        hasLaboratory = true
        readLaboratory(&draft)
      case "daily": draft.daily = readList { $0.readDaily(&draft) }
      case "bedside": draft.bedside = readList { $0.readBedside(&draft) }
      case "drugs": draft.drugs = readList { $0.readDrug(&draft) }
      case "other_care": readOtherCare(&draft)
      case "as_published":
        draft.choices = SupplyChoices(
          corrected: Set(SupplyChoice.allCases).subtracting(readList { $0.readChoice() }))
      case "chinese": readChinese(&draft)
      // Another kind of file is one fault, not as many as it has keys.
      default: if isKind != false { unknownKey() }
      }
    }
    guard isKind != false else { return }
    if !isOurs { missing("format") }
    if isKind == nil { missing("kind") }
    if version == nil { missing("version") }
    if !hasCases { missing("cases") }
    if !hasCapacity { missing("capacity") }
    if !hasCare { missing("care") }
    if !hasStaff { missing("staff") }
    if !hasTesting { missing("testing") }
    if !hasLaboratory { missing("laboratory") }
  }

  private mutating func readSupplyForecastKind() -> Bool {
    guard let text = readStringBytes() else { return false }
    if text.elementsEqual("supply_forecast".utf8) { return true }
    refuse(.noChoice(text, ["supply_forecast"]), code: .unknownCode)
    return false
  }

  private mutating func readChinese(_ draft: inout SupplyForecastDraft) {
    guard beginObject() else { return }
    while let key = nextKey() {
      let name = key.string
      if let text = readName(&draft.known) { draft.chinese[name] = text }
    }
  }

  /// A count or an amount; nil after recording why not.
  mutating func readFigure() -> Double? {
    readDecimal(in: 0...10_000_000_000).map(\.double)
  }
}
