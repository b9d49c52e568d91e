public import Operations
public import Stockpile
public import Storage
import Synchronization

/// A small network for fault tests: a centre, two townships, two clinics, four items.
public enum Bench {
  /// The calendar day of every session.
  public static let today = day("2026-11-20")
  /// Who writes.
  public static let operatorName = "tester"

  /// The registers of the network, the centre first.
  public static let records =
    [
      site("C", "中心", "district", "reserve_center", ""),
      site("T1", "一镇卫生院", "township", "township_hc", "C"),
      site("T2", "二镇卫生院", "township", "township_hc", "C"),
      site("V1", "一村卫生室", "village", "village_clinic", "T1"),
      site("V2", "二村卫生室", "village", "village_clinic", "T2"),
      item("MASK", "口罩", expiry: true, lot: true, serial: false, pack: 100),
      item("SUIT", "防护服", expiry: true, lot: true, serial: false, pack: 50),
      item("SOAP", "肥皂", expiry: false, lot: false, serial: false, pack: 1),
      item("PUMP", "输液泵", expiry: false, lot: false, serial: true, pack: 1),
    ] + Workload.records

  private static func site(
    _ code: String, _ name: String, _ level: String, _ type: String, _ parent: String
  ) -> Record {
    Record(
      .site, code: code,
      fields: [
        "name_zh": name, "level": level, "site_type": type, "parent_code": parent,
        "status": "active",
      ])
  }

  private static func item(
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

  /// Random bits of the machine: writers in several processes must never share an id.
  public static let random: @Sendable () -> (UInt64, UInt64) = {
    var machine = SystemRandomNumberGenerator()
    return (machine.next(), machine.next())
  }

  /// The same bits in every run, for books of one writer: what the work comes to follows the ids.
  public static func drawn(seed: UInt64) -> @Sendable () -> (UInt64, UInt64) {
    let state = Mutex(seed)
    return {
      state.withLock { state in
        func next() -> UInt64 {
          state &+= 0x9E37_79B9_7F4A_7C15
          var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
          mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
          return mixed ^ (mixed >> 31)
        }
        return (next(), next())
      }
    }
  }

  /// A clock that stands still: time decides nothing.
  public static let clock: @Sendable () -> Instant = { Instant(milliseconds: 1_763_600_000_000) }

  /// Makes a new book of the network.
  public static func makeBook(
    at path: String, random: @escaping @Sendable () -> (UInt64, UInt64) = random
  ) throws {
    _ = try initialise(
      at: path, records: records, today: today, clock: clock, operatorName: operatorName,
      random: random)
  }

  /// Opens a book as the commands do.
  public static func open(
    _ path: String, for purpose: Store.Purpose = .writing, waitSeconds: Int = 30,
    random: @escaping @Sendable () -> (UInt64, UInt64) = random
  ) throws -> Session {
    Session(
      store: try Store(opening: path, for: purpose, waitSeconds: waitSeconds), today: today,
      clock: clock, operatorName: operatorName, random: random)
  }
}

/// The day written as `yyyy-MM-dd`.
public func day(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(iso: text) else { fatalError("no day: \(text)") }
  return day
}

/// The site with that code.
public func site(_ text: String) -> SiteCode {
  guard let code = SiteCode(text) else { fatalError("no site code: \(text)") }
  return code
}

/// The item with that code.
public func item(_ text: String) -> ItemCode {
  guard let code = ItemCode(text) else { fatalError("no item code: \(text)") }
  return code
}
