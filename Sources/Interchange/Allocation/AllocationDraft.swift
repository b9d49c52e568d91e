import Planning
import Stockpile

/// What an allocation file says, before names and levels that it leaves open are filled in.
struct AllocationDraft: ~Copyable {
  struct Named {
    var nameZH: String?
    var nameEN: String?
  }
  struct Place {
    var named = Named()
    var code: SiteCode?
    var supplier: SiteCode?
    var level: Level?
    var tier = 1
    var minutes: Int?
    var kilometres: Int?
    var isOpen = true
    var load: Int64?
  }
  struct Thing {
    var named = Named()
    var code: ItemCode?
    var unitZH: String?
    var unitEN: String?
    var packUnit: String?
    var spec: String?
    var packSize: Int64?
    var volume: Int64 = 0
    var stock: [OfferedLot] = []
    var kept: Int64 = 0
    var reserveFloor: Int64 = 0
    var releasesReserve = false
    var minimumLife: Int64 = 0
    var quantity: Int64?
  }

  var known = KnownValues()
  var asOf: CalendarDay?
  var source = Place()
  var coverDays: Int64 = 30
  var useDays: Int64 = 90
  var transferDays: Int64 = 1
  var holdBack: Int64 = 0
  var maxMinutes: [Level: Int] = [:]
  var items: [Thing] = []
  var sites: [Place] = []
  var requests: [AllocationRequest] = []
  var vehicles: [Vehicle] = []
  var ways: [LateralWay] = []
  var substitutes: [Substitute] = []

  /// The problem; nil where something was missing, which is on the list then.
  var problem: AllocationProblem? {
    guard let asOf, let source = Self.site(source, level: .district) else { return nil }
    var problem = AllocationProblem(asOf: asOf, source: source)
    problem.coverDays = Int(coverDays)
    problem.useDays = Int(useDays)
    problem.transferDays = Int(transferDays)
    problem.holdBackPercent = Int(holdBack)
    problem.maxMinutes = maxMinutes
    problem.items = items.compactMap(Self.item)
    problem.sites = sites.compactMap { Self.served($0, by: source) }
    problem.requests = requests
    problem.vehicles = vehicles
    problem.ways = ways
    problem.substitutes = substitutes
    return problem
  }

  private static func served(_ place: Place, by source: Site) -> ServedSite? {
    guard let supplier = place.supplier,
      let site = site(place, level: supplier == source.code ? .township : .village)
    else { return nil }
    var served = ServedSite(site, supplier: supplier)
    served.tier = place.tier
    served.minutes = place.minutes
    served.kilometres = place.kilometres
    served.isOpen = place.isOpen
    served.load = place.load
    return served
  }

  private static func site(_ place: Place, level: Level) -> Site? {
    guard let code = place.code else { return nil }
    let name = place.named.nameZH ?? place.named.nameEN ?? code.description
    return try? Site(
      Record(
        .site, code: code.description,
        fields: [
          "name_zh": name, "name_en": place.named.nameEN ?? name,
          "level": (place.level ?? level).rawValue, "site_type": "served",
          "parent_code": place.supplier?.description ?? "",
        ]))
  }

  private static func item(_ thing: Thing) -> OfferedItem? {
    guard let code = thing.code else { return nil }
    let name = thing.named.nameZH ?? thing.named.nameEN ?? code.description
    let item = try? Item(
      Record(
        .item, code: code.description,
        fields: [
          "name_zh": name, "name_en": thing.named.nameEN ?? name,
          "base_unit_zh": thing.unitZH ?? "件", "base_unit_en": thing.unitEN ?? "pc",
          "pack_unit_zh": thing.packUnit ?? "", "pack_size": "\(thing.packSize ?? 1)",
          "spec": thing.spec ?? "", "expiry_tracked": "Y", "lot_tracked": "Y",
          "serial_tracked": "N",
        ]))
    guard let item else { return nil }
    var offered = OfferedItem(item)
    offered.volume = thing.volume
    offered.stock = thing.stock
    offered.kept = thing.kept
    offered.reserveFloor = thing.reserveFloor
    offered.releasesReserve = thing.releasesReserve
    offered.minimumLifeDays = Int(thing.minimumLife)
    offered.quantity = thing.quantity
    return offered
  }
}
