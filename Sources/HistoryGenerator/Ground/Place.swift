import Stockpile

/// A site as the story sees it.
struct Place: Sendable {
  /// What it is in the network.
  enum Role: Sendable { case centre, hospital, township, clinic }

  /// Its place in `District.places`.
  let index: Int
  let site: Site
  let role: Role
  /// Who supplies it; nil for the centre.
  let parent: Int?
  /// Whom it supplies.
  var children: [Int] = []
  /// Its key in draws.
  let key: UInt64
  let staff: Int64
  let population: Int64
  /// Whether it only counts once a month (以盘代耗).
  let countsOnly: Bool

  var code: SiteCode { site.code }

  /// Who records there: a role, never a person.
  var operatorName: String {
    switch role {
    case .centre: "储备中心 保管员"
    case .hospital: "\(site.nameZH) 设备科"
    case .township: "\(site.nameZH) 公卫科"
    case .clinic: "村医"
    }
  }

  init(index: Int, site: Site, parent: Int?) {
    self.index = index
    self.site = site
    self.parent = parent
    self.key = Draws.key(site.code)
    switch site.type {
    case "reserve_center": role = .centre
    case "hospital_l2", "hospital_private": role = .hospital
    case "village_clinic": role = .clinic
    default: role = .township
    }
    func figure(_ field: String) -> Int64 { site.record[field].flatMap { Int64($0) } ?? 0 }
    staff = figure("hcw_count")
    population = figure("population_served")
    countsOnly = role == .clinic && site.record["network"] == "offline-monthly"
  }
}
