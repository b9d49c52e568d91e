import Stockpile

/// Village clinics with fewer kinds of usable, in-date medicine than they are to keep. A catalogue
/// that has fewer itself says so once, for no clinic can do anything about it.
enum MedicineAlerts {
  static func find(in scope: AlertScope) -> [Alert] {
    let clinics = scope.holders.filter { $0.level == .village }
    let wanted = scope.limit(.medicineKinds)
    guard scope.isAllItems, wanted > 0, !clinics.isEmpty else { return [] }
    let medicines = Set(scope.facts.items.lazy.filter(\.isMedicine).map(\.code))
    var kinds: [SiteCode: Set<ItemCode>] = [:]
    for line in scope.facts.stock
    where medicines.contains(line.lot.item) && line.isUsable(on: scope.today)
      && line.account.pool != .custody
    {
      kinds[line.site, default: []].insert(line.lot.item)
    }
    let few = clinics.map { AlertPlace($0, figure: Int64(kinds[$0.code]?.count ?? 0)) }
      .filter { $0.figure ?? 0 < wanted }
      .sorted { ($0.figure ?? 0, $0.site.code) < ($1.figure ?? 0, $1.site.code) }
    guard !few.isEmpty else { return [] }
    let subject: AlertSubject = medicines.count < wanted ? .network : .sites(.village)
    return [
      Alert(
        .fewMedicines, subject, figure: Int64(few.count), places: few, count: medicines.count)
    ]
  }
}
