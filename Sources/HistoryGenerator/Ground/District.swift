import Planning
import Stockpile

/// The sites and items of the story, made from the same entries the book starts with.
struct District: Sendable {
  let places: [Place]
  let wares: [Ware]
  /// The whole catalogue in the order of its codes.
  let items: [Item]
  private let norms: NormTable
  private let byCode: [SiteCode: Int]

  init(_ records: [Record]) throws {
    let tree = try SiteTree(records.filter { $0.register == .site }.map { try Site($0) })
    let stocking = tree.subtree(of: tree.root.code).compactMap { tree[$0] }.filter(\.holdsStock)
    var byCode: [SiteCode: Int] = [:]
    var places: [Place] = []
    for site in stocking {
      let parent = site.parent.flatMap { byCode[$0] }
      byCode[site.code] = places.count
      if let parent { places[parent].children.append(places.count) }
      places.append(Place(index: places.count, site: site, parent: parent))
    }
    let items = try records.filter { $0.register == .item }.map { try Item($0) }
    self.wares = StoryItem.all.enumerated().map { index, story in
      guard let item = items.first(where: { $0.code.description == story.code }) else {
        fatalError("the catalogue has no \(story.code)")
      }
      return Ware(index: index, story: story, item: item)
    }
    self.items = items.sorted { $0.code < $1.code }
    self.places = places
    self.byCode = byCode
    self.norms = NormTable(
      items: items, drivers: try records.filter { $0.register == .driver }.map { try Driver($0) })
  }

  subscript(_ code: String) -> Place {
    guard let site = SiteCode(code), let index = byCode[site] else { fatalError("no site \(code)") }
    return places[index]
  }

  func ware(_ code: String) -> Ware {
    guard let ware = wares.first(where: { $0.story.code == code }) else {
      fatalError("no item \(code) in the story")
    }
    return ware
  }

  /// The norm of the catalogue; 0 where there is none.
  func norm(_ item: Item, at place: Place) -> Int64 {
    if case .known(let norm) = norms.norm(of: item.code, at: place.site) { return norm }
    return 0
  }

  /// The norm of the catalogue; hospitals set their own: 15 days of their use.
  func norm(_ ware: Ware, at place: Place) -> Int64 {
    place.role == .hospital ? use(ware, at: place) * 15 / 1000 : norm(ware.item, at: place)
  }

  /// Ordinary use in thousandths of a unit a day.
  func use(_ ware: Ware, at place: Place) -> Int64 {
    switch place.role {
    case .clinic: ware.story.clinic * place.population / 1000
    case .township: ware.story.township * place.staff
    case .hospital: ware.story.hospital * place.staff
    case .centre: ware.story.hospital * place.staff
    }
  }

  /// The same with everybody the place supplies.
  func useBelow(_ ware: Ware, _ place: Place) -> Int64 {
    place.children.reduce(use(ware, at: place)) { $0 + useBelow(ware, places[$1]) }
  }

  /// The places of a role in the order of the tree.
  func all(_ role: Place.Role) -> [Place] { places.filter { $0.role == role } }
}
