import Reports
import Stockpile

/// A network and stock small enough to reckon by hand.
struct SampleBook {
  let tree: SiteTree
  let items: [Item]
  let directory: Directory

  init() throws {
    self.tree = try SiteTree([
      Self.site("PB-D-CDC", "district", "reserve_center", nil, "区储备中心", "Reserve centre"),
      Self.site("PB-T-202", "township", "township_hc", "PB-D-CDC", "白云卫生院", "Baiyun centre"),
      Self.site("PB-V-061", "village", "village_clinic", "PB-T-202", "高寨村卫生室", "Gaozhai clinic"),
      Self.site(
        "PB-V-062", "village", "village_clinic", "PB-T-202", "平元村卫生室", "Pingyuan clinic",
        status: "planned"),
    ])
    self.items = [
      try Self.item("PP0101", "医用一次性防护服", "Protective coverall", "套", "set", "箱", 50, "V"),
      try Self.item("PP0102", "医用防护口罩", "Protective respirator", "只", "pc", "箱", 600, "V"),
      try Self.item("TL0301", "铁锹", "Shovel", "把", "pc", nil, 1, "D"),
    ]
    self.directory = Directory(tree: tree, items: items)
  }

  static let today = day("2026-11-01")

  static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
    return day
  }

  static func code(_ text: String) -> SiteCode {
    guard let code = SiteCode(text) else { fatalError("no site code: \(text)") }
    return code
  }

  static func item(_ text: String) -> ItemCode {
    guard let code = ItemCode(text) else { fatalError("no item code: \(text)") }
    return code
  }

  static func lot(
    _ item: String, _ number: String = "", expires: String? = nil, price: String? = nil,
    maker: String = ""
  ) -> Lot {
    var lot = LotParticulars()
    lot.number = number
    lot.maker = maker
    lot.expiry = expires.map(day)
    lot.price = price.flatMap { Price(yuan: $0) }
    return Lot(item: Self.item(item), lot)
  }

  /// Ⅲ级, under which norms are one and a half times those of routine.
  static func levelIII() throws -> ResponseLevel {
    try ResponseLevel(
      Record(
        .responseLevel, code: "iii",
        fields: [
          "name_zh": "Ⅲ级（较大）", "name_en": "III (larger)", "norm_multiplier": "1.5",
          "issue_reserve": "bureau",
        ]))
  }

  static func agreement(_ code: String, item: String, quantity: Int) throws -> Agreement {
    try Agreement(
      Record(
        .agreement, code: code,
        fields: [
          "enterprise": "ENT-02", "item": item, "quantity": "\(quantity)", "per_day": "2400",
          "ramp_up_days": "7", "response_hours": "24", "valid_from": "2026-01-01",
          "valid_to": "2026-12-31",
        ]))
  }

  static func number(_ text: String) -> DocumentNumber {
    guard let number = DocumentNumber(text) else { fatalError("no document number: \(text)") }
    return number
  }

  static func site(
    _ code: String, _ level: String, _ type: String, _ parent: String?, _ zh: String, _ en: String,
    status: String = "active"
  ) throws -> Site {
    try Site(
      Record(
        .site, code: code,
        fields: [
          "name_zh": zh, "name_en": en, "level": level, "site_type": type,
          "parent_code": parent ?? "", "status": status, "hcw_count": "4",
        ]))
  }

  static func item(
    _ code: String, _ zh: String, _ en: String, _ unitZH: String, _ unitEN: String, _ pack: String?,
    _ packSize: Int, _ ved: String
  ) throws -> Item {
    let isTracked = pack == nil ? "N" : "Y"
    return try Item(
      Record(
        .item, code: code,
        fields: [
          "name_zh": zh, "name_en": en, "base_unit_zh": unitZH, "base_unit_en": unitEN,
          "pack_unit_zh": pack ?? "", "pack_size": String(packSize), "ved": ved,
          "category_code": "PP", "spec": "灭菌", "mnemonic": "KZ", "near_expiry_days": "180",
          "expiry_tracked": isTracked, "lot_tracked": isTracked, "norm_district": "=1000",
          "norm_township": "=600", "norm_village": pack == nil ? "7d" : "=50",
        ]))
  }
}
