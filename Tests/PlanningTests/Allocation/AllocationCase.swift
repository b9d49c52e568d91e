import Planning
import Stockpile
import Testing

/// Small allocation problems, said in a few words: a hub D, townships T…, villages V….
struct AllocationCase {
  var problem: AllocationProblem

  init(_ items: [String] = ["MASK"], stock: [Int64]) throws {
    problem = AllocationProblem(
      asOf: try #require(CalendarDay(iso: "2026-11-01")),
      source: try Sample.site("D", "reserve_center"))
    problem.items = try zip(items, stock).map { code, units in
      var offered = OfferedItem(try Sample.item(code, [:]))
      offered.stock = [OfferedLot(units, number: "L")]
      return offered
    }
  }

  /// A site and what it asks for of the first item.
  mutating func add(
    _ code: String, under supplier: String = "D", need: Int64, use: Int64, onHand: Int64 = 0,
    minimum: Int64 = 0, tier: Int = 1, of item: String = "MASK"
  ) throws {
    let site = try Sample.site(code, "village_clinic", parent: supplier)
    if !problem.sites.contains(where: { $0.site.code == site.code }) {
      var served = ServedSite(site, supplier: try #require(SiteCode(supplier)))
      served.tier = tier
      problem.sites.append(served)
    }
    var request = AllocationRequest(
      site.code, try #require(ItemCode(item)), need: need, use: use)
    request.onHand = onHand
    request.minimum = minimum
    problem.requests.append(request)
  }

  /// Changes a site's way.
  mutating func site(_ code: String, _ change: (inout ServedSite) -> Void) {
    for place in problem.sites.indices where "\(problem.sites[place].site.code)" == code {
      change(&problem.sites[place])
    }
  }

  /// What each site may use, `SITE units` in the order of sites.
  func got(_ rule: SharingRule = .cover, _ rounding: Rounding? = nil) throws -> [String] {
    try AllocationPlan(problem, rule: rule, rounding: rounding).lines
      .map { "\($0.site.code) \($0.got)" }
  }
}
