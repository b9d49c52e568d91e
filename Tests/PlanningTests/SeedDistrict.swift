import Interchange
import Planning
import Stockpile

/// A district of the product's seeds, as the norms see it.
struct SeedDistrict {
  let tree: SiteTree
  let items: [Item]
  let drivers: [Driver]

  init(_ name: String, file: String = #filePath) throws {
    let folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let records = try SeedFolder.records(path: folders.joined(separator: "/") + "/Seeds/" + name)
    self.tree = try SiteTree(records.filter { $0.register == .site }.map(Site.init))
    self.items = try records.filter { $0.register == .item }.map(Item.init)
    self.drivers = try records.filter { $0.register == .driver }.map(Driver.init)
  }
}

/// Small made-up entries.
enum Sample {
  static func site(
    _ code: String, _ type: String, parent: String? = nil, _ fields: [String: String] = [:]
  ) throws -> Site {
    let levels = ["reserve_center": "district", "township_hc": "township"]
    let common = [
      "name_zh": "单位\(code)", "name_en": "Site \(code)", "site_type": type,
      "level": levels[type] ?? "village", "parent_code": parent ?? "",
    ]
    return try Site(Record(.site, code: code, fields: common.merging(fields) { $1 }))
  }

  static func item(_ code: String, _ fields: [String: String]) throws -> Item {
    let common = ["name_zh": "口罩", "base_unit_zh": "只", "base_unit_en": "pc"]
    return try Item(Record(.item, code: code, fields: common.merging(fields) { $1 }))
  }

  static func driver(_ baseline: String) throws -> Driver {
    let baselines = Dictionary(
      uniqueKeysWithValues: Level.allCases.map { ("baseline_\($0.rawValue)", baseline) })
    return try Driver(
      Record(.driver, code: "shift", fields: baselines.merging(["name_zh": "班次"]) { $1 }))
  }
}
