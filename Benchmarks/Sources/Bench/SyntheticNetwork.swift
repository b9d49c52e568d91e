import Stockpile

/// An invented district of the size the issue names: 181 sites, 600 items, 3 lots an item.
struct SyntheticNetwork {
  static let siteCount = 181
  static let itemCount = 600
  static let lotsPerItem = 3

  let sites: [SiteCode]
  let items: [ItemCode]
  /// Lot by item × 3 + place.
  let lots: [Lot]
  let firstDay: CalendarDay

  init() {
    sites = (0..<Self.siteCount).map { code(SiteCode("BM-\(digits($0, 3))")) }
    items = (0..<Self.itemCount).map { code(ItemCode("IT\(digits($0, 4))")) }
    firstDay = code(CalendarDay(iso: "2015-01-01"))
    var lots: [Lot] = []
    for (place, item) in items.enumerated() {
      for turn in 0..<Self.lotsPerItem {
        var said = LotParticulars()
        said.number = "L\(digits(place, 4))-\(turn)"
        said.maker = "制造企业\(place % 40)"
        said.made = code(CalendarDay(iso: "2014-0\(turn + 1)-15"))
        said.expiry = code(CalendarDay(iso: "2039-\(turn + 10)-28"))
        said.standard = "GB \(19_082 + place)"
        said.price = Price(tenThousandths: Int64(1_000 + place * 37))
        said.fundSource = "财政"
        said.supplier = "ENT-\(digits(place % 12, 2))"
        lots.append(Lot(item: item, said))
      }
    }
    self.lots = lots
  }

  /// The register entries that open the book: a reserve centre, 20 townships, 160 villages, items.
  var records: [Record] {
    let sites = (0..<Self.siteCount).map { place in
      let level = place == 0 ? "district" : place <= 20 ? "township" : "village"
      let type = place == 0 ? "reserve_center" : place <= 20 ? "township_hc" : "village_clinic"
      let parent = place == 0 ? "" : self.sites[place <= 20 ? 0 : 1 + place % 20].description
      return Record(
        .site, code: self.sites[place].description,
        fields: [
          "name_zh": "单位\(place)", "name_en": "Site \(place)", "level": level, "site_type": type,
          "parent_code": parent, "status": "active",
        ])
    }
    let items = (0..<Self.itemCount).map { place in
      Record(
        .item, code: self.items[place].description,
        fields: [
          "name_zh": "物资\(place)", "name_en": "Item \(place)", "base_unit_zh": "个",
          "pack_unit_zh": "箱", "pack_size": "100", "shelf_life_months": "60",
          "storage_class": "ambient", "ved": "E", "expiry_tracked": "Y", "lot_tracked": "Y",
          "serial_tracked": "N", "category_code": "PPE", "spec": "通用",
        ])
    }
    return sites + items
  }
}

/// A number with leading zeros.
func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// A value this program wrote itself, so that nil is a slip of ours.
func code<Value>(_ value: Value?) -> Value {
  guard let value else { fatalError("a constant of the benchmark is invalid") }
  return value
}
