import Foundation
import Operations
import Stockpile
import Storage
import Synchronization

/// A small book in a temporary folder: a centre, two townships, two clinics, four items.
final class Bench {
  let folder: String
  let path: String
  let session: Session

  static let today = day("2026-11-01")

  init(today: CalendarDay = Bench.today) throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(
      "stockpile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    folder = base.path
    path = folder + "/book.sqlite"
    let ticks = Atomic<Int64>(1_761_955_200_000)
    let seeds = Atomic<UInt64>(1)
    let clock: @Sendable () -> Instant = {
      Instant(milliseconds: ticks.add(1000, ordering: .relaxed).newValue)
    }
    let random: @Sendable () -> (UInt64, UInt64) = {
      let value = seeds.add(1, ordering: .relaxed).newValue
      return (value &* 0x9E37_79B9_7F4A_7C15, value &* 0xD1B5_4A32_D192_ED03)
    }
    _ = try initialise(
      at: path, records: Bench.records, today: today, clock: clock, operatorName: "tester",
      random: random)
    session = Session(
      store: try Store(opening: path, for: .writing), today: today, clock: clock,
      operatorName: "tester", random: random)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let records =
    [
      siteRecord("C", "中心", "district", "reserve_center", nil),
      siteRecord("T1", "一镇卫生院", "township", "township_hc", "C"),
      siteRecord("T2", "二镇卫生院", "township", "township_hc", "C"),
      siteRecord("V1", "一村卫生室", "village", "village_clinic", "T1"),
      siteRecord("V2", "二村卫生室", "village", "village_clinic", "T2"),
      itemRecord("MASK", "口罩", expiry: true, lot: true, serial: false, pack: 100),
      itemRecord("SUIT", "防护服", expiry: true, lot: true, serial: false, pack: 50),
      itemRecord("SOAP", "肥皂", expiry: false, lot: false, serial: false, pack: 1),
      itemRecord("PUMP", "输液泵", expiry: false, lot: false, serial: true, pack: 1),
    ]

  static func siteRecord(
    _ code: String, _ name: String, _ level: String, _ type: String, _ parent: String?
  )
    -> Record
  {
    Record(
      .site, code: code,
      fields: [
        "name_zh": name, "level": level, "site_type": type, "parent_code": parent ?? "",
        "status": "active",
      ])
  }

  static func itemRecord(
    _ code: String, _ name: String, expiry: Bool, lot: Bool, serial: Bool, pack: Int
  ) -> Record {
    Record(
      .item, code: code,
      fields: [
        "name_zh": name, "base_unit_zh": "个", "pack_unit_zh": "箱", "pack_size": "\(pack)",
        "expiry_tracked": expiry ? "Y" : "N", "lot_tracked": lot ? "Y" : "N",
        "serial_tracked": serial ? "Y" : "N",
      ])
  }
}

func day(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(iso: text) else { fatalError("no day: \(text)") }
  return day
}

func site(_ text: String) -> SiteCode {
  guard let code = SiteCode(text) else { fatalError("no site code: \(text)") }
  return code
}

func item(_ text: String) -> ItemCode {
  guard let code = ItemCode(text) else { fatalError("no item code: \(text)") }
  return code
}

extension Bench {
  /// The same book on another day: what is recorded is recorded that noon.
  func session(on today: CalendarDay) -> Session {
    let noon = Int64(today.daysSinceEpoch) * 86_400_000 + 4 * 3_600_000
    let ticks = Atomic<Int64>(noon)
    return Session(
      store: session.store, today: today,
      clock: { Instant(milliseconds: ticks.add(1000, ordering: .relaxed).newValue) },
      operatorName: "tester", random: session.random)
  }

  func draft(_ kind: DocumentKind, _ code: String, _ on: String) -> Draft {
    Draft(id: session.newID(), kind: kind, site: site(code), occurredOn: day(on))
  }

  func receive(
    _ code: String, _ what: String, _ quantity: Int64, lot: String, expiry: String?, on: String,
    pool: Pool = .daily
  ) throws -> Recorded {
    var draft = draft(.receipt, code, on)
    var line = DraftLine(item(what), quantity)
    line.lot.number = lot
    line.lot.expiry = expiry.map { day($0) }
    line.pool = pool
    draft.lines = [line]
    return try session.post(draft)
  }

  func issue(_ code: String, _ what: String, _ quantity: Int64, on: String) throws -> Recorded {
    var draft = draft(.issue, code, on)
    draft.lines = [DraftLine(item(what), quantity)]
    return try session.post(draft)
  }
}

extension Bench {
  /// What a count says: who looked at it beside the one who counted.
  static var reviewed: Particulars {
    var said = Particulars()
    said.reviewer = "监盘人"
    return said
  }
}
