public import Stockpile

/// A network small enough to read: a reserve centre, two townships, three clinics, and two sites
/// that may hold nothing; four items, one for each way of tracking.
public enum SmallNetwork {
  /// The reserve centre.
  public static let root = site("PB-D-CDC")
  /// Health centres of two townships.
  public static let townships = [site("PB-T-201"), site("PB-T-202")]
  /// Clinics: two of the first township, one of the second.
  public static let clinics = [site("PB-V-001"), site("PB-V-002"), site("PB-V-003")]
  /// All sites that hold stock.
  public static let holders = [root] + townships + clinics
  /// A clinic that does not work yet.
  public static let planned = site("PB-V-009")
  /// A row of sums, no place.
  public static let aggregate = site("PB-V-ALL")

  /// Lot number and expiry: masks.
  public static let masks = item("PP0102")
  /// Neither: hand tools kept by receipt.
  public static let shovels = item("TL0301")
  /// One lot a serial: monitors.
  public static let monitors = item("EQ0501")
  /// Lot number and expiry, a short life: reagent.
  public static let reagent = item("RG0205")
  /// All items.
  public static let itemCodes = [masks, shovels, monitors, reagent]

  /// The register entries of all sites.
  public static let sites: [Site] =
    [
      row(root, "district", "reserve_center", parent: nil),
      row(townships[0], "township", "township_hc", parent: root),
      row(townships[1], "township", "township_hc", parent: root),
      row(clinics[0], "village", "village_clinic", parent: townships[0]),
      row(clinics[1], "village", "village_clinic", parent: townships[0]),
      row(clinics[2], "village", "village_clinic", parent: townships[1]),
      row(planned, "village", "village_clinic", parent: townships[1], status: "planned"),
      row(aggregate, "village", "aggregate", parent: townships[1]),
    ]

  /// The register entries of all items.
  public static let items: [Item] = [
    row(masks, lots: true, expiry: true, serials: false, months: 24),
    row(shovels, lots: false, expiry: false, serials: false, months: 0),
    row(monitors, lots: false, expiry: false, serials: true, months: 0),
    row(reagent, lots: true, expiry: true, serials: false, months: 2),
  ]

  /// A day written `yyyy-MM-dd`; a slip of the test's author ends the test.
  public static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
    return day
  }

  /// A site code; a slip of the test's author ends the test.
  public static func site(_ code: String) -> SiteCode {
    guard let code = SiteCode(code) else { fatalError("no site code: \(code)") }
    return code
  }

  /// An item code; a slip of the test's author ends the test.
  public static func item(_ code: String) -> ItemCode {
    guard let code = ItemCode(code) else { fatalError("no item code: \(code)") }
    return code
  }

  private static func row(
    _ code: SiteCode, _ level: String, _ type: String, parent: SiteCode?,
    status: String = "active"
  ) -> Site {
    let fields = [
      "name_zh": "单位\(code)", "level": level, "site_type": type, "status": status,
      "parent_code": parent?.description ?? "",
    ]
    do {
      return try Site(Record(.site, code: code.description, fields: fields))
    } catch {
      fatalError("\(error)")
    }
  }

  private static func row(
    _ code: ItemCode, lots: Bool, expiry: Bool, serials: Bool, months: Int
  ) -> Item {
    let fields = [
      "norm_district": lots ? "=60" : "", "norm_township": lots ? "=20" : "",
      "name_zh": "物资\(code)", "base_unit_zh": "个", "lot_tracked": lots ? "Y" : "N",
      "expiry_tracked": expiry ? "Y" : "N", "serial_tracked": serials ? "Y" : "N",
      "shelf_life_months": String(months),
    ]
    do {
      return try Item(Record(.item, code: code.description, fields: fields))
    } catch {
      fatalError("\(error)")
    }
  }
}
